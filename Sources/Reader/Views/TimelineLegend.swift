import Screen
import TextLayout

/// What the marks of a timeline mean, at the right of its heading, as far as there is room.
struct TimelineLegend {
  private typealias Entry = (mark: String, words: String)

  private let entries: [Entry]
  private let shortEntries: [Entry]

  init(_ listing: EventListing) {
    entries =
      listing.signs.map { ($0.rawValue, $0.words) }
      + listing.caveats.map { ($0.rawValue, $0.words) }
    shortEntries =
      listing.signs.map { ($0.rawValue, $0.shortWords) }
      + listing.caveats.map { ($0.rawValue, $0.shortWords) }
  }

  func draw(into grid: inout Grid, _ frame: Frame, after used: Int) {
    let room = frame.columns - used
    var shown = width(of: entries) <= room ? entries : shortEntries
    while width(of: shown) > max(0, room) { shown.removeLast() }
    var column = frame.column + frame.columns - width(of: shown)
    for (mark, words) in shown {
      column += grid.write(" \(mark)", row: frame.row, column: column, style: Style(.gutter))
      column += grid.write(" \(words) ", row: frame.row, column: column, style: Style(.quiet))
    }
  }

  /// The columns of entries, with a blank on either side of each.
  private func width(of entries: [Entry]) -> Int {
    entries.reduce(0) { $0 + columns(of: $1.mark + $1.words) + 3 }
  }
}
