import Articles

/// Finds words that are like those of an annotation, in surroundings that are like theirs.
///
/// What is found is an offer to the reader. It has to be like the words *and* like what stood on
/// either side, by itself, and clearly better than any other passage: where the passage is gone,
/// one that looks like it must not take its place. Only words that stood nowhere else, and do so
/// now, are offered in any surroundings, and those that others have found once in what is like
/// theirs on one side.
struct LikenessSearch {
  private let text: AnchoredText
  private let grams: GramIndex

  /// The share of the words that has to be the same, and of what stands on each side.
  static let leastLikeness = 0.8
  static let leastContext = 0.5

  /// By how much the best passage has to be better than the next.
  static let margin = 0.1

  /// Words of fewer bytes have to stand in the text as they are, but for raised digits, and as
  /// whole words where it counts that they stand nowhere else.
  static let leastBytes = 12

  /// Longer words are not compared.
  private static let mostBytes = 4_096

  init(_ text: AnchoredText) {
    self.text = text
    grams = GramIndex(text.folded)
  }

  /// A passage of the folded text that may be meant, and how good it is: from 0 to 1.
  private struct Candidate {
    let range: Range<Int>
    let score: Double
  }

  /// Finds the words of locators.
  ///
  /// - Returns: As many as there are locators, in their order.
  func find(_ allWanted: [FoldedLocator]) -> [Anchoring] {
    let words = allWanted.map { FoldedQuote(.locator, $0.locator.exact) }
    let places = text.foldedText.places(of: words, in: text.folded.indices, atMost: 2)
    return zip(allWanted, places).map { find($0, standingAt: $1.only) }
  }

  /// Finds the words of a locator, which as they are may stand at one place alone.
  private func find(_ wanted: FoldedLocator, standingAt only: Range<ByteOffset>?) -> Anchoring {
    guard wanted.far.exact.count <= Self.mostBytes else { return .orphan }
    var candidates: [Candidate] = []
    // All of their runs may be commoner than those of what stood around them.
    let known = only.map { [text.foldedText.folded($0).lowerBound] } ?? []
    for start in known + starts(of: wanted.far) {
      guard let candidate = candidate(wanted, near: start, standingAt: only),
        !candidates.contains(where: { $0.range.overlaps(candidate.range) })
      else { continue }
      candidates.append(candidate)
    }
    candidates.sort { ($0.score, $1.range.lowerBound) > ($1.score, $0.range.lowerBound) }
    guard let best = candidates.first else { return .orphan }
    let rivals = candidates.filter { $0.score > best.score - Self.margin }
    guard rivals.count == 1 else {
      return .ambiguous(
        rivals.map { text.foldedText.original($0.range, like: wanted.far) }
          .sorted { $0.lowerBound < $1.lowerBound })
    }
    // What is not certain is not wholly the same, be it in nothing but raised digits.
    let score = min(99, Int((best.score * 100).rounded(.down)))
    return .fuzzy(text.foldedText.original(best.range, like: wanted.far), score: score)
  }

  /// The offsets where the words may begin, the likeliest first: those to which most of their runs
  /// of bytes point.
  private func starts(of words: FoldedQuote) -> [Int] {
    var votes: [Int: Int] = [:]
    for difference in grams.differences(to: words.bytes) {
      votes[difference >> Self.binBits, default: 0] += 1
    }
    let bins = votes.map { (bin: $0.key, votes: $0.value + votes[$0.key + 1, default: 0]) }
    return bins.sorted { ($0.votes, $1.bin) > ($1.votes, $0.bin) }.prefix(8)
      .map { $0.bin << Self.binBits + words.exact.lowerBound }
  }

  /// Offsets that differ by less than 32 bytes are one.
  private static let binBits = 5

