extension Article {
  /// How the status calls a section: `Introduction`, `§2 of 4`, `§2.1 of 4`, `Notes`.
  public func label(ofSection index: Int) -> String {
    let section = sections[index]
    switch section.kind {
    case .introduction: return "Introduction"
    case .footnotes: return "Notes"
    case .headed:
      let number = section.number.map(String.init).joined(separator: ".")
      let count = sections.count { $0.kind == .headed && $0.parent == nil }
      return "§\(number) of \(count)"
    }
  }

  /// The words of a section's heading on one line, or how the reader calls a section that has
  /// none.
  public func title(ofSection index: Int) -> String {
    let section = sections[index]
    guard section.kind == .headed else { return label(ofSection: index) }
    let words = blocks[section.blocks.lowerBound].words(in: text, inlines)
    return withSingleSpaces(String(decoding: words, as: UTF8.self))
  }

  /// The same without the white space that may end a heading, where a line goes on after it.
  public func trimmedTitle(ofSection index: Int) -> String {
    String(title(ofSection: index).withoutSpacesAtEnd)
  }
}
