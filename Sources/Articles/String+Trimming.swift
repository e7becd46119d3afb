extension StringProtocol {
  /// The text without white space at its end.
  package var withoutSpacesAtEnd: SubSequence {
    let last = lastIndex { !$0.isWhitespace }
    return self[..<(last.map { index(after: $0) } ?? startIndex)]
  }
}
