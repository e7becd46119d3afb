import MarkdownParsing

extension ArticleBuilder {
  mutating func beginInline(_ kind: Inline.Kind) -> Open {
    writer.begin(kind)
    return .inline
  }

  mutating func beginImage(_ destination: String) -> Open {
    writer.begin(.image(destination: destination))
    return .image(destination: destination)
  }

  /// Ends an image; one without a text, or with a blank one, is shown by the name of its file, or
  /// by a word if that has none.
  mutating func endImage(_ destination: String) {
    writer.removeBlankInline()
    if writer.isInlineEmpty { writer.write(fileName(destination) ?? "image") }
    writer.endInline()
  }

  mutating func addCodeSpan(_ walk: borrowing MarkdownWalk) {
    writer.begin(.code)
    writer.write { walk.appendText(to: &$0) }
    writer.endInline()
  }

  /// Adds the mark of a note, numbered from 1; a comma parts it from one right before it.
  mutating func addNoteMark(_ number: Int) {
    let last = writer.inlines.last { $0.kind.isNoteMark }
    writer.begin(.noteMark(number - 1))
    writer.write { text in
      if text.count == last?.bytes.upperBound { text.append(UInt8(ascii: ",")) }
      text += Script.raised.onLine(String(number), after: nil).utf8
    }
    writer.endInline()
  }
}

/// The last part of a path, if it has one; nothing of an address that holds its own data.
private func fileName(_ destination: String) -> String? {
  guard !destination.hasPrefix("data:") else { return nil }
  let path = destination.prefix { $0 != "?" && $0 != "#" }
  return path.split(separator: "/").last.map { withoutPercentEncoding(String($0)) }
}

/// A name without percent-encoding; as it is written where it would be no UTF-8, have what is not
/// seen, or have nothing but spaces.
private func withoutPercentEncoding(_ name: String) -> String {
  guard let plain = String(validating: percentDecoded(name), as: UTF8.self),
    plain.unicodeScalars.contains(where: \.isSeen),
    plain.unicodeScalars.allSatisfy({ $0 == " " || $0.isSeen })
  else { return name }
  return plain
}
