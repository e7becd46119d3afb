public import Articles

/// A hit with what stands beside it, as a line of a concordance.
public struct KeywordInContext: Sendable, Equatable {
  public let scope: Scope

  /// What the words are about.
  public let subject: Subject

  public let before: String
  public let match: String
  public let after: String

  /// The code points of the hit, from the start of its block, or of the field that it lies in.
  public let range: Range<Int>

  /// Where it leads in the article: the hit itself, or the passage of its subject.
  public let bytes: Range<ByteOffset>?
}

extension SearchText {
  /// Shows a hit in its context, of which at most so many characters are given on either side.
  public func keyword(
    at hit: Range<ByteOffset>, in article: Article, reach: Int
  ) -> KeywordInContext {
    let part = part(containing: hit)
    let around =
      scope == .text ? article.blocks[article.block(containing: hit.lowerBound)].bytes : parts[part]
    let subject = subject(ofPart: part, in: article)
    let start = codePoints.count(in: around.lowerBound..<hit.lowerBound)
    let context = source.context(of: hit, within: around, reach: reach)
    return KeywordInContext(
      scope: scope, subject: subject, before: context.before, match: string(hit),
      after: context.after, range: start..<start + codePoints.count(in: hit),
      bytes: scope == .text ? hit : article.passage(of: subject))
  }

  /// What a hit is about.
  public func subject(of hit: Range<ByteOffset>, in article: Article) -> Subject {
    subject(ofPart: part(containing: hit), in: article)
  }

  private func subject(ofPart part: Int, in article: Article) -> Subject {
    subjects.isEmpty
      ? .block(article.block(containing: parts[part].lowerBound)) : subjects[part]
  }

  func part(containing hit: Range<ByteOffset>) -> Int {
    partitioningIndex(0..<parts.count) { parts[$0].lowerBound > hit.lowerBound } - 1
  }

  func string(_ range: Range<ByteOffset>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }
}

// MARK: Order

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
  /// - Complexity: O(*n* log *n*), with a key of at most 64 bytes for each hit.
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

  private func wordsAfter(_ hit: Range<ByteOffset>) -> [UInt8] {
    let part = parts[part(containing: hit)]
    var end = min(part.upperBound, hit.upperBound + 64)
    while end < part.upperBound, UTF8.isContinuation(source[end]) { end += 1 }
    return words(hit.upperBound..<end).joined(separator: [UInt8(ascii: " ")]).map(\.self)
  }

  private func wordsBefore(_ hit: Range<ByteOffset>) -> [UInt8] {
    let part = parts[part(containing: hit)]
    var start = max(part.lowerBound, hit.lowerBound - 64)
    while start > part.lowerBound, UTF8.isContinuation(source[start]) { start -= 1 }
    return words(start..<hit.lowerBound).reversed().joined(separator: [UInt8(ascii: " ")])
      .map(\.self)
  }

  /// The words of a range, folded; quotation marks and other signs are none.
  private func words(_ range: Range<ByteOffset>) -> [[UInt8]] {
    searchKey(string(range)).split { $0 < 0x80 && !$0.isLetterOrDigit }.map(Array.init)
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

private func inOrder(_ keys: [[UInt8]]) -> [Int] {
  keys.indices.sorted { left, right in
    if keys[left] == keys[right] { return left < right }
    return keys[left].lexicographicallyPrecedes(keys[right])
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
  }
}

/// The events that have a date and a passage, in told order.
private struct DatedPassages {
  private let passages: [(bytes: Range<ByteOffset>, rank: HistoricalDate.Rank)]

  init(_ article: Article) {
    passages = article.apparatus.events.compactMap { event in
      guard let bytes = event.quote?.bytes, let date = event.date?.date else { return nil }
      return (bytes, date.rank)
    }
  }

  /// The date of the passage that is nearest in the text; of two as near, of the earlier told.
  func rank(nearestTo bytes: Range<ByteOffset>) -> HistoricalDate.Rank? {
    let next = partitioningIndex(0..<passages.count) {
      passages[$0].bytes.lowerBound >= bytes.lowerBound
    }
    let near = [next - 1, next].filter(passages.indices.contains)
    return near.min { distance(passages[$0].bytes, bytes) < distance(passages[$1].bytes, bytes) }
      .map { passages[$0].rank }
  }

  private func distance(_ first: Range<ByteOffset>, _ second: Range<ByteOffset>) -> Int {
    max(0, first.lowerBound - second.upperBound, second.lowerBound - first.upperBound)
  }
}
