extension MarkdownTree {
  /// Parses a text without losing a note.
  ///
  /// cmark-gfm throws away the text of every footnote that no mark refers to, and of every second
  /// one of a name. Both are the author's words. So, where lines that look like the beginning of a
  /// note have not become one, the text is parsed again: after a paragraph that refers to all
  /// notes, those that have marks first, in their order; and with the brackets of second ones
  /// hidden, which makes them ordinary text. So become those at last that cannot be referred to.
  static func keepingNotes(
    of source: [UInt8], openings: [NoteOpening], with standIns: inout StandIns
  ) -> MarkdownTree {
    let tree = MarkdownTree(source[...])
    guard !openings.isEmpty else { return tree }
    let outline = tree.outline(openings)
    let missing = outline.missing(openings)
    guard !missing.isEmpty else { return tree }

    let labels = outline.notes.map(\.label)
    let (firsts, repeated) = split(missing, known: labels)
    let marks = (labels + firsts.map(\.label)).map { "[^\($0)]" }.joined(separator: " ")
    let text = standIns.hide(repeated.map(\.bracket), in: source)
    let second = MarkdownTree(text, after: marks)
    let stillMissing = second.outline(openings).missing(firsts)
    guard !stillMissing.isEmpty else { return second }
    let rest = standIns.hide(stillMissing.map(\.bracket), in: text)
    return MarkdownTree(rest, after: marks)
  }

  /// Parts the first openings of a label from those of labels that are known by then.
  private static func split(
    _ openings: [NoteOpening], known: [String]
  ) -> (firsts: [NoteOpening], repeated: [NoteOpening]) {
    var names = Set(known.map { $0.lowercased() })
    var (firsts, repeated): ([NoteOpening], [NoteOpening]) = ([], [])
    for opening in openings {
      if names.insert(opening.label.lowercased()).inserted {
        firsts.append(opening)
      } else {
        repeated.append(opening)
      }
    }
    return (firsts, repeated)
  }
}

/// A place where a note may begin: `[^label]:` after nothing but blanks and marks of containers.
///
/// A label has no bracket, for no mark could have it.
package struct NoteOpening: Equatable {
  package let label: String

  /// The line, from 1.
  package let line: Int

  /// The column of the bracket, in bytes, from 1.
  let column: Int

  /// The bytes of the bracket.
  package let bracket: Range<Int>

  /// Finds the openings of a text, in order.
  package static func all(in source: [UInt8]) -> [NoteOpening] {
    guard has("[^", in: source[...]) else { return [] }
    var openings: [NoteOpening] = []
    var (line, lineStart) = (1, 0)
    var mayBegin = true
    var offset = 0
    while offset < source.count {
      let byte = source[offset]
      if byte == UInt8(ascii: "\n") {
        (line, lineStart) = (line + 1, offset + 1)
        mayBegin = true
      } else if mayBegin, byte == UInt8(ascii: "["), let label = label(in: source, at: offset) {
        openings.append(
          NoteOpening(
            label: label, line: line, column: offset - lineStart + 1,
            bracket: offset..<offset + 1))
        offset += label.utf8.count + "[^]".utf8.count
      } else if mayBegin {
        mayBegin = isContainerMark(byte)
      }
      offset += 1
    }
    return openings
  }

  private static func label(in source: [UInt8], at offset: Int) -> String? {
    guard offset + 1 < source.count, source[offset + 1] == UInt8(ascii: "^") else { return nil }
    let brackets = Set("[]".utf8)
    let rest = source[(offset + 2)...].prefix { $0 > 0x20 && !brackets.contains($0) }
    let end = rest.endIndex
    guard !rest.isEmpty, source[end...].starts(with: "]:".utf8) else { return nil }
    return String(decoding: rest, as: UTF8.self)
  }
}

/// Whether a byte may stand before the text of a line: a blank, or a part of the mark of a
/// quotation, an item or a number of one.
func isContainerMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"),
    UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}

// MARK: What is none

extension NoteOpening {
  /// Finds the brackets before a circumflex that would be taken for the mark of a note and are
  /// none.
  ///
  /// cmark-gfm 0.29.0.gfm.6 measures a mark by columns, which begin anew with each line: of one
  /// that does not end on its line, text is lost. A mark has the label of a note, or nothing in
  /// which a closing bracket may be hidden.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  static func looseBrackets(in source: [UInt8], _ openings: [NoteOpening]) -> [Range<Int>] {
    let labels = Set(openings.map(\.label))
    let (bracket, end) = (UInt8(ascii: "["), UInt8(ascii: "]"))
    let hiding = Set("\\`<".utf8)
    let loose = places(of: "[^", in: source).compactMap { index -> Range<Int>? in
      let label = source[(index + 2)...].prefix { $0 != end && $0 != bracket && $0 != 0x0A }
      let isMark =
        source[label.endIndex...].first == end
        && (!label.contains(where: hiding.contains)
          || labels.contains(String(decoding: label, as: UTF8.self)))
      return isMark ? nil : index..<index + 1
    }
    return loose + escapedMarks(in: source)
  }

  /// The brackets of marks whose `^` is escaped or an entity, of which cmark-gfm makes marks all
  /// the same, and measures them wrong; but not those of links.
  private static func escapedMarks(in source: [UInt8]) -> [Range<Int>] {
    let numbers = places(of: "[&#", in: source).filter { index in
      let end = source[index...].prefix("[&#0000094;".utf8.count).firstIndex(of: UInt8(ascii: ";"))
      return end.flatMap { decodedEntity(source[(index + 1)...$0]) } == [UInt8(ascii: "^")]
    }
    let marks = places(of: "[\\^", in: source) + places(of: "[&Hat;", in: source) + numbers
    let ends = Set("[]\n".utf8)
    return marks.compactMap { index in
      let words = source[(index + 1)...].prefix { !ends.contains($0) }
      return endsLink(source[words.endIndex...]) ? nil : index..<index + 1
    }
  }

  /// Whether a text begins with the end of a link: `](address)`, where the address may stand in
  /// `<…>`, and a title follow it, in marks of its own.
  private static func endsLink(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: "](".utf8) else { return false }
    let address = text.dropFirst(2).drop(while: " \t".utf8.contains)
    let isMarked = address.first == UInt8(ascii: "<")
    let rest: ArraySlice? =
      isMarked
      ? behind("<>", of: address) : address.drop { $0 > 0x20 && !"[)".utf8.contains($0) }
    guard let rest else { return false }
    let title = behindBlanks(of: rest)
    if title.first == UInt8(ascii: ")") { return true }
    let ends = ["\"\"", "''", "()"].compactMap { behind($0, of: title) }
    guard title.startIndex > rest.startIndex, let end = ends.first else { return false }
    return behindBlanks(of: end).first == UInt8(ascii: ")")
  }

  /// What follows the blanks that a text may begin with, among which one line may end.
  private static func behindBlanks(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = text.drop(while: " \t".utf8.contains)
    return rest.first == 0x0A ? rest.dropFirst().drop(while: " \t".utf8.contains) : rest
  }

  /// What follows the words between two marks, such as `<>`, that a text begins with; nothing where
  /// it begins with none, or they do not end on its line.
  private static func behind(_ marks: String, of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard text.first == marks.utf8.first else { return nil }
    let end = text.indices.dropFirst().first { index in
      text[index] == 0x0A || marks.utf8.contains(text[index]) && !isEscaped(index, in: text)
    }
    guard let end, text[end] == marks.utf8.last else { return nil }
    return text[(end + 1)...]
  }
}
