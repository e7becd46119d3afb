import YAMLParsing

/// Loads the apparatus of an article from its files, and takes down what is wrong with them.
struct ApparatusLoader {
  private let article: Article
  private var report = ApparatusReport()
  private var drafts = ApparatusDrafts()

  /// What of the files was not read, or not all of it.
  private var gaps = ReadingGaps()

  /// The quotes that were found, and where.
  private var found: [Quote: Range<ByteOffset>] = [:]

  /// The files that are not read for their names.
  private var misnamed: [Diagnostic] = []

  init(_ article: Article) { self.article = article }

  var diagnostics: [Diagnostic] { misnamed + report.sorted }

  mutating func load(_ files: ArticleFiles, declared: DeclaredActors?) -> Apparatus {
    for file in files.misnamed { take(file) }
    if let declared { read(declared) }
    read(files.actors, as: .actors, wanted: "a list of actors") { loader, node in
      let reader = ActorsReader(node, of: .actors)
      loader.drafts.actors.insert(contentsOf: reader.drafts, at: 0)
      return reader.faults
    }
    read(files.timeline, as: .timeline, wanted: "a list of events") { loader, node in
      let reader = TimelineReader(node)
      loader.drafts.events = reader.drafts
      return reader.faults
    }
    read(files.notes, as: .notes, wanted: "“notes” and “readings”") { loader, node in
      let reader = NotesReader(node)
      (loader.drafts.notes, loader.drafts.readings) = (reader.notes, reader.readings)
      return reader.faults
    }
    read(files.sources, as: .sources, wanted: "sources under “references”") { loader, node in
      let reader = SourcesReader(node)
      (loader.drafts.sources, loader.drafts.grades) = (reader.drafts, reader.grades)
      return reader.faults
    }
    return apparatus()
  }

  /// Takes down a file that is not read; what is not in another may stand there.
  private mutating func take(_ file: ArticleFiles.Misnamed) {
    let fault = ApparatusFault.misnamedFile(meant: file.meant, isThere: file.isThere)
    misnamed.append(Diagnostic(file: file.name, position: nil, fault: .apparatus(fault)))
    if !file.isThere, let kind = ApparatusFile(named: file.meant) { gaps.broken.insert(kind) }
  }

  private mutating func read(_ declared: DeclaredActors) {
    report.begin(
      .article, name: declared.name, source: declared.source, reportsEncoding: false)
    let reader = ActorsReader(declared.node, of: .article)
    drafts.actors = reader.drafts
    add(reader.faults, in: declared.node, of: .article)
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
    if let reason = file.problem {
      gaps.broken.insert(kind)
      return report.add(.unreadableFile(reason: reason), toAllOf: kind)
    }
    let document = YAMLDocument(source.bytes)
    add(
      document.problems.map { (Diagnostic.Fault($0.kind), FilePlace(file: kind, place: $0.place)) })
    if !document.isWhole { gaps.broken.insert(kind) }
    guard let root = document.root, root.text?.isEmpty != true else {
      // Comments alone say why there is nothing yet.
      let hasComment = source.bytes.contains(UInt8(ascii: "#"))
      guard document.problems.isEmpty, !hasComment else { return }
      gaps.broken.insert(kind)
      return report.add(.emptyFile(wanted: wanted), at: start)
    }
    if document.isCut { report.cut(kind, within: root) }
    let faults = read(&self, root)
    add(faults, in: root, of: kind)
  }

  /// Adds what is wrong with the values of a file.
  private mutating func add(
    _ faults: [EntryReader.FaultAtPlace], in root: YAMLNode, of file: ApparatusFile
  ) {
    if file != .sources { gaps.add(faults, in: root) }
    if !faults.isEmpty, !file.hasEntries(in: root) { gaps.broken.insert(file) }
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
    guard !drafts.isEmpty else { return Apparatus() }
    leaveOutRepeatedActors()
    let text = FoldedArticle(blocksOf: article)
    findQuotes(text)
    checkIDs()
    let actors = table(drafts.actors.map(\.id), "actor", in: [.article, .actors]) {
      [entries = drafts.actors] in entries[$0].everyName
    }
    let sources = table(drafts.sources.map(\.id), "source", in: [.sources]) {
      [entries = drafts.sources] in [entries[$0].source.title]
    }
    let (mentions, linked, missing) = mentions(text)
    let apparatus = Apparatus(
      actors: drafts.actors.map { actor($0, sources) }, relations: relations(actors),
      mentions: mentions, events: drafts.events.map { event($0, actors, sources) },
      notes: drafts.notes.map { note($0, sources) }, readings: numberedReadings(),
      sources: drafts.sources.map(\.source), grades: drafts.grades ?? Source.Grade.standard)
    check(apparatus, linked: linked, missing: missing)
    return apparatus
  }

