import YAMLParsing

/// Reads actors: those of a file, or of the front matter of an article.
struct ActorsReader {
  private(set) var drafts: [ActorDraft] = []
  private(set) var faults: [EntryReader.FaultAtPlace] = []

  init(_ node: YAMLNode, of file: ApparatusFile) {
    guard let items = node.items else {
      faults = [EntryReader.noList(of: "actors", node, in: file)]
      return
    }
    drafts.reserveCapacity(items.count)
    for item in items {
      let faultsBefore = faults.count
      let draft = EntryReader.read(item, of: file, entry: "actor", &faults) { $0.actor() }
      guard var draft else { continue }
      if faults[faultsBefore...].contains(where: { $0.fault.isMisspeltMention }) {
        draft.hasUnreadMentions = true
      }
      drafts.append(draft)
    }
  }
}

extension EntryReader {
  /// Takes the fields of an actor; nothing when it has no id.
  fileprivate mutating func actor() -> ActorDraft? {
    let id = required("id")
    let name = required("name")
    let kind: Actor.Kind? = requiredWord("kind")
    let faultsBefore = faults.count
    let names = names()
    let exceptions = list("except", wants: "quotes") { $0.quote($1) }
    let mentions = mentions()
    let unmentioned = flag("unmentioned")
    let hasUnreadMentions = faults.count > faultsBefore
    let otherNames = otherNames()
    let dates = map("dates") { $0.dates() } ?? []
    let offices = offices()
    let wikidata = wikidata()
    let relations = relations()
    let (summary, role) = (text("summary"), text("role"))
    let (disambiguation, note) = (text("disambiguation"), text("note"))
    let verification = verification()
    let sources = texts("sources")
    guard let id else { return nil }
    let actor = Actor(
      id: id.text, name: name?.text ?? id.text, kind: kind, otherNames: otherNames.map(\.name),
      dates: Actor.Dates(dates), offices: offices.map(\.office), summary: summary, role: role,
      disambiguation: disambiguation, note: note, wikidata: wikidata?.item,
      verification: verification)
    return ActorDraft(
      id: id, actor: actor, names: names, mentions: mentions, exceptions: exceptions,
      relations: relations, dates: dates, offices: offices.map(\.when), sources: sources,
      unmentioned: unmentioned, hasUnreadMentions: hasUnreadMentions,
      nameSources: otherNames.map(\.source), wikidataSource: wikidata?.source)
  }

  private mutating func names() -> [NameDraft] {
    list("names", wants: "names, each a text or “text” with “form”") { reader, node in
      if let text = node.text {
        return NameDraft(name: Written(text: text, place: reader.place(of: node)), form: .name)
      }
      return reader.inner(node, entry: "name") { name in
        let text = name.required("text")
        let form: Mention.Form = name.word("form") ?? .name
        return text.map { NameDraft(name: $0, form: form) }
      }
    }
  }

  private mutating func mentions() -> [MentionDraft] {
    list("mentions", wants: "quotes, each with a “form” if wanted") { reader, node in
      if node.text != nil {
        return reader.quote(node).map { $0.map { MentionDraft(quote: $0, form: .descriptor) } }
      }
      return reader.inner(node, entry: "mention") { mention in
        let form: Mention.Form = mention.word("form") ?? .descriptor
        return mention.quoteFields().map { MentionDraft(quote: $0, form: form) }
      }
    }
  }

  /// Takes a field that is true or false; gives the place of one that is true.
  private mutating func flag(_ name: String) -> FilePlace? {
    guard let written = written(name), written.text != "false" else { return nil }
    if written.text == "true" { return written.place }
    report(.unknownWord(written.text, field: name, words: ["true", "false"]), at: written.place)
    return nil
  }

  private mutating func otherNames() -> [(name: Actor.OtherName, source: Written?)] {
    list("also", wants: "names, each with fields") { reader, node in
      reader.inner(node, entry: "name under “also”") { other in
        let name = other.required("name")
        let (language, script) = (other.text("lang"), other.text("script"))
        let (verification, source) = (other.verification(), other.written("source"))
        guard let name else { return nil }
        let value = Actor.OtherName(
          name: name.text, language: language, script: script, verification: verification)
        return (value, source)
      }
    }
  }

  private mutating func dates() -> [DateDraft] {
    ["birth", "death", "foundation", "dissolution", "date"].compactMap { date($0) }
  }

  private mutating func offices() -> [(office: Actor.Office, when: DateDraft)] {
    list("offices", wants: "offices, each with “when”") { reader, node in
      reader.inner(node, entry: "office") { office in
        let (when, title) = (office.requiredDate("when"), office.text("title"))
        return when.map { (Actor.Office(when: $0.date, title: title), $0) }
      }
    }
  }

  private mutating func wikidata() -> (item: Actor.Wikidata, source: Written?)? {
    guard let node = node("wikidata") else { return nil }
    if node.text != nil { return item("wikidata").map { (Actor.Wikidata(id: $0), nil) } }
    return map("wikidata") { entry in
      let id = entry.isMissing("id") ? nil : entry.item("id")
      let (verification, source) = (entry.verification(), entry.written("source"))
      return id.map { (Actor.Wikidata(id: $0, verification: verification), source) }
    } ?? nil
  }

  /// Takes the number of an item of Wikidata: `Q889`.
  private mutating func item(_ name: String) -> String? {
    guard let node = node(name), let written = written(name) else { return nil }
    let digits = written.text.utf8.dropFirst()
    if written.text.hasPrefix("Q"), !digits.isEmpty,
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    {
      return written.text
    }
    report(name, wants: "an item of Wikidata, such as Q889", at: node)
    return nil
  }

  private mutating func relations() -> [RelationDraft] {
    list("relations", wants: "relations, each with “type” and “to”") { reader, node in
      reader.inner(node, entry: "relation") { relation in
        let (type, to) = (relation.required("type"), relation.required("to"))
        let (id, note) = (relation.written("id"), relation.text("note"))
        let quote = relation.quote("quote")
        guard let type, let to else { return nil }
        return RelationDraft(id: id, type: type.text, to: to, quote: quote, note: note)
      }
    }
  }
}

extension Actor.Dates {
  fileprivate init(_ drafts: [DateDraft]) {
    let dates = Dictionary(drafts.map { ($0.field, $0.date) }, uniquingKeysWith: { $1 })
    self.init(
      birth: dates["birth"], death: dates["death"], foundation: dates["foundation"],
      dissolution: dates["dissolution"], date: dates["date"])
  }
}

extension Diagnostic.Fault {
  /// Whether it is a field that was perhaps to say where an actor is mentioned.
  fileprivate var isMisspeltMention: Bool {
    guard case .apparatus(.unknownField(_, _, let nearest?)) = self else { return false }
    return ["names", "mentions", "unmentioned"].contains(nearest)
  }
}
