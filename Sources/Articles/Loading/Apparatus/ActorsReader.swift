import YAMLParsing

/// Reads actors: those of a file, or of the front matter of an article.
struct ActorsReader {
  private let file: ApparatusFile
  private(set) var drafts: [ActorDraft] = []
  private(set) var faults: [EntryReader.FaultAtPlace] = []

  init(_ node: YAMLNode, of file: ApparatusFile) {
    self.file = file
    guard let items = node.items else {
      faults.append(
        (
          .apparatus(.wrongShape(wanted: "a list of actors")),
          FilePlace(file: file, place: node.place)
        ))
      return
    }
    drafts.reserveCapacity(items.count)
    for item in items { read(item) }
  }

  private mutating func read(_ node: YAMLNode) {
    guard var entry = EntryReader(node, of: file, entry: "actor", suggests: faults.count < 1_000)
    else {
      let place = FilePlace(file: file, place: node.place)
      faults.append((.apparatus(.wrongShape(wanted: "an actor with fields")), place))
      return
    }
    if let draft = entry.actor() { drafts.append(draft) }
    faults += entry.finish()
  }
}

extension EntryReader {
  /// Takes the fields of an actor; nothing when it has no id.
  fileprivate mutating func actor() -> ActorDraft? {
    let id = required("id")
    let name = required("name")
    let kind: Actor.Kind? = requiredWord("kind")
    let names = names()
    let exceptions = list("except", wants: "quotes") { $0.quote($1) }
    let mentions = mentions()
    let isUnmentioned = flag("unmentioned")
    let otherNames = otherNames()
    let dates = map("dates") { $0.dates() } ?? Actor.Dates()
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
      dates: dates, offices: offices, summary: summary, role: role,
      disambiguation: disambiguation, note: note, wikidata: wikidata?.item,
      verification: verification, isUnmentioned: isUnmentioned)
    return ActorDraft(
      id: id, actor: actor, names: names, mentions: mentions, exceptions: exceptions,
      relations: relations, sources: sources, nameSources: otherNames.map(\.source),
      wikidataSource: wikidata?.source)
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

  private mutating func flag(_ name: String) -> Bool {
    guard let written = written(name) else { return false }
    if written.text == "true" || written.text == "false" { return written.text == "true" }
    report(.unknownWord(written.text, field: name, words: ["true", "false"]), at: written.place)
    return false
  }

  private mutating func otherNames() -> [(name: Actor.OtherName, source: Written?)] {
    list("also", wants: "names, each with fields") { reader, node in
      reader.inner(node, entry: "other name") { other in
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

  private mutating func dates() -> Actor.Dates {
    Actor.Dates(
      birth: date("birth"), death: date("death"), foundation: date("foundation"),
      dissolution: date("dissolution"), date: date("date"))
  }

  private mutating func offices() -> [Actor.Office] {
    list("offices", wants: "offices, each with “when”") { reader, node in
      reader.inner(node, entry: "office") { office in
        let (when, title) = (office.required("when"), office.text("title"))
        return when.map { Actor.Office(when: office.date($0), title: title) }
      }
    }
  }

  private mutating func wikidata() -> (item: Actor.Wikidata, source: Written?)? {
    guard let node = node("wikidata") else { return nil }
    if let id = node.text { return id.isEmpty ? nil : (Actor.Wikidata(id: id), nil) }
    return map("wikidata") { item in
      let id = item.required("id")
      let (verification, source) = (item.verification(), item.written("source"))
      return id.map { (Actor.Wikidata(id: $0.text, verification: verification), source) }
    } ?? nil
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
