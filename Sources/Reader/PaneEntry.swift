import Articles
import Screen
import TextLayout

/// One entry of a pane: what it says, and where it leads.
struct PaneEntry {
  enum Target: Hashable, Sendable {
    case nothing
    case place(Top)
    /// A passage of the article's text.
    case passage(Range<ByteOffset>)
    case actor(Int)
  }

  /// What stands before the text: the number of a section, the date of an event.
  var label = ""

  /// The room that labels take, in columns, so that texts stand below each other.
  var labelColumns = 0
  var indent = 0
  let text: String

  /// What stands at the right edge: a share, a count, a place.
  var share = ""
  var role = Style.Role.text
  var target = Target.nothing

  var bytes: [UInt8] { Array(text.utf8) }

  /// The column of the text, from the left edge of the pane.
  var textColumn: Int {
    let room = max(labelColumns, columns(of: label))
    return 1 + indent + (room == 0 ? 0 : room + 1)
  }

  /// The parts of the text that stand in rows below each other.
  func lines(columns: Int) -> [Range<ByteOffset>] {
    let shareColumns = share.isEmpty ? 1 : Reader.columns(of: share) + 2
    let room = max(1, columns - textColumn - shareColumns)
    return wrap(bytes, bytes.indices, firstColumns: room, columns: room, fit: .firstFit)
      .map(\.bytes)
  }
}

extension Model {
  /// The entries of a pane.
  func entries(of pane: ListPane) -> [PaneEntry] {
    switch pane.kind {
    case .contents: article.sections.indices.map(entry(ofSection:))
    case .history: tops.map(entry(ofPlace:))
    case .actors(let scope): actors(in: scope).map(entry(ofActor:))
    case .card(let actor): cardEntries(actor)
    case .notes: noteEntries
    case .readings: readingEntries
    case .timeline: timelineEntries(pane)
    }
  }

  /// The entry of a pane that stands for the place in the text.
  func hereEntry(of pane: ListPane) -> Int {
    let place = readingTop.place
    switch pane.kind {
    case .contents: return article.blocks.isEmpty ? 0 : article.blocks[place.block].section
    case .history: return history.past.count
    case .notes: return nearest(article.apparatus.notes.map(\.bytes))
    case .readings: return nearest(article.apparatus.readings.map(\.bytes))
    case .timeline: return nearest(events(of: pane).map { article.apparatus.events[$0].bytes })
    case .actors, .card: return pane.cursor
    }
  }

  /// The passage that lies nearest to what is chosen, or to the page.
  private func nearest(_ passages: [Range<ByteOffset>?]) -> Int {
    let here = chosen?.bytes ?? peek?.page ?? page.bytes
    func distance(_ bytes: Range<ByteOffset>?) -> Int {
      guard let bytes else { return .max }
      return max(0, max(here.lowerBound - bytes.upperBound, bytes.lowerBound - here.upperBound))
    }
    return passages.indices.min { distance(passages[$0]) < distance(passages[$1]) } ?? 0
  }

  private var tops: [Top] {
    history.past.map(\.top) + [readingTop] + history.future.reversed().map(\.top)
  }

  private func entry(ofSection index: Int) -> PaneEntry {
    let section = article.sections[index]
    let percent = percentRead(of: section)
    return PaneEntry(
      label: section.kind == .headed ? section.number.map(String.init).joined(separator: ".") : "",
      indent: 2 * min(section.level - 1, 4), text: article.title(ofSection: index),
      share: percent > 0 ? "\(percent)%" : "",
      target: .place(Top(place: Place(block: section.blocks.lowerBound))))
  }

  private func entry(ofPlace top: Top) -> PaneEntry {
    let block = article.blocks[top.place.block].bytes
    let start = block.lowerBound + top.place.offset
    let words = article.string(
      start..<article.characterStart(atOrBefore: min(start + 60, block.upperBound)))
    return PaneEntry(
      label: article.notation(of: Place(block: top.place.block)), text: words, target: .place(top))
  }

  private var noteEntries: [PaneEntry] {
    let isNarrow = size.columns < Self.columnsForLabels
    let kinds = article.apparatus.notes.map { $0.kind?.rawValue ?? "note" }
    let room = isNarrow ? 0 : kinds.map { columns(of: $0) }.max() ?? 0
    return zip(article.apparatus.notes, kinds).map { note, kind in
      PaneEntry(
        label: isNarrow ? "" : kind, labelColumns: room,
        text: isNarrow ? "\(kind) · \(note.text)" : note.text, share: place(of: note.bytes),
        target: note.bytes.map { .passage($0) } ?? .nothing)
    }
  }

  private var readingEntries: [PaneEntry] {
    article.apparatus.readings.map { reading in
      let note = reading.note.map { " (\($0))" } ?? ""
      return PaneEntry(
        text: "“\(reading.quote?.exact ?? "")” – read: \(reading.read)\(note)",
        share: place(of: reading.bytes),
        target: reading.bytes.map { .passage($0) } ?? .nothing)
    }
  }

  /// The narrowest screen on which labels have a column of their own, in columns.
  static let columnsForLabels = 70

  /// How the place of a passage is written: `p4`.
  func place(of bytes: Range<ByteOffset>?) -> String {
    bytes.flatMap { article.place(at: $0.lowerBound) }
      .map { article.notation(of: Place(block: $0.block)) } ?? ""
  }
}
