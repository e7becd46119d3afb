import Articles
import TextLayout

extension Model {
  /// Moves the caret of the selection; false when the command is no motion.
  mutating func moveCaret(_ command: Command) -> Bool {
    guard let selection else { return false }
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
    case .beginning: putCaret(at: selectable(atOrAfter: 0))
    case .ending: putCaret(at: selectable(before: article.text.count))
    case .characterForward:
      putCaret(at: selectable(atOrAfter: article.character(at: selection.caret).upperBound))
    case .characterBack: putCaret(at: selectable(before: selection.caret))
    default:
      guard let (unit, count) = command.motion else { return false }
      moveCaret(by: unit, count)
      return true
    }
    for _ in 1..<min(command.times, Self.mostCharacters) where command.action.isOfCharacters {
      _ = moveCaret(Command(action: command.action))
    }
    return true
  }

  private mutating func moveCaret(by unit: TextUnit, _ count: Int) {
    for _ in 0..<min(abs(count), Self.mostCharacters) {
      guard let selection else { return }
      let target =
        count > 0
        ? selection.caret(after: unit, in: article) : selection.caret(before: unit, in: article)
      guard let target, target != selection.caret else {
        return say(count > 0 ? .ending : .beginning)
      }
      putCaret(at: target)
    }
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

  /// The first character at an offset or after it that belongs to a block.
  private func selectable(atOrAfter offset: ByteOffset) -> ByteOffset? {
    guard offset < article.text.count else { return nil }
    return article.range(of: .paragraph, at: offset) != nil
      ? offset : article.range(of: .paragraph, after: offset)?.lowerBound
  }

  /// The last character before an offset that belongs to a block.
  private func selectable(before offset: ByteOffset) -> ByteOffset? {
    guard let character = article.character(before: offset) else { return nil }
    if article.range(of: .paragraph, at: character.lowerBound) != nil {
      return character.lowerBound
    }
    return article.range(of: .paragraph, before: character.lowerBound)
      .flatMap { article.character(before: $0.upperBound)?.lowerBound }
  }

  /// The row that shows the caret.
  private var rowOfCaret: Pager.Position? {
    selection.flatMap { pager.position(showing: $0.caret) }
  }

  /// Scrolls so far that the caret shows, with a line beyond it where there is room.
  mutating func bringCaretIntoSight() {
    guard let caret = selection?.caret, var position = rowOfCaret else { return }
    let rows = page.key.rows
    guard !page.shows(caret) else { return }
    let air = min(2, (rows - 1) / 2)
    pager.move(&position, by: caret < page.bytes.lowerBound ? -air : air + 1 - rows)
    top = position.line.top
    renewPage()
  }

  /// No one goes further by hand; a number beyond it would only take time.
  private static let mostCharacters = 10_000
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

extension Action {
  fileprivate var isOfCharacters: Bool { self == .characterBack || self == .characterForward }
}
