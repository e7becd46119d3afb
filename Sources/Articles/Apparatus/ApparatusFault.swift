/// What can be wrong in the apparatus of an article, beside what can be wrong in any YAML.
public enum ApparatusFault: Error, Equatable {
  case unreadableFile(reason: String)
  /// A file that would be read under another name; whether a file of that name is there too.
  case misnamedFile(meant: String, isThere: Bool)
  case emptyFile(wanted: String)
  /// Something else than belongs here, which perhaps stands under the one field with this name.
  case wrongShape(wanted: String, field: String? = nil)
  case unknownField(String, entry: String, nearest: String?)
  /// What follows a comma where a field can follow, and has no colon.
  case textAfterComma(String, entry: String)
  case missingField(String, entry: String)
  /// An entry that is in one list and belongs in another: a note under `readings`.
  case inOtherList(String, list: String)
  /// A field that is there and must have something in it.
  case emptyField(String)
  /// A word that is none of the few that a field may have.
  case unknownWord(String, field: String, words: [String])
  /// An id that an entry before has too, which is on that line, of that file if it is another.
  case repeatedID(String, line: Int, file: String?)
  /// An id that is the number of a reading without one, whose entry begins on that line.
  case numberOfReading(String, line: Int)
  /// An id with a character that is not seen.
  case unseenInID(String, Character)
  case unknownID(String, entry: String, nearest: String?)
  /// What entries are called, these and perhaps others, where the id of one belongs.
  case nameAsID(String, entry: String, ids: [String])
  /// An id that a list has twice.
  case listedTwice(String)
  case badDate(DateFault)
  case quoteNotFound(String, scope: String?, nearest: String?)
  /// A quote whose words stand at these places, of which there may be more, and its prefix or
  /// suffix not beside them.
  case quoteBesideOthers(Quote, places: [String])
  /// A quote that stands at these places, of which there may be more, and not at the one that it is
  /// limited to.
  case quoteElsewhere(Quote, places: [String])
  /// A quote that stands in the text at these places, two at most, and perhaps at others.
  case quoteNotUnique(String, places: [String])
  case unreadablePlace(PlaceError)
  /// A place that limits a quote and has a range itself.
  case placeWithRange(String)
  case nameWithoutLetters(String)
  /// A name that several actors have: these, and perhaps others.
  case ambiguousName(String, actors: [String])
  /// A mention that crosses another, or lies within one of the same actor.
  case mentionsOverlap(String, other: String, actor: String)
  case tooManyMentions
}

// MARK: Prose

extension ApparatusFault {
  var severity: Diagnostic.Severity {
    switch self {
    case .misnamedFile, .emptyFile, .unknownField, .textAfterComma, .unseenInID, .listedTwice,
      .ambiguousName:
      .warning
    case .unreadableFile, .wrongShape, .missingField, .inOtherList, .emptyField, .unknownWord,
      .repeatedID, .numberOfReading, .unknownID, .nameAsID, .badDate, .quoteNotFound,
      .quoteBesideOthers, .quoteElsewhere, .quoteNotUnique, .unreadablePlace, .placeWithRange,
      .nameWithoutLetters, .mentionsOverlap, .tooManyMentions:
      .error
    }
  }

  var message: String {
    switch self {
    case .unreadableFile(let reason): reason
    case .misnamedFile: "this file is not read"
    case .emptyFile: "the file is empty"
    case .wrongShape(let wanted, _): "here belongs \(wanted)"
    case .unknownField(let field, let entry, _), .textAfterComma(let field, let entry):
      "\(entry.withArticle) has no field “\(shortened(field))”"
    case .missingField(let field, let entry): "\(entry.withArticle) needs the field “\(field)”"
    case .inOtherList(let entry, let list): "here stands \(entry.withArticle), under “\(list)”"
    case .emptyField(let field): "the field “\(field)” is empty"
    case .unknownWord(let word, let field, _): "“\(shortened(word))” is no “\(field)”"
    case .repeatedID(let id, let line, let file):
      "the id “\(shortened(id))” is given on line \(line)\(file.map { " of “\($0)”" } ?? "") already"
    case .numberOfReading(let id, let line):
      "“\(shortened(id))” is what the reading on line \(line) is called, which has no id"
    case .unseenInID(let id, let character):
      "the id “\(shortened(id))” has \(character.codePoint) in it, which is not seen"
    case .unknownID(let id, let entry, _), .nameAsID(let id, let entry, _):
      "no \(entry) has the id “\(shortened(id))”"
    case .listedTwice(let id): "“\(shortened(id))” is in this list already"
    case .badDate(let fault): fault.prose
    case .quoteNotFound(let words, let scope, let nearest):
      "the words “\(shortened(words, unlike: nearest))” do not stand in \(scope ?? "the text")"
    case .quoteBesideOthers(let quote, _), .quoteElsewhere(let quote, _):
      "the words “\(shortened(quote.exact))” do not stand in \(quote.scope ?? "the text")"
        + quote.sides
    case .quoteNotUnique(let words, _):
      "the words “\(shortened(words))” stand in the text more than once"
    case .unreadablePlace(let error): error.description
    case .placeWithRange(let place): "“\(shortened(place))” has a range, and “in” takes none"
    case .nameWithoutLetters(let name): "the name “\(shortened(name))” has no letter to find it by"
    case .ambiguousName(let name, let actors):
      "the name “\(shortened(name))” is that of \(listed(actors.map(quoted), before: "and"))"
    case .mentionsOverlap(let words, let other, let actor):
      "“\(shortened(words))” overlaps “\(shortened(other))”, a mention of “\(actor)”"
    case .tooManyMentions: "the names stand in the text too often; not all of them are linked"
    }
  }

