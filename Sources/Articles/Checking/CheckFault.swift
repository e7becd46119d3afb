/// What can be read in an apparatus, and yet cannot be right.
public enum CheckFault: Sendable, Equatable {
  case endBeforeStart(String, field: String, start: String, startField: String)
  /// An office that ends before the birth of its holder, or begins after the death.
  case officeOutsideLife(String, field: String, date: String)
  case eventBeforeBirth(String, actor: String, birth: String)
  /// An event of another date than what resulted from it.
  case resultOfOtherDate(String, actor: String, field: String, date: String)
  /// A passage that gives another date, in words, than the one that it is to have in the article.
  case passageOfOtherDate(String, date: String, field: String)
  case neverMentioned(String)
  /// A name of an actor that is mentioned by others.
  case nameNowhere(String)
  /// An actor that says it is not mentioned, with the place where it is.
  case mentionedAfterAll(String, place: String)
  case eventWithoutPassage(String)
  case unusedSource(String)
}

// MARK: Prose

extension CheckFault {
  var severity: Diagnostic.Severity {
    switch self {
    case .eventBeforeBirth, .resultOfOtherDate, .passageOfOtherDate, .neverMentioned,
      .nameNowhere, .eventWithoutPassage, .unusedSource:
      .warning
    case .endBeforeStart, .officeOutsideLife, .mentionedAfterAll: .error
    }
  }

  var message: String {
    switch self {
    case .endBeforeStart(let end, let field, let start, let startField):
      "the “\(field)” “\(shortened(end))” comes before the “\(startField)” “\(shortened(start))”"
    case .officeOutsideLife(let office, "birth", let date):
      "the office of “\(shortened(office))” lies before the “birth” “\(shortened(date))”"
    case .officeOutsideLife(let office, let field, let date):
      "the office of “\(shortened(office))” lies after the “\(field)” “\(shortened(date))”"
    case .eventBeforeBirth(let date, let actor, let birth):
      "the event of “\(shortened(date))” lies before the birth of “\(shortened(actor))”, "
        + "“\(shortened(birth))”"
    case .resultOfOtherDate(let date, let actor, let field, let other):
      "“\(shortened(actor))” results from this event of “\(shortened(date))”, and has the "
        + "“\(field)” “\(shortened(other))”"
    case .passageOfOtherDate(let given, let date, let field):
      "the passage gives “\(given)”, and “\(field)” is “\(shortened(date))”"
    case .neverMentioned(let actor): "the text never mentions the actor “\(shortened(actor))”"
    case .nameNowhere(let name): "the name “\(shortened(name))” does not stand in the text"
    case .mentionedAfterAll(let actor, let place):
      "the actor “\(shortened(actor))” is said to be unmentioned, and \(place) mentions it"
    case .eventWithoutPassage(let event):
      "the event “\(shortened(event))” has no passage in the text"
    case .unusedSource(let source): "nothing rests on the source “\(shortened(source))”"
    }
  }

  var help: String? {
    switch self {
    case .endBeforeStart, .officeOutsideLife, .eventBeforeBirth: nil
    case .resultOfOtherDate: "say under “disagreement” how the two differ, if both are right"
    case .passageOfOtherDate(_, _, "told"): "write under “told” the date as the article has it"
    case .passageOfOtherDate:
      "give the article's date under “told”, or say under “disagreement” how the two differ"
    case .neverMentioned:
      "write its “names” as they stand there, quote “mentions”, or add “unmentioned: true”"
    case .nameNowhere: "write it as it stands there, or give it under “also”"
    case .mentionedAfterAll: "take “unmentioned” out"
    case .eventWithoutPassage: "“quote” the words that tell it, or that it belongs to"
    case .unusedSource: "name it under the “sources” of what rests on it, or take it out"
    }
  }
}
