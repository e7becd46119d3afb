public import Screen

extension Key {
  /// The key that a terminal tells when this one is pressed: Enter for `^J`, whose byte it sends.
  public var asTold: Key {
    guard modifiers.contains(.control), case .character(let character) = name,
      let byte = character.asciiValue, byte >= 0x40
    else { return self }
    let others = modifiers.subtracting(.control)
    return ControlKeys.key(byte & 0x1F, others) ?? Key(.escape, others)
  }

  /// Whether terminals send for it what arrows and other keys begin with, the rest of which is
  /// waited for as long as `InputDecoder.textPatience` says.
  public var beginsArrow: Bool {
    modifiers == .alt && [Name.character("["), .character("O")].contains(name)
  }
}

/// The keys whose bytes are ASCII.
enum ControlKeys {
  /// The key of a byte below 0x80.
  ///
  /// - Returns: `nil` for Esc, which says nothing by itself.
  static func key(_ byte: UInt8, _ modifiers: Key.Modifiers) -> Key? {
    switch byte {
    case 0x00: Key(.character(" "), modifiers.union(.control))
    case 0x08, 0x7F: Key(.backspace, modifiers)
    case 0x09: Key(.tab, modifiers)
    case 0x0A, 0x0D: Key(.enter, modifiers)
    case 0x01...0x1A: Key(character(byte + 0x60), modifiers.union(.control))
    case 0x1B: nil
    case 0x1C...0x1F: Key(character(byte + 0x40), modifiers.union(.control))
    default: Key(character(byte), modifiers)
    }
  }

  private static func character(_ byte: UInt8) -> Key.Name {
    .character(Character(Unicode.Scalar(byte)))
  }
}
