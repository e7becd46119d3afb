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
  private struct Pattern {
    let draft: QuoteDraft
    let bytes: [UInt8]

    /// The part of it that is meant.
    let exact: Range<Int>

    /// Its number in the set of phrases; nothing when it is longer than the text.
    var phrase: Int?

    init(_ draft: QuoteDraft) {
      self.draft = draft
      let prefix = FoldedText(draft.quote.prefix).bytes
      let words = FoldedText(draft.quote.exact).bytes
      exact = prefix.count..<prefix.count + words.count
      bytes = prefix + words + FoldedText(draft.quote.suffix).bytes
    }
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
      var patterns = drafts.map(Pattern.init)
      let ends = ends(of: &patterns, in: range)
      for pattern in patterns {
        let ends = pattern.phrase.map { ends[$0] } ?? []
        if let bytes = bytes(of: pattern, endingAt: ends) {
          found[pattern.draft.quote] = bytes
        } else {
          report.add(fault(pattern, endingAt: ends, in: range), at: pattern.draft.place)
        }
      }
    }
    return found
  }

  /// The quotes by the part of the folded text that they are looked for in.
  ///
  /// A part is the text, a section or a block: all of them together are no more than a few times the
  /// text.
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
  private func ends(of patterns: inout [Pattern], in range: Range<Int>) -> [[Int]] {
    var phrases = PhraseSet()
    var ends: [[Int]] = []
    for index in patterns.indices where patterns[index].bytes.count <= range.count {
      let phrase = phrases.insert(patterns[index].bytes)
      patterns[index].phrase = phrase
      if phrase == ends.count { ends.append([]) }
    }
    phrases.find(in: text.bytes, range: range) { phrase, end in
      ends[phrase].append(end)
      return ends[phrase].count < 2 ? .go : .forget
    }
    return ends
  }

  private func bytes(of pattern: Pattern, endingAt ends: [Int]) -> Range<ByteOffset>? {
    guard ends.count == 1, let end = ends.first else { return nil }
    let start = end - pattern.bytes.count
    return text.original(
      start + pattern.exact.lowerBound)..<text.original(start + pattern.exact.upperBound)
  }

  private mutating func fault(
    _ pattern: Pattern, endingAt ends: [Int], in range: Range<Int>
  ) -> ApparatusFault {
    let words = pattern.draft.quote.exact
    if ends.isEmpty {
      return .quoteNotFound(
        words, scope: pattern.draft.quote.scope, nearest: nearest.find(pattern.bytes, in: range))
    }
    let places = ends.map { end in
      let block = article.block(containing: text.original(end - pattern.bytes.count))
      return article.notation(of: Place(block: block))
    }
    return .quoteNotUnique(words, places: places)
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
