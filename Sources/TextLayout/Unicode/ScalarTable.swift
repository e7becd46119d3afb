/// What Unicode 16 says of every scalar, in a trie of three levels.
///
/// The tables are constants of the program: nothing is set up at start.
enum ScalarTable {
  /// The entry of a scalar, which is below 0x110000.
  static func entry(of scalar: UInt32) -> ScalarEntry {
    let scalar = Int(scalar)
    let block = value(roots, scalar >> 12) << 6 | (scalar >> 6) & 63
    return ScalarEntry(bits: value(leaves, value(middle, block) << 6 | scalar & 63))
  }

  /// The 16-bit value at an index, of which each word holds four.
  private static func value(_ words: [UInt64], _ index: Int) -> Int {
    Int(words[index >> 2] >> UInt64((index & 3) << 4) & 0xFFFF)
  }
}

/// The entry of a scalar in the table.
struct ScalarEntry {
  /// Bits 0–5 are the class, 6 and 7 the columns or 3 if the scalar is hidden, bit 8 says whether
  /// the scalar is East Asian.
  private let bits: Int

  init(bits: Int) {
    self.bits = bits
  }

  /// How lines break around it: one class, resolved by LB1.
  var lineBreak: LineBreakClass {
    LineBreakClass(rawValue: 1 << UInt64(bits & 63))
  }

  /// The columns that it takes, 0, 1 or 2, as `wcwidth` of glibc counts them.
  var columns: Int {
    isHidden ? 0 : bits >> 6 & 3
  }

  /// Whether it must not reach the terminal: it would act on it, reorder the row, or hide.
  var isHidden: Bool {
    bits >> 6 & 3 == 3
  }

  /// Whether its East Asian Width is Fullwidth, Wide or Halfwidth.
  var isEastAsian: Bool {
    bits >> 8 != 0
  }
}
