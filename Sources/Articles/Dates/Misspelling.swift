/// A text that is no date, but would be one if it were spelt otherwise.
struct Misspelling {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The fault with the spelling that was wanted, if one is found.
  ///
  /// It is not looked for in more than 1000 bytes, which no one wrote as a date.
  var fault: DateFault? {
    guard bytes.count <= 1000 else { return nil }
    let text = Self.text(bytes)
    if bytes.contains(UInt8(ascii: "(")) { return .parentheses(text) }
    if let spelling = ofToday { return .oldSpelling(text, instead: spelling) }
    if let spelling = withSlash { return .intervalWithoutSlash(text, instead: spelling) }
    if let spelling = decade { return .decade(text, instead: spelling) }
    return EnglishDate(text).flatMap { Self.date($0.edtf.utf8) }.map { .inWords(text, instead: $0) }
  }

  /// The date with today's marks in place of those of the draft of 2012.
  private var ofToday: String? {
    var today: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      if let (old, new) = Self.marks.first(where: { rest.starts(with: $0.0.utf8) }) {
        today += new.utf8
        rest = rest.dropFirst(old.utf8.count)
      } else {
        today.append(first)
        rest = rest.dropFirst()
      }
    }
    return today == bytes ? nil : Self.date(today)
  }

  /// The interval between two dates that something else than a slash joins.
  private var withSlash: String? {
    if bytes.starts(with: "..".utf8), let date = Self.date(Array("../".utf8) + bytes.dropFirst(2)) {
      return date
    }
    return ["..", "–", "—", "-"].lazy.compactMap { joint in
      let start = bytes.indices.dropFirst().first { bytes[$0...].starts(with: joint.utf8) }
      return start.flatMap {
        Self.date(bytes[..<$0] + "/".utf8 + bytes[($0 + joint.utf8.count)...])
      }
    }.first
  }

  /// The decade of `1990s`.
  private var decade: String? {
    guard bytes.count == 5, bytes.suffix(2).elementsEqual("0s".utf8) else { return nil }
    return Self.date(bytes.prefix(3) + "X".utf8)
  }

  /// Marks of the draft of 2012 and today's, the longer ones first.
  private static let marks: [(String, String)] = [
    ("unknown", ""), ("open", ".."), ("?~", "%"), ("~?", "%"),
    ("u", "X"), ("x", "X"), ("y", "Y"), ("e", "E"), ("p", "S"),
  ]

  /// The text, if it is a date.
  private static func date(_ bytes: some Collection<UInt8>) -> String? {
    (try? DateReader.read(Array(bytes)[...])).map { _ in text(bytes) }
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
