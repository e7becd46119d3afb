/// Keeps the notes that cmark would drop without a word.
///
/// cmark-gfm throws away the text of every footnote that no mark refers to, and of every second one
/// of a name. Both are the author's words. So, where the lines that look like the beginning of a
/// note are more than the notes that arrive, the text is parsed again: with a paragraph before it
/// that refers to all notes, those with marks first, in their order; and with a backslash before
/// those that no paragraph can refer to, which makes them ordinary text.
struct NoteRescue {
  /// What a parse has made of a text; lines from 1.
  struct Outline {
    var notes: [(line: Int, label: String)] = []
    var verbatim: [ClosedRange<Int>] = []
  }

  /// The text to parse in place of the author's.
  private(set) var source: [UInt8]

  /// The lines of `source` before the author's text.
  private(set) var leadingLines = 0

  /// Finds out what to parse; nothing when the text loses no note as it is.
  init?(_ original: [UInt8], parse: ([UInt8], _ leadingLines: Int) -> Outline) {
    let openings = NoteOpening.all(in: original)
    guard !openings.isEmpty else { return nil }
    let outline = parse(original, 0)
    let lost = Self.lost(openings, in: outline)
    guard !lost.isEmpty else { return nil }

    source = original
    refer(to: outline.notes.map(\.label) + lost.map(\.label))
    let stillLost = Self.lost(lost, in: parse(source, leadingLines))
    guard !stillLost.isEmpty else { return }
    source = original
    for opening in stillLost.reversed() {
      source.insert(UInt8(ascii: "\\"), at: opening.offset)
    }
    refer(to: outline.notes.map(\.label) + lost.map(\.label))
  }

  private mutating func refer(to labels: [String]) {
    let marks = labels.map { "[^\($0)]" }.joined(separator: " ")
    source.insert(contentsOf: Array("\(marks)\n\n".utf8), at: 0)
    leadingLines = 2
  }

  /// The openings that neither became notes nor stand in code or HTML.
  private static func lost(_ openings: [NoteOpening], in outline: Outline) -> [NoteOpening] {
    let found = Set(outline.notes.map(\.line))
    var verbatim = outline.verbatim[...]
    return openings.filter { opening in
      while let first = verbatim.first, first.upperBound < opening.line { verbatim.removeFirst() }
      return !found.contains(opening.line) && verbatim.first?.contains(opening.line) != true
    }
  }
}

/// A place where a note may begin: `[^label]:` after nothing but blanks and marks of containers.
struct NoteOpening: Equatable {
  let label: String

  /// The line, from 1, and the byte offset of the bracket.
  let line: Int
  let offset: Int

  /// Finds the openings of a text, in order.
  static func all(in source: [UInt8]) -> [NoteOpening] {
    var openings: [NoteOpening] = []
    var line = 1
    var mayBegin = true
    var offset = 0
    while offset < source.count {
      let byte = source[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        mayBegin = true
      } else if mayBegin, byte == UInt8(ascii: "["), let label = label(in: source, at: offset) {
        openings.append(NoteOpening(label: label, line: line, offset: offset))
        mayBegin = false
      } else if mayBegin {
        mayBegin = isContainerMark(byte)
      }
      offset += 1
    }
    return openings
  }

  private static func label(in source: [UInt8], at offset: Int) -> String? {
    guard offset + 1 < source.count, source[offset + 1] == UInt8(ascii: "^") else { return nil }
    let start = offset + 2
    let rest = source[start...].prefix(while: { $0 > 0x20 && $0 != UInt8(ascii: "]") })
    let end = rest.endIndex
    guard !rest.isEmpty, source[end...].starts(with: "]:".utf8) else { return nil }
    return String(decoding: rest, as: UTF8.self)
  }

  private static func isContainerMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
