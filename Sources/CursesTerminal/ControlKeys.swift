import Screen

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

/// The text of a paste, as it may go into a prompt.
enum PastedText {
  /// Makes text of pasted bytes: line ends become line feeds, other controls go, tabs stay, and what
  /// is no UTF-8 becomes U+FFFD.
  static func clean(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": text.append("\n")
      case "\n": if previous != "\r" { text.append("\n") }
      case "\t": text.append("\t")
      default: if scalar.properties.generalCategory != .control { text.append(scalar) }
      }
      previous = scalar
    }
    return String(text)
  }
}
