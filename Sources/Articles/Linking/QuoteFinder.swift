/// Finds the quotes of an apparatus in the text: those of one scope in one pass.
struct QuoteFinder {
  private typealias FaultAtPlace = (fault: ApparatusFault, place: FilePlace)

  /// Quotes, and the part of the folded text that they are looked for in.
  private typealias Search = (range: Range<Int>, drafts: [QuoteDraft])

  private let article: Article
  private let text: FoldedArticle
  private var nearest: NearestPassage

  init(_ text: FoldedArticle) {
    article = text.article
    self.text = text
    nearest = NearestPassage(text)
  }

  /// Finds quotes.
  ///
  /// - Returns: Where in the article's text each quote lies that stands there exactly once; the
  ///   others are reported, in the order in which they are written.
  mutating func find(
    _ drafts: [QuoteDraft], _ report: inout ApparatusReport
  ) -> [Quote: Range<ByteOffset>] {
    var found: [Quote: Range<ByteOffset>] = [:]
    var faults: [FaultAtPlace] = []
    var missing: [Search] = []
    for search in searches(for: drafts, &faults) {
      let quotes = search.drafts.map { FoldedQuote($0.quote) }
      let places = text.places(of: quotes, in: search.range, atMost: 2)
      var missed: [QuoteDraft] = []
      for (draft, places) in zip(search.drafts, places) {
        if places.ranges.isEmpty {
          missed.append(draft)
        } else if let only = places.only {
          found[draft.quote] = only
        } else {
          let fault = ApparatusFault.quoteNotUnique(
            draft.quote.exact, places: notations(of: places))
          faults.append((fault, draft.place))
        }
      }
      missing.append((search.range, missed))
    }
    tell(missing, &faults)
    for (fault, place) in faults.sorted(by: { $0.place < $1.place }) {
      report.add(fault, at: place)
    }
    return found
  }

  /// The quotes by the part of the folded text that they are looked for in, both in the order in
  /// which they are written.
  ///
  /// A part is the text, a section or a block: all of them together are no more than a few times
  /// the text.
  private func searches(
    for drafts: [QuoteDraft], _ faults: inout [FaultAtPlace]
  ) -> [Search] {
    var searches: [Range<Int>: [QuoteDraft]] = [:]
    for (scope, drafts) in Dictionary(grouping: drafts, by: \.quote.scope) {
      do throws(ApparatusFault) {
        searches[try range(of: scope), default: []] += drafts
      } catch {
        for draft in drafts { faults.append((error, draft.scopePlace ?? draft.place)) }
      }
    }
    return searches.map { (range: $0.key, drafts: $0.value.sorted(by: isBefore)) }
      .sorted { isBefore($0.drafts[0], $1.drafts[0]) }
  }

  /// Reports quotes that do not stand in the part of the folded text that they were looked for in;
  /// of those that stand in another, in which.
  private mutating func tell(_ missing: [Search], _ faults: inout [FaultAtPlace]) {
    let elsewhere = placesElsewhere(of: missing.flatMap { $0.drafts.map(\.quote) })
    for (range, drafts) in missing {
      for draft in drafts {
        guard let places = elsewhere[draft.quote] else { continue }
        faults.append((.quoteElsewhere(draft.quote, places: places), draft.place))
      }
      tell(drafts.filter { elsewhere[$0.quote] == nil }, in: range, &faults)
    }
  }

  /// The paragraphs in which quotes stand that do not stand in the place they are limited to: of
  /// each two at most, and nothing of one that stands in none.
  private func placesElsewhere(of quotes: [Quote]) -> [Quote: [String]] {
    let limited = quotes.filter { $0.scope != nil }
    guard !limited.isEmpty else { return [:] }
    let wanted = limited.map { FoldedQuote($0) }
    let places = text.places(of: wanted, in: text.bytes.indices, atMost: 2)
    var elsewhere: [Quote: [String]] = [:]
    for (quote, places) in zip(limited, places) where !places.ranges.isEmpty {
      elsewhere[quote] = notations(of: places)
    }
    return elsewhere
  }

  /// Reports quotes that stand nowhere; of those whose words do, that something else stands beside
  /// them.
  private mutating func tell(
    _ missing: [QuoteDraft], in range: Range<Int>, _ faults: inout [FaultAtPlace]
  ) {
    guard !missing.isEmpty else { return }
    let words = missing.map { FoldedQuote(.quote, $0.quote.exact) }
    for (draft, places) in zip(missing, text.places(of: words, in: range, atMost: 2)) {
      let quote = draft.quote
      if places.ranges.isEmpty {
        let wanted = FoldedQuote(quote)
        let nearest = wanted.exact.isEmpty ? nil : self.nearest.find(wanted.bytes, in: range)
        faults.append(
          (.quoteNotFound(quote.exact, scope: quote.scope, nearest: nearest), draft.place))
      } else {
        let fault = ApparatusFault.quoteBesideOthers(quote, places: notations(of: places))
        faults.append((fault, draft.place))
      }
    }
  }

  /// The paragraphs that words lie in, as they are written.
  private func notations(of places: QuotePlaces) -> [String] {
    places.ranges.map {
      article.notation(of: Place(block: article.block(containing: $0.lowerBound)))
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
    return text.folded(first.bytes.lowerBound..<last.bytes.upperBound)
  }
}

/// Whether a quote is written before another.
private func isBefore(_ draft: QuoteDraft, _ other: QuoteDraft) -> Bool {
  draft.place < other.place
}
