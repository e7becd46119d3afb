extension StringProtocol {
  /// As many whole words as so many characters hold, with “…” after them where more follow; one
  /// word that is longer is cut.
  ///
  /// - Complexity: O(*n*) in the characters that are asked for, whatever the length of the text.
  public func beginning(ofCharacters most: Int) -> String {
    guard let end = index(startIndex, offsetBy: most, limitedBy: endIndex), end < endIndex else {
      return String(self)
    }
    var words = self[..<end]
    if !self[end].isWhitespace, let space = words.lastIndex(where: \.isWhitespace) {
      words = words[..<space]
    }
    return words.withoutSpacesAtEnd + "…"
  }
}

extension Article {
  /// The first words at a place, of some 60 characters.
  public func firstWords(at place: Place) -> String {
    let block = blocks[place.block].bytes
    let start = min(block.lowerBound + place.offset, block.upperBound)
    // A character of more than eight bytes is rare; a block of megabytes is not.
    let end = scalarStart(atOrBefore: min(start + 60 * 8, block.upperBound))
    return string(start..<end).beginning(ofCharacters: 60)
  }
}
