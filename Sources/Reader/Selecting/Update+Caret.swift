import Articles
import TextLayout

extension Model {
  /// Moves the caret of the selection; false when the command is no motion.
  mutating func moveCaret(_ command: Command) -> Bool {
    guard selection != nil else { return false }
    let article = article
    let rows = command.count ?? halfPage
    switch command.action {
    case .lineDown: moveCaret(byRows: command.times)
    case .lineUp: moveCaret(byRows: -command.times)
    case .pageDown: moveCaret(byRows: command.times * page.key.rows)
    case .pageUp: moveCaret(byRows: -command.times * page.key.rows)
    case .halfPageDown: moveCaret(byRows: rows)
    case .halfPageUp: moveCaret(byRows: -rows)
    case .rowStart: putCaret(at: rowOfCaret?.line.row.offset(atColumn: 0, in: article.text))
    case .rowEnd: putCaret(at: rowOfCaret?.line.row.offset(atColumn: .max, in: article.text))
    case .beginning where command.count == nil: putCaret(at: article.selectable(atOrAfter: 0))
    case .ending where command.count == nil:
      putCaret(at: article.selectable(before: article.text.count))
    case .beginning, .ending: putCaret(inParagraph: command.times)
    case .percent: putCaret(atPercent: command.count)
    case .characterForward:
      moveCaret(command.times) {
        article.selectable(atOrAfter: article.character(at: $0.caret).upperBound)
      }
    case .characterBack: moveCaret(-command.times) { article.selectable(before: $0.caret) }
    default:
      guard let (unit, count) = command.motion else { return false }
      moveCaret(count) { selection in
        count > 0
          ? selection.caret(after: unit, in: article) : selection.caret(before: unit, in: article)
      }
    }
    return true
  }

  /// Moves the caret by steps, back by a count below 0, and says so where there is no further one.
  ///
  /// The page follows once, to where the last step leads.
  private mutating func moveCaret(_ count: Int, step: (Selection) -> ByteOffset?) {
    guard var moved = selection else { return }
    for _ in 0..<min(abs(count), Self.mostSteps) {
      guard let target = step(moved), target != moved.caret else {
        say(count > 0 ? .ending : .beginning)
        break
      }
      moved.caret = target
    }
    putCaret(at: moved.caret)
  }

  private mutating func moveCaret(byRows count: Int) {
    let pager = pager
    guard var position = rowOfCaret, let caret = selection?.caret else { return }
    let column = selection?.column ?? position.line.row.column(of: caret, in: article.text)
    var target: ByteOffset?
    var left = abs(count)
    while left > 0, pager.move(&position, by: count.signum()) != 0 {
      guard position.line.kind == .text,
        let offset = position.line.row.offset(atColumn: column, in: article.text)
      else { continue }
      target = offset
      left -= 1
    }
    guard let target else { return say(count > 0 ? .ending : .beginning) }
    putCaret(at: target)
    selection?.column = column
  }

  private mutating func putCaret(at offset: ByteOffset?) {
    guard let offset, offset != selection?.caret else { return }
    selection?.caret = offset
    selection?.column = nil
    bringCaretIntoSight()
  }

  /// Moves the caret to a paragraph: to its end, or to its start where that lies before the end
  /// that is held.
  private mutating func putCaret(inParagraph number: Int) {
    guard let anchor = selection?.anchor else { return }
    guard let block = article.block(numbered: number) else {
      return say(.noSuchParagraph(number, count: article.paragraphCount))
    }
    let bytes = article.blocks[block].bytes
    let end = article.character(before: bytes.upperBound)?.lowerBound
    putCaret(at: bytes.lowerBound < anchor ? bytes.lowerBound : end)
  }

  /// Moves the caret to a share of the text.
  private mutating func putCaret(atPercent percent: Int?) {
    guard let percent else { return say(.percentNeedsNumber) }
    let end = article.scalarStart(atOrBefore: article.text.count * min(percent, 100) / 100)
    putCaret(at: article.selectable(before: end) ?? article.selectable(atOrAfter: 0))
  }

  /// The row that shows the caret.
  private var rowOfCaret: Pager.Position? {
    selection.flatMap { pager.position(showing: $0.caret) }
  }

  /// Scrolls so far that the caret shows, with a line beyond it where there is room.
  mutating func bringCaretIntoSight() {
    guard let caret = selection?.caret, !page.shows(caret), var position = rowOfCaret
    else { return }
    let rows = page.key.rows
    let air = min(2, (rows - 1) / 2)
    pager.move(&position, by: caret < page.bytes.lowerBound ? -air : air + 1 - rows)
    top = position.line.top
    renewPage()
  }

  /// Lays the page out at another size, so that the caret shows: as it was before any other size,
  /// if that has room for the caret again and neither has been moved since.
  mutating func resizePage() {
    if let resized = selection?.resized, resized.after == top, resized.caret == selection?.caret {
      top = resized.before
    }
    let before = top
    renewPage()
    guard let caret = selection?.caret else { return }
    bringCaretIntoSight()
    selection?.resized = Selection.Resized(before: before, after: top, caret: caret)
  }

  /// No one goes further by hand; a number beyond it would only take time.
  private static let mostSteps = 10_000
}

extension Article {
  /// The first character at an offset or after it that belongs to a block.
  fileprivate func selectable(atOrAfter offset: ByteOffset) -> ByteOffset? {
    guard offset < text.count else { return nil }
    return range(of: .paragraph, at: offset) != nil
      ? offset : range(of: .paragraph, after: offset)?.lowerBound
  }

  /// The last character before an offset that belongs to a block.
  fileprivate func selectable(before offset: ByteOffset) -> ByteOffset? {
    guard let last = character(before: offset)?.lowerBound else { return nil }
    if range(of: .paragraph, at: last) != nil { return last }
    return range(of: .paragraph, before: last)
      .flatMap { character(before: $0.upperBound)?.lowerBound }
  }
}

extension Row {
  /// The column that a character begins in; 0 where the row does not show it.
  fileprivate func column(of offset: ByteOffset, in text: [UInt8]) -> Int {
    columns(of: offset..<offset + 1, in: text).first?.lowerBound ?? 0
  }
}

extension Command {
  /// By what units the command moves the end of a selection, and by how many; back below 0.
  fileprivate var motion: (unit: TextUnit, count: Int)? {
    switch action {
    case .wordForward: (.word, times)
    case .wordBack: (.word, -times)
    case .sentenceForward: (.sentence, times)
    case .sentenceBack: (.sentence, -times)
    case .nextParagraph: (.paragraph, times)
    case .previousParagraph: (.paragraph, -times)
    case .nextSection: (.section, times)
    case .previousSection: (.section, -times)
    default: nil
    }
  }
}
