package import Annotations
import Articles
package import Screen
import TextLayout

/// What the last line says about the last key, and what is said line by line in the same words.
package enum Message: Hashable, Sendable {
  case welcome
  case sentence(Sentence)
  /// Keys without a meaning, and what shows those that have one.
  case noSuchKey([Key], help: String?)
  case nothingChosen
  case readingsShown(Int)
  case notFound(String, countOutside: Int)
  /// How many more a search has found, in what a filter does not leave.
  case outside(Int)
  /// How much a filter leaves.
  case leaves(String)
  /// Who is also mentioned by other names than the one that was searched for, and how often.
  case otherNames(String, count: Int)
  case ownRemoved
  /// A note has no words any more, and is a highlight.
  case noteEmptied
  /// A change of the reader's own was taken back or brought back, the last of so many.
  case turned(OwnChange.Name, Turn, count: Int)
  /// A change of the reader's own stays so, for what was changed is not as it was left.
  case changedElsewhere(OwnChange.Name, Turn)
  case wordsAreSelected
  /// Which passage shows, of so many that a mark or a note may belong to.
  case candidate(Int, count: Int)
  case nothingToStop
  case markSet(Character)
  case noSuchMark(Character)
  /// Something of the reader's own that has no certain place, and how it stands with that.
  case uncertain(String, Anchoring)
  /// What the world outside has to say.
  case report(String)
  case noSuchParagraph(Int, count: Int)
  /// The article's files are not what they were when they were read.
  case filesChanged
  /// They have been read anew, with so many problems.
  case reloaded(problems: Int)
  case noEventsOf(String)
  case noActorChosen
  /// What hangs on neither keys nor width, such as what the chosen passage tells.
  case tells(String)
  /// What a chosen event is, and how told time jumps to it.
  case event(String, jump: String)
  case met(String, number: Int, count: Int, paragraphsAgo: Int?)
  case whereAmI(section: String, paragraph: Int?, paragraphs: Int, words: Int, percent: Int)
  /// How wide the text is, and whether more or less was asked for than there is.
  case measure(Int, isWidest: Bool, isNarrowest: Bool)
  case confirmOpening(String)
  case opening(String)
  case cannotOpen(String)
  case noBrowser(String)
  case noSuchSection(String)

  /// How it is worded, in so many columns if that can be; the keys are those in force.
  func text(_ keymap: Keymap, columns: Int) -> String {
    text(columns: columns) { keymap.label(of: $0) }
  }

  /// What is typed for an action; nothing where nothing does it.
  package typealias Typed = (Action) -> String?

  /// How it is worded, in so many columns if that can be, with what is typed for an action.
  package func text(columns: Int, _ typed: Typed) -> String {
    switch self {
    case .welcome: Self.welcome(typed, columns: columns)
    case .sentence(let sentence): sentence.rawValue + Self.advice(after: sentence, typed)
    case .noSuchKey(let keys, let help): Self.noSuchKey(keys, help)
    case .nothingChosen: Self.nothingChosen(typed)
    case .readingsShown(let count): Self.readingsShown(count, typed)
    case .notFound(let words, let count): Self.notFound(words, count)
    case .outside(let count): "the filter leaves out \(count) more"
    case .leaves(let counts): "left: \(counts)"
    case .otherNames(let name, let count): Self.otherNames(name, count, typed, columns)
    case .candidate(let number, let count): Self.candidate(number, count, typed)
    case .ownRemoved: "removed" + Self.hint(.takeBack, "brings it back", typed)
    case .noteEmptied: "words removed" + Self.hint(.takeBack, "brings them back", typed)
    case .turned(let name, let turn, let count): Self.turned(name, turn, count, typed, columns)
    case .changedElsewhere(let name, let turn): Self.fitting(name.refusal(turn), columns: columns)
    case .wordsAreSelected: Self.wordsAreSelected(typed)
    case .nothingToStop: "nothing is running" + Self.hint(.quit, "quits", typed)
    case .markSet(let letter): "marked as \(letter)"
    case .uncertain(let own, let anchoring): Self.uncertain(own, anchoring, typed)
    case .noSuchMark(let letter): Self.noSuchMark(letter, typed)
    case .filesChanged, .reloaded: files(typed)
    case .noSuchParagraph(let number, let count): "no paragraph \(number); the last is \(count)"
    case .noEventsOf(let name): "no event of \(name) is known"
    case .noActorChosen: "no actor is chosen" + Self.hint(.nextReference, "chooses a name", typed)
    case .report(let sentence): Self.fitting(sentence, columns: columns)
    case .tells(let words): words
    case .event(let words, let jump): Self.event(words, jump, columns)
    case .met(let name, let number, let count, let ago):
      Self.met(name, number, count, ago, columns: columns)
    case .whereAmI(let section, let paragraph, let paragraphs, let words, let percent):
      Self.position(section, paragraph, paragraphs, words, percent, columns: columns)
    case .measure(let columns, let most, let least): Self.measure(columns, most, least)
    case .confirmOpening(let address): "\(address)  \(typed(.follow) ?? "Enter") opens it"
    case .opening(let address): "opening \(address)"
    case .cannotOpen(let address): "\(address): only http, https and mailto are opened"
    case .noBrowser(let address): "no browser was found for \(address)"
    case .noSuchSection(let anchor): "this article has no section \(anchor)"
    }
  }

  /// What to do about what a sentence says, if that is a matter of one key.
  private static func advice(after sentence: Sentence, _ typed: Typed) -> String {
    switch sentence {
    case .nothingSearched, .nothingSearchedInRest: hint(.search, "searches", typed)
    case .noListInFocus: hint(.contents, "opens one", typed)
    case .noteUnfinished, .noteUnplaced: hint(.leaveNote, "leaves it", typed)
    default: ""
    }
  }

  /// What a key does, after a semicolon; nothing where the action has no key.
  private static func hint(_ action: Action, _ does: String, _ typed: Typed) -> String {
    typed(action).map { "; \($0) \(does)" } ?? ""
  }

  /// What there is to say of the article's files.
  private func files(_ typed: Typed) -> String {
    guard case .reloaded(let problems) = self else {
      return "the article changed on disk"
        + (typed(.reload).map { ": \($0) reads it anew" } ?? "")
    }
    guard problems > 0 else { return "read anew" }
    return "read anew with " + Self.problems(problems, typed)
  }

  /// How many problems an article has, at least one, and what lists them.
  package static func problems(_ count: Int, _ typed: Typed) -> String {
    counted(count, "problem") + hint(.problems, "lists \(count == 1 ? "it" : "them")", typed)
  }

  private static func noSuchKey(_ keys: [Key], _ help: String?) -> String {
    "\(Keymap.label(of: keys)) means nothing here" + (help.map { "; \($0) shows all keys" } ?? "")
  }

  private static func welcome(_ typed: Typed, columns room: Int) -> String {
    let keys: [(Action, String)] = [
      (.pageDown, "turns the page"), (.help, "all keys"), (.quit, "quits"),
      (.contents, "contents"),
    ]
    let words = keys.compactMap { action, does in
      typed(action).map { "\($0) \(does)" }
    }
    var text = words.first ?? ""
    for word in words.dropFirst() {
      let longer = "\(text) · \(word)"
      guard columns(of: longer) <= room else { break }
      text = longer
    }
    return text
  }

  private static func measure(_ columns: Int, _ isWidest: Bool, _ isNarrowest: Bool) -> String {
    "text \(columns) columns wide"
      + (isWidest ? ", the widest here" : isNarrowest ? ", the least" : "")
  }

  private static func wordsAreSelected(_ typed: Typed) -> String {
    "words are selected" + hint(.leave, "unselects them", typed)
  }

  private static func nothingChosen(_ typed: Typed) -> String {
    "nothing is chosen" + hint(.nextReference, "chooses", typed)
  }

  private static func readingsShown(_ count: Int, _ typed: Typed) -> String {
    (count == 1 ? "one reading is marked" : "\(count) readings are marked")
      + hint(.showReadings, count == 1 ? "unmarks it" : "unmarks them", typed)
  }

  private static func notFound(_ words: String, _ countOutside: Int) -> String {
    countOutside == 0
      ? "“\(words)” is not in the text"
      : "“\(words)” is not in what the filter leaves, only elsewhere: \(countOutside)"
  }

  private static func noSuchMark(_ letter: Character, _ typed: Typed) -> String {
    "no mark \(letter); \(typed(.setMark).map { "\($0)\(letter)" } ?? "a mark") sets it"
  }

  private static func uncertain(_ own: String, _ anchoring: Anchoring, _ typed: Typed) -> String {
    let status = "\(own) is \(anchoring.label)"
    guard !anchoring.candidates.isEmpty else {
      return "\(status): \(Sentence.nowhereToConfirm.rawValue)"
    }
    return "\(status); \(typed(.own) ?? "the list of marks") shows where it may be"
  }

  /// Says what was taken back or brought back, and which key is against that: without the kind
  /// where it has no room, and with as many of the words as have.
  private static func turned(
    _ name: OwnChange.Name, _ turn: Turn, _ count: Int, _ typed: Typed, _ room: Int
  ) -> String {
    let key = typed(turn == .back ? .bringBack : .takeBack)
    let outcome = name.outcome(turn, count: count, key: key)
    guard columns(of: outcome + name.whole) > room else { return outcome + name.whole }
    let withKind = "\(outcome)\(name.kind) “"
    let opening = columns(of: withKind) + leastWords <= room ? withKind : "\(outcome)“"
    let whole = opening + name.words + "”"
    guard columns(of: whole) > room else { return whole }
    return opening + start(of: name.words, columns: room - columns(of: opening) - 1) + "”"
  }

  /// What the words of a note get at least beside its kind, in columns.
  private static let leastWords = 13

  private static func candidate(_ number: Int, _ count: Int, _ typed: Typed) -> String {
    count == 1
      ? "it may belong here" + hint(.confirmPlace, "says it does", typed)
      : "passage \(number) of \(count)" + hint(.confirmPlace, "takes this one", typed)
  }

  /// Says who is mentioned by other names; without the name where it has no room.
  private static func otherNames(
    _ name: String, _ count: Int, _ typed: Typed, _ room: Int
  ) -> String {
    let hint = hint(.hitList, "lists them", typed)
    let whole = "also \(counted(count, "mention")) of \(name) by other names\(hint)"
    return columns(of: whole) <= room ? whole : "\(count) by other names\(hint)"
  }

  /// Says what an event is; how told time jumps to it as a whole or not at all.
  private static func event(_ words: String, _ jump: String, _ room: Int) -> String {
    columns(of: words + jump) <= room ? words + jump : words
  }

  /// Says where a name was met before; a long name is cut, so that the numbers show.
  private static func met(
    _ name: String, _ number: Int, _ count: Int, _ ago: Int?, columns room: Int
  ) -> String {
    let before = ago.map(paragraphsAgo) ?? "met here first"
    let whole = "\(name) · \(number) of \(count) · " + (ago == nil ? "" : "last met ") + before
    guard columns(of: whole) > room else { return whole }
    let numbers = " · \(number) of \(count) · \(before)"
    guard columns(of: name + numbers) > room else { return name + numbers }
    return start(of: name, columns: room - columns(of: numbers)) + numbers
  }

  /// As much of a text as finds room with an ellipsis after it; at least that.
  private static func start(of text: String, columns room: Int) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[beginning(of: bytes, within: room)], as: UTF8.self) + "…"
  }

  /// Says where the reader is; the section is cut and the numbers are brief where they need room.
  private static func position(
    _ section: String, _ paragraph: Int?, _ paragraphs: Int, _ words: Int, _ percent: Int,
    columns room: Int
  ) -> String {
    let share = " · \(percent)%"
    let numbers = " · \(counted(words, "word"))" + share
    let here = paragraph.map { (" · paragraph \($0) of \(paragraphs)", " · p\($0)") } ?? ("", "")
    let figures = [here.0 + numbers, here.1 + numbers, here.1 + share]
    let shown = figures.first { columns(of: $0) + leastSection <= room } ?? share
    guard columns(of: section + shown) > room else { return section + shown }
    return start(of: section, columns: room - columns(of: shown)) + shown
  }

  /// What a section's name gets at least, in columns: its number among all.
  private static let leastSection = 9
}
