import YAMLParsing

/// Loads the apparatus of an article from its files, and takes down what is wrong with them.
struct ApparatusLoader {
  private let article: Article
  var report = ApparatusReport()

  private(set) var actors: [ActorDraft] = []
  private(set) var events: [EventDraft] = []
  private(set) var notes: [NoteDraft] = []
  private(set) var readings: [ReadingDraft] = []
  private(set) var sources: [SourceDraft] = []
  private(set) var grades: [Source.Grade]?

  /// The quotes that were found, and where.
  private var found: [Quote: Range<ByteOffset>] = [:]

  init(_ article: Article) { self.article = article }

  var diagnostics: [Diagnostic] { report.sorted }

  mutating func load(_ files: ArticleFiles, declared: DeclaredActors?) -> Apparatus {
    if let declared { read(declared) }
    read(files.actors, as: .actors, wanted: "a list of actors") { loader, node in
      let reader = ActorsReader(node, of: .actors)
      loader.actors.insert(contentsOf: reader.drafts, at: 0)
      return reader.faults
    }
    read(files.timeline, as: .timeline, wanted: "a list of events") { loader, node in
      let reader = TimelineReader(node)
      loader.events = reader.drafts
      return reader.faults
    }
    read(files.notes, as: .notes, wanted: "“notes” and “readings”") { loader, node in
      let reader = NotesReader(node)
      (loader.notes, loader.readings) = (reader.notes, reader.readings)
      return reader.faults
    }
    read(files.sources, as: .sources, wanted: "sources under “references”") { loader, node in
      let reader = SourcesReader(node)
      (loader.sources, loader.grades) = (reader.drafts, reader.grades)
      return reader.faults
    }
    return apparatus()
  }

  private mutating func read(_ declared: DeclaredActors) {
    report.begin(
      .article, name: declared.name, source: declared.source, reportsEncoding: false)
    let reader = ActorsReader(declared.node, of: .article)
    actors = reader.drafts
    add(reader.faults)
  }

  /// Reads a file, if there is one.
  private mutating func read(
    _ file: ArticleFiles.File?, as kind: ApparatusFile, wanted: String,
    _ read: (inout ApparatusLoader, YAMLNode) -> [EntryReader.FaultAtPlace]
  ) {
    guard let file else { return }
    let source = SourceText(file.bytes)
    report.begin(kind, name: file.name, source: source)
    let start = FilePlace(file: kind, place: YAMLPlace(line: 1, column: 1, length: 1))
    if let problem = file.problem { return report.add(.unreadableFile(reason: problem), at: start) }
    let document = YAMLDocument(source.bytes)
    add(
      document.problems.map { (Diagnostic.Fault($0.kind), FilePlace(file: kind, place: $0.place)) })
    guard let root = document.root, root.text?.isEmpty != true else {
      guard document.problems.isEmpty else { return }
      return report.add(.emptyFile(wanted: wanted), at: start)
    }
    let faults = read(&self, root)
    add(faults)
  }

  private mutating func add(_ faults: [EntryReader.FaultAtPlace]) {
    for (fault, place) in faults { report.add(fault, at: place) }
  }
}

// MARK: Putting together

extension ApparatusLoader {
  /// Finds what the drafts refer to, in the text and among themselves.
  private mutating func apparatus() -> Apparatus {
    guard
      !actors.isEmpty || !events.isEmpty || !notes.isEmpty || !readings.isEmpty || !sources.isEmpty
    else { return Apparatus() }
    let text = FoldedText(article)
    findQuotes(text)
    let actorIDs = IDTable(actors.map(\.id), entry: "actor", &report)
    let sourceIDs = IDTable(sources.map(\.id), entry: "source", &report)
    checkIDs()
    checkGrades()
    return Apparatus(
      actors: actors.map { actor($0, sourceIDs) }, relations: relations(actorIDs),
      mentions: mentions(text), events: events.map { event($0, actorIDs, sourceIDs) },
      notes: notes.map { note($0, sourceIDs) }, readings: numberedReadings(),
      sources: sources.map(\.source), grades: grades ?? Source.Grade.standard)
  }

