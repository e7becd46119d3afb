import Articles
import Screen
import TextLayout

extension Model {
  /// Where the next key is read.
  var keyContext: Keymap.Context {
    if selection != nil { return .selecting }
    switch focused?.kind {
    case .own: return .own
    case .timeline: return focused?.chart == nil ? .timeline : .chart
    default: return .anywhere
    }
  }

  /// The words that are selected, in the article's text.
  var selected: Range<ByteOffset>? { selection?.bytes(in: article) }

  /// How much is selected and where: `12 words · p14:3-27`.
  var selectedWords: String? {
    guard let selected else { return nil }
    let count = article.wordCount(of: selected, from: wordCount)
    return "\(counted(count.words, "word")) · \(article.notation(ofStretch: selected))"
  }

  /// Keeps the number of words that are selected, from which that of the next selection is found.
  mutating func keepWordCount() {
    wordCount = selected.map { article.wordCount(of: $0, from: wordCount) }
  }

  /// Moves the end of the selection to the mouse; a first drag begins to select where the button
  /// went down.
  mutating func dragCaret(to point: Point) {
    guard let offset = offset(at: point), let start = pressed ?? selection?.anchor else { return }
    if selection == nil {
      guard start != offset else { return }
      chosen = nil
      selection = Selection(anchor: start, caret: offset, origin: stance)
    }
    selection?.caret = offset
    selection?.column = nil
  }

  /// Begins to select: at what the cursor of a pane is on, or is chosen or found on the page, else
  /// at the first word there, if the text shows.
  mutating func beginSelection() {
    if arrangement.text == nil, wordsAtHand == nil { return say(noWords) }
    let origin = stance
    let shown = passageOfPane
    peek = nil
    leaveToText()
    guard let bytes = shown ?? chosenInSight?.bytes ?? foundInSight ?? firstWord else {
      resume(origin)
      return say(.noWordsHere)
    }
    var selection = Selection(anchor: bytes.lowerBound, caret: bytes.lowerBound, origin: origin)
    selection.take(bytes, in: article)
    chosen = nil
    self.selection = selection
    bringCaretIntoSight()
  }

  /// Ends selecting; the page, what was chosen and the panes are as they were.
  mutating func endSelection() {
    guard let origin = selection?.origin else { return }
    selection = nil
    resume(origin)
  }

  /// Carries out a command while words are being selected; nil when it has nothing to do with them.
  mutating func updateSelection(_ command: Command) -> [Effect]? {
    switch command.action {
    case .leave, .close: endSelection()
    case .widen: widenSelection()
    case .swapEnds: swapEnds()
    case .hints: showSentenceHints()
    case .wider, .narrower, .theme, .whereAmI, .reload, .redraw, .suspend, .quit, .help,
      .copy, .highlight, .writeNote, .writeElsewhere:
      return nil
    default:
      guard moveCaret(command) else {
        say(Message.wordsAreSelected)
        return []
      }
    }
    return []
  }

  private mutating func widenSelection() {
    guard let wide = selection?.widened(in: article) else { return say(.nothingWider) }
    selection?.take(wide, in: article)
    bringCaretIntoSight()
  }

  private mutating func swapEnds() {
    guard let selection else { return }
    self.selection?.anchor = selection.caret
    self.selection?.caret = selection.anchor
    self.selection?.column = nil
    bringCaretIntoSight()
  }

  /// The first word of the text that shows; its first paragraph where there is no word.
  private var firstWord: Range<ByteOffset>? {
    guard let start = page.textStarts.first else { return nil }
    return article.range(of: .word, at: start)
      ?? article.range(of: .word, after: start, before: page.bytes.upperBound)
      ?? article.range(of: .paragraph, at: start)
  }
}
