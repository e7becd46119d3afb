import YAMLParsing

/// Reads sources in CSL-YAML: a list, or a list under `references`, with our own grades.
struct SourcesReader {
  private(set) var drafts: [SourceDraft] = []

  /// What the grades mean; nothing when the file does not say so.
  private(set) var grades: [Source.Grade]?

  private(set) var faults: [EntryReader.FaultAtPlace] = []

  init(_ node: YAMLNode) {
    if let items = node.items {
      for item in items {
        let draft = EntryReader.read(item, of: .sources, entry: "source", &faults) { $0.source() }
        if let draft { drafts.append(draft) }
      }
      return
    }
    guard var file = EntryReader(node, of: .sources, entry: "file of sources", suggests: true)
    else {
      let place = FilePlace(file: .sources, place: node.place)
      faults = [(.apparatus(.wrongShape(wanted: "a list of sources under “references”")), place)]
      return
    }
    grades = file.grades()
    drafts = file.list("references", wants: "sources, each with fields") { file, node in
      file.inner(node, entry: "source") { $0.source() }
    }
    faults = file.finish()
  }
}

extension EntryReader {
  fileprivate mutating func grades() -> [Source.Grade]? {
    guard let node = node("grades") else { return nil }
    guard let entries = node.entries else {
      report("grades", wants: "letters, each with what it means", at: node)
      return nil
    }
    var grades: [Source.Grade] = []
    for entry in entries {
      if let letter = entry.key.text, let meaning = entry.value.text {
        grades.append(Source.Grade(letter: letter, meaning: meaning))
      } else {
        report("grades", wants: "letters, each with what it means", at: entry.value)
      }
    }
    return grades.isEmpty ? nil : grades
  }

  /// Takes the fields of a source; nothing when it has no id.
  fileprivate mutating func source() -> SourceDraft? {
    let (id, title, url) = (required("id"), required("title"), address("URL"))
    let (publisher, grade) = (text("publisher"), written("grade"))
    let (authors, issued) = (authors(), issued())
    let other = rest(texts: Self.textsOfCSL, others: Self.partsOfCSL)
    guard let id else { return nil }
    let source = Source(
      id: id.text, title: title?.text ?? id.text, url: url, authors: authors,
      publisher: publisher, issued: issued, grade: grade?.text, other: other)
    return SourceDraft(id: id, source: source, grade: grade)
  }

  /// Takes the authors: texts, or CSL's parts of a name, or `literal`.
  private mutating func authors() -> [String] {
    list("author", wants: "names, each a text or “family” with “given”") { reader, node in
      if let text = node.text { return .some(text.isEmpty ? nil : text) }
      let faultsBefore = reader.faults.count
      let name: String? = reader.inner(node, entry: "author") { $0.fullName() } ?? nil
      if let name { return name }
      return reader.faults.count > faultsBefore ? .some(nil) : nil
    }
  }

  /// Takes the parts of a name, or the whole as `literal`; nothing where none says anything.
  private mutating func fullName() -> String? {
    let literal = text("literal")
    let parts = Self.partsOfName.compactMap { text($0) }
    for name in Self.signsOfName { _ = text(name) }
    return literal ?? (parts.isEmpty ? nil : parts.joined(separator: " "))
  }

  /// Takes the date of issue: a text in EDTF, or a date of CSL.
  private mutating func issued() -> WrittenDate? {
    guard let node = node("issued") else { return nil }
    if node.text != nil { return date("issued")?.date }
    let faultsBefore = faults.count
    for item in node.items ?? [node] {
      _ = inner(item, entry: "date") { $0.takeFieldsOfDate() }
    }
    do throws(ApparatusFault) {
      switch try CSLDate(node) {
      case .edtf(let text)?:
        if let fault = CSLDate.faultOfCirca(in: node) { report(fault, at: place(of: node)) }
        return date(Written(text: text, place: place(of: node)), of: "issued").date
      case .words(let text)?: return WrittenDate(text, as: nil)
      case .unknown?: break
      case nil where faults.count > faultsBefore: break
      case nil:
        report("issued", wants: "a date, such as 1843-05 or {date-parts: [[1843, 5]]}", at: node)
      }
    } catch {
      report(error, at: place(of: node))
    }
    return nil
  }

  /// Takes the fields of a date of CSL, so that those are told that it does not have.
  private mutating func takeFieldsOfDate() {
    for name in CSLDate.fieldsOfParts { _ = node(name) }
    for name in CSLDate.fieldsOfText { _ = text(name) }
  }

  /// The parts of a name in CSL, in the order in which they are said.
  private static let partsOfName = [
    "given", "dropping-particle", "non-dropping-particle", "family", "suffix",
  ]

  /// What else CSL says of a name: how it is to be sorted and set.
  private static let signsOfName = ["comma-suffix", "static-ordering", "parse-names"]

  /// The names, dates and lists of CSL 1.0.2 that have no meaning of their own here.
  private static let partsOfCSL = [
    "categories", "custom", "chair", "collection-editor", "compiler", "composer",
    "container-author", "contributor", "curator", "director", "editor", "editorial-director",
    "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
    "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer",
    "series-creator", "translator", "accessed", "available-date", "event-date", "original-date",
    "submitted",
  ]

  /// The texts of CSL 1.0.2 that have no meaning of their own here.
  private static let textsOfCSL = [
    "type", "citation-key", "language", "journalAbbreviation", "shortTitle", "abstract",
    "annote", "archive", "archive_collection", "archive_location", "archive-place", "authority",
    "call-number", "chapter-number", "citation-number", "citation-label", "collection-number",
    "collection-title", "container-title", "container-title-short", "dimensions", "division",
    "DOI", "edition", "event", "event-title", "event-place", "first-reference-note-number",
    "genre", "ISBN", "ISSN", "issue", "jurisdiction", "keyword", "locator", "medium", "note",
    "number", "number-of-pages", "number-of-volumes", "original-publisher",
    "original-publisher-place", "original-title", "page", "page-first", "part", "part-title",
    "PMCID", "PMID", "printing", "publisher-place", "references", "reviewed-genre",
    "reviewed-title", "scale", "section", "source", "status", "supplement", "title-short",
    "version", "volume", "volume-title", "year-suffix",
  ]
}
