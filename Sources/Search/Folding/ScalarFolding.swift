/// Makes the same of characters that a search does not tell apart.
///
/// A character is decomposed (Unicode, NFKD) and loses its accents; vowel signs that stand below or
/// above a letter are no accents, and a syllable of Hangul or a voiced letter of kana is one
/// letter. Quotation marks, apostrophes, dashes and digits become those of keyboards everywhere,
/// letters that a foreign keyboard has not become those written in their stead, and what has no
/// width is nothing.
struct ScalarFolding: Sendable {
  /// What a character becomes, in UTF-8.
  struct Form: Sendable, Equatable {
    /// With its case kept, and in lower case: of equal length.
    let kept: [UInt8]
    let lower: [UInt8]

    /// What it is if it is no letter by itself, but may make one with the letter before it.
    let sign: Unicode.Scalar?

    /// Of a mark that is kept, its rank among the marks of a letter.
    let rank: UInt8
  }

  /// The marks that another is put before, at most, so that many take time in proportion.
  static let mostOrdered = 4

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
    let parts = decomposed(scalar)
    for part in parts where !isUnseen(part) {
      for letter in (replacements[part] ?? digit(part) ?? String(part)).unicodeScalars {
        kept.append(letter)
        lower.append(lowercase(letter))
      }
    }
    return Form(
      kept: Array(String(kept).utf8), lower: Array(String(lower).utf8),
      sign: isSign(scalar) ? parts.first : nil, rank: rank(of: scalar))
  }

  /// Where a mark belongs among the marks of a letter that are kept, for the order of those of
  /// different ranks says nothing (The Unicode Standard, 3.11); 0 for what keeps its place.
  static func rank(of scalar: Unicode.Scalar) -> UInt8 {
    isUnseen(scalar) ? 0 : scalar.properties.canonicalCombiningClass.rawValue
  }

  /// The characters of an expression, its marks in the order of a folded text and each letter one
  /// with the signs after it; and for each the characters of the expression before it.
  static func ordered(_ pattern: String) -> (characters: [Unicode.Scalar], columns: [Int]) {
    var (characters, columns): ([Unicode.Scalar], [Int]) = ([], [])
    for (column, scalar) in pattern.unicodeScalars.enumerated() {
      append(scalar, to: &characters)
      if characters.count > columns.count { columns.append(column) }
    }
    return (characters, columns)
  }

  /// Appends a mark before the marks that it comes before in a folded text, joins a sign to its
  /// letter, and appends any other character.
  private static func append(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
    if isSign(scalar), let last = scalars.lastIndex(where: { !isUnseen($0) }) {
      let parts = decomposed(scalars[last]) + decomposed(scalar)
      if parts.count == 2, let letter = composed(parts[0], parts[1]) {
        scalars[last] = letter
        return
      }
    }
    let place = scalars.count - marksOfHigherRank(than: rank(of: scalar), in: scalars)
    scalars.insert(scalar, at: place)
  }

  /// How many marks at the end of a text are of a higher rank than one that comes after them.
  ///
  /// A function of its own, for while a slice of the text lives, each insertion copies it all.
  private static func marksOfHigherRank(
    than rank: UInt8, in scalars: [Unicode.Scalar]
  ) -> Int {
    guard rank > 0 else { return 0 }
    return scalars.suffix(mostOrdered).reversed().prefix { Self.rank(of: $0) > rank }.count
  }

  private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard let parts = table[scalar] else { return [scalar] }
    return parts.reduce(into: []) { letters, part in
      if let last = letters.last, let letter = composed(last, part) {
        letters[letters.count - 1] = letter
      } else {
        letters.append(part)
      }
    }
  }

  /// Whether a character has no width, is an accent, a point or an overlay, or only makes a word
  /// longer.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.canonicalCombiningClass.rawValue {
    case 1, 7, 10...36, 200...240: true
    default: scalar.properties.isDefaultIgnorableCodePoint || scalar == tatweel
    }
  }

  private static let tatweel: Unicode.Scalar = "\u{640}"

  /// The European digit for a digit of any script.
  private static func digit(_ scalar: Unicode.Scalar) -> String? {
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { String(Int($0)) }
  }

  /// The small letter, where it takes as many bytes; a dozen letters of rare alphabets keep their
  /// case, so that a text and its lower case have the same offsets.
  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let letters = scalar.properties.lowercaseMapping.unicodeScalars
    guard let letter = letters.first, letters.count == 1 else { return scalar }
    return UTF8.width(letter) == UTF8.width(scalar) ? letter : scalar
  }
}

// MARK: Letters of several scalars

extension ScalarFolding {
  /// The letter that a letter and a sign after it are together: a syllable of Hangul, by rule (The
  /// Unicode Standard, 3.12), or a voiced letter of kana.
  static func composed(_ letter: Unicode.Scalar, _ sign: Unicode.Scalar) -> Unicode.Scalar? {
    switch (letter.value, sign.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      Unicode.Scalar(0xAC00 + ((letter.value - 0x1100) * 21 + sign.value - 0x1161) * 28)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (letter.value - 0xAC00) % 28 == 0:
      Unicode.Scalar(letter.value + sign.value - 0x11A7)
    default: voiced[[letter, sign]]
    }
  }

  /// Whether a scalar is a vowel or an ending of Hangul, or a voicing mark of kana.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1161...0x1175, 0x11A8...0x11C2, 0x3099...0x309A, 0xFF9E...0xFF9F: true
    default: false
    }
  }

  /// The voiced letters of kana, by the letter and the mark that they are decomposed to.
  private static let voiced: [[Unicode.Scalar]: Unicode.Scalar] = {
    let rows = table.filter { $0.value.count == 2 && 0x3099...0x309A ~= $0.value[1].value }
    return Dictionary(rows.map { ($0.value, $0.key) }) { min($0, $1) }
  }()
}

extension ScalarFolding {
  /// What is written for a character that is hard to type.
  private static let replacements: [Unicode.Scalar: String] = [
    "’": "'", "‘": "'", "‛": "'", "ʼ": "'", "ʻ": "'", "′": "'", "“": "\"", "”": "\"", "„": "\"",
    "‟": "\"", "‐": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "⁄": "/", "〜": "~",
    "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h",
    "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ı": "i", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
    "ς": "σ",
    // The hyphens of Hebrew and Armenian, and the quotation marks of Hebrew and of Russian in Latin
    // letters.
    "\u{5BE}": "-", "\u{58A}": "-", "\u{5F3}": "'", "\u{5F4}": "\"", "ʹ": "'", "ʺ": "\"",
    // Keyboards of Arabic and of Persian have different letters for the same; none has the alef
    // that is not spoken.
    "ي": "ی", "ى": "ی", "ك": "ک", "ٱ": "ا",
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
