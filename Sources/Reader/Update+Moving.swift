import Articles
import TextLayout

extension Model {
  /// Carries out a command that moves the text.
  mutating func move(_ command: Command) {
    switch command.action {
    case .lineDown: scroll(by: command.times)
    case .lineUp: scroll(by: -command.times)
    case .pageDown: turnPages(command.times)
    case .pageUp: turnPages(-command.times)
    case .halfPageDown: scroll(by: command.count ?? halfPage)
    case .halfPageUp: scroll(by: -(command.count ?? halfPage))
    case .beginning: goToBeginning(orParagraph: command.count)
    case .ending: goToEnding(orParagraph: command.count)
    case .percent: goToPercent(command.count)
    case .nextSection: goToSection(command.times)
    case .previousSection: goToSection(-command.times)
    case .nextParagraph: goToParagraph(command.times)
    case .previousParagraph: goToParagraph(-command.times)
    default: break
    }
  }

  /// The rows that half a page has.
  var halfPage: Int { max(1, page.key.rows / 2) }

  /// Moves the text by rows; at the end the last row stays at the bottom.
  mutating func scroll(by rows: Int) {
    let pager = pager
    guard var position = pager.position(of: top) else { return }
    if rows > 0 {
      guard !page.showsEnd, var bottom = page.end else { return say(.ending) }
      pager.move(&position, by: pager.move(&bottom, by: rows))
    } else if pager.move(&position, by: rows) == 0 {
      return say(.beginning)
    }
    turn(to: position)
  }

  /// Turns pages.
  ///
  /// The next one begins with the first line that this one does not show, or with the
  /// heading that would stand alone at its bottom.
  mutating func turnPages(_ count: Int) {
    for _ in 0..<min(abs(count), Self.mostSteps) {
      let before = top
      if count > 0 { turnPage() } else { turnPageBack() }
      guard top != before else { return say(count > 0 ? .ending : .beginning) }
      renewPage()
    }
  }

  private mutating func turnPage() {
    guard !page.showsEnd, var position = page.end, let bottom = page.lines.last(where: isText)
    else { return }
    if isHeading(bottom), let first = page.lines.first(where: { $0.row.block == bottom.row.block }),
      first.row.block != page.lines.first?.row.block
    {
      let line = page.lines.first { $0.row.block == bottom.row.block && isText($0) }
      top = (line ?? first).top
      return
    }
    pager.move(&position, by: 1)
    while position.line.kind == .air, pager.move(&position, by: 1) == 1 {}
    turn(to: position)
  }

  private mutating func turnPageBack() {
    let pager = pager
    guard var position = pager.position(of: top) else { return }
    pager.move(&position, by: -1)
    while position.line.kind == .air, pager.move(&position, by: -1) == -1 {}
    pager.move(&position, by: 1 - page.key.rows)
    while position.line.kind == .air, pager.move(&position, by: 1) == 1 {}
    if position.line.top.place < top.place || position.line.top.shift < top.shift {
      turn(to: position)
    }
  }

  private func isText(_ line: Line) -> Bool { line.kind == .text }

  private func isHeading(_ line: Line) -> Bool {
    if case .heading = article.blocks[line.row.block].kind { true } else { false }
  }

  mutating func goToBeginning(orParagraph number: Int?) {
    if let number { return goToParagraph(numbered: number) }
    let start = Top(place: Place(block: 0))
    start == readingTop ? say(.beginning) : jump(to: start)
  }

  /// Shows the last page, filled to its bottom.
  mutating func goToEnding(orParagraph number: Int?) {
    if let number { return goToParagraph(numbered: number) }
    let pager = pager
    guard var position = pager.end() else { return }
    pager.move(&position, by: 1 - page.key.rows)
    let target = position.line.top
    target == readingTop ? say(.ending) : jump(to: target)
  }

  mutating func goToPercent(_ percent: Int?) {
    guard let percent else { return say(.percentNeedsNumber) }
    guard let place = article.place(atPercent: percent) else { return }
    guard percent < 100 else { return goToEnding(orParagraph: nil) }
    // The row that it lies in: a mark is told by the words that the place begins with.
    let top = Top(place: place)
    jump(to: pager.position(of: top)?.line.top ?? top)
  }

  /// Goes as many headings on or back; back from within a section is first to its own heading.
  mutating func goToSection(_ count: Int) {
    let starts = article.sections.map(\.blocks.lowerBound)
    guard let target = step(through: starts, by: count) else {
      return say(count > 0 ? .noMoreSections : .beginning)
    }
    jump(to: Top(place: Place(block: target)))
  }

  /// Goes as many paragraphs on or back; back from within one is first to its own start.
  mutating func goToParagraph(_ count: Int) {
    var (block, next) = (top.place.block, top.place.block)
    var left = count < 0 && isBelowStart ? count + 1 : count
    while left != 0, article.blocks.indices.contains(next + left.signum()) {
      next += left.signum()
      if !article.blocks[next].bytes.isEmpty { (block, left) = (next, left - left.signum()) }
    }
    guard block != top.place.block || isBelowStart && count < 0 else {
      return say(count > 0 ? .noMoreParagraphs : .beginning)
    }
    top = Top(place: Place(block: block))
  }

  private mutating func goToParagraph(numbered number: Int) {
    guard let block = article.block(numbered: number) else {
      return say(.noSuchParagraph(number, count: article.paragraphCount))
    }
    jump(to: Top(place: Place(block: block)))
  }

  /// Whether the page begins within a block and not with its first line.
  private var isBelowStart: Bool { top.place.offset > 0 || top.shift > 0 }

  /// The block that begins a part `count` parts on from the place on top; fewer where they run out.
  private func step(through starts: [Int], by count: Int) -> Int? {
    let block = top.place.block
    if count > 0 {
      let ahead = starts.filter { $0 > block }
      return ahead.isEmpty ? nil : ahead[min(count, ahead.count) - 1]
    }
    let behind = starts.filter { $0 < block || $0 == block && isBelowStart }
    return behind.isEmpty ? nil : behind[max(0, behind.count + count)]
  }

  /// No one counts further by hand; a number beyond it would only take time.
  private static let mostSteps = 10_000
}
