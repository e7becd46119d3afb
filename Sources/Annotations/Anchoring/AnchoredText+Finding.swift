import Articles

extension AnchoredText {
  /// Finds the words of annotations in the text, and says of each how sure its place is.
  ///
  /// The words stand where they stood if the text is the one that they were taken from. Else they
  /// are found with what surrounded them, which tells them from their like; and else, as what has
  /// to be confirmed, words like them in surroundings like theirs, or the same words in others.
  ///
  /// - Returns: As many as there are locators, in their order.
  /// - Complexity: O(*n* + *m*) in the bytes of the text and of the locators, while the words stand
  ///   in the text; for each other locator some sixty comparisons of its words, and of 512 code
  ///   points on each side of them, with nine passages.
  public func find(_ locators: [Locator]) -> [Anchoring] {
    var found = locators.map { verbatim($0) }
    let others = found.indices.filter { found[$0] == nil }
    guard !others.isEmpty else { return found.compactMap(\.self) }
    let allWanted = others.map { FoldedLocator(locators[$0]) }
    let certain = certain(allWanted)
    for (index, anchoring) in zip(others, certain) { found[index] = anchoring }
    let open = zip(others, allWanted).filter { found[$0.0] == nil }
    if !open.isEmpty {
      let likely = LikenessSearch(self).find(open.map(\.1))
      for ((index, _), anchoring) in zip(open, likely) { found[index] = anchoring }
    }
    return found.map { $0 ?? .orphan }
  }

  /// What is known without looking around: the text is the same, or there are no words to look for.
  private func verbatim(_ locator: Locator) -> Anchoring? {
    let bytes = bytesByPosition(locator)
    guard !locator.exact.isEmpty else {
      guard let bytes, !bytes.isEmpty else { return .orphan }
      return .fuzzy(article.wholeCharacters(of: bytes), score: 0)
    }
    guard locator.text == digest, let bytes,
      article.text[bytes].elementsEqual(locator.exact.utf8)
    else { return nil }
    return .exact(article.wholeCharacters(of: bytes))
  }

  /// Finds words that stand in the text together with all that surrounded them, or with as much as
  /// tells them from all others.
  private func certain(_ allWanted: [FoldedLocator]) -> [Anchoring?] {
    // What is known to be enough is looked for in the same pass as all that surrounded the words.
    let quotes = allWanted.flatMap { [$0.far, $0.near ?? $0.far] }
    let places = foldedText.places(of: quotes, in: folded.indices, atMost: Self.mostCandidates)
    return allWanted.enumerated().map { index, wanted in
      if let all = settle(wanted, places[2 * index]) { return all }
      let near = places[2 * index + 1]
      // Of like words of others none is chosen by its position: what is beside them has to tell.
      guard wanted.locator.uniqueness != nil || near.only != nil else { return nil }
      let enough = settle(wanted, near)
      guard wanted.isNearAlone, let bytes = enough?.bytes else { return enough }
      return areSame(bytes, wanted) ? enough : nil
    }
  }

  /// Of places that are as good as one another chooses one, if that is certain; nothing where there
  /// is none.
  private func settle(_ wanted: FoldedLocator, _ places: QuotePlaces) -> Anchoring? {
    let ranges = places.ranges
    guard !ranges.isEmpty else { return nil }
    let isElsewhere = { (range: Range<ByteOffset>) in
      article.codePoints(in: 0..<range.lowerBound) != wanted.locator.position?.lowerBound
    }
    if wanted.locator.uniqueness == .repeated || !places.isComplete { return .ambiguous(ranges) }
    // Where other programs have found it, they have counted in a text that is not known.
    let isForeign = wanted.locator.uniqueness == nil
    if let only = places.only {
      return isElsewhere(only) && !isForeign ? .moved(only) : .exact(only)
    }
    // Of two like passages the one at the old position may be the other one, moved up.
    if isForeign, let there = ranges.first(where: { !isElsewhere($0) }) { return .exact(there) }
    return offer(ranges, in: wanted.locator.fragment)
  }

  /// Offers passages that are as good as one another: those in the part of the text that another
  /// program names, if there are some.
  ///
  /// One alone is not certain either: that part is another once a paragraph comes before it.
  private func offer(_ ranges: [Range<ByteOffset>], in fragment: String?) -> Anchoring {
    guard let part = fragment.flatMap(bytes(ofFragment:)) else { return .ambiguous(ranges) }
    let inside = ranges.filter { part.contains($0.lowerBound) }
    guard inside.count != 1 else { return .fuzzy(inside[0], score: 0) }
    return .ambiguous(inside.isEmpty ? ranges : inside)
  }

  /// The greatest number of passages that are offered for one annotation.
  private static let mostCandidates = 32
}
