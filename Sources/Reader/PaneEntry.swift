import Articles
import Screen
import Search
import TextLayout

/// One entry of a pane: what it says, and where it leads.
struct PaneEntry {
  enum Target: Hashable, Sendable {
    case nothing
    case place(Top)
    /// A passage of the article's text, and what is chosen there of all that lies on its words.
    case passage(Range<ByteOffset>, choosing: Reference.Target?)
    case card(Subject)
    /// An address outside.
    case address(String)
  }

  /// What stands before the text: the number of a section, the date of an event.
  var label = ""

  /// The room that labels take, in columns, so that texts stand below each other.
  var labelColumns = 0
  var indent = 0

  /// How much further right the rows after the first begin, in columns.
  var hang = 0
  let text: String

  /// The words that stand below those of other entries, with as much before and after them as finds
  /// room on one row: bytes of the text.
  var keyword: Range<ByteOffset>?

  /// What stands at the right edge: a share, a count, a place.
  var share = ""

  /// The section that is set off in `share`, where that begins with a strip of bars.
  var section: Int?
  var role = Style.Role.text

  /// The text in UTF-8: a copy, which of a long note takes a while.
  var bytes: [UInt8] { Array(text.utf8) }

  /// The column of the text, from the left edge of the pane.
  var textColumn: Int {
    let room = max(labelColumns, columns(of: label))
    return 1 + indent + (room == 0 ? 0 : room + 1)
  }

  /// A row of the text: which part of it, and how far it is pushed to the right, in columns.
  struct Line {
    let bytes: Range<ByteOffset>
    var shift = 0

    /// Whether an ellipsis stands for the rest of it.
    var isCut = false
  }

  /// The columns that an entry takes of a pane, at most: no eye keeps to a longer row.
  static let mostColumns = 120

  /// The parts of the text that stand in rows below each other.
  func lines(columns: Int) -> [Line] {
    let columns = min(columns, Self.mostColumns)
    let shareColumns = share.isEmpty ? 1 : TextLayout.columns(of: share) + 2
    let room = max(1, columns - textColumn - shareColumns)
    if let keyword { return [line(around: keyword, columns: room)] }
    let below = max(1, columns - textColumn - hang - 1)
    let bytes = bytes
    return wrap(bytes, bytes.indices, firstColumns: room, columns: below, fit: .firstFit)
      .enumerated().map { Line(bytes: $1.bytes, shift: $0 == 0 ? 0 : hang) }
  }
}

extension Model {
  /// What an entry of a pane says.
  func entry(at index: Int, of pane: ListPane) -> PaneEntry {
    let item = pane.items[index]
    if pane.kind == .goTo { return entry(ofMatch: index) }
    return switch item {
    case .section(let section): entry(ofSection: section)
    case .place(let top): entry(ofPlace: top)
    case .note where pane.kind != .notes: entry(ofCardItem: item, in: pane)
    case .note(let note): entry(ofNote: note, labelColumns: pane.labelColumns)
    case .reading(let reading): entry(ofReading: reading)
    case .actor(let actor): entry(ofActor: actor)
    case .own(let id): entry(ofOwn: id)
    case .event(let event): entry(ofEvent: event, at: index, of: pane)
    case .hit(let bytes, let scope): entry(ofHit: bytes, scope, in: pane)
    case .mention(let mention) where pane.isOfHits:
      entry(ofHit: article.apparatus.mentions[mention].bytes, .text, in: pane)
    case .mention, .source, .related, .quote, .chapter, .meeting, .office, .companion, .participant,
      .address, .heading, .words:
      entry(ofCardItem: item, in: pane)
    }
  }

  private func entry(ofSection index: Int) -> PaneEntry {
    let section = article.sections[index]
    let percent = percentRead(ofSection: index)
    let (number, title) = (number(ofSection: index), article.title(ofSection: index))
    return PaneEntry(
      label: title.begins(withNumber: number) ? "" : number, labelColumns: columns(of: number),
      indent: 2 * min(section.level - 1, 4), text: title, share: percent > 0 ? "\(percent)%" : "")
  }

  /// How a section with a heading is numbered, such as `2.1`; empty for one without.
  func number(ofSection index: Int) -> String {
    let section = article.sections[index]
    return section.kind == .headed ? section.number.map(String.init).joined(separator: ".") : ""
  }

  private func entry(ofPlace top: Top) -> PaneEntry {
    PaneEntry(
      label: article.notation(of: Place(block: top.place.block)),
      text: article.firstWords(at: top.place))
  }

  private func entry(ofNote index: Int, labelColumns: Int) -> PaneEntry {
    let note = article.apparatus.notes[index]
    let label = label(of: note)
    let isWide = (arrangement.side?.columns ?? 0) >= Self.columnsForLabels
    return PaneEntry(
      label: isWide ? label : "", labelColumns: isWide ? labelColumns : 0, hang: isWide ? 0 : 2,
      text: isWide ? note.text : "\(label) · \(note.text)", share: place(of: note.bytes))
  }

  /// What stands before a note.
  func label(of note: Note) -> String { note.kind?.rawValue ?? "note" }

  private func entry(ofReading index: Int) -> PaneEntry {
    let reading = article.apparatus.readings[index]
    let note = reading.note.map { " (\($0))" } ?? ""
    return PaneEntry(
      text: "“\(reading.quote?.exact ?? "")” – \(words(ofReading: index))\(note)",
      share: place(of: reading.bytes))
  }

  /// Whether dates have a column of their own.
  var hasRoomForLabels: Bool { size.columns >= Self.columnsForLabels }

  /// How the place of a passage is written: `p4`.
  func place(of bytes: Range<ByteOffset>?) -> String {
    bytes.flatMap { article.place(at: $0.lowerBound) }
      .map { article.notation(of: Place(block: $0.block)) } ?? ""
  }

  /// The narrowest pane at the right, and the narrowest screen, in which labels have a column of
  /// their own, in columns.
  private static let columnsForLabels = 70
}

extension String {
  /// Whether a heading has its number itself, as in `2.1 The moon` or `2.1. The moon`.
  func begins(withNumber number: String) -> Bool {
    guard hasPrefix(number) else { return false }
    let rest = dropFirst(number.count)
    return (rest.first == "." ? rest.dropFirst() : rest).first?.isWhitespace == true
  }
}
