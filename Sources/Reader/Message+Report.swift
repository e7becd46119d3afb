extension Message {
  /// The fewest characters of a name by which it may still be known.
  private static let fewest = 12

  /// A sentence in which a long name in quotes is cut in its middle, so that the sentence can be
  /// read to its end.
  ///
  /// A path is told from others by its end, so two thirds of what is left are that.
  static func fitting(_ sentence: String, columns room: Int) -> String {
    let excess = columns(of: sentence) - room
    guard excess > 0, let open = sentence.firstIndex(of: "“"),
      let close = sentence[open...].firstIndex(of: "”")
    else { return sentence }
    let name = sentence[open..<close].dropFirst()
    guard name.count > fewest else { return sentence }
    let left = max(fewest, name.count - excess - 1)
    let shown = "\(name.prefix(left / 3))…\(name.suffix(left - left / 3))"
    return "\(sentence[...open])\(shown)\(sentence[close...])"
  }
}
