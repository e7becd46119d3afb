import Articles

/// Finds words that are like those of an annotation, in surroundings that are like theirs.
///
/// What is found is an offer to the reader. It has to be like the words *and* like what stood on
/// either side, by itself, and clearly better than any other passage: where the passage is gone,
/// one that looks like it must not take its place.
struct LikenessSearch {
  private let text: AnchoredText
  private let grams: GramIndex

  /// The share of the words that has to be the same, and of what stands on each side.
  static let leastLikeness = 0.8
  static let leastContext = 0.5

  /// By how much the best passage has to be better than the next.
  static let margin = 0.1

  /// Words of fewer bytes have to stand in the text as they are, but for raised digits.
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
    for start in starts(of: wanted.far) {
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
    let likeness = likeness(words, text.folded[range], isPinned: true)
    guard likeness >= (words.count < Self.leastBytes ? 1 : Self.leastLikeness),
      !isNeighbour(range, wanted)
    else { return nil }
    let sides = sides(of: range, wanted)
    // The words stood elsewhere too: one side at least has to tell this passage from those. Where
    // others have found them that is not known, and it is enough that they stand nowhere else now.
    let isOnly =
      wanted.locator.uniqueness == nil && words.count >= Self.leastBytes
      && text.foldedText.original(range, like: wanted.far) == only
    guard wanted.locator.uniqueness == .words || isOnly || sides.contains(1) else { return nil }
    var (score, weight) = (50 * likeness, 50.0)
    for side in sides {
      guard side >= Self.leastContext else { return nil }
      score += 20 * side
      weight += 20
    }
    return Candidate(range: range, score: score / weight)
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

  /// How like what stood before and after is what stands there now; a side where nothing stood does
  /// not count, nor do the spaces beside the words, which others leave out.
  private func sides(of range: Range<Int>, _ wanted: FoldedLocator) -> [Double] {
    func side(_ near: ArraySlice<UInt8>, _ far: ArraySlice<UInt8>) -> [UInt8] {
      Array(near.count >= Self.leastBytes ? near : far)
    }
    let before = side(wanted.block.prefix, wanted.far.prefix)
    let after = side(wanted.block.suffix, wanted.far.suffix)
    let reach = { (count: Int) in count + count / 2 }
    let left = text.folded[max(0, range.lowerBound - reach(before.count))..<range.lowerBound]
    let end = min(text.folded.count, range.upperBound + reach(after.count))
    let right = text.folded[range.upperBound..<end]
    let isSpace = { (byte: UInt8) in byte == 0x20 }
    let sides: [(then: [UInt8], now: [UInt8])] = [
      (before.reversed(), left.reversed()), (after, Array(right)),
    ]
    return sides.compactMap { side in
      let words = Array(side.then.drop(while: isSpace))
      guard !words.isEmpty else { return nil }
      return likeness(words, side.now.drop(while: isSpace), isPinned: true)
    }
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

  private func likeness(
    _ words: [UInt8], _ passage: ArraySlice<UInt8>, isPinned: Bool
  ) -> Double {
    let changes = Alignment(of: words, in: passage, isPinned: isPinned).changes
    return 1 - Double(changes) / Double(words.count)
  }
}
