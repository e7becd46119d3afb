extension Unicode.Scalar {
  /// Whether the character is of an East Asian script that sets no spaces between words: all that
  /// are wide by UAX #11 but Hangul and the emoji.
  var isWrittenWithoutSpaces: Bool {
    switch value {
    case ..<0x2E80: false
    case 0x2E80...0x312F, 0x3190...0x31FF, 0x3220...0x325F, 0x3280...0x4DBF, 0x4E00...0xA4CF,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF9F, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether the character is of a script that sets spaces between phrases, and none between words:
  /// Thai, Lao, Burmese, Khmer or New Tai Lue.
  var isWrittenInPhrases: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1980...0x19DF, 0xA9E0...0xA9FF,
      0xAA60...0xAA7F:
      true
    default: false
    }
  }

  /// Whether the character is one of katakana, which makes a word with its neighbours of katakana
  /// (Unicode Standard Annex #29, `Word_Break`).
  var isKatakana: Bool {
    switch value {
    case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: true
    default: false
    }
  }

  /// Whether the character makes what stands between two spaces a word.
  var isLetterOrNumber: Bool {
    isASCII
      ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
      : properties.isAlphabetic || properties.numericType != nil
  }

  /// Whether the character belongs to the one before.
  var isMark: Bool {
    guard !isASCII else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}

/// Counts the words of a text.
///
/// A word is what stands between white space and has a letter or a digit in it. A letter of an East
/// Asian script that sets no spaces between words (`isWrittenWithoutSpaces`) is one too.
///
/// - Complexity: O(*n*) in the bytes of the text.
func countWords(_ text: String) -> Int {
  var words = 0
  var isInWord = false
  for scalar in text.unicodeScalars {
    if scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace {
      isInWord = false
    } else if scalar.isWrittenWithoutSpaces {
      if scalar.isLetterOrNumber { words += 1 }
      isInWord = false
    } else if !isInWord, scalar.isLetterOrNumber {
      words += 1
      isInWord = true
    }
  }
  return words
}
