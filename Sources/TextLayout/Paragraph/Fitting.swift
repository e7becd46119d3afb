import Articles

/// Fills each row with as many words as it can hold.
///
/// - Returns: The number of the word that each row begins with.
func firstFit(_ words: [Word], _ measure: Measure) -> [Int] {
  var starts = [0]
  var start = 0
  for index in words.indices.dropFirst()
  where words[index].end - words[start].column > measure.columns(startingAt: start) {
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
func leastRagged(_ words: [Word], _ measure: Measure) -> [Int] {
  let least = firstFit(words, measure)
  guard least.count > 1 else { return least }
  let starts = rowStarts(previous: bestPrevious(words, measure), count: words.count)
  return starts.count > least.count + 1 ? least : starts
}

/// The word that the row ending with each word best begins with.
private func bestPrevious(_ words: [Word], _ measure: Measure) -> [Int32] {
  let widest = max(measure.first, measure.others)
  var costs = [0]
  var previous: [Int32] = []
  costs.reserveCapacity(words.count + 1)
  previous.reserveCapacity(words.count)
  for last in words.indices {
    var best = (cost: Int.max, start: last)
    var start = last
    while start >= 0 {
      let width = words[last].end - words[start].column
      let columns = measure.columns(startingAt: start)
      guard width <= widest || start == last else { break }
      if width <= columns || start == last {
        let cost =
          costs[start] + raggedness(words, start...last, free: max(0, columns - width), columns)
        if cost <= best.cost {
          best = (cost, start)
        }
      }
      start -= 1
    }
    costs.append(best.cost)
    previous.append(Int32(best.start))
  }
  return previous
}

/// What a row costs that leaves some columns free.
private func raggedness(
  _ words: [Word], _ row: ClosedRange<Int>, free: Int, _ columns: Int
) -> Int {
  guard row.upperBound == words.count - 1 else { return free * free }
  let isLonely = row.count == 1 && row.lowerBound > 0 && columns - free < columns / 8
  return isLonely ? columns * columns / 16 : 0
}

private func rowStarts(previous: [Int32], count: Int) -> [Int] {
  var starts: [Int] = []
  var end = count
  while end > 0 {
    end = Int(previous[end - 1])
    starts.append(end)
  }
  return starts.reversed()
}
