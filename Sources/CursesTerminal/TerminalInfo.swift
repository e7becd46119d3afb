import CNcurses
import Screen

/// What the terminal database (terminfo) says about a terminal.
struct TerminalInfo {
  let depth: Palette.Depth
  let hasItalics: Bool
  let keys: KeySequences

  /// What makes it draw.
  let controls: ControlStrings

  /// What makes it send the sequences of `keys`, and what ends that.
  let keysOn: [UInt8]
  let keysOff: [UInt8]

  /// Whether it knows the private modes of xterm, for pastes and the mouse.
  let isLikeXterm: Bool

  /// Whether it is of a kind that takes the commands for the title and the clipboard of its window,
  /// and would not show them as text.
  let takesCommands: Bool

  /// Whether the reader has a screen of its own, and the shell's comes back after it.
  let hasOwnScreen: Bool

  /// What gives the reader a screen of its own, from whichever screen; what the shell's shows is as
  /// it was.
  let ownScreen: [UInt8]

  /// What makes the terminal a shell's again: see `terminal_restore_arm`.
  let restoreBytes: [UInt8]

  /// Looks a terminal up.
  ///
  /// `newterm` would end the process for a terminal that it does not know; this asks first.
  init(name: String?, device: borrowing TerminalDevice) throws(TerminalError) {
    guard let name, !name.isEmpty else { throw .unnamedTerminal }
    var found: CInt = 0
    guard unsafe setupterm(name, device.descriptor, &found) == OK, found == 1 else {
      guard device.hasRoomBesides else { throw .noResources }
      throw found == 1 ? .cannotPlaceCursor(name) : .unknownTerminal(name)
    }
    defer { unsafe del_curterm(set_curterm(nil)) }
    guard Terminfo.string("cup") != nil, Terminfo.string("clear") != nil else {
      throw .cannotPlaceCursor(name)
    }
    takesCommands = TerminalTitle.isSupported(by: name)
    controls = ControlStrings()
    depth = Terminfo.depth
    hasItalics = Terminfo.hasItalics
    isLikeXterm = Terminfo.string("kmous") != nil || Terminfo.string("BE") != nil
    var keys = KeySequences()
    for (capability, key) in KeySequences.capabilities {
      if let bytes = Terminfo.string(capability) { keys.add(bytes, key) }
    }
    self.keys = keys
    keysOn = Terminfo.string("smkx") ?? []
    keysOff = Terminfo.string("rmkx") ?? []
    hasOwnScreen = Terminfo.string("rmcup") != nil
    ownScreen = ["rmcup", "smcup"].flatMap { Terminfo.string($0) ?? [] }
    restoreBytes =
      ["sgr0", "op", "cnorm", "rmcup"].flatMap { Terminfo.string($0) ?? [] }
      + (hasOwnScreen ? [] : Array("\r\n".utf8))
  }
}
