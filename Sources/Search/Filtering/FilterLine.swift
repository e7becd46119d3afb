public import Articles

/// A filter as a reader writes it: `@rabbani @rahmon 1995..1997 #disagreement basis:editor
/// "peace"`.
///
/// Terms are parted by spaces; `forms` tells what each may look like.
public struct FilterLine: Sendable, Equatable {
  /// What is wrong with a term, which is left out of the filter.
  public struct Fault: Sendable, Equatable {
    /// The characters of the line that it is about.
    public let characters: Range<Int>

    /// In words, one line.
    public let reason: String

    /// What would be right, alone, for where there is no room for the reason; of a date only.
    public let advice: String?
  }

  public let filter: Filter
  public let faults: [Fault]

  /// Reads a line.
  public init(_ line: String, in article: Article, names: Names) {
    let reader = TermReader(article: article, names: names)
    var (terms, faults) = ([Filter.Term](), [Fault]())
    for word in FilterWord.words(of: line) {
      do throws(TermFault) {
        terms.append(try reader.term(word.text))
      } catch {
        faults.append(
          Fault(characters: word.characters, reason: error.reason, advice: error.advice))
      }
    }
    filter = Filter(terms)
    self.faults = faults
  }
}

extension FilterLine {
  /// What a term may look like, and what it keeps.
  public static let forms: [(term: String, meaning: String)] = [
    ("@NAME", "an actor, by any name or id or a part of the id; a hyphen stands for a space"),
    (
      "1995, 1995..1997, 1995-03.., ..1997",
      "what may have happened then, as any date in EDTF has it; with ! at the end, what must have"
    ),
    (
      "#KIND",
      "notes, actors or events of a kind: "
        + Filter.Kind.kinds.map(\.name).joined(separator: ", ")
    ),
    (
      "#GRADE",
      "notes, actors or events of a grade of verification: "
        + Filter.Kind.grades.map(\.name).joined(separator: ", ")
    ),
    ("basis:article, basis:editor", "events that the article tells, or its editors"),
    ("WORDS", "words that stand in the text; several belong within quotation marks"),
  ]
}

/// A term of a line, before it is understood.
struct FilterWord: Equatable {
  let text: String

  /// Its characters in the line.
  let characters: Range<Int>

  /// Parts a line at its spaces, but not between quotation marks, and not behind a comma of several
  /// dates in brackets.
  static func words(of line: String) -> [FilterWord] {
    var words: [FilterWord] = []
    var (text, start, isQuoted) = ("", 0, false)
    for (index, character) in (line + " ").enumerated() {
      if "\"“”".contains(character) { isQuoted.toggle() }
      let goesOn = isQuoted || text.hasSuffix(",") && isListOfDates(text)
      // The space added at the end ends also what is still being written.
      if character == " ", !goesOn || index == line.count {
        if !text.isEmpty { words.append(FilterWord(text: text, characters: start..<index)) }
        (text, start) = ("", index + 1)
      } else {
        text.append(character)
      }
    }
    return words
  }

  /// Whether a term begins as several dates in brackets do.
  private static func isListOfDates(_ text: String) -> Bool {
    text.prefixMatch(of: #/[\[{]-?[0-9][0-9X]{3}/#) != nil
  }
}

struct TermFault: Error {
  let reason: String
  var advice: String?
}

/// Understands terms.
private struct TermReader {
  let article: Article
  let names: Names

  func term(_ written: String) throws(TermFault) -> Filter.Term {
    let rest = String(written.dropFirst())
    if written.hasPrefix("@") { return .actor(try actor(rest)) }
    if written.hasPrefix("#") { return .kind(try kind(rest)) }
    if written.hasPrefix("basis:") { return .basis(try basis(String(written.dropFirst(6)))) }
    if isDate(written) { return try dates(written) }
    let words = written.filter { !"\"“”".contains($0) }
    guard !words.isEmpty else {
      throw TermFault(reason: "words belong between the quotation marks")
    }
    return .words(words)
  }