  private mutating func findQuotes(_ text: FoldedText) {
    var drafts: [QuoteDraft] = []
    for actor in actors {
      drafts += actor.mentions.map(\.quote)
      drafts += actor.exceptions
      drafts += actor.relations.compactMap(\.quote)
    }
    drafts += events.compactMap(\.quote)
    drafts += notes.compactMap(\.quote)
    drafts += readings.compactMap(\.quote)
    guard !drafts.isEmpty else { return }
    var finder = QuoteFinder(article, text: text)
    found = finder.find(drafts, &report)
  }

  /// Reports the ids that nothing refers to and that must differ all the same.
  private mutating func checkIDs() {
    _ = IDTable(events.map(\.id), entry: "event", &report)
    _ = IDTable(notes.map(\.id), entry: "note", &report)
    _ = IDTable(readings.compactMap(\.id), entry: "reading", &report)
    _ = IDTable(actors.flatMap { $0.relations.compactMap(\.id) }, entry: "relation", &report)
  }

  /// Reports the grades of sources that no one says the meaning of.
  private mutating func checkGrades() {
    let letters = (grades ?? Source.Grade.standard).map(\.letter)
    for grade in sources.compactMap(\.grade) where !letters.contains(grade.text) {
      report.add(.unknownWord(grade.text, field: "grade", words: letters), at: grade.place)
    }
  }

  private func resolved(_ draft: QuoteDraft?) -> Quote? {
    guard var quote = draft?.quote else { return nil }
    quote.bytes = found[quote]
    return quote
  }

  private mutating func actor(_ draft: ActorDraft, _ sources: IDTable) -> Actor {
    var actor = draft.actor
    actor.sources = sources.positions(of: draft.sources, &report)
    for (index, source) in draft.nameSources.enumerated() {
      actor.otherNames[index].source = source.flatMap { sources.position(of: $0, &report) }
    }
    actor.wikidata?.source = draft.wikidataSource.flatMap { sources.position(of: $0, &report) }
    return actor
  }

  private mutating func relations(_ ids: IDTable) -> [Relation] {
    var relations: [Relation] = []
    for (from, actor) in actors.enumerated() {
      for draft in actor.relations {
        guard let to = ids.position(of: draft.to, &report) else { continue }
        relations.append(
          Relation(
            id: draft.id?.text, from: from, to: to, type: draft.type, quote: resolved(draft.quote),
            note: draft.note))
      }
    }
    return relations
  }

  private mutating func event(_ draft: EventDraft, _ actors: IDTable, _ sources: IDTable) -> Event {
    var event = draft.event
    event.quote = resolved(draft.quote)
    event.participants = draft.participants.compactMap { participant in
      actors.position(of: participant.id, &report)
        .map { Event.Participant(actor: $0, role: participant.role) }
    }
    event.sources = sources.positions(of: draft.sources, &report)
    return event
  }

  private mutating func note(_ draft: NoteDraft, _ sources: IDTable) -> Note {
    var note = draft.note
    note.quote = resolved(draft.quote)
    note.sources = sources.positions(of: draft.sources, &report)
    return note
  }

  /// The readings; one without an id is known by its number in the list.
  private func numberedReadings() -> [Reading] {
    readings.enumerated().map { index, draft in
      let number = index + 1
      return Reading(
        id: draft.id?.text ?? "x\(number < 10 ? "0" : "")\(number)", quote: resolved(draft.quote),
        read: draft.reading.read, kind: draft.reading.kind, note: draft.reading.note)
    }
  }

  private mutating func mentions(_ text: FoldedText) -> [Mention] {
    var linker = NameLinker(text)
    var quoted: [NameLinker.Candidate] = []
    for (index, actor) in actors.enumerated() {
      for name in actor.names {
        linker.add(
          .init(text: name.name.text, form: name.form, actor: index, place: name.name.place),
          &report)
      }
      for mention in actor.mentions {
        guard let bytes = found[mention.quote.quote] else { continue }
        quoted.append(
          .init(
            bytes: bytes, actor: index, form: mention.form, isQuoted: true,
            place: mention.quote.place))
      }
    }
    let exceptions = actors.map { actor in
      let ranges = actor.exceptions.compactMap { found[$0.quote] }
      return Reach(ranges.sorted { $0.lowerBound < $1.lowerBound })
    }
    let named = linker.candidates(exceptions: exceptions, &report)
    var nesting = Nesting(article, actors: actors)
    return nesting.settle(quoted + named, &report)
  }
}
