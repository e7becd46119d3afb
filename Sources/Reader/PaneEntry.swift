import Articles
import TextLayout

/// One entry of a pane: what it says, and where it leads.
struct PaneEntry {
  /// What stands before the text: the number of a section.
  let label: String

  /// The columns that the label and the text are set in.
  let indent: Int
  let text: String

  /// What stands at the right edge: the share that has been read.
  let share: String
  let top: Top

  var bytes: [UInt8] { Array(text.utf8) }

  /// The column of the text, from the left edge of the pane.
  var textColumn: Int { 1 + indent + (label.isEmpty ? 0 : label.count + 1) }

  /// The parts of the text that stand in rows below each other.
  func lines(columns: Int) -> [Range<ByteOffset>] {
    let room = max(1, columns - textColumn - Self.shareColumns)
    return wrap(bytes, bytes.indices, firstColumns: room, columns: room, fit: .firstFit)
      .map(\.bytes)
  }

  /// The columns kept free at the right for the share: `100%`, and blanks around it.
  private static let shareColumns = 6
}

extension Model {
  /// The entries of the pane that is open.
  var paneEntries: [PaneEntry] {
    switch pane?.kind {
    case .contents: article.sections.indices.map(entry(ofSection:))
    case .history: tops.map(entry(ofPlace:))
    case nil: []
    }
  }

  /// The entry that stands for the place in the text.
  var hereEntry: Int {
    let place = readingTop.place
    switch pane?.kind {
    case .contents: return article.blocks.isEmpty ? 0 : article.blocks[place.block].section
    case .history: return history.past.count
    case nil: return 0
    }
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
      top: Top(place: Place(block: section.blocks.lowerBound)))
  }

  private func entry(ofPlace top: Top) -> PaneEntry {
    let block = article.blocks[top.place.block]
    let start = block.bytes.lowerBound + top.place.offset
    let words = article.string(
      start..<article.characterStart(atOrBefore: min(start + 60, block.bytes.upperBound)))
    return PaneEntry(
      label: article.notation(of: Place(block: top.place.block)), indent: 0, text: words, share: "",
      top: top)
  }
}
