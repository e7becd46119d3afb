import Screen

/// Where a row differs from what a terminal shows: stretches of columns, from left to right.
struct RowChanges: Sequence, IteratorProtocol {
  /// A gap that is written anew is cheaper than one that the cursor skips, up to so many columns: a
  /// way to a place takes about as many bytes.
  private static let smallestGap = 8

  private let old: ArraySlice<Cell>?
  private let new: ArraySlice<Cell>
  private let columns: Int

  /// What each cell shows without the old row.
  private let erased: Cell?

  /// What lies left of this column has been compared.
  private var column = 0

  /// Compares two rows in some columns, which both have.
  ///
  /// - Parameters:
  ///   - old: What the terminal shows; nothing where it has been erased.
  ///   - new: What it is to show.
  ///   - columns: How many of them.
  ///   - erased: What erased cells show; nothing where that is in no picture.
  init(from old: ArraySlice<Cell>?, to new: ArraySlice<Cell>, columns: Int, erased: Cell?) {
    self.old = old
    self.new = new
    self.columns = columns
    self.erased = erased
  }

  mutating func next() -> Range<Int>? {
    while column < columns, isSame(column) { column += 1 }
    guard column < columns else { return nil }
    let start = column
    var end = start
    while column < columns, column - end < Self.smallestGap {
      if !isSame(column) { end = column + 1 }
      column += 1
    }
    // A wide glyph is written whole, also where another had the same right half.
    if end < columns, new[new.startIndex + end].columns == 0 { end += 1 }
    return start..<end
  }

  private func isSame(_ column: Int) -> Bool {
    let cell = new[new.startIndex + column]
    guard let old else { return cell == erased }
    return old[old.startIndex + column] == cell
  }
}