  private func candidate(
    _ wanted: FoldedLocator, near start: Int, standingAt only: Range<ByteOffset>?
  ) -> Candidate? {
    let words = Array(wanted.far.words)
    let slack = 48 + words.count / 4
    let window = (start - slack..<start + words.count + slack + 1 << Self.binBits)
      .clamped(to: text.folded.indices)
    guard let range = passage(of: words, in: window) else { return nil }
    let likeness = Alignment.likeness(of: words.signs, in: text.folded[range].signs[...])
    guard likeness >= (words.count < Self.leastBytes ? 1 : Self.leastLikeness),
      !isNeighbour(range, wanted)
    else { return nil }
    let sides = text.sides(of: range, wanted)
    let isOnly = text.foldedText.original(range, like: wanted.far) == only
    guard isTold(wanted, by: sides, isOnly: isOnly && isLongOrWhole(range), at: range)
    else { return nil }
    let score = sides.reduce(50 * likeness) { $0 + 20 * $1 } / Double(50 + 20 * sides.count)
    return Candidate(range: range, score: score)
  }

  /// Whether what stands on the sides of words is enough to offer them, which may stand nowhere
  /// else in the text.
  private func isTold(
    _ wanted: FoldedLocator, by sides: [Double], isOnly: Bool, at range: Range<Int>
  ) -> Bool {
    let isLike = sides.allSatisfy { $0 >= Self.leastContext }
    return switch wanted.locator.uniqueness {
    // Words that never stood elsewhere may have been carried into other surroundings.
    case .words: isLike || isOnly
    // Where others have found them it is not known whether they stood elsewhere, and it is enough
    // that they stand nowhere else now, unless they are short.
    case nil:
      isOnly && isLong(wanted.far.words) && (isLike || hasLikeSide(range, wanted))
        || isLike && sides.contains(1)
    // They stood elsewhere too: one side at least has to tell this passage from those.
    case .block, .text, .repeated: isLike && sides.contains(1)
    }
  }

  /// Whether what stood on one side of words, if that is more than a few letters, is like what
  /// stands there now: on the other their page may have had a menu.
  private func hasLikeSide(_ range: Range<Int>, _ wanted: FoldedLocator) -> Bool {
    text.sides(of: range, wanted, fewest: Self.leastBytes).contains { $0 >= Self.leastContext }
  }

  private func isLong(_ words: ArraySlice<UInt8>) -> Bool { words.count >= Self.leastBytes }

  /// Whether a passage is no part of other words, as far as it is so short that it may be.
  private func isLongOrWhole(_ range: Range<Int>) -> Bool {
    isLong(text.folded[range])
      || WordBorders(text.folded, language: text.article.metadata.language).isWholeWords(range)
  }

  /// The part of a window that is most like some words, of whole characters.
  private func passage(of words: [UInt8], in window: Range<Int>) -> Range<Int>? {
    let found = Alignment(of: words, in: text.folded[window], isPinned: false)
    guard found.length > 0 else { return nil }
    var end = window.lowerBound + found.length
    let backwards = Alignment(
      of: words.reversed(), in: text.folded[window.lowerBound..<end].reversed()[...],
      isPinned: true)
    var start = end - backwards.length
    while start > 0, UTF8.isContinuation(text.folded[start]) { start -= 1 }
    while end < text.folded.count, UTF8.isContinuation(text.folded[end]) { end += 1 }
    return start < end ? start..<end : nil
  }

  /// Whether a passage is rather what stood beside the words than the words.
  private func isNeighbour(_ range: Range<Int>, _ wanted: FoldedLocator) -> Bool {
    let words = Array(wanted.far.words)
    let passage = Array(text.folded[range])
    func isRather(_ other: [UInt8], than words: [UInt8], _ passage: [UInt8]) -> Bool {
      let count = min(other.count, words.count)
      guard count >= Self.leastBytes else { return false }
      return Alignment(of: Array(other.prefix(count)), in: passage[...], isPinned: true).changes
        < Alignment(of: Array(words.prefix(count)), in: passage[...], isPinned: true).changes
    }
    let after = Array(wanted.far.suffix.drop { $0 == 0x20 })
    let before = Array(wanted.far.prefix.reversed().drop { $0 == 0x20 })
    return isRather(after, than: words, passage)
      || isRather(before, than: words.reversed(), passage.reversed())
  }
}
