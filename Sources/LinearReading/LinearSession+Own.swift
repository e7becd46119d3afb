public import Annotations
import Articles
import Reader
import Search
import TextLayout

// The reader's own marks, highlights and notes.

extension LinearSession {
  /// Takes in the reader's own marks and notes, as they have been read.
  public mutating func take(_ notebook: Notebook) {
    self.notebook = notebook
    goTo = nil
    guard case .own? = list else { return }
    // A number stays before what it was read out with, until it is brought back also when gone.
    items = items.map { item in
      guard let id = item.own else { return item }
      return notebook[id].map { line(of: $0) } ?? PaneTexts.Line("", own: id)
    }
  }

  /// Takes in what has come of a change that was asked for, and says it.
  ///
  /// The annotation is as it is after the change, or was before it was removed; there is none where
  /// the change could not be made.
  public mutating func take(
    _ notebook: Notebook, after change: Notebook.Change, _ changed: Annotation?
  ) -> String {
    guard let changed else { return Sentence(obstacleTo: change).rawValue }
    switch change {
    case .add, .edit: known[changed.id] = changed.text
    case .mark, .confirm, .remove: break
    }
    let news = ownChanges.add(
      change, changed, before: self.notebook ?? notebook, after: notebook)
    take(notebook)
    if let news { return news.rawValue }
    return switch change {
    case .add(.note, _, _), .edit: Sentence.noteKept.rawValue
    case .add: Sentence.highlighted.rawValue
    case .mark(let letter, _): visible(Message.markSet(letter).words)
    case .confirm: Sentence.placeConfirmed.rawValue
    case .remove: "removed: \(visible(line(of: changed).words)); U brings it back"
    }
  }

  /// Marks the place by a letter, or as the last place.
  mutating func setMark(_ letter: String) -> Answer {
    guard let letter = letter.first, !article.blocks.isEmpty else { return .say(.noWordsHere) }
    guard letter.isLetterOfMark else {
      guard letter == "'" else { return .say(.noLetterOfMark) }
      lastPlace = place
      return .say(.lastPlaceHere)
    }
    return Answer(lines: [], effect: .keep(.mark(letter, place)))
  }

  /// Goes to a mark, or where the search began.
  mutating func goToMark(_ letter: String) -> Answer {
    if letter == "/" { return searchOrigin.map { go(to: $0) } ?? .say(.nothingSearched) }
    guard let letter = letter.first else { return .say(.noLetterOfMark) }
    guard let mark = notebook?.mark(letter) else {
      return letter.isLetterOfMark
        ? .say(Message.noSuchMark(letter).words) : .say(.noLetterOfMark)
    }
    guard let bytes = mark.bytes, let place = article.place(at: bytes.lowerBound) else {
      return .say(Message.uncertain("mark \(letter)", mark.anchoring).words)
    }
    return go(to: place)
  }

  /// Copies words of the paragraph, or all of it.
  mutating func copy(_ words: String) -> Answer {
    guard let bytes = passage(words) else { return notHere(words) }
    return Answer(lines: [], effect: .copy(bytes))
  }

  /// Highlights words of the paragraph, or all of it; takes the highlight away where there is one.
  mutating func highlight(_ words: String) -> Answer {
    guard let bytes = passage(words) else { return notHere(words) }
    let same = notebook?.annotations(on: bytes).first { $0.kind == .highlight }
    if let same { return Answer(lines: [], effect: .keep(.remove(id: same.id))) }
    return Answer(lines: [], effect: .keep(.add(.highlight, bytes, text: "")))
  }

