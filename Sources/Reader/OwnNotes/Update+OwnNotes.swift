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

  /// Highlights what is at hand, else the sentence on top; takes the highlight away where there is
  /// one.
  mutating func highlight() -> [Effect] {
    showPassageAtCursor()
    guard let bytes = wordsToMark else {
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
    case .edit where changed.kind == .highlight: say(.noteEmptied)
    case .add(.note, _, _), .edit: say(.noteKept)
    case .add(_, let bytes, _) where arrangement.text == nil:
      say(.tells("\(article.notation(ofStretch: bytes)) is highlighted"))
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

/// Words of the text that a key is about.
struct WordsAtHand {
  /// Where they are, in the article's text.
  let bytes: Range<ByteOffset>

  /// Whether they only point at their paragraph, as a name does: that is what one copies then.
  let isPointer: Bool
}

extension Model {
  /// The annotations that lie in a part of the text.
  func own(in bytes: Range<ByteOffset>) -> [Annotation] {
    notebook?.annotations(in: bytes) ?? []
  }

  /// The annotation that the cursor of a list is on, or that is chosen on the page.
  var ownAtHand: Annotation? {
    switch itemAtCursor {
    case .own(let id): return notebook?[id]
    case .hit(let bytes, .own): return ownNote(ofHit: bytes).flatMap { notebook?[$0.id] }
    default: break
    }
    guard passageOfPane == nil, case .own(let id) = chosenInSight?.target else { return nil }
    return notebook?[id]
  }

  /// Has a list show the passage that its cursor is on, before something is done to that.
  mutating func showPassageAtCursor() {
    guard let bytes = passageAtCursor, let cursor = focused?.cursor else { return }
    moveCursor(to: cursor)
    // The line of an actor leads to a card.
    if peek == nil { look(at: .passage(bytes, choosing: nil)) }
  }

  /// What copying, highlighting and writing are about: what is selected, or what the cursor of a
  /// pane is on; else what is chosen or found.
  var wordsAtHand: WordsAtHand? {
    if let selected { return WordsAtHand(bytes: selected, isPointer: false) }
    if let bytes = passageOfPane {
      return WordsAtHand(bytes: bytes, isPointer: itemAtCursor.map(isPointer) == true)
    }
    if let chosen = chosenInSight {
      let isOwn = if case .own = chosen.target { true } else { false }
      return WordsAtHand(bytes: chosen.bytes, isPointer: !isOwn)
    }
    return foundInSight.map { WordsAtHand(bytes: $0, isPointer: true) }
  }

  /// What is at hand, else the sentence on top of the page.
  ///
  /// Where a list covers the text it is only what is at hand.
  var wordsToMark: Range<ByteOffset>? {
    if let words = wordsAtHand { return words.bytes }
    return arrangement.text == nil ? nil : sentenceOnTop
  }

  /// What a note is about: the same, and on a line that shows no words the sentence on top as well.
  ///
  /// Were that refused, what is typed on would be commands.
  var wordsToWriteOn: Range<ByteOffset>? {
    wordsToMark ?? (hasEmptyList ? nil : sentenceOnTop)
  }

  private var sentenceOnTop: Range<ByteOffset>? { page.textStarts.first.flatMap(sentence(from:)) }

  /// The passage that the cursor of a pane is on, whether it shows yet or not; else the one that
  /// still shows.
  var passageOfPane: Range<ByteOffset>? { passageAtCursor ?? peek?.passage }

  private var passageAtCursor: Range<ByteOffset>? {
    itemAtCursor.flatMap { passage(of: $0) ?? wordsAtPlace(of: $0) ?? mentionOfActor }
  }

  /// Where the actor is named that a line or its card is about: what is chosen on the page, if that
  /// names them; else the next mention from here, or the last one before.
  private var mentionOfActor: Range<ByteOffset>? {
    guard let actor = actorOfPane else { return nil }
    let apparatus = article.apparatus
    if let chosen, subject(of: chosen) == .actor(actor),
      (peek?.page ?? page.bytes).overlaps(chosen.bytes)
    {
      return chosen.bytes
    }
    let here = passageHere.lowerBound
    let mention =
      apparatus.mention(ofActor: actor, stepping: 1, from: here)
      ?? apparatus.mention(ofActor: actor, stepping: -1, from: here)
    return mention.map { apparatus.mentions[$0].bytes }
  }

  /// Whether an item only points at its paragraph, as a name or a heading does.
  private func isPointer(_ item: PaneItem) -> Bool {
    switch item {
    case .mention, .meeting: true
    default: passage(of: item) == nil
    }
  }

  /// The heading, or else the sentence, at the place that an item leads to.
  private func wordsAtPlace(of item: PaneItem) -> Range<ByteOffset>? {
    guard case .place(let top) = target(of: item),
      let block = article.blocks[safe: top.place.block]
    else { return nil }
    let isHeading = block.number == nil && !block.bytes.isEmpty
    return isHeading ? block.bytes : sentence(from: block.bytes.lowerBound + top.place.offset)
  }

  /// The sentence that a byte of the text lies in, or the next.
  private func sentence(from start: ByteOffset) -> Range<ByteOffset>? {
    article.range(of: .sentence, at: start) ?? article.range(of: .sentence, after: start)
  }

  /// What the cursor of a pane is on.
  private var itemAtCursor: PaneItem? { focused.flatMap { $0.items[safe: $0.cursor] } }

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
