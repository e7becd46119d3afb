import Annotations
import Articles
import Search
import TextLayout

extension Model {
  /// Carries out a command on the reader's own marks and notes.
  mutating func updateOwn(_ command: Command) -> [Effect] {
    switch command.action {
    case .copy: return copy()
    case .setMark: return setMark(command.letter)
    case .highlight: return highlight()
    case .writeNote: writeNote()
    case .writeElsewhere: return writeElsewhere()
    case .takeBack: return [.turn(.back, count: command.times)]
    case .bringBack: return [.turn(.forth, count: command.times)]
    case .removeOwn: return removeOwn()
    case .confirmPlace: return confirmPlace()
    case .nextCandidate: showCandidate(command.times)
    case .previousCandidate: showCandidate(-command.times)
    case .narrow: ask(.narrow)
    default: break
    }
    return []
  }

  /// Highlights what is selected, shown, chosen or found, else the sentence on top; takes the
  /// highlight away where there is one.
  mutating func highlight() -> [Effect] {
    showPassageAtCursor()
    guard let bytes = passageAtHand(orElse: .sentence) else {
      say(noWords)
      return []
    }
    endSelection()
    let same = notebook?.annotations(on: bytes).first { $0.kind == .highlight }
    if let same { return [.keep(.remove(id: same.id))] }
    return [.keep(.add(.highlight, bytes, text: ""))]
  }

  /// Marks the place of the page that shows by a letter, or as the last place.
  mutating func setMark(_ letter: Character?) -> [Effect] {
    guard let letter, !article.blocks.isEmpty else { return [] }
    guard letter.isLetterOfMark else {
      if letter == "'" { lastTop = top }
      say(letter == "'" ? .lastPlaceHere : .noLetterOfMark)
      return []
    }
    return [.keep(.mark(letter, top.place))]
  }

  mutating func goToMark(_ letter: Character?) {
    guard let letter else { return }
    guard let mark = notebook?.mark(letter) else {
      return letter.isLetterOfMark ? say(.noSuchMark(letter)) : say(.noLetterOfMark)
    }
    guard let bytes = mark.bytes, let place = article.place(at: bytes.lowerBound) else {
      return say(.uncertain("mark \(letter)", mark.anchoring))
    }
    returnFromPeek()
    jump(to: Top(place: place))
    leaveToText()
  }

  /// Takes or brings back so many changes of marks, highlights and notes, and says which was the
  /// last of them, or why there is none.
  mutating func turn(_ turn: Turn, _ count: Int) -> [Notebook.Reversal] {
    let (message, reversals) = ownChanges.turn(turn, count: count, in: notebook)
    say(message)
    return reversals
  }

  /// Removes what the cursor of the list is on.
  mutating func removeOwn() -> [Effect] {
    guard let own = ownAtHand else {
      say(noOwn)
      return []
    }
    return [.keep(.remove(id: own.id))]
  }
}

// MARK: - What the world answers

extension Model {
  /// Takes in marks, highlights and notes as they are now.
  mutating func take(_ notebook: Notebook) {
    self.notebook = notebook
    goTo = nil
    searchTexts?.take(notebook.written)
    renewReferences()
    if side?.listsOwn == true { side = side.map(filled) }
  }

  /// Takes in what has come of a change, and remembers what undoes it.
  mutating func take(_ notebook: Notebook, after change: Notebook.Change, _ changed: Annotation?) {
    guard let changed else { return say(Sentence(obstacleTo: change)) }
    if editor != nil { editor = nil }
    let news = ownChanges.add(
      change, changed, before: self.notebook ?? notebook, after: notebook)
    take(notebook)
    if let news { return say(news) }
    switch change {
    case .add(.note, _, _), .edit: say(.noteKept)
    case .add: say(.highlighted)
    case .mark(let letter, _): say(.markSet(letter))
    case .confirm: say(.placeConfirmed)
    case .remove: say(.ownRemoved)
    }
  }
}

extension ListPane {
  /// Whether it lists what the reader has written.
  fileprivate var listsOwn: Bool {
    switch kind {
    case .own, .hits(.own): true
    default: false
    }
  }
}

// MARK: - What the reader means

extension Model {
  /// The annotations that lie in a part of the text.
  func own(in bytes: Range<ByteOffset>) -> [Annotation] {
    notebook?.annotations(in: bytes) ?? []
  }

  /// The annotation that the cursor of the list is on, or that is chosen or selected on the page.
  var ownAtHand: Annotation? {
    if case .own(let id) = focused.flatMap({ $0.items[safe: $0.cursor] }) { return notebook?[id] }
    if case .own(let id) = chosenInSight?.target { return notebook?[id] }
    guard let selected else { return nil }
    return notebook?.annotations(on: selected).first { $0.kind != .highlight }
  }

  /// Has a list that covers the text look at the passage that its cursor is on.
  mutating func showPassageAtCursor() {
    if arrangement.text == nil, let cursor = focused?.cursor { moveCursor(to: cursor) }
  }

  /// What is selected, shown by a pane, chosen or found; else a unit of text on top of the page.
  ///
  /// Where a list covers the text it is only what the list shows.
  func passageAtHand(orElse unit: TextUnit) -> Range<ByteOffset>? {
    if let bytes = selected ?? peek?.passage ?? chosenInSight?.bytes ?? foundInSight {
      return bytes
    }
    guard arrangement.text != nil, let start = page.textStarts.first else { return nil }
    return article.range(of: unit, at: start) ?? article.range(of: unit, after: start)
  }

  /// What is chosen, where it shows: on the page, or in its card, which may cover the text.
  var chosenInSight: Reference? {
    guard let chosen else { return nil }
    if arrangement.text != nil { return page.reaches(chosen.bytes) ? chosen : nil }
    return subject(of: chosen).map { focused?.kind == .card($0) } == true ? chosen : nil
  }

  /// The words that were asked for or that a search is at, where they show in the text.
  var foundInSight: Range<ByteOffset>? {
    if focus == .text, let asked, page.reaches(asked) { return asked }
    return hitInSight
  }

  /// What is said where there are no words to do something with.
  var noWords: Sentence {
    guard arrangement.text == nil else { return .noWordsHere }
    return hasEmptyList ? .nothingListed : .noWordsInLine
  }

  /// What is said where nothing of the reader's own is at hand.
  var noOwn: Sentence { hasEmptyList ? .nothingListed : .nothingOfOwnHere }

  /// Whether the list that has the focus lists nothing, as where no line has the words typed.
  private var hasEmptyList: Bool { focused?.items.isEmpty == true }
}
