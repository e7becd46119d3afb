import CNcurses
import Glibc
import Screen

/// What curses draws on: the one place where its functions are called.
@safe struct CursesScreen: ~Copyable {
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>

  /// The pairs of colours that curses has been told, by foreground and background.
  private var pairs: [[Int32]: Int32] = [[-1, -1]: 0]
  private let hasColors: Bool

  /// Starts curses on a terminal that is known to the terminal database.
  init(device: borrowing TerminalDevice, colors: Bool) throws(TerminalError) {
    use_tioctl(true)
    guard let screen = unsafe newterm(nil, device.stream, device.stream) else { throw .noResources }
    guard let window = unsafe newwin(0, 0, 0, 0) else {
      endwin()
      unsafe delscreen(screen)
      throw .noResources
    }
    unsafe self.screen = unsafe screen
    unsafe self.window = unsafe window
    hasColors = colors && has_colors() && start_color() == OK && use_default_colors() == OK
    raw()
    noecho()
    nonl()
    typeahead(-1)
    unsafe keypad(window, true)
    unsafe idlok(window, true)
    // Only after it has come back once does curses send a whole picture in one piece.
    endwin()
    unsafe wrefresh(window)
  }

  deinit {
    unsafe delwin(window)
    leave()
    unsafe delscreen(screen)
  }

  /// The size that curses draws at.
  var size: Size {
    unsafe Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }

  /// Takes a new size; the next refresh paints the whole screen, which the terminal has rearranged.
  func resize(_ size: Size) {
    forget()
    resize_term(Int32(size.rows), Int32(size.columns))
    unsafe wresize(window, Int32(size.rows), Int32(size.columns))
  }

  func erase() {
    unsafe werase(window)
  }

  /// Makes the pattern of all cells that look so.
  mutating func pattern(of look: Palette.Look, depth: Palette.Depth) -> cchar_t {
    cncurses_blank(attributes(look.attributes), pair(look, depth))
  }

  /// Writes cells next to each other; one of a wide character takes two columns.
  func write(_ cells: [cchar_t], row: Int, column: Int) {
    unsafe mvwadd_wchnstr(window, Int32(row), Int32(column), cells, Int32(cells.count))
  }

  /// Sends what has changed to the terminal, with the cursor where it is wanted.
  func refresh(cursor: Point?) {
    curs_set(cursor == nil ? 0 : 1)
    unsafe leaveok(window, cursor == nil)
    if let cursor { unsafe wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    unsafe wrefresh(window)
  }

  /// Makes the next refresh paint the whole screen.
  func forget() {
    unsafe clearok(window, true)
  }

  /// Makes room for the shell's next line.
  func eraseLastRow() {
    unsafe wmove(window, getmaxy(window) - 1, 0)
    unsafe wclrtoeol(window)
    unsafe wrefresh(window)
  }

  /// Gives the terminal back; the next refresh takes it again.
  func leave() {
    if !isendwin() { endwin() }
  }

  /// Sets the modes of the terminal that curses needs.
  func setModes() {
    reset_prog_mode()
  }

  private func attributes(_ attributes: Palette.Attributes) -> attr_t {
    var result = cncurses_attribute_normal()
    if attributes.contains(.bold) { result |= cncurses_attribute_bold() }
    if attributes.contains(.dim) { result |= cncurses_attribute_dim() }
    if attributes.contains(.italic) { result |= cncurses_attribute_italic() }
    if attributes.contains(.underline) { result |= cncurses_attribute_underline() }
    if attributes.contains(.reverse) { result |= cncurses_attribute_reverse() }
    return result
  }

  private mutating func pair(_ look: Palette.Look, _ depth: Palette.Depth) -> Int32 {
    guard hasColors else { return 0 }
    let key = [look.foreground?.number(depth) ?? -1, look.background?.number(depth) ?? -1]
    if let pair = pairs[key] { return pair }
    let pair = Int32(pairs.count)
    guard init_extended_pair(pair, key[0], key[1]) == OK else { return 0 }
    pairs[key] = pair
    return pair
  }
}
