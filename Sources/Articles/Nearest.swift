/// Finds the name that someone may have meant.
///
/// - Parameters:
///   - name: What was written; at most 100 characters are compared.
///   - names: The names that there are.
/// - Returns: The name that takes the fewest changes of a character, of equals the first in the
///   alphabet; nothing where more than a third of the characters would change. Of two or three
///   characters one may change, a single one may not: it would be near to everything short.
/// - Complexity: O(*n* · *m*²) for *n* names of *m* characters.
package func nearest(to name: String, among names: some Collection<String>) -> String? {
  let wanted = Array(name.lowercased().prefix(100))
  let limit = wanted.count < 2 ? 0 : max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in names where abs(candidate.count - wanted.count) <= limit {
    let distance = distance(wanted, Array(candidate.lowercased()))
    guard distance <= limit else { continue }
    guard let known = best else {
      best = (candidate, distance)
      continue
    }
    if (distance, candidate) < (known.distance, known.name) { best = (candidate, distance) }
  }
  return best?.name
}

/// The number of characters to insert, delete, replace or swap with the next to make one text of
/// the other (Damerau and Levenshtein, no character changed twice).
private func distance(_ first: [Character], _ second: [Character]) -> Int {
  var before: [Int] = []
  var row = Array(0...second.count)
  for index in first.indices {
    var next = [index + 1]
    for column in second.indices {
      let replaced = row[column] + (first[index] == second[column] ? 0 : 1)
      var least = min(replaced, row[column + 1] + 1, next[column] + 1)
      if index > 0, column > 0, first[index] == second[column - 1],
        first[index - 1] == second[column]
      {
        least = min(least, before[column - 1] + 1)
      }
      next.append(least)
    }
    (before, row) = (row, next)
  }
  return row[second.count]
}
