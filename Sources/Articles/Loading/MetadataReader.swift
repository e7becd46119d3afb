package import YAMLParsing

/// Reads what the front matter says of an article.
struct MetadataReader {
  /// The title is empty when none is given.
  private(set) var metadata = Metadata(title: "")
  private(set) var faults: [(fault: Diagnostic.Fault, place: YAMLPlace)] = []

  /// The actors that are declared here and not in a file of their own.
  private(set) var actors: YAMLNode?

  /// Whether the YAML is a list of fields at all.
  private(set) var isMap = true

  init(_ document: YAMLDocument) {
    faults = document.problems.map { (Diagnostic.Fault($0.kind), $0.place) }
    guard let root = document.root else { return }
    guard let entries = root.entries else {
      isMap = false
      return
    }
    let broken = Set(document.problems.filter(\.isBroken).map(\.place.line))
    var certain = faults.count
    for entry in entries {
      certain = faults.count
      if let name = entry.key.text { read(name, entry.value) }
      // Of a text that is no YAML, nothing else is told.
      if broken.contains(entry.value.place.line) { faults.removeLast(faults.count - certain) }
    }
    // Where the YAML ends too soon, the last value may have another shape than it was to have.
    if document.isCut { faults.removeLast(faults.count - certain) }
  }

  private mutating func read(_ name: String, _ value: YAMLNode) {
    switch name {
    case "title": metadata.title = text(name, value).map(withSingleSpaces) ?? ""
    case "author": metadata.authors = authors(value)
    case "date": metadata.date = date(name, value)
    case "lang": metadata.language = text(name, value)
    case "publisher": metadata.publisher = text(name, value)
    case "url": metadata.url = address(name, value)
    case "rights": metadata.rights = text(name, value)
    case "id": metadata.id = text(name, value)
    case "actors": actors = value
    case "author-basis", "date-basis", "publisher-basis", "url-basis": keep(name, text(name, value))
    default: keep(name, value.text)
    }
  }

  /// Keeps a field that has no meaning of its own here.
  private mutating func keep(_ name: String, _ text: String?) {
    if let text { metadata.other.append(Metadata.Field(name: name, value: text)) }
  }

  /// Reads a field that is plain text; an empty one says nothing.
  private mutating func text(
    _ name: String, _ value: YAMLNode, wants wanted: String = "a text"
  ) -> String? {
    guard let text = value.text else {
      faults.append((.fieldOfWrongShape(field: name, wanted: wanted), value.place))
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// Reads a date in EDTF, or the day of a moment as YAML writes it; what is neither is kept as it
  /// is.
  private mutating func date(_ name: String, _ value: YAMLNode) -> String? {
    guard let date = text(name, value, wants: wantedDate) else { return nil }
    if let day = dayOfTimestamp(date) { return day }
    do throws(DateFault) {
      _ = try HistoricalDate(edtf: date)
    } catch {
      faults.append((.apparatus(.badDate(error)), value.place))
    }
    return date
  }

  private mutating func address(_ name: String, _ value: YAMLNode) -> String? {
    let address = text(name, value)
    if let address, !isAddress(address) {
      faults.append((.linkToUnopenable(destination: address), value.place))
    }
    return address
  }

  /// Reads the authors: a name, or a list of names, each a text or a map that has a name.
  private mutating func authors(_ value: YAMLNode) -> [String] {
    (value.items ?? [value]).compactMap { author in
      guard let name = author.text ?? author["name"]?.text else {
        let wanted = "a name, or a list of names"
        faults.append((.fieldOfWrongShape(field: "author", wanted: wanted), author.place))
        return nil
      }
      return name.isEmpty ? nil : name
    }
  }
}

extension YAMLProblem {
  /// Whether the text is no YAML.
  fileprivate var isBroken: Bool { if case .broken = kind { true } else { false } }
}

extension YAMLDocument {
  /// The line of the mistake that it breaks off at.
  var brokenLine: Int? {
    let mistake = problems.last { $0.isBroken && $0.kind != .broken(.oddCharacter) }
    return isWhole ? nil : mistake?.place.line
  }
}

extension Diagnostic.Fault {
  /// What is wrong in a YAML file, in the words of the article.
  package init(_ problem: YAMLProblem.Kind) {
    self =
      switch problem {
      case .broken(let fault): .brokenYAML(fault)
      case .repeatedKey(let key): .repeatedField(key)
      case .unknownAlias(let name): .unknownAlias(name)
      case .circularAlias(let name): .circularAlias(name)
      case .tooManyAliases: .tooManyAliases
      case .tooDeep: .tooDeep
      case .noPartOfText(let mark): .noPartOfText(mark)
      case .secondDocument: .secondDocument
      }
  }
}

/// Gives a text with one space for each stretch of white space, and none at its ends.
///
/// No-break spaces are not white space here.
func withSingleSpaces(_ text: String) -> String {
  let words = text.utf8.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  return String(decoding: Array(words.joined(separator: CollectionOfOne(0x20))), as: UTF8.self)
}

/// The day of a moment such as `2020-01-01 10:00:00 +0000` (YAML 1.1, timestamp) or
/// `2020-01-01T10:00:00-08:00`, as many programs that make web pages write it.
private func dayOfTimestamp(_ text: String) -> String? {
  let (day, time) = (String(text.prefix(10)), text.dropFirst(10))
  guard let first = time.first, "Tt \t".contains(first), time.contains(":"),
    time.dropFirst().utf8.allSatisfy("0123456789 \t:.+-Z".utf8.contains),
    (try? HistoricalDate(edtf: day)) != nil
  else { return nil }
  return day
}
