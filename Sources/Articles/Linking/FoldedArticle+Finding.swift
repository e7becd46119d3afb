extension FoldedArticle {
  /// Finds quotes of one kind in a part of the folded text, in one pass.
  ///
  /// Time is linear in the text and the quotes, raised digits included. Where it would take too
  /// many comparisons to tell quotes apart that differ in nothing but these, their places are not
  /// complete, so that none is taken for the only one, nor for one that does not stand there.
  ///
  /// - Parameters:
  ///   - quotes: What is looked for.
  ///   - range: The part of the folded text.
  ///   - most: How many places of each quote are wanted; at least 1.
  /// - Returns: For each quote its first places in the article's text; none of one without a word.
  public func places(
    of quotes: [FoldedQuote], in range: Range<Int>, atMost most: Int
  ) -> [QuotePlaces] {
    var set = QuoteSet()
    // Of what is left out of every text alone, nothing can be found.
    let numbers = quotes.map { quote -> Int? in
      quote.exact.isEmpty || quote.bytes.count > range.count ? nil : set.insert(quote)
    }
    let wanted = set.quotes
    var places = Array(repeating: QuotePlaces(), count: wanted.count)
    // The quotes of each phrase of which more places are wanted.
    var open = set.ofPhrase
    var left = open.count
    let written = wanted.reduce(0) { $0 + $1.bytes.count + $1.text.digits.count }
    let standing = range.count + digits(in: range.lowerBound...range.upperBound).count
    var steps = Steps(8 * (standing + written) + Self.leastSteps, phrases: open.count)
    set.phrases.find(in: bytes, range: range) { phrase, end in
      let compared = open[phrase].prefix { number in
        steps.take(1 + comparisons(of: wanted[number], endingAt: end), for: phrase)
      }
      for number in compared {
        guard let found = place(of: wanted[number], endingAt: end) else { continue }
        places[number].ranges.append(found)
      }
      let areUsedUp = compared.count < open[phrase].count
      open[phrase].removeAll { places[$0].ranges.count >= most }
      guard areUsedUp || open[phrase].isEmpty else { return .go }
      for number in open[phrase] {
        places[number].isComplete = false
        guard places[number].ranges.isEmpty else { continue }
        places[number].ranges = [original(words(of: wanted[number], endingAt: end))]
      }
      left -= 1
      return left == 0 ? .stop : .forget
    }
    return numbers.map { number in number.map { places[$0] } ?? QuotePlaces() }
  }

  /// The comparisons that are made in a text of any length, if need be.
  private static let leastSteps = 100_000
}

/// Comparisons that may be made for phrases: so many for all together, and for each its share of as
/// many again, which no other phrase can use up.
private struct Steps {
  private var left: Int
  private let share: Int
  private var used: [Int]

  init(_ count: Int, phrases: Int) {
    left = count
    share = count / max(1, phrases)
    used = Array(repeating: 0, count: phrases)
  }

  /// Takes so many for a phrase, unless fewer are left for it.
  mutating func take(_ count: Int, for phrase: Int) -> Bool {
    guard count <= left || used[phrase] + count <= share else { return false }
    left -= count
    used[phrase] += count
    return true
  }
}
