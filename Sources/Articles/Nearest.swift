/// Finds the name that someone may have meant.
///
/// - Parameters:
///   - name: What was written; at most 100 characters are compared.
///   - names: The names that there are.
/// - Returns: The name that takes the fewest changes of a character, if they are at most a third of
///   its length; of equals the first in the alphabet.
/// - Complexity: O(*n* · *m*²) for *n* names of *m* characters.
package func nearest(to name: String, among names: some Collection<String>) -> String? {
  let wanted = Array(name.lowercased().prefix(100))
  let limit = max(1, wanted.count / 3)
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

/// The number of characters to insert, delete or replace to make one text of the other (Levenshtein).
private func distance(_ first: [Character], _ second: [Character]) -> Int {
  var row = Array(0...second.count)
  for (index, character) in first.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, other) in second.enumerated() {
      let replaced = diagonal + (character == other ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[second.count]
}
