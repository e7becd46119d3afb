public import Annotations
public import Articles
import Search
import TextLayout

/// What has become of the files of an article since they were read.
public enum FileNews: Sendable {
  case changed
  /// The text is no longer there.
  case gone
}

extension ArticleReader {
  /// Takes in the article as its files have it now, and the reader's own notes in it; the reader
  /// stays at the words that were on top.
  ///
  /// What was visited, what is chosen or selected is found again by its words, and panes keep their
  /// cursor on what it was on.
  public mutating func reload(_ loaded: LoadedArticle, _ notebook: Notebook) {
    model.reload(loaded, notebook)
    model.renewPage()
    model.keepCursorsInSight()
  }

  /// Says what has become of the files of the article, unless the last line is needed: for what is
  /// typed or asked there, or for what went wrong in the world.
  ///
  /// - Returns: Whether it has been said.
  public mutating func tell(_ news: FileNews) -> Bool {
    if case .report = model.message { return false }
    guard model.confirming == nil, model.prompt == nil, model.editor == nil else { return false }
    model.say(news == .gone ? .sentence(.filesGone) : .filesChanged)
    return true
  }
}

extension Model {
  mutating func reload(_ loaded: LoadedArticle, _ notebook: Notebook) {
    returnFromPeek()
    overlay = nil
    let (old, places) = (article, readingPlaces)
    let follower = PlaceFollower(from: old, to: loaded.article)
    let selected = selection.map { (selection: $0, bytes: $0.bytes(in: old)) }
    let before = selection?.origin ?? stance
    selection = nil
    replace(with: loaded, notebook)
    let moved = follower.places(places)
    let change = ArticleChange(from: old, to: article, follower, moved)
    top = change.top(top)
    lastTop = lastTop.map(change.top)
    let hasLeft = finding?.left != nil && finding?.left == history.past.last
    history.follow(change)
    chosen = before.chosen.flatMap { change.reference($0, among: references) }
    renewPage()
    searchAnew(change, hasLeft: hasLeft)
    if before.side?.isOfHits == true { prepareHits() }
    side = before.side.flatMap { followed($0, change) }
    timeline = before.timeline.flatMap { followed($0, change) }
    (focus, isZoomed) = (before.focus, before.isZoomed)
    if focus != .text, focused == nil { (focus, isZoomed) = (.text, false) }
    if let (selection, bytes) = selected { follow(selection, of: bytes, change) }
    say(.reloaded(problems: diagnostics.count))
  }

  /// The places that are to be found again, the one where the reader is first.
  private var readingPlaces: [Place] {
    let origins = [finding?.origin, filtering?.searchBefore?.origin]
    let tops = ([top, selection?.origin.readingTop, lastTop] + origins).compactMap(\.self)
    return (tops + history.past.reversed().map(\.top) + history.future.map(\.top)).map(\.place)
  }

  /// Selects the same words, if they are still there; Esc then brings back what was open before.
  private mutating func follow(
    _ selection: Selection, of selected: Range<ByteOffset>, _ change: ArticleChange
  ) {
    let place = change.top(selection.origin.readingTop)
    guard let bytes = change.follower.certainBytes(of: selected) else {
      top = place
      return
    }
    var origin = self
    origin.top = place
    let start = bytes.lowerBound
    var followed = Selection(anchor: start, caret: start, origin: origin.stance)
    followed.take(bytes, in: article)
    if !selection.isForward { swap(&followed.anchor, &followed.caret) }
    self.selection = followed
    chosen = nil
    leaveToText()
  }

  /// Filters by the same line, and looks for the same words, on from the hit where the reader was;
  /// without words what the filter leaves is gone through, on from such a passage.
  ///
  /// - Parameters:
  ///   - change: What has become of the article.
  ///   - hasLeft: Whether the moment that the search has put into the history is its last.
  private mutating func searchAnew(_ change: ArticleChange, hasLeft: Bool) {
    let before = finding
    let other = filtering?.searchBefore.flatMap { begunAnew($0, change) }
    filterAnew()
    filtering?.searchBefore = other
    if let before, let anew = begunAnew(before, change, within: filtering?.passages) {
      finding = anew
    } else if let filtering {
      let origin = before.map { change.top($0.origin) } ?? top
      finding = Finding(passages: filtering.passages, from: origin, at: page.bytes.lowerBound)
      if let hit = before.flatMap({ followedHit(of: $0, change) }) { finding?.choose(hit) }
    } else {
      finding = other
      return
    }
    if hasLeft { finding?.left = history.past.last }
  }

  /// The same search in the text as it is now; none where a filter was asked for.
  private func begunAnew(
    _ before: Finding, _ change: ArticleChange, within passages: Hits? = nil
  ) -> Finding? {
    guard let query = before.query else { return nil }
    let hit = followedHit(of: before, change)
    let start = hit.map { before.isBackward ? $0.upperBound : $0.lowerBound }
    var anew = Finding(
      query, isBackward: before.isBackward, from: change.top(before.origin),
      at: start ?? page.bytes.lowerBound, within: passages)
    anew.isShown = before.isShown
    return anew
  }

  /// Where the hit is now that the reader was at in a search of the text before.
  private func followedHit(of before: Finding, _ change: ArticleChange) -> Range<ByteOffset>? {
    before.current.flatMap { change.follower.certainBytes(of: before.hits[$0]) }
  }

  private mutating func filterAnew() {
    guard let line = filtering?.line else { return }
    prepareHits()
    names = Names(article)
    guard let searchTexts, let names else { return }
    var run = Filtering.Run(line, cursor: nil, in: article, names)
    run.search.advance(in: searchTexts.text)
    let anew = Filtering(run, in: article, searchTexts)
    filtering = anew.left.isEmpty || run.fault != nil ? nil : anew
  }

  /// A pane with what it lists now, the cursor on what it was on; nothing where that is gone.
  ///
  /// A list of hits has the one that the cursor is on until the search has found the others.
  private func followed(_ pane: ListPane, _ change: ArticleChange) -> ListPane? {
    guard let kind = change.kind(pane.kind) else { return nil }
    var followed = opened(kind, order: pane.order, chart: pane.chart, words: pane.words)
    let item = pane.items[safe: pane.cursor].flatMap(change.item)
    if followed.items.isEmpty, pane.isOfHits { followed.items = [item].compactMap(\.self) }
    followed.cursor =
      item.flatMap(followed.items.firstIndex) ?? max(0, min(pane.cursor, followed.items.count - 1))
    followed.first = pane.first
    return followed.items.isEmpty && !pane.isOfHits ? nil : followed
  }
}

extension History<ReadingMoment> {
  /// Goes along with a change of the article: places by their words, panes by what they are about.
  fileprivate mutating func follow(_ change: ArticleChange) {
    change.follow(&past)
    change.follow(&future)
  }
}
