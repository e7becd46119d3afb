/// A command as it can be typed, of those of its words that there are: `lectern check 'my
/// article'`.
func shellCommand(_ words: String?...) -> String {
  "lectern " + words.compactMap(\.self).map(shellWord).joined(separator: " ")
}

/// A text as a shell takes it for one word, in quotes where it could mean anything else; one that
/// would be an option is the path of a file.
func shellWord(_ text: String) -> String {
  let word = text.hasPrefix("-") && text != "-" ? "./" + text : text
  return word.wholeMatch(of: /[A-Za-z0-9._\/\-]+/) == nil
    ? "'" + word.replacing("'", with: "'\\''") + "'" : word
}
