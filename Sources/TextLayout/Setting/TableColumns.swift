import Articles

/// The widths of a table's columns, in columns of the screen.
struct TableColumns: Equatable {
  /// The width of each column, at least 1.
  let widths: [Int]

  /// Whether columns had to be made narrower than their widest cell.
  let isTight: Bool

  /// What stands between two columns: ` │ `.
  static let gap = 3

  /// The greatest number of rows that are looked at.
  ///
  /// Those of a larger table are spread evenly; what is wider in a row between them is wrapped.
  private static let sampledRows = 128

  /// A word up to so many columns is never broken; a longer one only where there is no other way.
  private static let wordColumns = 12

  /// Fits a table into some columns; none if that would break short words.
  init?(of table: Table, in text: [UInt8], columns: Int) {
    let room = columns - (table.alignments.count - 1) * Self.gap
    guard room >= table.alignments.count else { return nil }
    var natural = Array(repeating: 1, count: table.alignments.count)
    var words = natural
    for row in Self.sample(of: table) {
      for (index, cell) in row.enumerated() where index < natural.count {
        let (columns, word) = text.columnsAndLongestWord(of: cell)
        natural[index] = max(natural[index], columns)
        words[index] = max(words[index], word)
      }
    }
    isTight = natural.reduce(0, +) > room
    let shortWords = words.map { min($0, Self.wordColumns) }
    guard
      let widths = fitted(natural, least: words, room: room)
        ?? fitted(words, least: shortWords, room: room)
    else { return nil }
    self.widths = widths
  }

  private static func sample(of table: Table) -> [[Range<ByteOffset>]] {
    guard table.rows.count > sampledRows else { return table.rows }
    return (0..<sampledRows).map { table.rows[$0 * (table.rows.count - 1) / (sampledRows - 1)] }
  }
}

/// Takes from the widest columns what there is no room for, down to one common width.
///
/// - Parameters:
///   - natural: The widths wanted.
///   - least: The widths below which no column goes; none is above the natural width.
///   - room: The greatest sum of widths.
/// - Returns: None if even the least widths are too many.
func fitted(_ natural: [Int], least: [Int], room: Int) -> [Int]? {
  func widths(_ common: Int) -> [Int] {
    zip(natural, least).map { natural, least in min(natural, max(least, common)) }
  }
  guard least.reduce(0, +) <= room else { return nil }
  let tooWide = partitioningIndex(0..<room + 1) { widths($0).reduce(0, +) > room }
  var fitted = widths(tooWide - 1)
  var left = room - fitted.reduce(0, +)
  for index in fitted.indices where left > 0 && fitted[index] < natural[index] {
    fitted[index] += 1
    left -= 1
  }
  return fitted
}

extension [UInt8] {
  /// The columns of a stretch of text, and those of its longest word, where words end at spaces.
  fileprivate func columnsAndLongestWord(of bytes: Range<ByteOffset>) -> (Int, Int) {
    var all = 0
    var longest = 0
    var start = bytes.lowerBound
    while start <= bytes.upperBound {
      let end = self[start..<bytes.upperBound].firstIndex(of: .space) ?? bytes.upperBound
      let word = columns(of: self, in: start..<end)
      all += word + (end < bytes.upperBound ? 1 : 0)
      longest = Swift.max(longest, word)
      start = end + 1
    }
    return (all, longest)
  }
}
