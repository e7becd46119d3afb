import CNcurses
import Screen

/// What the terminal database (terminfo) says about a terminal.
struct TerminalInfo {
  let depth: Palette.Depth
  let hasItalics: Bool
  let keys: KeySequences

  /// Whether it knows the private modes of xterm, for pastes and the mouse.
  let isLikeXterm: Bool

  /// Whether the terminal takes a title for its window.
  let hasTitle: Bool

  /// Whether the reader has a screen of its own, and the shell's comes back after it.
  let hasOwnScreen: Bool

  /// What makes the terminal a shell's again: see `terminal_restore_arm`.
  let restoreBytes: [UInt8]

  /// Looks a terminal up.
  ///
  /// `newterm` would end the process for a terminal that it does not know; this asks first.
  init(name: String?, device: borrowing TerminalDevice) throws(TerminalError) {
    guard let name, !name.isEmpty else { throw .unnamedTerminal }
    var found: CInt = 0
    guard unsafe setupterm(name, device.descriptor, &found) == OK, found == 1 else {
      throw found == 1 ? .cannotPlaceCursor(name) : .unknownTerminal(name)
    }
    defer { unsafe del_curterm(set_curterm(nil)) }
    guard Self.string("cup") != nil, Self.string("clear") != nil else {
      throw .cannotPlaceCursor(name)
    }
    hasTitle = TerminalTitle.isSupported(by: name)
    depth = Palette.Depth(
      colors: Int(unsafe tigetnum("colors")), isDirect: Self.isDirect)
    hasItalics = Self.string("sitm") != nil
    isLikeXterm = Self.string("kmous") != nil || Self.string("BE") != nil
    var keys = KeySequences()
    for (capability, key) in KeySequences.capabilities {
      if let bytes = Self.string(capability) { keys.add(bytes, key) }
    }
    self.keys = keys
    hasOwnScreen = Self.string("rmcup") != nil
    restoreBytes =
      ["rmkx", "sgr0", "op", "cnorm", "rmcup"].flatMap { Self.string($0) ?? [] }
      + (hasOwnScreen ? [] : Array("\r\n".utf8))
  }

  /// Whether colours are given by their parts: a flag, a number of bits or three of them (user_caps(5)).
  private static var isDirect: Bool {
    unsafe tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || string("RGB") != nil
  }

  /// Reads a string of the terminal looked up, without its padding.
  private static func string(_ capability: String) -> [UInt8]? {
    guard let text = unsafe tigetstr(capability), Int(bitPattern: text) != -1 else {
      return nil
    }
    let bytes = unsafe withoutPadding(Array(String(cString: text).utf8))
    return bytes.isEmpty ? nil : bytes
  }

  /// Removes `$<5/>`, which asks for a pause that no terminal of today needs.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
