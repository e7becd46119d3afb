public import Annotations
public import Articles
public import Search

extension Notebook {
  /// What the reader has written, as searches want it.
  public var written: [OwnNote] {
    annotations.map { OwnNote(id: $0.id, texts: [$0.text] + $0.tags, bytes: $0.bytes) }
  }

  /// What of the reader's own has some words, in the order of the text; without words all of it.
  ///
  /// Each of the words has to be somewhere in what is quoted or written, in the tags or in what the
  /// list calls such a thing, be it whole or not.
  package func annotations(
    with words: String, calling name: (Annotation.Kind) -> String
  ) -> [Annotation] {
    let keys = words.split(separator: " ").map { searchKey(String($0)) }
    guard !keys.isEmpty else { return inOrderOfText }
    return inOrderOfText.filter { own in
      let tags = own.tags.map { "#\($0)" }
      let text = searchKey(([name(own.kind), own.quote, own.text] + tags).joined(separator: " "))
      return keys.allSatisfy { !text.ranges(of: $0).isEmpty }
    }
  }

  /// The marks and notes that have a place, as what can be gone to by name, in the order of the
  /// text.
  public func entries(in article: Article) -> [GoTo.Entry] {
    annotations.compactMap { own in
      guard let bytes = own.bytes, let place = article.place(at: bytes.lowerBound) else {
        return nil
      }
      let label = article.notation(of: Place(block: place.block))
      switch own.kind {
      case .mark(let letter):
        let words = article.firstWords(at: place)
        return GoTo.Entry(
          .place(place), name: letter.map { "\($0): \(words)" } ?? words, kind: "mark",
          detail: label, others: letter.map { ["mark \($0)"] } ?? [])
      case .note:
        return GoTo.Entry(
          .own(own.id), name: own.text, kind: "yours", detail: label, others: own.tags)
      case .highlight: return nil
      }
    }
  }
}
