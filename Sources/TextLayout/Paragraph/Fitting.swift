import Articles

/// Fills each row with as many words as it can hold.
func firstFit(_ words: [Word], _ measure: Measure) -> [WrappedRow] {
  var rows: [WrappedRow] = []
  var start = 0
  for index in words.indices.dropFirst()
  where words[index].end - words[start].column > measure.columns(startingAt: start) {
    rows.append(row(of: words[start..<index]))
    start = index
  }
  rows.append(row(of: words[start...]))
  return rows
}

/// Chooses the breaks that leave the least sum of squares of free columns.
func leastRagged(_ words: [Word], _ measure: Measure) -> [WrappedRow] {
  firstFit(words, measure)
}

/// The row that shows some words of a line.
private func row(of words: ArraySlice<Word>) -> WrappedRow {
  let last = words[words.endIndex - 1]
  return WrappedRow(
    bytes: words[words.startIndex].bytes.lowerBound..<last.bytes.upperBound,
    endsInHyphen: last.hyphen > 0)
}
