import Articles
import Screen
import TextLayout

/// The names of the lanes of a chart, each beside its first row that shows, and the line at their
/// right.
struct LaneNames {
  private let model: Model
  private let listing: EventListing
  private let frame: Frame

  init(_ model: Model, _ listing: EventListing, _ frame: Frame) {
    self.model = model
    self.listing = listing
    self.frame = frame
  }

  /// Draws the names of the lanes that some entries belong to, the first of them in the first row.
  func draw(into grid: inout Grid, _ entries: Range<Int>) {
    guard !entries.isEmpty else { return }
    var lane = listing.lane(ofEntry: entries.lowerBound)
    while let next = listing.lanes[safe: lane], next.entries.lowerBound < entries.upperBound {
      let shown = next.entries.clamped(to: entries)
      let row = frame.row + shown.lowerBound - entries.lowerBound
      for index in 0..<shown.count {
        let isFirst = shown.lowerBound + index == next.entries.lowerBound
        write(isFirst ? "├" : "│", into: &grid, row: row + index, column: frame.columns - 1, .frame)
      }
      draw(model.article.apparatus.name(of: next), into: &grid, rows: row..<row + shown.count)
      lane += 1
    }
  }

  /// Writes a name in as many rows as it needs and has.
  private func draw(_ name: String, into grid: inout Grid, rows: Range<Int>) {
    let room = frame.columns - 3
    guard room > 0 else { return }
    let (bytes, lines) = setting(of: name, rows: rows.count, columns: room)
    for (row, line) in zip(rows, lines) {
      let end = row == rows.upperBound - 1 ? bytes.count : line.bytes.upperBound
      let text = String(decoding: bytes[line.bytes.lowerBound..<end], as: UTF8.self)
      let isChosen = grid.role(atRow: row, column: frame.column) == .chosen
      grid.write(
        text, row: row, column: frame.column + 1, columns: room,
        style: Style(isChosen ? .chosen : .actor))
    }
  }

  /// Sets a name in rows; without what it has in brackets at its end, if it finds no room
  /// otherwise.
  private func setting(
    of name: String, rows: Int, columns: Int
  ) -> (bytes: [UInt8], lines: [WrappedRow]) {
    func set(_ name: some StringProtocol) -> (bytes: [UInt8], lines: [WrappedRow]) {
      let bytes = Array(name.utf8)
      return (
        bytes,
        wrap(bytes, bytes.indices, firstColumns: columns, columns: columns, fit: .firstFit)
      )
    }
    let whole = set(name)
    guard whole.lines.count > rows, name.hasSuffix(")"), let end = name.firstIndex(of: "("),
      end > name.startIndex
    else { return whole }
    return set(name[..<name.index(before: end)])
  }

  private func write(
    _ text: String, into grid: inout Grid, row: Int, column: Int, _ role: Style.Role
  ) {
    let isChosen = grid.role(atRow: row, column: frame.column) == .chosen
    grid.write(
      text, row: row, column: frame.column + column, style: Style(isChosen ? .chosen : role))
  }
}