  /// Writes a note on the paragraph, or on those of its words that stand in quotes before it.
  mutating func writeNote(_ typed: String) -> Answer {
    let parts =
      typed.wholeMatch(of: /"(?<words>[^"]+)"\s*(?<text>.*)/)
      ?? typed.wholeMatch(of: /“(?<words>[^”]+)”\s*(?<text>.*)/)
    let words = parts.map { String($0.words) } ?? ""
    let text = parts.map { String($0.text) } ?? typed
    guard !text.isEmpty else { return .say("type the note with it, such as A who was this?") }
    guard let bytes = passage(words) else { return notHere(words) }
    return Answer(lines: [], effect: .keep(.add(.note, bytes, text: text)))
  }

  /// Gives a note other words, or writes one on the words of a mark or a highlight; goes on with
  /// the one that these have already.
  mutating func edit(_ typed: String) -> Answer {
    let number = typed.prefix { !$0.isWhitespace }
    let text = trimmed(typed.dropFirst(number.count))
    guard let id = own(String(number)), let own = notebook?[id] else {
      return noOwn(String(number))
    }
    let same = own.bytes.flatMap { notebook?.annotations(on: $0) }?.first { $0.kind == .note }
    let note = own.kind == .note ? own : same ?? own
    guard !text.isEmpty else { return .say("type the new words of the note behind its number") }
    guard text != note.text else { return .say(.noteUnchanged) }
    if let news = news(of: note) { return news }
    return Answer(lines: [], effect: .keep(.edit(id: note.id, text: String(text))))
  }

  mutating func remove(_ number: String) -> Answer {
    guard let id = own(number), let own = notebook?[id] else { return noOwn(number) }
    return news(of: own) ?? Answer(lines: [], effect: .keep(.remove(id: id)))
  }

  /// Takes a place of an annotation as its own: the likeliest, or of several the one that is typed.
  mutating func confirm(_ typed: String) -> Answer {
    let parts = typed.split(separator: " ")
    let number = parts.first.map(String.init) ?? ""
    guard let id = own(number), let own = notebook?[id] else { return noOwn(number) }
    guard own.bytes == nil else { return .say(.nothingToConfirm) }
    let candidates = own.anchoring.candidates
    guard !candidates.isEmpty else { return .say(.nowhereToConfirm) }
    let choice = parts.dropFirst().first.map { Int($0) ?? 0 } ?? (candidates.count == 1 ? 1 : 0)
    guard choice > 0, choice <= candidates.count else { return several(candidates, number) }
    return Answer(lines: [], effect: .keep(.confirm(id: id, candidate: choice - 1)))
  }

  /// Says where the words of an annotation may be, and how to choose.
  private func several(_ candidates: [Range<ByteOffset>], _ number: String) -> Answer {
    let places = candidates.enumerated().map { index, bytes in
      placed("C \(number) \(index + 1): \(inContext(bytes))", at: bytes)
    }
    return .say(["It may belong to several passages; type one of:"] + places)
  }

  /// The words of a passage, and those of its paragraph that tell it from others like it.
  private func inContext(_ bytes: Range<ByteOffset>) -> String {
    let block = article.blocks[article.block(containing: bytes.lowerBound)].bytes
    let (before, after) = article.text.context(of: bytes, within: block, reach: Self.reach)
    let around = wholeWords(before, after)
    let sides = [("after", onOneLine(around.before)), ("before", onOneLine(around.after))]
    let words = onOneLine(article.string(bytes)).beginning(ofCharacters: 60)
    return sides.filter { !$0.1.isEmpty }.reduce("“\(words)”") { "\($0), \($1.0) “\($1.1)”" }
  }

  /// Takes back the last change of the reader's own, or brings it back after that.
  mutating func turn(_ turn: Turn) -> Answer {
    let (message, reversals) = ownChanges.turn(turn, count: 1, in: notebook)
    for case .restore(let own) in reversals { known[own.id] = own.text }
    return Answer(
      lines: [visible(message.words)], effect: reversals.isEmpty ? nil : .reverse(reversals))
  }
}

// MARK: - What is meant

extension LinearSession {
  /// The words of this paragraph that are typed, or all of it; letters within longer words only
  /// where they are no words by themselves.
  private mutating func passage(_ words: String) -> Range<ByteOffset>? {
    guard !article.blocks.isEmpty, !block.bytes.isEmpty else { return nil }
    guard !words.isEmpty else { return block.bytes }
    for wholeWords in [true, false] {
      guard var run = try? SearchRun(Query(words, wholeWords: wholeWords)) else { return nil }
      run.advance(in: searched.text)
      if let hit = run.hits.overlapping(block.bytes).first { return run.hits[hit] }
    }
    return nil
  }

  private func notHere(_ words: String) -> Answer {
    words.isEmpty ? .say(.noWordsHere) : .say("“\(words)” does not stand in this paragraph")
  }

  /// The annotation that a number stands before, by its id; none when it has been removed.
  private func own(_ number: String) -> String? {
    item(number)?.own.flatMap { notebook?[$0]?.id }
  }

  /// What there is to say of a note before it is changed: that it has words which were not read
  /// out, for another reader has given it these, or it is in no list, or the text has been read
  /// since; from then on they are known.
  private mutating func news(of own: Annotation) -> Answer? {
    let old = known[own.id]
    guard !own.text.isEmpty, old != own.text else { return nil }
    known[own.id] = own.text
    let news = old == nil ? "there already" : "changed elsewhere"
    return .say("\(news): \(onOneLine(line(of: own).words)); type it again")
  }

  private func noOwn(_ number: String) -> Answer {
    item(number) == nil ? noItem(number) : .say("number \(number) is none of yours; M lists them")
  }

  func line(of own: Annotation) -> PaneTexts.Line {
    let bytes = own.anchoring.candidates.first
    let told = own.told(quoting: onOneLine(own.quote).beginning(ofCharacters: 60))
    let tags = own.tags.map { "“\(onOneLine($0))”" }.joined(separator: ", ")
    let words = PaneTexts.told(told, with: tags.isEmpty ? "" : "tagged \(tags)")
    let status = if case .exact = own.anchoring { "" } else { ", \(own.anchoring.label)" }
    return .init(
      placed(words, at: bytes) + status, target: bytes.map { .passage($0) } ?? .nothing,
      own: own.id)
  }
}
