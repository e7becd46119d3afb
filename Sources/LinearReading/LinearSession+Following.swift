import Annotations
import Articles
import Reader
import Search

extension LinearSession {
  /// Follows what a number stands before.
  mutating func follow(_ number: String) -> Answer {
    guard let item = item(number) else { return noItem(number) }
    return go(to: item)
  }

  /// Goes where a line leads.
  private mutating func go(to item: PaneTexts.Line) -> Answer {
    switch item.target {
    case .nothing:
      let isOwn = item.own.flatMap { notebook?[$0] } != nil
      return .say(isOwn ? .nowhereToConfirm : .leadsNowhere)
    case .place(let place): return go(to: place)
    case .passage(let bytes):
      if case .hits = list { finding?.choose(bytes) }
      return go(toPassage: bytes)
    case .card(let subject): return show(.card(subject))
    case .address(let address):
      return Answer(lines: [Message.opening(address).words], effect: .open(address))
    }
  }

  /// The line that a number stands before, if it is one.
  func item(_ number: String) -> PaneTexts.Line? {
    guard let number = Int(number), number > 0, number <= items.count else { return nil }
    return items[number - 1]
  }

  /// Whether something that was typed is the number of a line, be it of none that there is.
  private func isNumber(_ typed: String) -> Bool {
    let digits = typed.hasPrefix("-") ? typed.dropFirst() : typed[...]
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  func noItem(_ number: String) -> Answer {
    guard isNumber(number) else { return .say("type the number of a line with it") }
    let count = items.count
    return .say(
      count == 0
        ? "there is nothing here to follow by a number"
        : "there is no number \(number): what was read last has \(count)")
  }

  /// Says why a number means nothing: there is none, or what it stands before is something else.
  private func noSubject(_ number: String, _ reason: String) -> Answer {
    item(number) == nil ? noItem(number) : .say(reason)
  }

  /// Tells all about what a number stands before, or about what has a name.
  mutating func showCard(_ words: String) -> Answer {
    let subjects = subjects(words)
    guard let subject = subjects.first else {
      if words.isEmpty { return .say(noActorYet) }
      return isNumber(words)
        ? noSubject(words, Sentence.noCard.rawValue) : .say("nothing is called “\(words)”")
    }
    return .say(choice(of: subjects, words) + show(.card(subject)).lines)
  }

  /// Reads the timeline of the actor that is named, else of the one read about last, else the
  /// whole.
  mutating func showTimeline(_ words: String) -> Answer {
    guard !words.isEmpty else { return show(.timeline(actor: actor)) }
    let subjects = subjects(words)
    guard case .actor(let index) = subjects.first else {
      return isNumber(words)
        ? noSubject(words, "there is no timeline of this")
        : .say("no actor is called “\(words)”")
    }
    return .say(choice(of: subjects, words) + show(.timeline(actor: index)).lines)
  }

  /// What a number or a name may mean, the likeliest first; without either what was told last.
  ///
  /// A name means actors before all else, and only what is called just so if anything is.
  private mutating func subjects(_ words: String) -> [Reader.Subject] {
    if words.isEmpty {
      if case .card(let subject) = list { return [subject] }
      return actor.map { [Reader.Subject.actor($0)] } ?? []
    }
    if isNumber(words) { return item(words)?.subject.map { [$0] } ?? [] }
    let named = matches(words).compactMap { match -> (subject: Reader.Subject, isJustSo: Bool)? in
      let subject: Reader.Subject? =
        switch match.target {
        case .actor(let index): .actor(index)
        case .event(let index): .event(index)
        case .note(let index): .note(index)
        case .section, .own, .place, .passage: nil
        }
      return subject.map { ($0, match.isCalled(words)) }
    }
    let actors = named.filter { if case .actor = $0.subject { true } else { false } }
    let meant = actors.isEmpty ? named : actors
    let exact = meant.filter { $0.isJustSo }
    return (exact.isEmpty ? meant : exact).map { $0.subject }
  }

  /// What is said before the likeliest of several.
  private func choice(of subjects: [Reader.Subject], _ words: String) -> [String] {
    guard subjects.count > 1 else { return [] }
    return ["the likeliest of \(subjects.count) of that name; i \(words) lists all"]
  }

  /// Goes to the place that is written so, or to what has such a name: at once if it is only one,
  /// else reads out what there is.
  mutating func goToAnything(_ words: String) -> Answer {
    guard !words.isEmpty else { return .say("type a part of the name with it, such as i kabul") }
    let found = matches(words)
    guard found.count == 1 else { return show(.names(words)) }
    return go(to: line(of: found[0]))
  }

  /// Goes so many mentions of the actor that was read about last on or back, at most to the end.
  mutating func goToMention(_ count: Int) -> Answer {
    guard let actor else { return .say(noActorYet) }
    let apparatus = article.apparatus
    guard let mention = apparatus.mention(ofActor: actor, stepping: count, from: here) else {
      return .say(count > 0 ? .noMoreMentions : .noEarlierMentions)
    }
    let number = apparatus.position(ofMention: mention) + 1
    let all = apparatus.mentions(ofActor: actor).count
    let answer = go(toPassage: apparatus.mentions[mention].bytes)
    return .say(["\(apparatus.actors[actor].name), \(number) of \(all)"] + answer.lines)
  }
}

// MARK: - The places that were visited

extension LinearSession {
  mutating func goBack(_ count: Int) -> Answer {
    move(count, or: .noPlaceBefore) { history, moment in history.back(from: moment) }
  }

  mutating func goForward(_ count: Int) -> Answer {
    move(count, or: .noPlaceAfter) { history, moment in history.forward(from: moment) }
  }

  private mutating func move(
    _ count: Int, or sentence: Sentence,
    _ step: (inout History<LinearMoment>, LinearMoment) -> LinearMoment?
  ) -> Answer {
    var reached: LinearMoment?
    for _ in 0..<count {
      let here = reached ?? moment
      guard let target = step(&history, here) else { break }
      reached = target
    }
    guard let reached else { return .say(sentence) }
    return read(reached)
  }

  /// Reads what was read at a moment: its list, or its text; of a list that has nothing in it any
  /// more that is said before the text.
  private mutating func read(_ moment: LinearMoment) -> Answer {
    if moment.place != place { lastPlace = place }
    (place, list) = (moment.place, nil)
    let lines = moment.list.map { readOut($0).lines } ?? []
    return .say(list == nil ? lines + textLines() : lines)
  }

  mutating func goToLastPlace() -> Answer {
    guard let lastPlace else { return .say(.noLastPlace) }
    guard lastPlace != place else { return .say(.isLastPlace) }
    return go(to: lastPlace)
  }
}

private let noActorYet = "no actor has been read about yet; f lists who is named here"
