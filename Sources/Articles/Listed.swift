/// Words with a conjunction before the last: `bash, zsh or fish`.
package func listed(_ words: [String], before conjunction: String) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}
