import Articles

/// What stands left of a block's text.
struct Margin {
  /// The columns from the left edge of the measure to the text.
  var columns: Int

  /// The markers and bars of the first row, from left to right.
  var onFirstRow: [Segment] = []

  /// The bars of every other row, from left to right.
  var onOtherRows: [Segment] = []

  /// The column after the last bar, where the text would begin if there were no markers.
  var endOfBars = 0

  /// Markers for which there is no room: they stand in rows above the text.
  var markersAbove: [String] = []

  /// Adds the bar of a quotation, right of all that there is.
  mutating func addBar(from column: Int, to end: Int) {
    let bar = Segment(column: column, content: .ornament("│"))
    onFirstRow.append(bar)
    onOtherRows.append(bar)
    endOfBars = end
  }
}

extension Article {
  /// What a container's first block is marked with: of items and footnotes.
  func marker(of container: Int) -> String? {
    switch containers[container].kind {
    case .quotation: nil
    case .item(let marker, _, _): marker
    case .footnote(let index): "\(footnotes[index].number)."
    }
  }

  /// The containers that begin with a block, from the outermost.
  func containers(beginningWith block: Int) -> [Int] {
    var beginning: [Int] = []
    var next = blocks[block].container
    while let container = next, containers[container].firstBlock == block {
      beginning.append(container)
      next = containers[container].parent
    }
    return beginning.reversed()
  }

  /// Tells whether a container begins where the one before it in the same container ends.
  func follows(_ container: Int, _ sibling: Int) -> Bool {
    let before = containers[container].firstBlock - 1
    guard before >= 0, let last = blocks[before].container else { return false }
    return last >= sibling
  }

  /// The innermost container that two blocks lie in.
  func commonContainer(_ block: Int, _ other: Int) -> Int? {
    var left = blocks[block].container
    var right = blocks[other].container
    while left != right {
      if (left ?? -1) > (right ?? -1) {
        left = left.flatMap { containers[$0].parent }
      } else {
        right = right.flatMap { containers[$0].parent }
      }
    }
    return left
  }
}
