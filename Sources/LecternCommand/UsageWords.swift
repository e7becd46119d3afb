import Articles
import TextLayout

/// What the parser of arguments complains of, in the words of the rest of the program, on one line;
/// what it says of the usage stays as it is, and so does a complaint of the program's own.
func inOwnWords(_ complaint: Substring) -> String {
  let lines = complaint.split(separator: "\n", omittingEmptySubsequences: false)
  let told = lines.prefix { !$0.hasPrefix("Help:") && !$0.hasPrefix("Usage:") }
  let choices = told.filter { $0.hasPrefix("  - ") }
  let words = told.dropLast(choices.count).joined(separator: "\n")
  let reworded = sentence(words, choices: choices.map { String($0.dropFirst(4)) })
  guard let reworded else { return String(complaint) }
  return ([visible(reworded)] + lines.dropFirst(told.count).map(String.init))
    .joined(separator: "\n")
}

/// A complaint in other words, if it is one of the parser's; a value in it may have line feeds.
private func sentence(_ complaint: String, choices: [String]) -> String? {
  let chosen = /(?s)The value '(.*)' is invalid for '(\S+).*'\. Please provide one of (.*)/
  if let match = complaint.wholeMatch(of: chosen) {
    let words =
      choices.isEmpty
      ? String(match.3).filter { !"'.".contains($0) } : listed(choices, before: "or")
    return "“\(match.1)” is no value for \(match.2): there are \(words)"
  }
  if let match = complaint.wholeMatch(of: /(?s)The value '.*' is invalid for '.*?': (.*)/) {
    return String(match.1)
  }
  if let match = complaint.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(\S+).*'/) {
    return "“\(match.1)” is no value for \(match.2)"
  }
  let valued = /(?s)The option '(\S+)' does not take any value, but '(.*)' was specified\./
  if let match = complaint.wholeMatch(of: valued) {
    return "\(match.1) takes no value: leave out “=\(match.2)”"
  }
  if let match = complaint.wholeMatch(of: /Missing expected argument '(.*)'/) {
    return "\(match.1) is missing"
  }
  if let match = complaint.wholeMatch(of: /Missing value for '(\S+) (.*)'/) {
    return "after \(match.1) belongs \(match.2)"
  }
  if let match = complaint.wholeMatch(of: /(?s)Unexpected argument '(.*)'/) {
    return "“\(match.1)” is one argument too many"
  }
  let option = /(?s)Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/
  return complaint.wholeMatch(of: option).map { match in
    noSuchOption(String(match.1), nearest: match.2.map(String.init))
  }
}

/// What is said of a word that is taken for an option which there is not: with one hyphen it may be
/// meant as it stands, unless a further one makes it near to an option.
func noSuchOption(_ word: String, nearest: String?) -> String {
  let isLong = word.hasPrefix("--")
  let meant = isLong ? nearest : nearest.flatMap { Articles.nearest(to: "-" + word, among: [$0]) }
  if let meant { return "there is no option \(word); the nearest is \(meant)" }
  return "there is no option \(word)" + (isLong ? "" : "; after -- it is a word like any other")
}
