/// Finds the quotes of an apparatus in the text: those of one scope in one pass.
struct QuoteFinder {
  private let article: Article
  private let text: FoldedText
  private var nearest: NearestPassage

  init(_ article: Article, text: FoldedText) {
    self.article = article
    self.text = text
    nearest = NearestPassage(text)
  }

  /// A quote as it is looked for.
  private struct FoldedQuote {
    let draft: QuoteDraft
    let bytes: [UInt8]

    /// The part of it that is meant.
    let exact: Range<Int>

    init(_ draft: QuoteDraft) {
      self.draft = draft
      let prefix = FoldedText(draft.quote.prefix).bytes
      let words = FoldedText(draft.quote.exact).bytes
      // Of what is left out of every text alone, nothing can be found.
      guard !words.isEmpty else {
        (exact, bytes) = (0..<0, [])
        return
      }
      exact = prefix.count..<prefix.count + words.count
      bytes = prefix + words + FoldedText(draft.quote.suffix).bytes
    }

    var words: [UInt8] { Array(bytes[exact]) }
  }

  /// Finds quotes.
  ///
  /// - Returns: Where in the article's text each quote lies that stands there exactly once; the
  ///   others are reported.
  mutating func find(
    _ drafts: [QuoteDraft], _ report: inout ApparatusReport
  ) -> [Quote: Range<ByteOffset>] {
    var found: [Quote: Range<ByteOffset>] = [:]
    for (range, drafts) in byScope(drafts, &report) {
      let quotes = drafts.map(FoldedQuote.init)
      let ends = ends(of: quotes.map(\.bytes), in: range)
      var missing: [FoldedQuote] = []
      for (folded, ends) in zip(quotes, ends) {
        if let bytes = bytes(of: folded, endingAt: ends) {
          found[folded.draft.quote] = bytes
        } else if ends.isEmpty {
          missing.append(folded)
        } else {
          let fault = ApparatusFault.quoteNotUnique(
            folded.draft.quote.exact, places: places(endingAt: ends, of: folded.bytes.count))
          report.add(fault, at: folded.draft.place)
        }
      }
      tell(missing, in: range, &report)
    }
    return found
  }

  /// The quotes by the part of the folded text that they are looked for in.
  ///
  /// A part is the text, a section or a block: all of them together are no more than a few times
  /// the text.
  private func byScope(
    _ drafts: [QuoteDraft], _ report: inout ApparatusReport
  ) -> [Range<Int>: [QuoteDraft]] {
    var scopes: [Range<Int>: [QuoteDraft]] = [:]
    for (scope, drafts) in Dictionary(grouping: drafts, by: \.quote.scope) {
      do throws(ApparatusFault) {
        scopes[try range(of: scope), default: []] += drafts
      } catch {
        for draft in drafts { report.add(error, at: draft.scopePlace ?? draft.place) }
      }
    }
    return scopes
  }

  /// The first two ends of each phrase.
  private func ends(of phrases: [[UInt8]], in range: Range<Int>) -> [[Int]] {
    var set = PhraseSet()
    var ends: [[Int]] = []
    let numbers = phrases.map { bytes -> Int? in
      guard !bytes.isEmpty, bytes.count <= range.count else { return nil }
      let number = set.insert(bytes)
      if number == ends.count { ends.append([]) }
      return number
    }
    set.find(in: text.bytes, range: range) { phrase, end in
      ends[phrase].append(end)
      return ends[phrase].count < 2 ? .go : .forget
    }
    return numbers.map { $0.map { ends[$0] } ?? [] }
  }

  private func bytes(of quote: FoldedQuote, endingAt ends: [Int]) -> Range<ByteOffset>? {
    guard ends.count == 1, let end = ends.first else { return nil }
    let start = end - quote.bytes.count
    return text.original(start + quote.exact.lowerBound..<start + quote.exact.upperBound)
  }

  /// Reports quotes that stand nowhere; of those whose words do, that something else stands beside
  /// them.
  private mutating func tell(
    _ missing: [FoldedQuote], in range: Range<Int>, _ report: inout ApparatusReport
  ) {
    guard !missing.isEmpty else { return }
    for (folded, ends) in zip(missing, ends(of: missing.map(\.words), in: range)) {
      let quote = folded.draft.quote
      if ends.isEmpty {
        let nearest = self.nearest.find(folded.bytes, in: range)
        report.add(
          .quoteNotFound(quote.exact, scope: quote.scope, nearest: nearest),
          at: folded.draft.place)
      } else {
        let places = places(endingAt: ends, of: folded.exact.count)
        report.add(.quoteBesideOthers(quote, places: places), at: folded.draft.place)
      }
    }
  }

  /// The places of a phrase of so many bytes that ends there.
  private func places(endingAt ends: [Int], of count: Int) -> [String] {
    ends.map { end in
      let block = article.block(containing: text.original(end - count))
      return article.notation(of: Place(block: block))
    }
  }

  /// The part of the folded text that a place limits the search to: all, if none is given.
  private func range(of scope: String?) throws(ApparatusFault) -> Range<Int> {
    guard let scope else { return text.bytes.indices }
    guard !scope.contains(":") else { throw .placeWithRange(scope) }
    let blocks: ArraySlice<Block>
    do throws(PlaceError) {
      blocks = article.blocks[try article.blocks(written: scope)]
    } catch {
      throw .unreadablePlace(error)
    }
    guard let first = blocks.first, let last = blocks.last else { return 0..<0 }
    return text.folded(first.bytes.lowerBound)..<text.folded(last.bytes.upperBound)
  }
}
