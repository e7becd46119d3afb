/// A colour, in every form that a terminal may want it.
public struct Color: Hashable, Sendable {
  /// The number in xterm's table of 256.
  public let index: UInt8

  /// The number among the eight of ANSI that comes nearest, 0 to 7.
  public let basic: UInt8

  /// Red, green and blue as they were given, if they were.
  private var exact: UInt32?

  /// Makes a colour of its place in the 6 × 6 × 6 cube or the grey ramp.
  ///
  /// - Precondition: `index` is 16 or more: the terminal's user chooses the sixteen below it.
  init(_ index: UInt8, basic: UInt8) {
    precondition(index >= 16, "colour \(index) looks different on every terminal")
    self.index = index
    self.basic = basic
  }

  /// Reads a colour as settings have it: one of the eight names, a number of xterm's table, or red,
  /// green and blue as `#87afd7`.
  public init?(written: String) {
    if let number = Self.names.firstIndex(of: written) {
      (index, basic) = (UInt8(number), UInt8(number))
    } else if let number = UInt8(written), written.allSatisfy(\.isHexDigit) {
      index = number
      basic = number < 16 ? number % 8 : Self.nearestBasic(to: Self.rgb(of: number))
    } else if written.utf8.count == 7, written.first == "#",
      written.dropFirst().allSatisfy(\.isHexDigit), let rgb = UInt32(written.dropFirst(), radix: 16)
    {
      exact = rgb
      index = Self.nearestIndex(to: rgb)
      basic = Self.nearestBasic(to: rgb)
    } else {
      return nil
    }
  }

  /// The names of the eight colours of ANSI, which every terminal's user sets to their own taste.
  public static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// Red, green and blue, 8 bits each, as xterm shows the colour.
  public var rgb: UInt32 { exact ?? Self.rgb(of: index) }

  /// The number that the terminal's `setaf` and `setab` take for the colour.
  ///
  /// Where colours are given by their parts, the first eight numbers still are the eight of ANSI.
  func number(_ depth: Palette.Depth) -> Int32 {
    switch depth {
    case .none, .eight: Int32(basic)
    case .indexed: Int32(index)
    case .direct: index < 16 && exact == nil ? Int32(basic) : Int32(rgb)
    }
  }

  private static func rgb(of index: UInt8) -> UInt32 {
    if index >= 232 {
      let grey = 8 + 10 * UInt32(index - 232)
      return grey << 16 | grey << 8 | grey
    }
    guard index >= 16 else { return basicRGB[Int(index % 8)] }
    let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    let cube = Int(index) - 16
    return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6]
  }

  /// The eight of ANSI, at the full strength that most terminals come near to.
  private static let basicRGB: [UInt32] = [
    0x00_0000, 0xCD_0000, 0x00_CD00, 0xCD_CD00, 0x00_00EE, 0xCD_00CD, 0x00_CDCD, 0xE5_E5E5,
  ]

  private static func nearestIndex(to rgb: UInt32) -> UInt8 {
    (16...255).min { distance(rgb, self.rgb(of: $0)) < distance(rgb, self.rgb(of: $1)) } ?? 16
  }

  private static func nearestBasic(to rgb: UInt32) -> UInt8 {
    (0...7).min { distance(rgb, basicRGB[Int($0)]) < distance(rgb, basicRGB[Int($1)]) } ?? 7
  }

  /// How far two colours lie apart: the square of the distance in red, green and blue.
  private static func distance(_ first: UInt32, _ second: UInt32) -> Int {
    [16, 8, 0].reduce(0) { sum, shift in
      let difference = Int(first >> shift & 0xFF) - Int(second >> shift & 0xFF)
      return sum + difference * difference
    }
  }
}
