public import Screen

/// A screen as text, to be read and compared by people.
///
/// The picture has two planes between the sides of a frame: what the cells show, and below it a
/// letter for what each cell is. A wide glyph has one place in the first plane, which takes two
/// columns, and two letters in the second. Blanks at the end of a row are part of it.
///
/// Two pictures are equal when they show the same, whichever keys led there.
public struct ScreenPicture: Hashable, Sendable {
  public let grid: Grid

  /// The keys that led to this screen, as `KeyNotation` writes them.
  public let keys: String

  public init(_ grid: Grid, keys: String = "") {
    self.grid = grid
    self.keys = keys
  }

  public static func == (left: ScreenPicture, right: ScreenPicture) -> Bool {
    left.grid == right.grid
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(grid)
  }
}

extension ScreenPicture: CustomStringConvertible {
  /// Both planes, framed.
  public var description: String {
    lines([top] + textRows + [divider()] + styleRows + [bottom])
  }

  /// What the cells show, framed.
  public var text: String {
    lines([top] + textRows + [bottom])
  }

  /// What the cells are, framed.
  public var styles: String {
    lines([top] + styleRows + [bottom])
  }

  /// What a snapshot file holds: both planes, and the facts that no plane shows.
  public var file: String {
    lines([top] + textRows + [divider(titled: " styles ")] + styleRows + [bottom, facts, legend])
      + "\n"
  }

  /// The letters of the styles in use, with their meaning; empty where all is plain text.
  public var legend: String {
    let used = Set((0..<grid.size.rows).flatMap { grid.row($0).map(\.style) })
    let letters = used.filter { $0 != .text }.map { "\($0.letter) \($0.words)" }
    return (letters.isEmpty ? [] : ["styles"] + letters.sorted()).joined(separator: "  ")
  }
}

extension ScreenPicture {
  private var textRows: [String] {
    rows { cells in cells.map(\.glyph).joined() }
  }

  private var styleRows: [String] {
    rows { cells in String(cells.map(\.style.letter)) }
  }

  private var facts: String {
    let cursor = grid.cursor.map { "at row \($0.row), column \($0.column)" } ?? "hidden"
    let size = "size \(grid.size.columns)×\(grid.size.rows)   cursor \(cursor)"
    return keys.isEmpty ? size : size + "   keys \(keys)"
  }

  private var top: String { "┌" + rule(grid.size.columns) + "┐" }

  private var bottom: String { "└" + rule(grid.size.columns) + "┘" }

  /// The line between the planes; the title is left out where it does not fit.
  private func divider(titled title: String = "") -> String {
    let free = grid.size.columns - title.count
    guard free >= 0 else { return divider() }
    return "├" + rule(free / 2) + title + rule(free - free / 2) + "┤"
  }

  private func rows(_ text: (ArraySlice<Cell>) -> String) -> [String] {
    (0..<grid.size.rows).map { "│" + text(grid.row($0)) + "│" }
  }

  private func rule(_ columns: Int) -> String {
    String(repeating: "─", count: columns)
  }

  private func lines(_ lines: [String]) -> String {
    lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
