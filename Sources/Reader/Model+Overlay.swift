import Annotations
import Articles
import Screen
import TextLayout

/// A line of the box that shows a note.
enum NoteLine: Sendable {
  /// A row of the article.
  case row(Row)
  case text(String, Style)
}

extension Model {
  /// The page of explanation that lies over all else, if one does.
  var sheet: Sheet? {
    get {
      if case .sheet(let sheet) = overlay { sheet } else { nil }
    }
    set { overlay = newValue.map(Overlay.sheet) }
  }

  /// The lines of what lies over the page.
  var overlayRows: Int {
    switch overlay {
    case .note(let mark, _): noteLines(mark).count
    case .sheet(let sheet): sheet.lines.count
    case .hints, .prompt, .writing, nil: 0
    }
  }

  /// The lines that show of what lies over the page.
  var overlayRoom: Int {
    switch overlay {
    case .note(let mark, _): max(1, noteFrame(mark: mark).rowsInBox.count)
    default: max(1, arrangement.sheet.rows - arrangement.sheet.headRows)
    }
  }

  /// Whether not all of what lies over the page shows at once.
  var overlayGoesOn: Bool { overlayRows > overlayRoom }

  /// The lines of a note, laid out for its box.
  func noteLines(_ mark: Reference) -> [NoteLine] {
    switch mark.target {
    case .footnote(let note): footnoteLines(note)
    case .note(let note): noteLines(article.apparatus.notes[note])
    case .own(let id): ownNoteLines(id)
    case .reading(let reading): readingLines(reading)
    case .link, .mention, .event: []
    }
  }

  private func footnoteLines(_ note: Int) -> [NoteLine] {
    let pager = Pager(Typesetter(article: article, measure: noteColumns - 4))
    let blocks = article.footnotes[note].blocks
    guard var position = pager.position(of: Top(place: Place(block: blocks.lowerBound))) else {
      return []
    }
    var lines: [NoteLine] = []
    for line in pager.lines(from: &position, count: Self.mostNoteRows) {
      guard line.kind != .end, blocks.contains(line.row.block) else { break }
      lines.append(.row(line.row))
    }
    return lines
  }

  /// The text of an editor's note, and what it rests on.
  private func noteLines(_ note: Note) -> [NoteLine] {
    let facts = [note.kind?.rawValue, note.verification?.text].compactMap(\.self)
    let sources = note.sources.map { article.apparatus.sources[$0].title }
    return rows(of: note.text, .text) + [.text("", .text)]
      + rows(of: facts.joined(separator: " · "), Style(.quiet))
      + sources.flatMap { rows(of: $0, Style(.quiet)) }
  }

  func rows(of text: String, _ style: Style) -> [NoteLine] {
    let bytes = Array(text.utf8)
    let room = max(1, noteColumns - 4)
    return wrap(bytes, bytes.indices, firstColumns: room, columns: room)
      .map { .text(String(decoding: bytes[$0.bytes], as: UTF8.self), style) }
  }

  /// The text of a note of the reader's own, and its tags.
  private func ownNoteLines(_ id: String) -> [NoteLine] {
    guard let own = notebook?[id] else { return [] }
    let text = own.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { rows(of: String($0), .text) }
    guard !own.tags.isEmpty else { return text }
    let tags = own.tags.map { "#\($0)" }.joined(separator: " ")
    return text + [.text("", .text)] + rows(of: tags, Style(.quiet))
  }

  /// The box of a note: under the line of its mark, or above it where there is more room.
  func noteFrame(mark: Reference) -> Frame {
    boxFrame(beside: mark.bytes, rows: noteLines(mark).count + 2)
  }

  /// A box of so many rows, or fewer where there is no room: under the last line of a passage, or
  /// above the first where there is more room; over the passage where it leaves none.
  func boxFrame(beside bytes: Range<ByteOffset>, rows wanted: Int) -> Frame {
    let text = arrangement.text ?? Frame(column: 0, row: 0, columns: size.columns, rows: size.rows)
    let lines = page.lines.indices.filter {
      !page.lines[$0].row.columns(of: bytes, in: article.text).isEmpty
    }
    let (above, last) = (lines.first ?? 0, lines.last ?? 0)
    let below = text.rows - last - 1
    let rows = min(wanted, max(below, above, min(3, text.rows)))
    let row = below >= rows || below >= above ? last + 1 : above - rows
    return Frame(
      column: max(0, arrangement.textColumn - 2),
      row: text.row + max(0, min(row, text.rows - rows)), columns: noteColumns, rows: rows)
  }

  var noteColumns: Int { min(arrangement.measure + 4, size.columns) }

  /// A note may be long, but no one scrolls further in a box: its place in the text is one key
  /// away.
  private static let mostNoteRows = 1000
}
