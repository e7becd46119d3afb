import Search

extension Model {
  /// Asks what to look for on the page of explanation.
  mutating func askInSheet(_ kind: Prompt.Kind) {
    guard var sheet else { return }
    sheet.asking = Sheet.Asking(
      prompt: Prompt(kind, from: stance), scrolled: sheet.scrolled, search: sheet.search)
    self.sheet = sheet
    typed = Keymap.Typed()
  }

  /// Looks for what has been typed so far, from where the page was.
  mutating func searchSheet() {
    guard var sheet, let asking = sheet.asking else { return }
    let query = Query(typed: asking.prompt.line.text)
    sheet.scrolled = asking.scrolled
    sheet.search =
      query.isEmpty
      ? asking.search
      : SheetSearch(
        query, isBackward: asking.prompt.kind == .inSheetBackward, in: sheet.lines,
        from: asking.scrolled)
    self.sheet = sheet
    if !query.isEmpty { bringSheetHitIntoSight() }
  }

  /// Takes what has been typed as the search that stays; nothing typed repeats the last one.
  mutating func commitSheetSearch(_ prompt: Prompt) {
    guard var sheet else { return }
    guard prompt.line.isEmpty || sheet.search?.fault == nil else { return }
    sheet.asking = nil
    self.sheet = sheet
    guard prompt.line.isEmpty else { return sayWhenNotFound(sheet.search) }
    let isSameWay = sheet.search?.isBackward == (prompt.kind == .inSheetBackward)
    findInSheet(isSameWay ? 1 : -1)
  }

  /// Puts the line away that is typed on the page of explanation, which is as it was before.
  mutating func leaveSheetSearch() {
    guard var sheet, let asking = sheet.asking else { return }
    (sheet.scrolled, sheet.search) = (asking.scrolled, asking.search)
    sheet.asking = nil
    self.sheet = sheet
    scrollOverlay(by: 0)
  }

  /// Goes as many hits on in the page of explanation, or by a count below 0 back.
  mutating func findInSheet(_ count: Int) {
    guard let sheet, var search = sheet.search else { return say(.nothingSearched) }
    let lines = sheet.scrolled..<sheet.scrolled + overlayRoom
    if let wrap = search.go(count, from: lines) { say(Sentence(wrap)) }
    self.sheet?.search = search
    bringSheetHitIntoSight()
    sayWhenNotFound(search)
  }

  private mutating func sayWhenNotFound(_ search: SheetSearch?) {
    if let search, search.hits.isEmpty { say(.tells("“\(search.query.text)” is not on this page")) }
  }

  /// Scrolls the page of explanation so far that the hit shows.
  mutating func bringSheetHitIntoSight() {
    guard let sheet, let line = lineOfSheetHit, !isSheetHitInSight else { return }
    scrollOverlay(by: line - overlayRoom / 3 - sheet.scrolled)
  }

  /// Whether the page of explanation shows the hit that the reader is at.
  var isSheetHitInSight: Bool {
    guard let sheet, let line = lineOfSheetHit else { return false }
    return (sheet.scrolled..<sheet.scrolled + overlayRoom).contains(line)
  }

  private var lineOfSheetHit: Int? {
    sheet?.search.flatMap { search in search.current.map { search.hits[$0].line } }
  }
}
