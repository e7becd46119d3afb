import Annotations
import Articles
import Reader
import Search

// Lists: what the panes of the screen show, read out with a number before all that can be followed.

extension LinearSession {
  /// What can be listed.
  enum List: Hashable, Sendable {
    case contents
    case actors(Scope)
    case card(Reader.Subject)
    case timeline(actor: Int?)
    case notes
    case readings
    /// What of the reader's own has some words; all of it where there are none.
    case own(String)
    case references
    case hits
    /// What a filter leaves of the text.
    case passages
    case places
    /// What can be gone to by a part of its name.
    case names(String)
  }

  /// A part of the text.
  enum Scope: String, CaseIterable, Sendable {
    case paragraph
    case section
    case article
  }

  /// Reads out a list; back is the card or the list that was read before, and from a card the text
  /// as well.
  mutating func show(_ list: List) -> Answer {
    let before = moment
    let answer = readOut(list)
    let isCard = if case .card = list { true } else { false }
    if self.list != before.list, isCard || before.list != nil { history.leave(before) }
    return answer
  }

  /// Reads out a list; says why where there is nothing in it.
  mutating func readOut(_ list: List) -> Answer {
    scope = if case .actors(let scope) = list { scope } else { nil }
    let all = items(of: list)
    var items = left(of: all, in: list)
    guard !items.isEmpty else { return .say(whyEmpty(list, hasItems: !all.isEmpty)) }
    if case .timeline = list { items = timed(items) }
    self.list = list
    number(items)
    knowNotes()
    switch list {
    case .card(.actor(let actor)), .timeline(let actor?): self.actor = actor
    default: break
    }
    var number = 0
    let lines = items.map { item in
      guard item.hasNumber else { return onOneLine(item.words) }
      number += 1
      return "\(number). \(onOneLine(item.words))"
    }
    let head = heading(of: list, count: items.count) + [narrowing(of: list)].compactMap(\.self)
    return .say(head + lines)
  }

  /// Has numbers stand before lines from now on, as far as these have numbers; no words of notes
  /// are known by that alone.
  mutating func number(_ lines: [PaneTexts.Line]) {
    items = lines.filter(\.hasNumber)
    known = [:]
  }

  /// Takes the words of the notes before which numbers stand as read out.
  private mutating func knowNotes() {
    for own in items.compactMap({ item in item.own.flatMap { notebook?[$0] } }) {
      known[own.id] = own.text
    }
  }

  private mutating func items(of list: List) -> [PaneTexts.Line] {
    let apparatus = article.apparatus
    return switch list {
    case .contents: article.sections.indices.map(line(ofSection:))
    case .actors(let scope): actors(in: scope).map(line(ofActor:))
    case .card(let subject): texts.card(subject, from: passageHere)
    case .timeline(let actor): texts.timeline(ofActor: actor, told: isTold)
    case .notes: apparatus.notes.indices.map(line(ofNote:))
    case .readings: apparatus.readings.map(line(of:))
    case .own(let words):
      notebook?.annotations(with: words, calling: \.name).map(line(of:)) ?? []
    case .references: references
    case .hits: hitLines
    case .passages: filtering?.left.blocks.map { line(of: Place(block: $0)) } ?? []
    case .places: placesVisited.map(line(of:))
    case .names(let words): matches(words).map(line(of:))
    }
  }

  private func heading(of list: List, count: Int) -> [String] {
    let apparatus = article.apparatus
    switch list {
    case .contents: return ["Contents:"]
    case .actors(let scope): return ["Actors of this \(scope.rawValue):"]
    case .card: return []
    case .timeline(let actor):
      let whose = actor.map { " of \(apparatus.actors[$0].name)" } ?? ""
      let order = isTold ? "as told" : "by date"
      return ["Timeline\(whose), \(counted(count, "event")), \(order):"] + nearestEvent
    case .notes: return ["Editors' notes:"]
    case .readings: return ["Readings:"]
    case .own(let words): return [words.isEmpty ? "Yours:" : "Yours with “\(words)”:"]
    case .references: return ["In this paragraph:"]
    case .hits: return [finding?.heading].compactMap(\.self)
    case .passages: return ["Left of the text:"]
    case .places: return ["Visited:"]
    case .names: return ["\(count) of that name:"]
    }
  }

  private func whyEmpty(_ list: List, hasItems: Bool) -> String {
    if list.isNarrowed, let filtering, hasItems {
      return "“\(filtering.line)” leaves nothing of it; & alone takes the filter away"
    }
    switch list {
    case .contents, .card: return Sentence.leadsNowhere.rawValue
    case .actors where article.apparatus.actors.isEmpty, .actors(.article):
      return Sentence.noActors.rawValue
    case .actors(let scope): return "nobody is named in this \(scope.rawValue); x looks further"
    case .timeline(let actor?):
      return Message.noEventsOf(article.apparatus.actors[actor].name).words
    case .timeline: return Sentence.noEvents.rawValue
    case .notes: return Sentence.noNotes.rawValue
    case .readings: return Sentence.noReadings.rawValue
    case .own(let words) where notebook?.annotations.isEmpty == false:
      return "nothing of yours has “\(words)”; M alone lists all"
    case .own: return Sentence.nothingOfOwn.rawValue
    case .references: return "nothing in this paragraph can be followed"
    case .hits:
      let reason: Sentence = filtering == nil ? .nothingSearched : .nothingSearchedInRest
      return finding?.words ?? reason.rawValue
    case .passages: return "the filter leaves nothing of the text"
    case .places: return Sentence.noPlaceBefore.rawValue
    case .names(let words):
      return article.reasonForNoPlace(typed: words)
        ?? "nothing is called “\(words)”; /\(words) searches the text"
    }
  }
}

