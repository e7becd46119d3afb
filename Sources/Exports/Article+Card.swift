public import Articles
public import JSONText

extension Article {
  /// All that is known of an actor: what a list says, then the rest of its entry, its relations,
  /// its events by date, the passages that mention it, those who are named beside it, and its
  /// sources.
  public func card(ofActor index: Int) -> JSON {
    let actor = apparatus.actors[index]
    let events = Timeline(self, .init(actors: [index])).entries
    return json(ofActor: index).with(entry(of: actor)).with([
      "relations": .array(apparatus.relations(ofActor: index).map(json(ofRelation:))),
      "events": .array(events.map { $0.json(in: self) }),
      "passages": .array(apparatus.mentions(ofActor: index).map(json(ofMention:))),
      "companions": .array(
        companions(ofActor: index).map { companion in
          [
            "id": .string(apparatus.actors[companion.actor].id),
            "paragraphs": .number(companion.blocks),
          ]
        }),
      "sources": .array(actor.sources.map(json(ofSource:))),
    ])
  }

  private func entry(of actor: Actor) -> JSON {
    [
      "role": JSON(actor.role), "disambiguation": JSON(actor.disambiguation),
      "note": JSON(actor.note),
      "dates": [
        "birth": JSON(actor.dates.birth?.written), "death": JSON(actor.dates.death?.written),
        "foundation": JSON(actor.dates.foundation?.written),
        "dissolution": JSON(actor.dates.dissolution?.written),
        "date": JSON(actor.dates.date?.written),
      ],
      "offices": .array(
        actor.offices.map { ["when": .string($0.when.written), "title": JSON($0.title)] }),
      "names": .array(
        actor.otherNames.map { name in
          [
            "name": .string(name.name), "lang": JSON(name.language), "script": JSON(name.script),
            "verification": JSON(name.verification?.text),
            "source": JSON(name.source.map { apparatus.sources[$0].id }),
          ]
        }),
      "wikidata": JSON(actor.wikidata?.id),
      "wikidataSource": JSON(actor.wikidata?.source.map { apparatus.sources[$0].id }),
      "wikidataVerification": JSON(actor.wikidata?.verification?.text),
    ]
  }

  private func json(ofRelation index: Int) -> JSON {
    let relation = apparatus.relations[index]
    let head: JSON = [
      "id": JSON(relation.id), "from": .string(apparatus.actors[relation.from].id),
      "type": .string(relation.type), "to": .string(apparatus.actors[relation.to].id),
    ]
    return head.with(JSON(relation.bytes.map(anchor(of:)))).with([
      "quote": JSON(relation.quote?.exact), "note": JSON(relation.note),
    ])
  }
}
