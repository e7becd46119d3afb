import CNcurses
import CTerminalRestore
import Glibc
public import Screen

/// Whether to draw in colours.
public enum ColorUse: Sendable {
  /// As many as the terminal has.
  case available
  case none
}

/// The terminal of the process, while it shows pages.
///
/// Owning the value is the right to draw. When it goes, by whatever return or throw, the terminal is
/// as it was; signals and crashes that end the process see to the same. `exit` does not: close the
/// terminal first.
public struct Terminal: ~Copyable {
  // In the order in which they end.
  var screen: CursesScreen
  let signals: SignalPipe
  let device: TerminalDevice

  let info: TerminalInfo
  let writing: Writing
  var palette: Palette

  /// The styles that have been drawn, as curses has them.
  private var patterns: [Style: cchar_t] = [:]

  /// The cells of the row that is being drawn: kept, so that no row asks for memory.
  private var drawn: [cchar_t] = []

  var decoder: InputDecoder
  let usesMouse: Bool

  /// The size of the page to draw, as the last event told it.
  public internal(set) var size: Size

  /// What is on the screen; `nil` when that may be anything.
  var shown: Grid?

  /// What has happened and has not been told, oldest first.
  var events: [Event] = []

  /// Takes the terminal over; a page shows with the first `draw`.
  ///
  /// - Parameters:
  ///   - colors: Whether to use colours at all.
  ///   - theme: The colours to use.
  ///   - looks: The looks that differ from the theme.
  ///   - mouse: Whether the wheel and the first button are told as events.
  /// - Throws: The reason why there is no screen; the terminal is then as it was.
  public init(
    colors: ColorUse, theme: Theme, looks: [Style.Role: Palette.Look] = [:], mouse: Bool
  ) throws(TerminalError) {
    let device = try TerminalDevice()
    let name = unsafe getenv("TERM").map { unsafe String(cString: $0) }
    let info = try TerminalInfo(name: name, device: device)
    let writing = Writing()
    guard terminal_restore_save_modes(device.descriptor) else { throw .noTerminal }
    let signals = try SignalPipe()
    Self.arm(info)
    let screen = try CursesScreen(device: device, colors: colors == .available)
    let depth = colors == .available ? info.depth : .none
    palette = Palette(
      theme: theme, depth: depth, hasItalics: info.hasItalics, looks: looks)
    decoder = InputDecoder(sequences: info.keys)
    usesMouse = mouse
    size = screen.size
    self.writing = writing
    self.info = info
    self.screen = screen
    self.signals = signals
    self.device = device
    terminal_restore_hold_standard_error()
    enter()
  }

  deinit {
    leave()
  }

  /// Changes the colours from the next picture on.
  public mutating func setTheme(_ theme: Theme) {
    palette = Palette(
      theme: theme, depth: palette.depth, hasItalics: palette.hasItalics, looks: palette.looks)
    patterns = [:]
    shown = nil
  }

  /// Sets the title of the terminal's window, where it has one; the old one comes back at the end.
  public func setTitle(_ title: String) {
    guard info.hasTitle else { return }
    device.write(TerminalTitle.sequence(writing.spell(title)))
  }

  /// Draws a picture; only what differs from the last one is sent.
  ///
  /// What lies outside of the screen is left out.
  public mutating func draw(_ grid: Grid) {
    if shown?.size != grid.size {
      shown = nil
      screen.erase()
    }
    for row in 0..<min(grid.size.rows, size.rows) { draw(grid, row: row) }
    screen.refresh(cursor: grid.cursor)
    shown = grid
  }

  /// Sends the whole picture again, should something else have written to the screen.
  public mutating func redraw() {
    screen.forget()
    if let shown { screen.refresh(cursor: shown.cursor) }
  }

  /// Draws a row from its first change to its last.
  private mutating func draw(_ grid: Grid, row: Int) {
    let cells = grid.row(row)
    let columns = changes(in: cells, row: row)
    guard !columns.isEmpty else { return }
    drawn.removeAll(keepingCapacity: true)
    var last: Cell?
    var pattern = cchar_t()
    for column in columns {
      let cell = cells[cells.startIndex + column]
      if last?.looksLike(cell) != true { pattern = self.pattern(of: cell.style) }
      last = cell
      writing.append(cell, like: pattern, to: &drawn)
    }
    screen.write(drawn, row: row, column: columns.lowerBound)
  }

  /// What curses keeps for a cell of a style, found out once for each.
  private mutating func pattern(of style: Style) -> cchar_t {
    if let pattern = patterns[style] { return pattern }
    let pattern = screen.pattern(of: palette.look(of: style), depth: palette.depth)
    patterns[style] = pattern
    return pattern
  }

  /// The columns from the first change of a row to the last.
  private func changes(in cells: ArraySlice<Cell>, row: Int) -> Range<Int> {
    var columns = 0..<min(cells.count, size.columns)
    guard let old = shown?.row(row) else { return columns }
    let (new, before) = (cells.startIndex, old.startIndex)
    while let first = columns.first, cells[new + first] == old[before + first] {
      columns = first + 1..<columns.upperBound
    }
    while let last = columns.last, cells[new + last] == old[before + last] {
      columns = columns.lowerBound..<last
    }
    // Half of a wide character cannot be drawn.
    guard let first = columns.first, first > 0, cells[new + first].columns == 0 else {
      return columns
    }
    return first - 1..<columns.upperBound
  }
}
