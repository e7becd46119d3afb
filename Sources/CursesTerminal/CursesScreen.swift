import CNcurses
import Glibc
import Screen

/// Curses, which takes the terminal, knows its modes and gives it back; nothing is drawn with it.
@safe struct CursesScreen: ~Copyable {
  private let screen: OpaquePointer

  /// Starts curses on a terminal that is known to the terminal database, and takes the terminal.
  ///
  /// Curses keeps three pictures of the screen, which would take a tenth of the time to the first
  /// page. As nothing is drawn into them, they are of one column.
  init(device: borrowing TerminalDevice) throws(TerminalError) {
    let rows = device.size?.rows
    use_tioctl(rows == nil)
    let old = rows.map { Self.setSize(lines: "\($0)", columns: "1") }
    let screen = unsafe newterm(nil, device.stream, device.stream)
    if let old { Self.setSize(lines: old.lines, columns: old.columns) }
    guard let screen = unsafe screen else { throw .noResources }
    unsafe self.screen = unsafe screen
    raw()
    noecho()
    nonl()
    sendAll()
  }

  deinit {
    leave()
    unsafe delscreen(screen)
  }

  /// Sends what curses has written and kept back, which may be the second half of a control.
  ///
  /// A pause of no length does this and nothing else.
  private func sendAll() {
    delay_output(0)
  }

  /// Sets the size in the environment, which curses goes by.
  ///
  /// - Returns: What was set before.
  @discardableResult
  private static func setSize(
    lines: String?, columns: String?
  ) -> (lines: String?, columns: String?) {
    (set("LINES", to: lines), set("COLUMNS", to: columns))
  }

  private static func set(_ name: String, to value: String?) -> String? {
    let old = unsafe getenv(name).map { unsafe String(cString: $0) }
    if let value { unsafe setenv(name, value, 1) } else { unsafe unsetenv(name) }
    return old
  }

  /// The size that curses takes a terminal for that does not know its own.
  var size: Size {
    Size(columns: Int(cncurses_columns()), rows: Int(cncurses_rows()))
  }

  /// Takes a new size, of which the way out goes to the last row.
  func resize(_ size: Size) {
    resize_term(Int32(size.rows), 1)
  }

  /// Shows the cursor or hides it.
  func showCursor(_ isShown: Bool) {
    curs_set(isShown ? 1 : 0)
  }

  /// Makes the terminal show its cursor or hide it, whatever it does now; the next picture decides
  /// which.
  func sendCursor() {
    showCursor(false)
    showCursor(true)
  }

  /// Gives the terminal back.
  func leave() {
    if !isendwin() { endwin() }
  }

  /// Takes the terminal again, if it was given back, with all its modes.
  func enter() {
    reset_prog_mode()
    doupdate()
  }
}
