/// Makes the same of characters that a search does not tell apart.
///
/// A character is decomposed (Unicode, NFKD) and loses its accents; vowel signs that stand below or
/// above a letter are no accents. Quotation marks, apostrophes and dashes become those of keyboards,
/// letters that a foreign keyboard has not become those written in their stead, and what has no
/// width is nothing.
struct ScalarFolding: Sendable {
  /// What a character becomes, in UTF-8.
  struct Form: Sendable, Equatable {
    /// With its case kept, and in lower case: of equal length.
    let kept: [UInt8]
    let lower: [UInt8]
  }

  /// The forms that have been needed so far.
  private var forms: [Form] = []

  /// For each scalar below U+10000 the number of its form, from 1; 0 if it has not been needed.
  private var slots: [UInt16] = []

  /// The form of a scalar, which is no white space.
  mutating func fold(_ scalar: Unicode.Scalar) -> Form {
    guard scalar.value < 0x10000 else { return Self.form(of: scalar) }
    if slots.isEmpty { slots = Array(repeating: 0, count: 0x10000) }
    let slot = Int(scalar.value)
    if slots[slot] == 0 {
      guard forms.count < UInt16.max else { return Self.form(of: scalar) }
      forms.append(Self.form(of: scalar))
      slots[slot] = UInt16(forms.count)
    }
    return forms[Int(slots[slot]) - 1]
  }

  private static func form(of scalar: Unicode.Scalar) -> Form {
    var (kept, lower) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    for part in decomposed(scalar) where !isUnseen(part) {
      for letter in (replacements[part] ?? String(part)).unicodeScalars {
        kept.append(letter)
        lower.append(lowercase(letter))
      }
    }
    return Form(kept: Array(String(kept).utf8), lower: Array(String(lower).utf8))
  }

  private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let parts = table[scalar] { return parts }
    guard 0xAC00...0xD7A3 ~= scalar.value else { return [scalar] }
    // Syllables of Hangul are composed by rule (The Unicode Standard, 3.12).
    let index = scalar.value - 0xAC00
    let (lead, vowel, tail) = (index / 588, index % 588 / 28, index % 28)
    return [0x1100 + lead, 0x1161 + vowel, tail == 0 ? 0 : 0x11A7 + tail]
      .filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }

  /// Whether a character has no width, or is an accent, a point or an overlay.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.canonicalCombiningClass.rawValue {
    case 1, 7, 10...36, 200...240: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The small letter, where it takes as many bytes; a dozen letters of rare alphabets keep their
  /// case, so that a text and its lower case have the same offsets.
  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let letters = scalar.properties.lowercaseMapping.unicodeScalars
    guard let letter = letters.first, letters.count == 1 else { return scalar }
    return UTF8.width(letter) == UTF8.width(scalar) ? letter : scalar
  }
}

extension ScalarFolding {
  /// What is written for a character that is hard to type.
  private static let replacements: [Unicode.Scalar: String] = [
    "’": "'", "‘": "'", "‛": "'", "ʼ": "'", "ʻ": "'", "′": "'", "“": "\"", "”": "\"", "„": "\"",
    "‟": "\"", "‐": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "⁄": "/",
    "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h",
    "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ı": "i", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
    "ς": "σ",
    // Keyboards of Arabic and of Persian have different letters for the same.
    "ي": "ی", "ى": "ی", "ك": "ک",
  ]

  /// What scalars decompose to.
  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    var (key, value, parts) = (UInt32(0), UInt32(0), [Unicode.Scalar]())
    for byte in (decompositions + " ").utf8 {
      switch byte {
      case UInt8(ascii: ":"): (key, value) = (value, 0)
      case UInt8(ascii: "+"), UInt8(ascii: " "):
        Unicode.Scalar(value).map { parts.append($0) }
        value = 0
        guard byte == UInt8(ascii: " "), let scalar = Unicode.Scalar(key) else { continue }
        table[scalar] = parts
        parts = []
      default: value = value << 4 | UInt32(byte < 0x40 ? byte - 0x30 : byte - 0x57)
      }
    }
    return table
  }()
}
