/// A command as it can be typed, with an id and an article if there are such: `lectern check 'my
/// article'`.
func shellCommand(_ command: String, id: String? = nil, _ article: String?) -> String {
  // An id that would be an option comes behind the end of the options.
  let options = (id?.hasPrefix("-") ?? false) ? "--" : nil
  return ["lectern", command, options, id.map(shellWord), article.map(shellPath)]
    .compactMap(\.self).joined(separator: " ")
}

/// The path of a file as a shell takes it for one word, and no command for an option.
func shellPath(_ path: String) -> String {
  shellWord(path.hasPrefix("-") && path != "-" ? "./" + path : path)
}

/// A text as a shell takes it for one word, in quotes where it could mean anything else.
private func shellWord(_ text: String) -> String {
  text.wholeMatch(of: /[A-Za-z0-9._\/\-]+/) == nil
    ? "'" + text.replacing("'", with: "'\\''") + "'" : text
}