// MARK: - What is listed

extension LinearSession {
  /// The passage by which a card tells what is near.
  var passageHere: Range<ByteOffset> { article.blocks.isEmpty ? 0..<0 : block.bytes }

  /// The places that were visited, a paragraph once for all that was read there in a row.
  private var placesVisited: [Place] {
    history.past.map(\.place).reduce(into: []) { places, place in
      if places.last?.block != place.block { places.append(place) }
    }
  }

  private func actors(in scope: Scope) -> [Int] {
    let apparatus = article.apparatus
    guard !article.blocks.isEmpty else { return [] }
    switch scope {
    case .paragraph: return apparatus.actors(in: block.bytes)
    case .section: return apparatus.actors(in: article.bytes(ofSection: block.section) ?? 0..<0)
    case .article:
      let counts = apparatus.actors.indices.map { apparatus.mentions(ofActor: $0).count }
      // `sorted` is stable.
      return apparatus.actors.indices.sorted { counts[$0] > counts[$1] }
    }
  }

  /// Lists the actors of the part that is named, else of this paragraph; `x` goes on to more.
  mutating func showActors(_ command: TypedCommand) -> Answer {
    guard command.act == .scope else {
      return show(.actors(Scope(rawValue: command.argument) ?? .paragraph))
    }
    guard let scope else {
      return show(.actors(actors(in: .paragraph).isEmpty ? .section : .paragraph))
    }
    return show(.actors(scope.next))
  }

  mutating func changeOrder() -> Answer {
    guard let list else { return .say("no list has been read; s is for timelines") }
    guard case .timeline(let actor) = list else { return .say(.noOtherOrder) }
    isTold.toggle()
    return show(.timeline(actor: actor))
  }

  /// What can be gone to by the words: a place that they are, then what has such a name.
  mutating func matches(_ words: String) -> [GoTo.Entry] {
    let names = goTo ?? GoTo(article, more: notebook?.entries(in: article) ?? [])
    goTo = names
    return article.entries(for: words, named: names.matches(words))
  }
}

// MARK: - What a line says

extension PaneTexts.Line {
  /// Whether a number stands before it: it can be followed, or is the reader's own.
  var hasNumber: Bool { target != .nothing || own != nil }
}

extension LinearSession {
  private func line(ofSection index: Int) -> PaneTexts.Line {
    let section = article.sections[index]
    let number = section.kind == .headed ? "\(section.notation) " : ""
    let count = counted(article.paragraphs(inSection: index), "paragraph")
    return .init(
      PaneTexts.told("\(number)\(article.trimmedTitle(ofSection: index))", with: count),
      target: .place(Place(block: section.blocks.lowerBound)))
  }

  private func line(ofActor index: Int) -> PaneTexts.Line {
    let actor = article.apparatus.actors[index]
    let count = counted(article.apparatus.mentions(ofActor: index).count, "mention")
    let words = [actor.name, actor.kind?.rawValue, count].compactMap(\.self)
    return .init(
      words.joined(separator: ", "), target: .card(.actor(index)), subject: .actor(index))
  }

  private func line(ofNote index: Int) -> PaneTexts.Line {
    let note = article.apparatus.notes[index]
    return .init(
      placed("\(note.kind?.rawValue ?? "note"): \(note.text)", at: note.bytes),
      target: target(note.bytes, else: .note(index)), subject: .note(index))
  }

  func line(of reading: Reading) -> PaneTexts.Line {
    let words = ["“\(reading.quote?.exact ?? "")”", "read: \(reading.read)", reading.kind]
    let note = reading.note.map { " (\($0))" } ?? ""
    return .init(
      placed(words.compactMap(\.self).joined(separator: ", ") + note, at: reading.bytes),
      target: reading.bytes.map { .passage($0) } ?? .nothing)
  }

  private func line(of place: Place) -> PaneTexts.Line {
    let start = Place(block: place.block)
    return .init(
      "\(article.notation(of: start)): \(article.firstWords(at: start))", target: .place(place))
  }

  func line(of match: GoTo.Entry) -> PaneTexts.Line {
    let share = [match.kind, match.detail].compactMap(\.self).joined(separator: ", ")
    let words = PaneTexts.told(match.name.beginning(ofCharacters: 90), with: share)
    let apparatus = article.apparatus
    switch match.target {
    case .section(let index):
      return .init(words, target: .place(Place(block: article.sections[index].blocks.lowerBound)))
    case .own(let id):
      let bytes = notebook?[id]?.bytes
      return .init(words, target: bytes.map { .passage($0) } ?? .nothing, own: id)
    case .place(let place): return .init(words, target: .place(place))
    case .passage(let bytes): return .init(words, target: .passage(bytes))
    case .actor(let index):
      return .init(words, target: .card(.actor(index)), subject: .actor(index))
    case .event(let index):
      let bytes = apparatus.events[index].bytes
      return .init(words, target: target(bytes, else: .event(index)), subject: .event(index))
    case .note(let index):
      let bytes = apparatus.notes[index].bytes
      return .init(words, target: target(bytes, else: .note(index)), subject: .note(index))
    }
  }

  private func target(
    _ bytes: Range<ByteOffset>?, else subject: Reader.Subject
  ) -> PaneTexts.Target {
    bytes.map { .passage($0) } ?? .card(subject)
  }

  /// Words with the place of their passage.
  func placed(_ words: String, at bytes: Range<ByteOffset>?) -> String {
    guard let place = bytes.flatMap({ article.place(at: $0.lowerBound) }) else { return words }
    return PaneTexts.told(words, with: article.notation(of: Place(block: place.block)))
  }
}
