public import Articles

/// Finds the places of a text again after it has changed.
///
/// A block that stands in the new text as it stood in the old one keeps its places to the
/// character, wherever it has gone. One that was rewritten is found by its neighbours, and what
/// stood in other blocks is looked for by its words.
///
/// - Complexity: To make one is O(*n*) in the bytes of both texts.
public struct PlaceFollower: Sendable {
  private let old: Article
  private let new: Article

  /// For each block of the old text the one of the new text that is the same, if there is one.
  private let blocks: [Int?]

  public init(from old: Article, to new: Article) {
    self.old = old
    self.new = new
    blocks = Self.sameBlocks(old, new)
  }

  /// Where places are now.
  ///
  /// A wrong place costs a reader a moment, so that no certainty is asked for: words that are
  /// nowhere any more are where the last block before them is that has stayed.
  public func places(_ places: [Place]) -> [Place: Place] {
    var found: [Place: Place] = [:]
    var open: [Place] = []
    for place in Set(places) where old.blocks.indices.contains(place.block) {
      if let block = blocks[place.block] {
        found[place] = Place(block: block, offset: place.offset)
      } else {
        open.append(place)
      }
    }
    // The reader has one place: of the others that few are looked for that it takes no time.
    let wanted = places.filter(Set(open).contains).prefix(Self.mostSearches)
    // What has stayed is not what was rewritten, however much it is like it.
    let stayed = Set(wanted.isEmpty ? [] : blocks.compactMap(\.self))
    for (place, targets) in zip(wanted, anchored(Array(wanted))) {
      let block = rewritten(place.block)
      found[place] = targets.first { target in
        block.map { $0 == target.block } ?? !stayed.contains(target.block)
      }
    }
    for place in open where found[place] == nil {
      found[place] = rewritten(place.block).map { nearest(place.offset, in: $0) } ?? fallback(place)
    }
    return found
  }

  /// Where a stretch of the text certainly is now.
  public func certainBytes(of bytes: Range<ByteOffset>) -> Range<ByteOffset>? {
    if let start = offset(of: bytes.lowerBound), let end = offset(of: bytes.upperBound - 1) {
      return start < end + 1 && end - start == bytes.count - 1 ? start..<end + 1 : nil
    }
    return AnchoredText(old).locator(of: bytes).flatMap { AnchoredText(new).find([$0])[0].bytes }
  }

  /// The block of the new text that is the same as one of the old.
  public func block(_ block: Int) -> Int? { blocks[block] }

  private func offset(of offset: ByteOffset) -> ByteOffset? {
    let block = old.block(containing: offset)
    return blocks[block].map {
      new.blocks[$0].bytes.lowerBound + offset - old.blocks[block].bytes.lowerBound
    }
  }

  /// The block of the new text that stands between the same neighbours as one that has not stayed,
  /// if as many stand there as before.
  private func rewritten(_ block: Int) -> Int? {
    let before = blocks[..<block].lastIndex { $0 != nil } ?? -1
    let after = blocks[block...].firstIndex { $0 != nil } ?? blocks.count
    let start = before < 0 ? -1 : blocks[before] ?? -1
    let end = after == blocks.count ? new.blocks.count : blocks[after] ?? new.blocks.count
    return end - start == after - before ? start + block - before : nil
  }

  /// The place in a block of the new text that lies as far from its start, or at its end.
  private func nearest(_ offset: ByteOffset, in block: Int) -> Place {
    let bytes = new.blocks[block].bytes
    var offset = max(0, min(offset, bytes.count - 1))
    while offset > 0, UTF8.isContinuation(new.text[bytes.lowerBound + offset]) { offset -= 1 }
    return Place(block: block, offset: offset)
  }

  /// Where words like those at places are, the likeliest first.
  private func anchored(_ places: [Place]) -> [[Place]] {
    guard !places.isEmpty else { return [] }
    let text = AnchoredText(old)
    let locators = places.map { text.locator(of: $0) ?? Locator(exact: "") }
    return AnchoredText(new).find(locators).map { anchoring in
      anchoring.candidates.compactMap { new.place(at: $0.lowerBound) }
    }
  }

  private func fallback(_ place: Place) -> Place {
    let block = blocks[..<place.block].last { $0 != nil } ?? 0
    return Place(block: block ?? 0)
  }

  /// The places that are looked for by their words, at most.
  private static let mostSearches = 16
}

// MARK: - Comparing blocks

extension PlaceFollower {
  private static func sameBlocks(_ old: Article, _ new: Article) -> [Int?] {
    func isSame(_ first: Int, _ second: Int) -> Bool {
      old.blocks[first].kind.isLike(new.blocks[second].kind)
        && old.text[old.blocks[first].bytes] == new.text[new.blocks[second].bytes]
    }
    var blocks = [Int?](repeating: nil, count: old.blocks.count)
    let (oldCount, newCount) = (old.blocks.count, new.blocks.count)
    var start = 0
    while start < min(oldCount, newCount), isSame(start, start) {
      blocks[start] = start
      start += 1
    }
    var end = 0
    while end < min(oldCount, newCount) - start, isSame(oldCount - 1 - end, newCount - 1 - end) {
      blocks[oldCount - 1 - end] = newCount - 1 - end
      end += 1
    }
    let theirs = indices(of: new, start..<newCount - end)
    for (text, own) in indices(of: old, start..<oldCount - end) {
      // Of several that are the same, each goes with its like only if none has come or gone.
      guard let others = theirs[text], others.count == own.count else { continue }
      for (index, other) in zip(own, others) { blocks[index] = other }
    }
    return blocks
  }

  private static func indices(of article: Article, _ range: Range<Int>) -> [ArraySlice<UInt8>:
    [Int]]
  {
    var indices: [ArraySlice<UInt8>: [Int]] = [:]
    for index in range {
      indices[article.text[article.blocks[index].bytes], default: []].append(index)
    }
    return indices
  }
}

extension Block.Kind {
  /// Whether blocks of both kinds with the same text are the same to a reader.
  fileprivate func isLike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.table, .table): true
    default: self == other
    }
  }
}
