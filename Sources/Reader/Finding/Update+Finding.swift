import Articles
import Search

extension Model {
  /// Carries out a command that finds something.
  mutating func find(_ command: Command) {
    switch command.action {
    case .search: ask(.search, times: command.times)
    case .searchBackward: ask(.searchBackward, times: command.times)
    case .filter: ask(.filter)
    case .goToAnything: ask(.goTo)
    case .nextHit: findNext(command.times)
    case .previousHit: findNext(-command.times)
    case .searchOrigin: goToSearchOrigin()
    case .hitList: toggleHits()
    default: stopSearching()
    }
  }

  /// Searches for what has been typed so far, from where the reader was.
  mutating func searchTyped() {
    guard let prompt else { return }
    showDeparture(of: prompt, finding: prompt.departure.finding)
    let query = Query(
      typed: prompt.line.text, isPattern: prompt.isPattern, wholeWords: prompt.wholeWords)
    guard !query.isEmpty else { return }
    finding = Finding(
      query, isBackward: prompt.kind == .searchBackward, from: readingTop, at: searchStart(prompt),
      times: prompt.times, within: filtering?.passages)
  }

  /// Shows the page on which typing began, with the text in sight.
  mutating func showDeparture(of prompt: Prompt, finding: Finding?) {
    stance = prompt.departure
    self.finding = finding
    returnFromPeek()
    leaveToText()
  }

  /// Where a search begins: behind the hit that the reader is at, with the passage of a filter, or
  /// else with the page.
  private func searchStart(_ prompt: Prompt) -> ByteOffset {
    guard let finding, finding.isShown, let hit = currentHit, page.bytes.overlaps(hit)
    else { return page.bytes.lowerBound }
    // A passage may have begun before the page.
    guard finding.query != nil else { return max(page.bytes.lowerBound, hit.lowerBound) }
    return prompt.kind == .search ? hit.upperBound : hit.lowerBound
  }

  /// Where the current hit lies, in the article's text.
  var currentHit: Range<ByteOffset>? {
    finding.flatMap { finding in finding.current.map { finding.hits[$0] } }
  }

  /// Whether a search is under way.
  var isSearching: Bool { finding?.isRunning == true }

  /// Whether something is to be done between two keys.
  var hasWork: Bool {
    filterWaits || isSearching || searchText?.isComplete != true || !chronicle.isComplete
  }

  /// Goes on with the filter or the search, or makes text and timeline ready for the next key, for
  /// about a millisecond.
  ///
  /// - Returns: Whether the screen may have changed.
  mutating func work() -> Bool {
    if searchText == nil { searchText = SearchText(article) }
    searchText?.fold(bytes: Self.slice)
    if filterWaits { return filterOn() }
    guard isSearching, let text = searchText else {
      if searchText?.isComplete == true { chronicle.read(Self.eventSlice, of: article.apparatus) }
      return false
    }
    let before = finding?.current
    finding?.advance(in: text)
    if before == nil, finding?.current != nil { arrive() }
    if !isSearching { finishSearch() }
    return true
  }

  /// Takes in that all has been searched that is to be searched.
  private mutating func finishSearch() {
    findAliases()
    refillHits()
    if message == .sentence(.stillSearching) { message = nil }
    if prompt == nil, finding?.isTaken == true { sayOutcome() }
  }

  /// Has an open list of hits show what has been found.
  private mutating func refillHits() {
    guard let pane = side, pane.isOfHits else { return }
    side = filled(pane)
    keepCursorsInSight()
  }

  private mutating func findAliases() {
    guard let query = finding?.query, let found = finding?.found, !article.apparatus.isEmpty else {
      return
    }
    if names == nil { names = Names(article) }
    finding?.aliases = names?.aliases(for: query, besides: found, in: article) ?? []
  }

  /// Who is known by the name that is searched for, with those mentions by other names that a
  /// filter leaves.
  var aliases: [Names.Alias] {
    let all = finding?.aliases ?? []
    guard filtering != nil else { return all }
    return all.compactMap { alias in
      var left = alias
      left.mentions.removeAll { !isLeft(.mention($0)) }
      return left.mentions.isEmpty ? nil : left
    }
  }

  /// Ends a search that is under way; what it has found stays.
  mutating func stopSearching() {
    guard isSearching else { return say(.nothingToStop) }
    let before = finding?.current
    finding?.stop()
    if before == nil { arrive() }
    finishSearch()
    if finding?.current != nil { say(.stopped) }
  }

