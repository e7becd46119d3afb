import CNcurses
import Glibc
import Screen

/// Curses, which takes the terminal, knows its modes and gives it back; nothing is drawn with it.
@safe struct CursesScreen: ~Copyable {
  private let screen: OpaquePointer

  /// Starts curses on a terminal that is known to the terminal database, and takes the terminal.
  init(device: borrowing TerminalDevice) throws(TerminalError) {
    use_tioctl(true)
    guard let screen = unsafe newterm(nil, device.stream, device.stream) else { throw .noResources }
    unsafe self.screen = unsafe screen
    raw()
    noecho()
    nonl()
  }

  deinit {
    leave()
    unsafe delscreen(screen)
  }

  /// The size that curses takes the terminal for.
  var size: Size {
    Size(columns: Int(cncurses_columns()), rows: Int(cncurses_rows()))
  }

  /// Takes a new size, of which the way out goes to the last row.
  func resize(_ size: Size) {
    resize_term(Int32(size.rows), Int32(size.columns))
  }

  /// Shows the cursor or hides it.
  func showCursor(_ isShown: Bool) {
    curs_set(isShown ? 1 : 0)
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
