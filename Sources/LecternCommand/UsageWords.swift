import Articles

/// What the parser of arguments complains of, in the words of the rest of the program; what it says
/// of the usage stays as it is.
func inOwnWords(_ complaint: Substring) -> String {
  let lines = complaint.split(separator: "\n", omittingEmptySubsequences: false)
  let choices = lines.dropFirst().prefix { $0.hasPrefix("  - ") }
  let sentence = sentence(lines[0], choices: choices.map { String($0.dropFirst(4)) })
  return ([sentence] + lines.dropFirst(1 + choices.count).map(String.init)).joined(separator: "\n")
}

private func sentence(_ line: Substring, choices: [String]) -> String {
  let chosen = /The value '(.*)' is invalid for '(\S+).*'\. Please provide one of (.*)/
  if let match = line.wholeMatch(of: chosen) {
    let words =
      choices.isEmpty
      ? String(match.3).filter { !"'.".contains($0) } : listed(choices, before: "or")
    return "“\(match.1)” is no value for \(match.2): there are \(words)"
  }
  if let match = line.wholeMatch(of: /The value '(?:.*)' is invalid for '(?:.*)': (.*)/) {
    return String(match.1)
  }
  if let match = line.wholeMatch(of: /The value '(.*)' is invalid for '(\S+).*'/) {
    return "“\(match.1)” is no value for \(match.2)"
  }
  if let match = line.wholeMatch(of: /Missing expected argument '(.*)'/) {
    return "\(match.1) is missing"
  }
  if let match = line.wholeMatch(of: /Missing value for '(\S+) (.*)'/) {
    return "after \(match.1) belongs \(match.2)"
  }
  if let match = line.wholeMatch(of: /Unexpected argument '(.*)'/) {
    return "“\(match.1)” is one argument too many"
  }
  let option = /Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/
  if let match = line.wholeMatch(of: option) {
    return noSuchOption(String(match.1), nearest: match.2.map(String.init))
  }
  return String(line)
}

/// What is said of a word that is taken for an option which there is not: with one hyphen it may be
/// meant as it stands.
func noSuchOption(_ word: String, nearest: String?) -> String {
  guard word.hasPrefix("--") else {
    return "there is no option \(word); after -- it is a word like any other"
  }
  return "there is no option \(word)" + (nearest.map { "; the nearest is \($0)" } ?? "")
}