  var help: String? {
    switch self {
    case .misnamedFile(let meant, true):
      "write what is in it into “\(meant)”, which is read, or take it away"
    case .misnamedFile(let meant, false): "call it “\(meant)”"
    case .emptyFile(let wanted): "write \(wanted), or take the file away"
    case .wrongShape(_, let field?):
      "leave “\(shortened(field))” out, and write its list alone"
    case .badDate(.inWords(_, let instead)) where instead.hasPrefix("["):
      "a text that begins with “[” stands in quotation marks: \"\(instead)\""
    case .unreadableFile, .wrongShape, .missingField, .badDate, .unreadablePlace, .tooManyMentions:
      nil
    case .inOtherList(let entry, _): "write it under “\(entry)s”"
    case .emptyField: "write it, in quotes if it begins with “#”, “!” or “&”"
    case .unknownField("<<", _, _):
      "write the fields out: only whole values are repeated, with “&name” and “*name”"
    case .unknownField(_, _, let nearest), .unknownID(_, _, let nearest):
      nearest.map { "the nearest is “\($0)”" }
    case .textAfterComma: "put a text that has “,” in quotes"
    case .nameAsID(let name, _, let ids) where ids.count == 1:
      "the id of “\(shortened(name))” is “\(shortened(ids[0]))”"
    case .nameAsID(_, _, let ids):
      "it may be \(listed(ids.map(shortened).map(quoted), before: "or"))"
    case .unknownWord(_, let field, let words):
      "write \(listed(words.map(quoted), before: "or"))"
        + (field == "verification" ? "; a remark follows in parentheses" : "")
    case .repeatedID: "give one of the two another id"
    case .numberOfReading: "give that reading an id, or this one another"
    case .unseenInID: "take it out"
    case .listedTwice: "take one of the two out"
    case .quoteNotFound, .quoteElsewhere, .quoteBesideOthers, .quoteNotUnique: helpWithQuote
    case .placeWithRange: "write more of the words, or “prefix” or “suffix”"
    case .nameWithoutLetters: "quote the words under “mentions”"
    case .ambiguousName: "quote each place under the “mentions” of the actor that is meant"
    case .mentionsOverlap: "quote more, or fewer, of the words"
    }
  }

  /// What to do about a quote that is not found, or in more than one place.
  private var helpWithQuote: String? {
    switch self {
    case .quoteNotFound(let words, _, let nearest):
      nearest.map { "the nearest are “\(shortened($0, unlike: words))”" }
    case .quoteElsewhere(_, let places): "they stand in \(joined(places))"
    case .quoteBesideOthers(let quote, let places):
      "they stand in \(joined(places)); "
        + "“prefix” and “suffix” are what stands right beside them, spaces too"
        + (quote.hasBarBeside ? ", and a space between two cells" : "")
    case .quoteNotUnique(_, let places) where Set(places).count == 1:
      "add “prefix” or “suffix”: they stand more than once in \(places[0])"
    case .quoteNotUnique(_, let places):
      "add “prefix” or “suffix”, or “in”: they stand in \(joined(places))"
    default: nil
    }
  }
}

extension Quote {
  /// Whether a bar stands beside the words, which parts the cells of a table in Markdown.
  fileprivate var hasBarBeside: Bool { prefix.contains("|") || suffix.contains("|") }

  /// What is said to stand beside the words, behind a space: ` after “the ”`.
  fileprivate var sides: String {
    let (before, after) = ("“\(shortened(prefix))”", "“\(shortened(suffix))”")
    return switch (prefix.isEmpty, suffix.isEmpty) {
    case (true, true): ""
    case (true, false): " before \(after)"
    case (false, true): " after \(before)"
    case (false, false): " between \(before) and \(after)"
    }
  }
}

extension String {
  /// The noun with “a” or “an”; the name of a field, which is in quotation marks, without.
  var withArticle: String {
    if hasPrefix("“") { return self }
    return (first.map { "aeiou".contains($0) } == true ? "an " : "a ") + self
  }
}

private func quoted(_ text: String) -> String { "“\(text)”" }

/// Two places at most, in a row.
private func joined(_ places: [String]) -> String {
  Set(places).count == 1 ? places[0] : places.joined(separator: " and in ")
}

/// The beginning of a text that is too long for a message.
package func shortened(_ text: String) -> String {
  isTooLong(text) ? text.prefix(80) + "…" : text
}

/// The 80 characters of a text around the place where it begins to differ, as quotes do, from
/// another, if one of the two is too long for a message.
private func shortened(_ text: String, unlike other: String?) -> String {
  guard let other, isTooLong(text) || isTooLong(other) else { return shortened(text) }
  let folded = FoldedText(text)
  let common = zip(folded.bytes, FoldedText(other).bytes).prefix { $0 == $1 }.count
  let offset = folded.original(common..<folded.bytes.count).lowerBound
  let difference = text.utf8.index(text.startIndex, offsetBy: offset)
  let start = text.index(difference, offsetBy: -40, limitedBy: text.startIndex) ?? text.startIndex
  let end = text.index(start, offsetBy: 80, limitedBy: text.endIndex) ?? text.endIndex
  return (start > text.startIndex ? "…" : "") + String(text[start..<end])
    + (end < text.endIndex ? "…" : "")
}

/// Whether a text has more than 120 bytes, and more than 80 characters.
private func isTooLong(_ text: String) -> Bool {
  text.utf8.count > 120 && !text.dropFirst(80).isEmpty
}
