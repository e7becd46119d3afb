import Screen

/// What makes a terminal place its cursor, erase and change its looks, in the bytes of its
/// database.
struct ControlStrings {
  /// Empties the screen.
  let clear: [UInt8]

  /// Empties a row from the cursor to its end, where the terminal can.
  let eraseToEnd: [UInt8]?

  /// Ends all that a look has begun.
  let plain: [UInt8]

  /// Whether the terminal scrolls when its last cell is written.
  let scrollsAtEnd: Bool

  /// Moves the cursor a row down, in its column.
  let down: [UInt8]?

  private let place: [UInt8]
  private let column: [UInt8]?
  private let toFirstColumn: [UInt8]?

  /// Whether places and columns are told as by ECMA-48, without asking the database for each.
  private let isStandard: Bool
  private let foreground: [UInt8]?
  private let background: [UInt8]?
  private let attributes: [(Palette.Attributes, [UInt8])]

  /// The attributes that the terminal does not have together with colours.
  private let colorless: Palette.Attributes

  /// Reads the strings of the terminal that has been looked up last.
  init() {
    clear = Terminfo.string("clear") ?? []
    eraseToEnd = Terminfo.string("el")
    place = Terminfo.string("cup") ?? []
    column = Terminfo.string("hpa")
    isStandard =
      place == Array("\u{1B}[%i%p1%d;%p2%dH".utf8)
      && (column == nil || column == Array("\u{1B}[%i%p1%dG".utf8))
    down = Terminfo.string("cud1")
    toFirstColumn = Terminfo.string("cr")
    scrollsAtEnd = Terminfo.flag("am") && !Terminfo.flag("xenl")
    plain = Self.plain
    foreground = Terminfo.string("setaf")
    background = Terminfo.string("setab")
    // Where a change of looks takes a cell of its own (magic cookies), there are none.
    attributes = plain.isEmpty || (Terminfo.number("xmc") ?? 0) > 0 ? [] : Self.attributes
    colorless = Self.colorless
  }

  /// Places the cursor, from wherever it is.
  func move(to place: Point) -> [UInt8] {
    isStandard
      ? Array("\u{1B}[\(place.row + 1);\(place.column + 1)H".utf8)
      : Terminfo.fill(self.place, place.row, place.column)
  }

  /// Places the cursor in a column of its row; `nil` where the terminal cannot.
  func move(toColumn target: Int) -> [UInt8]? {
    if target == 0 { return toFirstColumn }
    return column.map {
      isStandard ? Array("\u{1B}[\(target + 1)G".utf8) : Terminfo.fill($0, target)
    }
  }

  /// Begins a look after plain text; nothing where it is plain.
  func begin(_ look: Palette.Look, depth: Palette.Depth) -> [UInt8] {
    guard !plain.isEmpty else { return [] }
    let isColored = depth != .none && (look.foreground ?? look.background) != nil
    let wanted = isColored ? look.attributes.subtracting(colorless) : look.attributes
    var bytes = attributes.filter { wanted.contains($0.0) }.flatMap(\.1)
    guard depth != .none else { return bytes }
    for (color, control) in [(look.foreground, foreground), (look.background, background)] {
      if let color, let control { bytes += Terminfo.fill(control, Int(color.number(depth))) }
    }
    return bytes
  }

  /// `sgr0`, without the way out of the line-drawing characters, which are never entered.
  ///
  /// Where that is no reset of ECMA-48, which ends colours too, `op` ends them.
  private static var plain: [UInt8] {
    guard var plain = Terminfo.string("sgr0") else { return [] }
    if let charset = Terminfo.string("rmacs"),
      let start = plain.indices.first(where: { plain[$0...].starts(with: charset) })
    {
      plain.removeSubrange(start..<start + charset.count)
    }
    let isStandard = ["\u{1B}[m", "\u{1B}[0m"].contains { Array($0.utf8) == plain }
    return isStandard ? plain : plain + (Terminfo.string("op") ?? [])
  }

  private static var attributes: [(Palette.Attributes, [UInt8])] {
    let names: [(Palette.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "sitm"), (.underline, "smul"), (.reverse, "rev"),
    ]
    return names.compactMap { attribute, name in Terminfo.string(name).map { (attribute, $0) } }
  }

  /// `ncv`, a set of bits in the order of the attributes of `sgr`: terminfo(5).
  private static var colorless: Palette.Attributes {
    let bits = Terminfo.number("ncv") ?? 0
    let names: [(Int, Palette.Attributes)] = [
      (2, .underline), (4, .reverse), (16, .dim), (32, .bold),
    ]
    return names.reduce(into: []) { if bits & $1.0 != 0 { $0.insert($1.1) } }
  }
}