  /// Looks for what can be read and cannot be right.
  private mutating func check(
    _ apparatus: Apparatus, linked: Set<Int>?, missing: [NameLinker.Name]
  ) {
    var article = article
    article.apparatus = apparatus
    DateCheck(article, drafts, quotes: found).run(&report)
    if let linked {
      MentionCheck(article, drafts, quotes: found, linked: linked, missing: missing).run(&report)
    }
    EventCheck(drafts).run(&report)
    SourceCheck(apparatus, drafts, gaps: gaps).run(&report)
  }

  /// Leaves out the actors whose id one before has, and reports them.
  ///
  /// Otherwise an entry that is pasted twice would contest all of its own names.
  private mutating func leaveOutRepeatedActors() {
    let positions = report.positions(of: drafts.actors.map(\.id))
    var actors: [ActorDraft] = []
    for (index, actor) in drafts.actors.enumerated() {
      if positions[actor.id.text] == index {
        actors.append(actor)
      } else {
        gaps.add(leftOut: actor)
      }
    }
    drafts.actors = actors
  }

  private mutating func findQuotes(_ text: FoldedArticle) {
    let quotes = drafts.quotes
    guard !quotes.isEmpty else { return }
    var finder = QuoteFinder(text)
    found = finder.find(quotes, &report)
  }

  private mutating func table(
    _ ids: [Written], _ entry: String, in files: Set<ApparatusFile>,
    names: @escaping (Int) -> [String]
  ) -> IDTable {
    let isWhole = gaps.broken.isDisjoint(with: files)
    return IDTable(ids, entry: entry, isWhole: isWhole, names: names, &report)
  }

  /// Reports the ids with a character that is not seen, and those that nothing refers to and that
  /// must differ all the same.
  private mutating func checkIDs() {
    let referredTo = [drafts.actors.map(\.id), drafts.sources.map(\.id)]
    let others = [
      drafts.events.map(\.id), drafts.notes.map(\.id), drafts.readings.compactMap(\.id),
      drafts.actors.flatMap { $0.relations.compactMap(\.id) },
    ]
    for ids in referredTo + others { report.addUnseen(in: ids) }
    for ids in others { report.positions(of: ids) }
    checkNumbersOfReadings()
  }

  /// Reports the ids of readings that are the numbers of others.
  private mutating func checkNumbersOfReadings() {
    var others: [String: ReadingDraft] = [:]
    for (index, draft) in drafts.readings.enumerated() where draft.id == nil {
      others[numberOfReading(index)] = draft
    }
    for id in drafts.readings.compactMap(\.id) {
      guard let other = others[id.text] else { continue }
      report.add(.numberOfReading(id.text, line: other.place.line), at: id.place)
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
    for (from, actor) in drafts.actors.enumerated() {
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
    drafts.readings.enumerated().map { index, draft in
      var reading = draft.reading
      if draft.id == nil { reading.id = numberOfReading(index) }
      reading.quote = resolved(draft.quote)
      return reading
    }
  }

  /// `x01`, for the first of the list.
  private func numberOfReading(_ index: Int) -> String {
    "x\(index < 9 ? "0" : "")\(index + 1)"
  }

  /// Links the names and the quotes that mention actors.
  ///
  /// - Returns: The mentions, and the actors that have any or would, if others did not contest
  ///   them; no actors at all if not all was looked for. Then the names that stand nowhere.
  private mutating func mentions(
    _ text: FoldedArticle
  ) -> ([Mention], linked: Set<Int>?, missing: [NameLinker.Name]) {
    var linker = NameLinker(text)
    var quoted: [NameLinker.Candidate] = []
    for (index, actor) in drafts.actors.enumerated() {
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
    let exceptions = drafts.actors.map { actor in
      let ranges = actor.exceptions.compactMap { found[$0.quote] }
      return Reach(ranges.sorted { $0.lowerBound < $1.lowerBound })
    }
    let candidates = quoted + linker.candidates(exceptions: exceptions, &report)
    var nesting = Nesting(article, actors: drafts.actors)
    let linked = linker.isComplete ? Set(candidates.map(\.actor)).union(linker.contested) : nil
    return (nesting.settle(candidates, &report), linked, linker.missing)
  }
}
