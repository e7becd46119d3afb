import Articles

/// Fills each row with as many words as it can hold.
///
/// - Returns: The number of the word that each row begins with.
func firstFit(_ line: Line) -> [Int] {
  let words = line.words
  var starts = [0]
  var start = 0
  for index in words.indices.dropFirst()
  where words[index].end - words[start].column > line.measure(startingAt: start) {
    start = index
    starts.append(start)
  }
  return starts
}

/// Chooses the breaks that leave the least sum of squares of free columns.
///
/// The last row is free to be short, but not to hold a lone word of less than an eighth of the
/// measure. Should evenness cost more than one row beyond `firstFit`, that is taken instead.
///
/// - Returns: The number of the word that each row begins with.
/// - Complexity: O(*n* · *m*) for *n* words of which a row can hold *m*.
func leastRagged(_ line: Line) -> [Int] {
  let least = firstFit(line)
  guard least.count > 1 else { return least }
  let starts = followed(bestStarts(line))
  return starts.count > least.count + 1 ? least : starts
}

/// For each word, the word that the row ending with it best begins with.
private func bestStarts(_ line: Line) -> [Int] {
  let words = line.words
  let widest = max(line.measure.first, line.measure.others)
  var starts: [Int] = []
  // The least cost of all rows before each word.
  var costs = [0]
  for last in words.indices {
    var best = (cost: Int.max, start: last)
    for start in (0...last).reversed() {
      let width = words[last].end - words[start].column
      let free = line.measure(startingAt: start) - width
      guard width <= widest || start == last else { break }
      guard free >= 0 || start == last else { continue }
      let cost = costs[start] + line.cost(ofRow: start...last, free: max(0, free))
      if cost <= best.cost {
        best = (cost, start)
      }
    }
    costs.append(best.cost)
    starts.append(best.start)
  }
  return starts
}

extension Line {
  /// What a row costs that leaves some columns free.
  fileprivate func cost(ofRow row: ClosedRange<Int>, free: Int) -> Int {
    guard row.upperBound == words.count - 1 else { return free * free }
    let columns = measure(startingAt: row.lowerBound)
    let isLonely = row.count == 1 && row.lowerBound > 0 && columns - free < columns / 8
    return isLonely ? columns * columns / 16 : 0
  }
}

/// The first words of all rows, followed back from the end.
private func followed(_ bestStarts: [Int]) -> [Int] {
  var starts: [Int] = []
  var end = bestStarts.count
  while end > 0 {
    end = bestStarts[end - 1]
    starts.append(end)
  }
  return starts.reversed()
}
