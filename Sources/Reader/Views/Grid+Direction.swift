import Screen

extension Grid {
  /// Ends what is written from right to left with a mark of direction (U+200E), which takes no
  /// column, where something stands beside it.
  ///
  /// A terminal that orders such writing takes a row for one line (UAX #9): panes and cells would
  /// change places with the words.
  mutating func keepColumnsInPlace() {
    for row in 0..<size.rows {
      for column in endsOfRightToLeft(inRow: row) { add("\u{200E}", before: column, row: row) }
    }
  }

  /// The columns behind what is written from right to left, where a bar or three blanks part it
  /// from what stands beside it; two may part sentences.
  private func endsOfRightToLeft(inRow row: Int) -> [Int] {
    let cells = self.row(row)
    guard let first = cells.firstIndex(where: { $0.isRightToLeft }),
      let last = cells.lastIndex(where: { !$0.isBlank })
    else { return [] }
    var ends: [Int] = []
    var isOpen = false
    for index in first...last {
      if cells[index].isRightToLeft {
        isOpen = true
      } else if isOpen, cells[index].isBar || cells[index...].prefix(3).allSatisfy(\.isBlank) {
        ends.append(index - cells.startIndex)
        isOpen = false
      }
    }
    return ends
  }
}

extension Cell {
  fileprivate var isBlank: Bool { scalars.ascii == UInt8(ascii: " ") }

  fileprivate var isBar: Bool { scalars.elementsEqual([0x2502]) }

  /// Whether it has a letter or a digit of a script that is written from right to left, or the mark
  /// of that direction.
  fileprivate var isRightToLeft: Bool {
    scalars.ascii == nil
      && scalars.contains { scalar in
        switch scalar {
        case 0x0590...0x08FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
          0x1E800...0x1EFFF:
          true
        default: false
        }
      }
  }
}
