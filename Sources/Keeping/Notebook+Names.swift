import Annotations

// How well a notebook and its names fit the article that it is opened with.

extension Notebook {
  /// Whether its page does not have all names that lead to its article now.
  ///
  /// Where nothing that it is about is found, another article may have taken the place of the one
  /// that was there; the names of that one do not belong here.
  func lacks(_ names: ArticleNames) -> Bool {
    let known = page.names
    return !names.leading.allSatisfy(known.contains) && distance < 2
  }

  /// How far the text is from those that it was written about: 0 where something that it is about
  /// certainly stands there, 1 where words like those do, and else 2.
  var distance: Int {
    if annotations.contains(where: { $0.bytes != nil }) { return 0 }
    return annotations.contains(where: \.isLikelyHere) ? 1 : 2
  }
}

extension Annotation {
  /// Whether a passage is offered for it that tells the text from others: a few letters stand in
  /// many, and in any there is a position.
  fileprivate var isLikelyHere: Bool {
    !anchoring.candidates.isEmpty && quote.utf8.count >= Archive.fewestBytes
  }
}

extension Archive {
  /// What words or a line must have to tell an article from others, in bytes.
  static let fewestBytes = 24
}