  /// Shows the hit that is wanted: while it is typed only for a look, after Enter for good.
  mutating func arrive() {
    guard let bytes = currentHit else { return }
    if let prompt {
      // Only what this very line asks for is shown while it is typed.
      guard prompt.kind.memory == .search, !prompt.line.isEmpty else { return }
      showDeparture(of: prompt, finding: finding)
      refillHits()
      guard let target = top(bringing: bytes, withEnd: true) else { return }
      peek = Peek(origin: top, page: page.bytes, passage: bytes)
      top = target
    } else if finding?.isTaken == true {
      go(to: bytes)
      chosen = nil
    }
  }

  /// Says what has come of a search that the reader has taken.
  private mutating func sayOutcome() {
    if let wrap = finding?.wrap { say(Sentence(wrap)) }
    sayWhenNothingFound()
    if let finding, finding.countOutside > 0, !finding.hits.isEmpty {
      say(.outside(finding.countOutside))
    }
    if let alias = aliases.first {
      let name = article.apparatus.actors[alias.actor].name
      say(.otherNames(name, count: alias.mentions.count))
    }
  }

  private mutating func sayWhenNothingFound() {
    guard let finding, finding.hits.isEmpty, prompt == nil else { return }
    if let query = finding.query {
      say(.notFound(query.text, countOutside: finding.countOutside))
    } else if let filtering {
      say(.leaves(filtering.left.counts))
    }
  }
}

// MARK: Going to hits

extension Model {
  /// Takes what has been typed as the search that stays.
  ///
  /// Nothing typed repeats the last search, as often as the number before it says.
  mutating func commitSearch(_ prompt: Prompt) {
    guard !prompt.line.isEmpty else {
      leavePrompt()
      let isSameWay = finding?.isBackward == (prompt.kind == .searchBackward)
      return findNext(isSameWay ? prompt.times : -prompt.times)
    }
    guard finding?.fault == nil else { return }
    let target = peek == nil ? nil : top
    var found = finding
    found?.isTaken = true
    overlay = nil
    stance = prompt.departure
    finding = found
    returnFromPeek()
    if let target { leave(for: target) }
    if finding?.current != nil { chosen = nil }
    leaveToText()
    if !isSearching {
      refillHits()
      sayOutcome()
    }
  }

  /// Goes as many hits on in the direction of the search, or by a count below 0 against it: from
  /// the current one, or from the page if that shows it no longer.
  mutating func findNext(_ count: Int) {
    guard let hits = finding?.hits else { return say(.nothingSearched) }
    guard !hits.isEmpty else { return isSearching ? say(.stillSearching) : sayWhenNothingFound() }
    returnFromPeek()
    renewPage()
    let shown = page.bytes
    let current = finding?.current.flatMap { shown.overlaps(hits[$0]) ? $0 : nil }
    let step = hits.step(
      finding?.isBackward == true ? -count : count, from: current, orAt: shown.lowerBound)
    guard !isSearching || step.wrap == nil else { return say(.stillSearching) }
    if let wrap = step.wrap { say(Sentence(wrap)) }
    let before = finding?.step(to: step.index, from: top)
    finding?.isShown = true
    if let before { leave(for: before) } else { go(to: hits[step.index]) }
    chosen = nil
    leaveToText()
    // The page may have fewer rows now.
    go(to: hits[step.index])
  }

  private mutating func go(to bytes: Range<ByteOffset>) {
    let isHit = finding?.query != nil
    if let target = top(bringing: bytes, withEnd: isHit) { leave(for: target) }
  }

  /// Shows another page; the history gets one entry for all that one search leads to, and none for
  /// the page on which it began.
  mutating func leave(for target: Top) {
    guard target != top else { return }
    if let left = finding?.left, left == history.past.last {
      if left.top == target {
        history.forgetLast()
        finding?.left = nil
      }
    } else {
      history.leave(moment)
      finding?.left = history.past.last
      lastTop = top
    }
    chosen = nil
    top = target
  }

  /// Goes where the search began.
  mutating func goToSearchOrigin() {
    guard let finding else { return say(.nothingSearched) }
    returnFromPeek()
    jump(to: finding.origin)
    leaveToText()
  }

  /// The bytes of the text that are made ready between two keys: well under a millisecond.
  private static let slice = 1 << 17

  /// The events whose dates are read between two keys: about a millisecond.
  private static let eventSlice = 256
}
