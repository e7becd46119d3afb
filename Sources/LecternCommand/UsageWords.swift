import Articles
import TextLayout

/// What the parser of arguments complains of, in the words of the rest of the program, on one line;
/// what it says of the usage stays as it is, and so does a complaint of the program's own.
func inOwnWords(_ complaint: Substring) -> String {
  // What is told of the usage is looked for from the end: a value before it may be like it.
  let lines = complaint.split(separator: "\n", omittingEmptySubsequences: false)
  let usage = lines.lastIndex { $0.hasPrefix("Usage:") } ?? lines.endIndex
  let hasHelp = usage > 0 && lines[usage - 1].hasPrefix("Help:  ")
  let end = hasHelp ? usage - 1 : usage
  guard let reworded = sentence(lines[..<end].joined(separator: "\n")) else {
    return String(complaint)
  }
  return ([visible(reworded)] + lines[end...].map(String.init)).joined(separator: "\n")
}

/// A complaint in other words, if it is one of the parser's; a value in it may have line feeds.
private func sentence(_ complaint: String) -> String? {
  let chosen = /(?s)The value '(.*)' is invalid for '(\S+).*'\. Please provide one of (.*)/
  if let match = complaint.wholeMatch(of: chosen) {
    return "“\(match.1)” is no value for \(match.2): there are \(choices(in: String(match.3)))"
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
  if let match = complaint.wholeMatch(of: /(?s)([0-9]+) unexpected arguments: '(.*)'/) {
    let words = match.2.split(separator: "', '", omittingEmptySubsequences: false)
    let quoted = listed(words.map { "“\($0)”" }, before: "and")
    return "\(quoted) are \(match.1) arguments too many; "
      + "words that belong together want quotation marks"
  }
  let option = /(?s)Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/
  return complaint.wholeMatch(of: option).map { match in
    noSuchOption(String(match.1), nearest: match.2.map(String.init))
  }
}

/// What can be chosen, which the parser tells in a sentence, or on a line each where it is much.
private func choices(in list: String) -> String {
  let lines = list.split(separator: "\n").dropFirst().map { String($0.dropFirst("  - ".count)) }
  return lines.isEmpty ? list.filter { !"'.".contains($0) } : listed(lines, before: "or")
}

/// What is said of a word that is taken for an option which there is not: with one hyphen it may be
/// meant as it stands, unless a further one makes it near to an option.
func noSuchOption(_ word: String, nearest: String?) -> String {
  let isLong = word.hasPrefix("--")
  let meant = isLong ? nearest : nearest.flatMap { Articles.nearest(to: "-" + word, among: [$0]) }
  if let meant { return "there is no option \(word); the nearest is \(meant)" }
  return "there is no option \(word)" + (isLong ? "" : "; after -- it is a word like any other")
}
