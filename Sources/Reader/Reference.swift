import Articles

/// Something in the text that can be followed.
struct Reference: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    case link(destination: String)
    /// A footnote: an index into `Article.footnotes`.
    case note(Int)
  }

  let target: Target

  /// Where it lies in the article's text.
  let bytes: Range<ByteOffset>
}

extension Article {
  /// Everything that can be followed, in the order of the text.
  func references() -> [Reference] {
    inlines.compactMap { inline in
      switch inline.kind {
      case .link(let destination):
        Reference(target: .link(destination: destination), bytes: inline.bytes)
      case .noteMark(let note): Reference(target: .note(note), bytes: inline.bytes)
      case .emphasis, .strong, .struck, .code, .image: nil
      }
    }
  }
}
