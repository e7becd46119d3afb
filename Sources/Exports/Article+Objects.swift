public import Articles
public import JSONText

// What the apparatus holds, as objects of JSON. All indices are into the arrays of the apparatus.

extension Article {
  /// An actor as it stands in a list.
  public func json(ofActor index: Int) -> JSON {
    let actor = apparatus.actors[index]
    return [
      "id": .string(actor.id), "name": .string(actor.name), "kind": JSON(actor.kind?.rawValue),
      "mentions": .number(apparatus.mentions(ofActor: index).count),
      "sections": .array(mentionCounts(ofActor: index).map(JSON.number)),
      "summary": JSON(actor.summary), "verification": JSON(actor.verification?.text),
    ]
  }

  /// A mention in its context.
  public func json(ofMention index: Int) -> JSON {
    let mention = apparatus.mentions[index]
    let context = context(of: mention.bytes, reach: contextReach)
    return JSON(anchor(of: mention.bytes)).with([
      "before": .string(context.before), "match": .string(string(mention.bytes)),
      "after": .string(context.after), "form": .string(mention.form.rawValue),
      "nested": .boolean(mention.isNested),
    ])
  }

  /// A note with the passage that it is about.
  public func json(ofNote index: Int) -> JSON {
    let note = apparatus.notes[index]
    let head: JSON = ["id": .string(note.id), "kind": JSON(note.kind?.rawValue)]
    return head.with(JSON(note.bytes.map(anchor(of:)))).with([
      "quote": JSON(note.quote?.exact), "text": .string(note.text),
      "verification": JSON(note.verification?.text),
      "sources": .array(apparatus.ids(ofSources: note.sources)),
    ])
  }

  /// A reading with the words that it is of.
  public func json(ofReading index: Int) -> JSON {
    let reading = apparatus.readings[index]
    let head: JSON = ["id": .string(reading.id), "kind": JSON(reading.kind)]
    return head.with(JSON(reading.bytes.map(anchor(of:)))).with([
      "quote": JSON(reading.quote?.exact), "reading": .string(reading.read),
      "note": JSON(reading.note),
    ])
  }
}

extension Article {
  /// A source as it stands in a list, with the ids of what rests on it.
  public func json(ofSource index: Int, _ use: SourceUse) -> JSON {
    json(ofSource: index).with([
      "actors": .array(use.actors.map { .string(apparatus.actors[$0].id) }),
      "events": .array(use.events.map { .string(apparatus.events[$0].id) }),
      "notes": .array(use.notes.map { .string(apparatus.notes[$0].id) }),
    ])
  }

  /// A source as it stands in the card of an actor, with what its grade means.
  func json(ofSource index: Int) -> JSON {
    let source = apparatus.sources[index]
    return [
      "id": .string(source.id), "title": .string(source.title), "url": JSON(source.url),
      "publisher": JSON(source.publisher), "issued": JSON(source.issued?.written),
      "grade": JSON(source.grade),
      "gradeMeaning": JSON(source.grade.flatMap(apparatus.meaning(ofGrade:))),
      "authors": .array(source.authors.map(JSON.string)),
    ]
  }
}

/// How much of the text is given beside a mention, in characters; as much as fits beside it in a
/// row.
private let contextReach = 60

extension Apparatus {
  func ids(ofSources indices: [Int]) -> [JSON] { indices.map { .string(sources[$0].id) } }
}
