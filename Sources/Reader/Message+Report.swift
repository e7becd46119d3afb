import TextLayout

extension Message {
  /// The fewest columns of a name by which it may still be known.
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
    let whole = columns(of: String(name))
    guard whole > fewest else { return sentence }
    let left = max(fewest, whole - excess - 1)
    let start = String(first(of: name, columns: left / 3))
    let end = String(first(of: name.reversed(), columns: left - left / 3).reversed())
    return "\(sentence[...open])\(start)…\(end)\(sentence[close...])"
  }

  /// The first characters that take no more than so many columns.
  private static func first(
    of characters: some Sequence<Character>, columns room: Int
  ) -> [Character] {
    var used = 0
    return characters.prefix { character in
      used += columns(of: String(character))
      return used <= room
    }
  }
}