  private func actor(_ written: String) throws(TermFault) -> Int {
    let name = written.filter { !"\"“”".contains($0) }
    guard !name.isEmpty else { throw TermFault(reason: "the name of an actor belongs after “@”") }
    if let actor = article.apparatus.actor(id: name) { return actor }
    let named = names.actors(named: name)
    guard named.count < 2 else {
      let ids = named.prefix(4).map { "“@\(article.apparatus.actors[$0].id)”" }
      throw TermFault(
        reason: "“\(name)” is the name of \(named.count) actors: \(ids.joined(separator: ", "))"
          + (named.count > ids.count ? ", …" : ""))
    }
    if let actor = named.first { return actor }
    if let actor = article.actors(withIDPart: name.lowercased()).first { return actor }
    let nearest = article.apparatus.actorID(nearestTo: name).map { "; the nearest is “@\($0)”" }
    throw TermFault(reason: "no actor is called “\(name)”" + (nearest ?? ""))
  }

  private func kind(_ name: String) throws(TermFault) -> Filter.Kind {
    let written = name.lowercased()
    if let kind = Filter.Kind.allCases.first(where: { $0.name == written }) { return kind }
    let names = Filter.Kind.allCases.map(\.name)
    guard !name.isEmpty else {
      let list = names.joined(separator: ", ")
      throw TermFault(reason: "a kind or a grade belongs after “#”: \(list)")
    }
    let nearest =
      names.first { $0.hasPrefix(written) } ?? Articles.nearest(to: name, among: names)
    throw TermFault(
      reason: "“\(name)” is no kind and no grade; "
        + (nearest.map { "the nearest is “#\($0)”, and " } ?? "") + "“#” alone lists all")
  }

  private func basis(_ name: String) throws(TermFault) -> Event.Basis {
    if let basis = Event.Basis(rawValue: name.lowercased()) { return basis }
    throw TermFault(reason: "after “basis:” belongs article or editor")
  }

  /// Whether a term begins as a date does: with four digits of a year, one before year 0 with a
  /// hyphen, one of more digits with a Y; with a bracket, if it is one of several; with a slash, if
  /// its start is unknown, and then with three digits, too, so that it is told how it is written.
  private func isDate(_ written: String) -> Bool {
    let form = #/\.\.|[\[{]?-?[0-9][0-9X]{3}|/-?[0-9][0-9X]{2}|Y-?([0-9]{5}|[0-9]+E)/#
    return written.prefixMatch(of: form) != nil
  }

  private func dates(_ written: String) throws(TermFault) -> Filter.Term {
    let isStrict = written.hasSuffix("!")
    let date = isStrict ? String(written.dropLast()) : written
    let edtf = interval(date)
    guard !date.contains("..."), !edtf.split(separator: "/").contains(where: hasStrayDots) else {
      throw TermFault(reason: "between two dates belong two dots, and no more: 1995..1997")
    }
    do throws(DateFault) {
      return .dates(try HistoricalDate(edtf: edtf), isStrict: isStrict)
    } catch {
      throw TermFault(reason: error.prose, advice: error.advice)
    }
  }

  /// `1995..1997` in EDTF, which has `..` for an open end alone.
  private func interval(_ written: String) -> String {
    guard !written.contains(where: { "/[{".contains($0) }),
      let dots = written.firstRange(of: "..")
    else { return written }
    let (start, end) = (written[..<dots.lowerBound], written[dots.upperBound...])
    return (start.isEmpty ? ".." : start) + "/" + (end.isEmpty ? ".." : end)
  }

  /// Whether one side of an interval has dots beside a date; a set of dates may have them.
  private func hasStrayDots(_ side: Substring) -> Bool {
    side != ".." && !side.contains(where: { "[{".contains($0) }) && side.contains("..")
  }
}

extension Article {
  /// The actors in whose id a word begins so, the most mentioned first.
  func actors(withIDPart part: String) -> [Int] {
    apparatus.actors.indices.filter { actor in
      let id = apparatus.actors[actor].id.lowercased()
      return id.hasPrefix(part) || id.contains("-" + part)
    }.sorted {
      (apparatus.mentions(ofActor: $1).count, $0) < (apparatus.mentions(ofActor: $0).count, $1)
    }
  }
}
