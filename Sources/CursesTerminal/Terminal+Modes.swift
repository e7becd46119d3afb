import CTerminalRestore
import Glibc
import Screen

extension Terminal {
  /// Gives the terminal to the shell, stops, and takes it again when the process goes on.
  ///
  /// The picture is painted again; an event says that the process was away.
  public mutating func suspend() {
    suspend(group: true)
  }

  mutating func suspend(group: Bool) {
    leave()
    terminal_restore_stop(group)
    takeBack(without: [SIGCONT])
  }

  /// Gives the terminal to another program while it runs, and takes it again.
  ///
  /// A key that interrupts is the other program's, and one that stops it stops the process with it;
  /// a signal that ends the process is told after it.
  public mutating func lend<Result>(to program: () -> Result) -> Result {
    leave()
    terminal_restore_let_stop(true)
    let result = program()
    terminal_restore_let_stop(false)
    takeBack(without: [SignalPipe.interruptKey, SIGCONT])
    return result
  }

  /// Takes the terminal after it was given away, and answers the signals of meanwhile but some.
  private mutating func takeBack(without ignored: [CInt]) {
    let others = signals.take().filter { !ignored.contains($0) }
    Self.arm(info)
    terminal_restore_hold_standard_error()
    screen.enter()
    enter()
    paintAfterStop()
    takeSignals(others)
  }

  /// Asks for what curses does not know of: a title and the return of the old one, the keypad's
  /// keys, pastes, the mouse.
  func enter() {
    device.write(
      (info.takesCommands ? Array(TerminalTitle.save.utf8) : []) + title + requestForInput)
  }

  /// Gives the terminal back as it was.
  func leave() {
    terminal_restore_watch(false)
    if !info.hasOwnScreen { eraseLastRow() }
    device.write(Self.leaving(info))
    screen.leave()
    terminal_restore_disarm()
    terminal_restore_release_standard_error()
  }

  /// Makes room for the shell's next line.
  private func eraseLastRow() {
    let start = Point(column: 0, row: max(0, size.rows - 1))
    device.write(info.controls.move(to: start) + (info.controls.eraseToEnd ?? []))
  }

  /// Sets all modes and sends the whole picture again, should something else have changed either.
  public mutating func redraw() {
    setModes()
    repaint()
  }

  /// Takes the terminal again after a stop that could not be prepared (SIGSTOP).
  mutating func resume() {
    setModes()
    paintAfterStop()
  }

  /// Sets all modes of a terminal that was not given back, whatever they are now.
  private func setModes() {
    screen.enter()
    device.write(info.ownScreen + title + requestForInput)
    screen.sendCursor()
  }

  private mutating func paintAfterStop() {
    events.append(.resumed)
    takeSize()
    repaint()
  }

  /// Sends the whole picture again, if there is one.
  mutating func repaint() {
    guard let grid = shown else { return }
    shown = nil
    draw(grid)
  }

  /// What asks the terminal to send the keys of its database, to tell pastes from typing, and to
  /// report its mouse.
  private var requestForInput: [UInt8] {
    guard info.isLikeXterm else { return info.keysOn }
    return info.keysOn + (Self.pasteOn + (usesMouse ? Self.mouseOn : "")).utf8
  }

  /// Says what to write to the terminal should the process crash.
  static func arm(_ info: TerminalInfo) {
    let bytes = leaving(info) + info.restoreBytes
    unsafe bytes.withUnsafeBytes { buffer in
      let characters = unsafe buffer.assumingMemoryBound(to: CChar.self)
      guard let first = characters.baseAddress else { return }
      unsafe terminal_restore_arm(first, bytes.count)
    }
  }

  /// What undoes everything that curses does not know of.
  static func leaving(_ info: TerminalInfo) -> [UInt8] {
    let modes = info.isLikeXterm ? pasteOff + mouseOff : ""
    return Array((modes + (info.takesCommands ? TerminalTitle.restore : "")).utf8) + info.keysOff
  }

  // The private modes of xterm: bracketed paste; the mouse's button and drags, in decimal numbers.
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"
  private static let mouseOn = "\u{1B}[?1002h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l"
}
