public import Articles

extension SearchText {
  /// How a concordance is ordered.
  public enum Order: String, CaseIterable, Sendable {
    /// As the text tells it.
    case told
    /// By the words before the hit, the nearest first.
    case left
    /// By the words after the hit.
    case right
    /// By the date of the nearest event of the text; last what has none.
    case date
  }

  /// The indices of hits in an order; those that are equal in it stay in told order.
  ///
  /// The text is folded whole.
  ///
  /// - Complexity: O(*n* log *n*), with a key of 64 bytes for each hit.
  public func sorted(_ hits: Hits, by order: Order, in article: Article) -> [Int] {
    switch order {
    case .told: scope == .text ? Array(hits.indices) : byPlace(hits, in: article)
    case .left: inOrder(hits.map(wordsBefore))
    case .right: inOrder(hits.map(wordsAfter))
    case .date: byDate(hits, in: article)
    }
  }

  /// What has a passage in the order of the passages, the rest after it.
  private func byPlace(_ hits: Hits, in article: Article) -> [Int] {
    inOrder(hits.map { article.passage(of: subject(of: $0, in: article))?.lowerBound })
  }

  private func byDate(_ hits: Hits, in article: Article) -> [Int] {
    let dates = DatedPassages(article)
    let ranks = hits.map { hit in
      let place = scope == .text ? hit : article.passage(of: subject(of: hit, in: article))
      return place.flatMap { dates.rank(nearestTo: $0) }
    }
    return inOrder(ranks)
  }

  private func wordsAfter(_ hit: Range<ByteOffset>) -> Neighbours {
    let part = folded(part: part(containing: hit))
    let start = min(part.upperBound, folding.folded(hit.upperBound))
    return Neighbours(words(start..<min(part.upperBound, start + Neighbours.mostBytes)))
  }

  private func wordsBefore(_ hit: Range<ByteOffset>) -> Neighbours {
    let part = folded(part: part(containing: hit))
    let end = max(part.lowerBound, folding.folded(hit.lowerBound))
    return Neighbours(words(max(part.lowerBound, end - Neighbours.mostBytes)..<end).reversed())
  }

  /// The words of a range of the folded text; quotation marks and other signs are none.
  private func words(_ range: Range<Int>) -> [ArraySlice<UInt8>] {
    folding.lower[range].split(whereSeparator: \.isSign)
  }
}

/// The words on one side of a hit, the nearest first, as a number of so many digits that hits in
/// their order are compared without looking into the text.
private struct Neighbours: Comparable {
  /// What of the words is taken, in UTF-8 bytes.
  static let mostBytes = 64

  /// Eight bytes in each, the first in its highest digits; zeros after the last.
  private var bytes = SIMD8<UInt64>.zero

  init(_ words: some Sequence<ArraySlice<UInt8>>) {
    var count = 0
    for word in words where count < Self.mostBytes {
      if count > 0 {
        set(UInt8(ascii: " "), at: count)
        count += 1
      }
      for byte in word.prefix(Self.mostBytes - count) {
        set(byte, at: count)
        count += 1
      }
    }
  }

  private mutating func set(_ byte: UInt8, at index: Int) {
    bytes[index / 8] |= UInt64(byte) << UInt64(56 - index % 8 * 8)
  }

  static func < (left: Self, right: Self) -> Bool {
    for index in left.bytes.indices where left.bytes[index] != right.bytes[index] {
      return left.bytes[index] < right.bytes[index]
    }
    return false
  }
}

/// The indices of keys in the order of the keys; nothing comes last.
private func inOrder<Key: Comparable>(_ keys: [Key?]) -> [Int] {
  keys.indices.sorted { left, right in
    switch (keys[left], keys[right]) {
    case (let first?, let second?) where first != second: first < second
    case (_?, nil): true
    case (nil, _?): false
    default: left < right
    }
  }
}

extension UInt8 {
  /// Whether a byte of a folded text is of ASCII, and no letter or digit.
  var isSign: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): false
    default: self < 0x80
    }
  }
}

/// The events that have a date and a passage, in told order.
private struct DatedPassages {
  private let reach: Reach
  private let ranks: [HistoricalDate.Rank]

  init(_ article: Article) {
    let dated = article.apparatus.events.compactMap { event in
      event.bytes.flatMap { bytes in event.date?.date.map { (bytes: bytes, rank: $0.rank) } }
    }
    reach = Reach(dated.map(\.bytes))
    ranks = dated.map(\.rank)
  }

  /// The date of the passage that is nearest in the text; of several as near, of the first told.
  func rank(nearestTo bytes: Range<ByteOffset>) -> HistoricalDate.Rank? {
    reach.nearest(to: bytes).map { ranks[$0] }
  }
}
