import Articles
import Search

extension Model {
  /// Filters by what has been typed so far; a long text as soon as no key waits.
  mutating func filterTyped() {
    guard let prompt else { return }
    showDeparture(of: prompt, finding: prompt.departure.finding)
    filterWaits = !prompt.line.isEmpty && article.text.count > Self.longText
    if !filterWaits { filterNow() }
  }

  /// Filters by what has been typed so far, and shows the first passage that is left for a look.
  mutating func filterNow() {
    filterWaits = false
    guard let prompt, prompt.kind == .filter else { return }
    guard !prompt.line.isEmpty else {
      filtering = nil
      return refillPanes()
    }
    prepareHits()
    prepareGoTo()
    if names == nil { names = Names(article) }
    guard let searchTexts, let names else { return }
    let filtering = Filtering(prompt.line.text, in: article, searchTexts, names)
    self.filtering = filtering
    refillPanes()
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

  /// Takes the filter that has been typed; an empty one takes away what was on.
  mutating func commitFilter(_ prompt: Prompt) {
    guard !prompt.line.isEmpty else {
      leavePrompt()
      return clearFilter()
    }
    if filterWaits { filterNow() }
    guard let filtering, filtering.faults.isEmpty, !filtering.isEmpty else { return }
    let (found, target) = (finding, peek == nil ? nil : top)
    overlay = nil
    stance = prompt.departure
    (self.filtering, finding) = (filtering, found)
    returnFromPeek()
    if let target { leave(for: target) }
    leaveToText()
    // What was searched for before is no longer gone through.
    if side?.isOfHits == true { side = nil }
    refillPanes()
    say(.leaves(filtering.counts))
  }

  /// Takes the filter away.
  mutating func clearFilter() {
    guard filtering != nil else { return }
    filtering = nil
    if finding?.query == nil { finding = nil } else { finding?.countAll() }
    refillPanes()
    say(.filterOff)
  }

  /// Has the open panes list what is left.
  private mutating func refillPanes() {
    side = side.map(filled)
    timeline = timeline.map(filled)
    if timeline?.chart != nil { timeline?.chart = ChartWindow() }
    keepCursorsInSight()
  }

  /// What the term before the cursor of a filter may become, the best first.
  func completions(
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
}
