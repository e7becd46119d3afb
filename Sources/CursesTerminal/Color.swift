/// A colour, in every form that a terminal may want it.
public struct Color: Hashable, Sendable {
  /// The number in xterm's table of 256.
  public let index: UInt8

  /// The number among the eight of ANSI that comes nearest, 0 to 7.
  public let basic: UInt8

  /// Makes a colour of its place in the 6 × 6 × 6 cube or the grey ramp.
  ///
  /// - Precondition: `index` is 16 or more: the terminal's user chooses the sixteen below it.
  init(_ index: UInt8, basic: UInt8) {
    precondition(index >= 16, "colour \(index) looks different on every terminal")
    self.index = index
    self.basic = basic
  }

  /// Red, green and blue, 8 bits each, as xterm shows the colour.
  public var rgb: UInt32 {
    if index >= 232 {
      let grey = 8 + 10 * UInt32(index - 232)
      return grey << 16 | grey << 8 | grey
    }
    let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    let cube = Int(index) - 16
    return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6]
  }

  /// The number that curses knows the colour by.
  func number(_ depth: Palette.Depth) -> Int32 {
    switch depth {
    case .none, .eight, .sixteen: Int32(basic)
    case .indexed: Int32(index)
    case .direct: Int32(rgb)
    }
  }
}
