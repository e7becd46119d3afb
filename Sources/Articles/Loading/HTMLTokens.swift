/// A piece of HTML: text, a tag, or something that is never shown.
enum HTMLToken: Equatable {
  /// Text, with its entities as written.
  case text(Range<Int>)
  case tag(HTMLTag)
  /// A comment, a declaration, an instruction, or what stands in `script` and `style`.
  case hidden
}

/// A tag of HTML.
struct HTMLTag: Equatable {
  /// Its name, in lower case.
  var name = ""
  var isClosing = false

  /// Those of its attributes that say anything here, with their values as written; names in lower
  /// case.
  var attributes: [String: Range<Int>] = [:]

  /// The attributes that are kept.
  static let telling: Set = [
    "alt", "checked", "href", "id", "name", "reversed", "src", "start", "type", "value",
  ]
}

/// The tokens of a piece of HTML, in order.
///
/// What has no end (a comment, a tag, the content of a script) is text, with all that follows, so
/// that none of the author's words vanish with it.
struct HTMLTokens: Sequence, IteratorProtocol {
  let bytes: [UInt8]
  private var position = 0

  /// The element that has just begun whose content is not shown.
  private var hidden: String?

  /// Where what has no end begins.
  private var end: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
  }

  mutating func next() -> HTMLToken? {
    guard position < bytes.count else { return nil }
    if let name = hidden, let token = hide(until: "</\(name)") { return token }
    let start = position
    if start < end, bytes[start] == UInt8(ascii: "<") {
      if let token = markup() { return token }
      position = start
    }
    position += 1
    while position < bytes.count, position > end || bytes[position] != UInt8(ascii: "<") {
      position += 1
    }
    return .text(start..<position)
  }

  /// Passes over the content of an element, if it has an end.
  private mutating func hide(until closer: String) -> HTMLToken? {
    hidden = nil
    let start = position
    while position < bytes.count, !isNext(closer) { position += 1 }
    guard position == bytes.count else { return .hidden }
    (position, end) = (start, start)
    return nil
  }

  /// Reads markup; none when it is none, or has no end.
  private mutating func markup() -> HTMLToken? {
    let start = position
    let closer = isNext("<!--") ? "-->" : isNext("<!") ? ">" : isNext("<?") ? "?>" : nil
    if let closer {
      // `<!-->` is a comment, too.
      position += 2
      while position < bytes.count, !isNext(closer) { position += 1 }
      position += closer.utf8.count
    } else {
      position += isNext("</") ? 2 : 1
      guard position < bytes.count, isLetter(bytes[position]) else { return nil }
    }
    let tag = closer == nil ? self.tag(isClosing: bytes[position - 1] == UInt8(ascii: "/")) : nil
    guard position <= bytes.count else {
      end = start
      return nil
    }
    guard let tag else { return .hidden }
    if !tag.isClosing, tag.name == "script" || tag.name == "style" { hidden = tag.name }
    return .tag(tag)
  }

  /// Reads a tag from its name on, to behind its end; past the end of all when it has none.
  private mutating func tag(isClosing: Bool) -> HTMLTag {
    let name = word { !isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    var tag = HTMLTag(name: lowercased(name), isClosing: isClosing)
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      let attribute = word {
        !isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
          && $0 != UInt8(ascii: "=")
      }
      if attribute.isEmpty {
        position += 1
      } else {
        let (key, written) = (lowercased(attribute), value())
        if HTMLTag.telling.contains(key) { tag.attributes[key] = written }
      }
    }
    position += 1
    return tag
  }

  /// Reads the value of an attribute, if it has one.
  private mutating func value() -> Range<Int> {
    _ = word(isSpace)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return position..<position
    }
    position += 1
    _ = word(isSpace)
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return word { !isSpace($0) && $0 != UInt8(ascii: ">") }
    }
    position += 1
    let value = word { $0 != quote }
    position += 1
    return value
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> Range<Int> {
    let start = Swift.min(position, bytes.count)
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
    return start..<Swift.max(start, Swift.min(position, bytes.count))
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }

  /// Whether ASCII letters, in any case, and other characters come next.
  private func isNext(_ text: String) -> Bool {
    var index = position
    for byte in text.utf8 {
      guard index < bytes.count else { return false }
      let next = bytes[index]
      guard next == byte || isLetter(byte) && next | 0x20 == byte else { return false }
      index += 1
    }
    return true
  }
}

extension HTMLTokens {
  /// What blank lines do not end, but only its closer.
  private static let closers = [
    ("<!--", "-->"), ("<![cdata[", "]]>"), ("<!", ">"), ("<?", "?>"),
    ("<pre", "</pre>"), ("<script", "</script>"), ("<style", "</style>"),
  ]

  /// Finds what the lines begin with, if blank lines do not end it, and nothing else does
  /// (CommonMark, HTML blocks 1 to 5, as cmark-gfm 0.29.0.gfm.6 reads them).
  ///
  /// An element ends with the closing tag of any that does so.
  mutating func unclosedBlock() -> (opener: String, closer: String)? {
    _ = word(isSpace)
    guard let (opener, closer) = Self.closers.first(where: { isNext($0.0) }) else { return nil }
    let start = position
    position += opener.utf8.count
    var closers = [closer]
    if closer.hasPrefix("</") {
      closers = Self.closers.map { $0.1 }.filter { $0.hasPrefix("</") }
      guard position == bytes.count || isSpace(bytes[position]) || isNext(">") else { return nil }
      if isNext(">") { position += 1 }
    }
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    // A comment may end within its beginning: `<!-->`.
    position = start
    while position < bytes.count {
      if closers.contains(where: { isNext($0) }) { return nil }
      position += 1
    }
    return (written, closer)
  }
}

/// Whether a byte is a letter of ASCII.
func isLetter(_ byte: UInt8) -> Bool {
  byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
}

/// Whether a byte is white space in HTML.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
}
