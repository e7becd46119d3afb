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
/// Owning the value is the right to draw. When it goes, by whatever return or throw, the terminal
/// is as it was; signals and crashes that end the process see to the same. `exit` does not: close
/// the terminal first.
public struct Terminal: ~Copyable {
  // In the order in which they end.
  var screen: CursesScreen
  let signals: SignalPipe
  let device: TerminalDevice

  let info: TerminalInfo
  let writing: Writing
  private var writer: ScreenWriter

  var decoder: InputDecoder
  let usesMouse: Bool

  /// The size of the page to draw, as the last event told it.
  public internal(set) var size: Size { didSet { prepared = nil } }

  /// What is on the screen; `nil` when that may be anything.
  var shown: Grid? { didSet { prepared = nil } }

  /// A picture that is likely to be the next, and the bytes that lead to it from what is shown.
  private var prepared: (picture: Grid, bytes: [UInt8])?

  /// What sets the title that was asked for, if one was.
  var title: [UInt8] = []

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
    let screen = try CursesScreen(device: device)
    let depth = colors == .available ? info.depth : .none
    let palette = Palette(
      theme: theme, depth: depth, hasItalics: info.hasItalics, looks: looks)
    writer = ScreenWriter(controls: info.controls, writing: writing, palette: palette)
    decoder = InputDecoder(sequences: info.keys, isUnicode: writing.isUnicode)
    usesMouse = mouse
    size = device.size ?? screen.size
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
  ///
  /// - Returns: Whether there are any; without them all themes look alike.
  public mutating func setTheme(_ theme: Theme) -> Bool {
    let old = writer.palette
    let palette = Palette(
      theme: theme, depth: old.depth, hasItalics: old.hasItalics, looks: old.looks)
    writer = ScreenWriter(controls: info.controls, writing: writing, palette: palette)
    shown = nil
    return palette.depth > .none
  }

  /// Sets the title of the terminal's window, where it has one; the old one comes back at the end.
  public mutating func setTitle(_ title: String) {
    guard info.takesCommands else { return }
    self.title = Array(TerminalTitle.sequence(writing.spell(title)).utf8)
    device.write(self.title)
  }

  /// Draws a picture; only what differs from the last one is sent, in one piece.
  ///
  /// What lies outside of the screen is left out. The processor is then left for a moment to
  /// whoever waits for it: it may be the terminal, which would see the picture only after what is
  /// worked out behind it.
  public mutating func draw(_ grid: Grid) {
    let update = bytes(to: grid)
    screen.showCursor(grid.cursor != nil)
    // A terminal that takes no picture does not keep ^C from ending the reader.
    terminal_restore_watch(true)
    device.write(update)
    sched_yield()
    shown = grid
  }

  /// Writes ahead what `draw` will send if this is the next picture.
  public mutating func prepare(_ grid: Grid) {
    prepared = (grid, bytes(to: grid))
  }

  /// What leads from the picture that is shown to another.
  private mutating func bytes(to grid: Grid) -> [UInt8] {
    if let prepared, prepared.picture == grid { return prepared.bytes }
    let old = shown?.size == grid.size ? shown : nil
    return writer.write(grid, over: old, on: size)
  }
}
