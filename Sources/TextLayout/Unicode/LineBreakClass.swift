/// A line break class of UAX #14, or a set of them.
///
/// The names are those of the standard. Where a rule looks into a class, the part that it looks for
/// is a class of its own: `QI` and `QF` are the initial and final quotation marks, `HH` is U+2010,
/// `DC` is the dotted circle, `XP` what may become a pictograph.
struct LineBreakClass: OptionSet {
  let rawValue: UInt64

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  fileprivate init(bit: UInt64) {
    self.init(rawValue: 1 << bit)
  }

  /// Whether this class is one of several.
  func isOne(of classes: Self) -> Bool {
    rawValue & classes.rawValue != 0
  }
}

// The names of the standard, so that rules read as they do there.
// swift-format-ignore: AlwaysUseLowerCamelCase
extension LineBreakClass {
  static let BK = Self(bit: 0)
  static let CR = Self(bit: 1)
  static let LF = Self(bit: 2)
  static let NL = Self(bit: 3)
  static let SP = Self(bit: 4)
  static let ZW = Self(bit: 5)
  static let WJ = Self(bit: 6)
  static let GL = Self(bit: 7)
  static let CM = Self(bit: 8)
  static let ZWJ = Self(bit: 9)
  static let CB = Self(bit: 10)
  static let AL = Self(bit: 11)
  static let HL = Self(bit: 12)
  static let DC = Self(bit: 13)
  static let B2 = Self(bit: 14)
  static let BA = Self(bit: 15)
  static let HH = Self(bit: 16)
  static let BB = Self(bit: 17)
  static let HY = Self(bit: 18)
  static let CL = Self(bit: 19)
  static let CP = Self(bit: 20)
  static let EX = Self(bit: 21)
  static let IN = Self(bit: 22)
  static let IS = Self(bit: 23)
  static let NS = Self(bit: 24)
  static let OP = Self(bit: 25)
  static let QU = Self(bit: 26)
  static let QI = Self(bit: 27)
  static let QF = Self(bit: 28)
  static let SY = Self(bit: 29)
  static let NU = Self(bit: 30)
  static let PO = Self(bit: 31)
  static let PR = Self(bit: 32)
  static let EB = Self(bit: 33)
  static let EM = Self(bit: 34)
  static let H2 = Self(bit: 35)
  static let H3 = Self(bit: 36)
  static let JL = Self(bit: 37)
  static let JV = Self(bit: 38)
  static let JT = Self(bit: 39)
  static let ID = Self(bit: 40)
  static let XP = Self(bit: 41)
  static let RI = Self(bit: 42)
  static let AK = Self(bit: 43)
  static let AP = Self(bit: 44)
  static let AS = Self(bit: 45)
  static let VF = Self(bit: 46)
  static let VI = Self(bit: 47)

  /// The start of the text.
  static let sot = Self(bit: 48)
  /// The end of the text.
  static let eot = Self(bit: 49)

  // Sets of classes that are named again and again.
  static let lineEnds: Self = [.BK, .CR, .LF, .NL]
  static let marks: Self = [.CM, .ZWJ]
  static let letters: Self = [.AL, .HL, .DC]
  /// Pictographs, their modifiers, and the letters of flags.
  static let emoji: Self = [.ID, .EB, .EM, .XP, .RI]
}
