extension Configuration {
  /// A file of settings that says what holds without one, with an explanation of each.
  ///
  /// - Parameter path: Where such a file is looked for, as people write it.
  /// - Returns: YAML that is read without a complaint.
  public static func defaults(path: String) -> String {
    let opening = """
      # The settings of Lectern, as they are without this file. Keep what you change in
      # \(path); the rest may be left out.

      """
    return Setting.all.reduce(opening) { text, setting in
      let comment = setting.comment.map { "# \($0)\n" }.joined()
      let examples = setting.examples.map { "#   \($0)\n" }.joined()
      return "\(text)\n\(comment)\(setting.name): \(setting.standard)\n\(examples)"
    }
  }
}
