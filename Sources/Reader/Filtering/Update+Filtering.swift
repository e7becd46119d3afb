import Articles
import Search

/// What Tab puts in place of the term before the cursor of a filter: of very many names it takes a
/// while to find.
struct NextTerm: Sendable {
  let line: String

  /// The characters before the cursor.
  let cursor: Int

  /// Which of the terms is next that are offered one after the other, if they are.
  let offered: Int?

  /// Nothing where nothing completes the line, or nothing else than what stands there.
  let term: String?
}

extension Model {
  /// Filters by what has been typed so far; a long text, or by a long line, in slices, while no key
  /// waits.
  mutating func filterTyped() {
    guard let prompt else { return }
    showDeparture(of: prompt, finding: prompt.departure.finding)
    (filterRun, filterFault) = (nil, nil)
    let isLong =
      article.text.count > Self.longText || prompt.line.text.utf8.count > Self.longLine
    filterWaits = prompt.hasTerm && isLong
    if !filterWaits { filterNow() }
  }

  /// Goes on with the filter that has been typed, for about a millisecond, once the text is ready
  /// for it.
  ///
  /// - Returns: Whether it has come to its end.
  mutating func filterOn() -> Bool {
    guard prompt?.kind == .filter else {
      (filterWaits, filterRun) = (false, nil)
      return false
    }
    guard let text = searchText, text.isComplete else { return false }
    if filterRun == nil { beginFilter() }
    filterRun?.search.advance(in: text, bytes: Finding.slice)
    guard filterRun?.search.isFinished == true else { return false }
    filterNow()
    return true
  }

  /// Makes all ready that the filter needs which has been typed.
  private mutating func beginFilter() {
    prepareHits()
    prepareGoTo()
    if names == nil { names = Names(article) }
    guard let prompt, let names else { return }
    filterRun = Filtering.Run(
      prompt.line.text, cursor: prompt.line.before.count, in: article, names)
  }

  /// Filters by what has been typed so far, and shows the first passage that is left for a look; by
  /// nothing where that is not understood.
  mutating func filterNow() {
    filterWaits = false
    guard let prompt, prompt.kind == .filter else { return }
    guard prompt.hasTerm else { return keepLeft(by: nil) }
    if filterRun == nil { beginFilter() }
    guard let searchTexts, var run = filterRun else { return }
    (filterRun, filterFault) = (nil, run.fault)
    guard run.narrows else { return keepLeft(by: nil) }
    run.search.advance(in: searchTexts.text)
    let filtering = Filtering(run, in: article, searchTexts)
    keepLeft(by: filtering)
    finding = Finding(
      passages: filtering.passages, from: readingTop, at: page.bytes.lowerBound)
    showFirstPassage()
  }

  /// Shows the first passage that is left, without going there.
  private mutating func showFirstPassage() {
    guard let bytes = currentHit, let target = top(bringing: bytes) else { return }
    // The frame beside the paragraph is enough.
    peek = Peek(
      origin: top, page: page.bytes, passage: bytes.lowerBound..<bytes.lowerBound)
    top = target
  }

  /// Shows the first passage that is left on a screen that has another size now.
  mutating func showFirstPassageAnew() {
    // Until the filter has been gone through, what is left is what was left before it.
    guard filtering != nil, !filterWaits else { return }
    returnFromPeek()
    showFirstPassage()
  }

  /// Takes the filter that has been typed; one without a term takes away what was on.
  mutating func commitFilter(_ prompt: Prompt) {
    guard prompt.hasTerm else {
      leavePrompt()
      return clearFilter()
    }
    if filterWaits { filterNow() }
    guard filterFault == nil, var filtering, !filtering.left.isEmpty else { return }
    let before = prompt.departure
    filtering.searchBefore =
      before.finding?.query == nil ? before.filtering?.searchBefore : before.finding
    let (found, target) = (finding, peek == nil ? nil : top)
    let chart = timeline?.chart
    overlay = nil
    stance = before
    if let chart { timeline?.chart = chart }
    (self.filtering, finding) = (filtering, found)
    returnFromPeek()
    if let target { leave(for: target) }
    leaveToText()
    // What was searched for before is not gone through while the filter is on.
    if side?.isOfHits == true { side = nil }
    refillPanes()
    say(.leaves(filtering.left.counts))
  }

  /// Takes the filter away.
  mutating func clearFilter() {
    guard let filtering else { return }
    if finding?.query == nil {
      finding = filtering.searchBefore
      finding?.isShown = false
      finding?.left = nil
    }
    finding?.countAll()
    keepLeft(by: nil)
    say(.filterOff)
  }

  /// Has another filter on, or none.
  ///
  /// A chart shows the time that it has shown, or the whole where nothing left begins in that.
  private mutating func keepLeft(by filtering: Filtering?) {
    let time = timeInSight()
    self.filtering = filtering
    refillPanes()
    guard timeline?.chart != nil else { return }
    timeline?.chart = ChartWindow()
    if let time { showInChart(time) }
    keepListing()
  }

  /// Has the open panes list what is left.
  private mutating func refillPanes() {
    side = side.map(filled)
    timeline = timeline.map(filled)
    keepCursorsInSight()
  }

  /// Keeps what Tab makes of the filter that is being typed, if that may have changed.
  mutating func keepNextTerm() {
    guard let prompt, prompt.kind == .filter, goTo != nil else {
      nextTerm = nil
      return
    }
    let (line, before) = (prompt.line.text, prompt.line.before)
    let offer = prompt.offered
    guard
      nextTerm?.line != line || nextTerm?.cursor != before.count
        || nextTerm?.offered != offer?.index
    else { return }
    let term =
      if let offer { offer.next } else { completions(of: prompt).completions.first?.term }
    nextTerm = NextTerm(
      line: line, cursor: before.count, offered: offer?.index,
      term: term.flatMap { before.hasSuffix($0) ? nil : $0 })
  }

  /// What the term before the cursor of a filter may become, the best first.
  private func completions(
    of prompt: Prompt
  ) -> (characters: Range<Int>, completions: [FilterLine.Completion]) {
    guard let goTo else { return (0..<0, []) }
    return FilterLine.completions(
      of: prompt.line.text, at: prompt.line.before.count, in: article, goTo: goTo)
  }

  /// Completes the term before the cursor; asked again, offers the next completion.
  mutating func complete(_ prompt: inout Prompt) {
    prepareGoTo()
    if prompt.offered == nil {
      let (characters, all) = completions(of: prompt)
      prompt.offered = Prompt.Offer(start: characters.lowerBound, terms: all.map(\.term))
    }
    if !prompt.offerNext() { say(.noCompletion) }
  }

  /// A text of more bytes takes longer to filter than a key may.
  private static let longText = 1 << 20

  /// A line of more bytes takes longer to filter by than a key may: it comes from a paste, which on
  /// a terminal that does not say so comes in many parts.
  private static let longLine = 1_000
}
