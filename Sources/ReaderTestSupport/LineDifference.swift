/// What must change in a text to become another, line by line.
///
/// Lines of both texts are indented by two columns, lines of the old text alone begin with `- `,
/// lines of the new one alone with `+ `.
///
/// - Complexity: O(*n* × *d*) for *n* lines with *d* differences.
func lineDifference(from old: String, to new: String) -> String {
  let oldLines = lines(of: old)
  let newLines = lines(of: new)
  let changes = newLines.difference(from: oldLines)
  let removed = Set(changes.removals.map(\.offset))
  let added = Set(changes.insertions.map(\.offset))

  var picture: [String] = []
  var next = 0
  for (place, line) in oldLines.enumerated() {
    if removed.contains(place) {
      picture.append("- \(line)")
      continue
    }
    while added.contains(next) {
      picture.append("+ \(newLines[next])")
      next += 1
    }
    picture.append("  \(line)")
    next += 1
  }
  picture += newLines[next...].map { "+ \($0)" }
  return picture.joined(separator: "\n")
}

private func lines(of text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
