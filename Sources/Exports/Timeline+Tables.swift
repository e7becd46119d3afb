import Articles
public import JSONText

extension Timeline {
  /// The events as objects.
  public var json: JSON { .array(entries.map { $0.json(in: article) }) }

  /// The events as rows of CSV; in a field with several actors or sources a semicolon parts them.
  public var csv: String {
    let columns = [
      "id", "date", "earliest", "latest", "words", "title", "basis", "actors", "place", "section",
      "quote", "summary", "sense", "told", "disagreement", "confidence", "verification", "sources",
    ]
    return Exports.csv([columns] + entries.map { $0.fields(in: article) })
  }
}

extension Timeline {
  /// The events as a picture.
  public var svg: String { timelineSVG(of: article, events: entries.map(\.index)) }
}

extension Timeline.Entry {
  func json(in article: Article) -> JSON {
    let day: JSON = [
      "id": .string(event.id), "date": JSON(event.date?.written),
      "earliest": JSON(date?.earliest?.iso),
      "latest": JSON(date?.latest?.iso), "words": JSON(event.words(.full)),
      "level": JSON(date?.level), "sense": .string(event.sense.rawValue),
      "title": .string(event.title), "basis": .string(event.basis.rawValue),
      "actors": .array(
        event.participants.map { participant in
          [
            "id": .string(article.apparatus.actors[participant.actor].id),
            "role": JSON(participant.role),
          ]
        }),
    ]
    return day.with(JSON(anchor)).with([
      "quote": JSON(event.quote?.exact), "summary": JSON(event.summary),
      "told": JSON(event.told?.written), "disagreement": JSON(event.disagreement),
      "confidence": JSON(event.confidence?.rawValue),
      "verification": JSON(event.verification?.text),
      "sources": .array(article.apparatus.ids(ofSources: event.sources)),
    ])
  }

  fileprivate func fields(in article: Article) -> [String] {
    let apparatus = article.apparatus
    let fields: [String?] = [
      event.id, event.date?.written, date?.earliest?.iso, date?.latest?.iso,
      event.words(.full), event.title, event.basis.rawValue,
      event.participants.map { apparatus.actors[$0.actor].id }.joined(separator: ";"),
      anchor?.place, anchor?.section, event.quote?.exact, event.summary, event.sense.rawValue,
      event.told?.written, event.disagreement, event.confidence?.rawValue, event.verification?.text,
      event.sources.map { apparatus.sources[$0].id }.joined(separator: ";"),
    ]
    return fields.map { $0 ?? "" }
  }
}
