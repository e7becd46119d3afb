// The standard library has the normal forms of Unicode, and offers them under a name of its own.
@_spi(_Unicode) import Swift

/// The normal form C of Unicode of a letter with its marks, and of what follows it.
///
/// - Parameters:
///   - letter: The letter and its marks in UTF-8, in normal form.
///   - next: The scalar after them.
/// - Returns: Both together, in UTF-8.
func normalForm(of letter: ArraySlice<UInt8>, _ next: Unicode.Scalar) -> [UInt8] {
  var apart = String(decoding: letter, as: UTF8.self)
  apart.unicodeScalars.append(next)
  return apart._nfc.reduce(into: []) { $0 += String($1).utf8 }
}

extension Unicode.Scalar {
  /// Whether the normal form C has the scalar as it is, right after another one.
  func isNormal(after last: @autoclosure () -> Unicode.Scalar) -> Bool {
    switch form {
    case .fixed: true
    case .mark(let rank): last().properties.canonicalCombiningClass.rawValue <= rank
    case .vowel: !last().takesVowel
    case .changing: false
    }
  }

  /// What the normal form C may make of a scalar.
  private enum Form {
    /// It is always written as it is.
    case fixed
    /// It keeps behind marks of lower ranks: canonical combining classes.
    case mark(rank: UInt8)
    /// It is a vowel or an ending that is one with a few letters, if it is right after them.
    case vowel
    /// It may be one with a letter before it, or is written otherwise.
    case changing
  }

  /// What has another `NFC_Quick_Check` than `Yes` (Unicode Standard Annex #15) is listed here,
  /// with a few scalars between that have not.
  private var form: Form {
    switch value {
    case ..<0x300, 0x2002..<0x20D0, 0x3100..<0xA66F, 0xAC00..<0xF900: .fixed
    case ..<0x2000: Self.forms[Int(value) - 0x300]
    case 0x2000, 0x2001, 0x2126...0x212B, 0x2329, 0x232A, 0x2ADC, 0x3099, 0x309A, 0xF900...0xFAD9,
      0xFB1D...0xFB4E, 0x11000..<0x12000, 0x16100..<0x16E00, 0x1D15E...0x1D1C0, 0x2F800...0x2FA1D:
      .changing
    default: formOfRank
    }
  }

  /// The forms from U+0300 to U+1FFF, where alphabets are that have many marks.
  private static let forms: [Form] = (0x300..<0x2000).map { value in
    switch value {
    // Accents, and the signs of Greek and Arabic.
    case 0x300...0x345, 0x374, 0x37E, 0x387, 0x653...0x655: .changing
    // Devanagari, Bengali, Gurmukhi, Oriya, Telugu, Sinhala, Tibetan.
    case 0x93C, 0x958...0x95F, 0x9DC...0x9DF, 0xA33, 0xA36, 0xA59...0xA5B, 0xA5E, 0xB56, 0xB5C,
      0xB5D, 0xC56, 0xDCA, 0xF43...0xFB9:
      .changing
    // Letters of Greek with an accent, which are written with another.
    case 0x1F71, 0x1F73, 0x1F75, 0x1F77, 0x1F79, 0x1F7B, 0x1F7D, 0x1FBB, 0x1FBE, 0x1FC9, 0x1FCB,
      0x1FD3, 0x1FDB, 0x1FE3, 0x1FEB, 0x1FEE, 0x1FEF, 0x1FF9, 0x1FFB, 0x1FFD:
      .changing
    case 0x9BE, 0x9D7, 0xB3E, 0xB57, 0xBBE, 0xBD7, 0xCC2, 0xCD5, 0xCD6, 0xD3E, 0xD57, 0xDCF, 0xDDF,
      0x102E, 0x1161...0x1175, 0x11A8...0x11C2, 0x1B35:
      .vowel
    default: Unicode.Scalar(UInt16(value))?.formOfRank ?? .fixed
    }
  }

  private var formOfRank: Form {
    let rank = properties.canonicalCombiningClass.rawValue
    return rank == 0 ? .fixed : .mark(rank: rank)
  }

  /// Whether it is one with a vowel or an ending that may come after it.
  private var takesVowel: Bool {
    switch value {
    case 0x9C7, 0xB47, 0xB92, 0xBC6, 0xBC7, 0xCBF, 0xCC6, 0xCCA, 0xD46, 0xD47, 0xDD9, 0xDDC, 0x1025,
      0x1100...0x1112, 0x1B05...0x1B42, 0xAC00...0xD7A3:
      true
    default: false
    }
  }
}
