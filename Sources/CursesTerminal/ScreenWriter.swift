import Screen

/// Makes the bytes that lead a terminal from one picture to the next.
///
/// Before and after each picture the terminal writes plain text; where its cursor is, is forgotten.
/// A row with a letter of which terminals disagree whether it takes a column is written as a whole,
/// and what stands beside its words is placed, so that nothing is left of what stood there before.
/// What is erased has the terminal's own ground; where the text has another, blanks are written.
struct ScreenWriter {
  let palette: Palette
  private let controls: ControlStrings
  private let writing: Writing

  /// What erased cells show; nothing where blanks of the text have a ground or a line of their own.
  private let erased: Cell?

  /// What begins the looks of the styles that have been written: few, so that no table is needed.
  private var looks: [(style: Style, bytes: [UInt8])] = []

  private var bytes: [UInt8] = []

  /// Where the terminal's cursor is, if that is known.
  private var cursor: Point?

  /// What has begun the look of the text that is written; empty for plain text.
  private var look: [UInt8] = []

  init(controls: ControlStrings, writing: Writing, palette: Palette) {
    self.controls = controls
    self.writing = writing
    self.palette = palette
    let text = palette.look(of: .text)
    let showsOnBlanks = !text.attributes.isDisjoint(with: [.reverse, .underline])
    erased = text.background == nil && !showsOnBlanks ? .blank() : nil
  }

  /// Writes what differs.
  ///
  /// - Parameters:
  ///   - new: The picture to show.
  ///   - old: The picture on the terminal, as large as the new one; without one it is emptied.
  ///   - screen: What the terminal has room for; what lies outside is left out.
  /// - Returns: The bytes to send; where nothing differs, only those that place a cursor that
  ///   shows.
  mutating func write(_ new: Grid, over old: Grid?, on screen: Size) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    cursor = nil
    if old == nil { bytes += controls.clear }
    let rows = min(new.size.rows, screen.rows)
    for row in 0..<rows {
      let cells = new.row(row)
      var columns = min(cells.count, screen.columns)
      if row == screen.rows - 1, columns == screen.columns, controls.scrollsAtEnd { columns -= 1 }
      // Of a wide glyph there is no half.
      if cells.dropFirst(columns).first?.columns == 0 { columns -= 1 }
      write(cells, over: old?.row(row), row: row, columns: columns)
    }
    begin([])
    if let place = new.cursor { move(to: place) }
    return bytes
  }

  /// Writes the changes of a row; a long blank end is erased.
  private mutating func write(
    _ new: ArraySlice<Cell>, over old: ArraySlice<Cell>?, row: Int, columns: Int
  ) {
    let changes = Array(RowChanges(from: old, to: new, columns: columns, erased: erased))
    guard !changes.isEmpty else { return }
    let end = new.lastIndex { $0 != erased }.map { $0 + 1 - new.startIndex } ?? 0
    if let erase = controls.eraseToEnd, Self.isDisputed(old) || Self.isDisputed(new) {
      move(to: Point(column: 0, row: row))
      begin([])
      bytes += erase
      write(new, 0..<min(end, columns), row: row, isDisputed: true)
      cursor = nil
      return
    }
    for change in changes {
      let text = change.clamped(to: 0..<end)
      if let erase = controls.eraseToEnd, change.count - text.count > erase.count {
        write(new, text, row: row)
        move(to: Point(column: end == 0 ? 0 : max(change.lowerBound, end), row: row))
        begin([])
        bytes += erase
        return
      }
      write(new, change, row: row)
    }
  }

  /// Whether terminals disagree about the columns of a row.
  private static func isDisputed(_ row: ArraySlice<Cell>?) -> Bool {
    row?.contains { $0.isDisputed } == true
  }

  /// Writes the cells in some columns of a row; in a disputed one, the cursor is placed anew where
  /// a word ends or looks change.
  private mutating func write(
    _ cells: ArraySlice<Cell>, _ range: Range<Int>, row: Int, isDisputed: Bool = false
  ) {
    guard !range.isEmpty else { return }
    move(to: Point(column: range.lowerBound, row: row))
    var last: Cell?
    var isInStep = true
    for column in range {
      let cell = cells[cells.startIndex + column]
      let looksLikeLast = last?.looksLike(cell) == true
      if !isInStep, !looksLikeLast || cell.scalars.ascii == UInt8(ascii: " ") {
        cursor = nil
        move(to: Point(column: column, row: row))
        isInStep = true
      }
      if !looksLikeLast { begin(look(of: cell.style)) }
      if isDisputed, cell.isDisputed { isInStep = false }
      last = cell
      writing.append(cell, to: &bytes)
    }
    let end = range.upperBound
    // Behind the last cell of a row each terminal puts its cursor elsewhere.
    cursor = end < cells.count ? Point(column: end, row: row) : nil
  }

  /// Begins a look, after the end of the last one.
  private mutating func begin(_ look: [UInt8]) {
    guard look != self.look else { return }
    if !self.look.isEmpty { bytes += controls.plain }
    bytes += look
    self.look = look
  }

  private mutating func look(of style: Style) -> [UInt8] {
    if let known = looks.first(where: { $0.style == style }) { return known.bytes }
    let look = controls.begin(palette.look(of: style), depth: palette.depth)
    looks.append((style, look))
    return look
  }

  /// Moves the cursor: to a row just below by a step down and a column, which is shorter, else by
  /// both numbers.
  private mutating func move(to place: Point) {
    guard cursor != place else { return }
    defer { cursor = place }
    if let row = cursor?.row, 1...2 ~= place.row - row, let down = controls.down,
      let way = controls.move(toColumn: place.column)
    {
      for _ in row..<place.row { bytes += down }
      bytes += way
    } else {
      bytes += controls.move(to: place)
    }
  }
}

extension Cell {
  /// Whether some terminals give its glyph no column: a vowel sign beside its letter, which they
  /// draw in the cell of that one.
  fileprivate var isDisputed: Bool {
    guard scalars.ascii == nil, let scalar = scalars.first.flatMap(Unicode.Scalar.init) else {
      return false
    }
    // Of the scripts of India and beyond; all others are spared the look into Unicode's tables.
    switch scalar.value {
    case 0x0900...0x1FFF, 0xA800...0xABFF, 0x11000...0x16FFF:
      return scalar.properties.generalCategory == .spacingMark
    default: return false
    }
  }
}
