import ArticleTestSupport
import Articles
import Foundation
import Testing

/// The bundled apparatus is that of its editors, field by field.
struct ApparatusTests {
  let article: Article
  let fixture: [String: [String]]
  var apparatus: Apparatus { article.apparatus }

  init() throws {
    article = Article.bundled
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/apparatus.tsv")
    let rows = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map(String.init)
    fixture = Dictionary(grouping: rows) { $0.prefix { $0 != "\t" }.description }
  }

  @Test func `every actor is there with its dates, sources, relations and counts`() {
    let rows = apparatus.actors.enumerated().map { index, actor in
      let mentions = apparatus.mentions(ofActor: index).map { apparatus.mentions[$0] }
      return row(
        "actor", actor.id, actor.name, actor.kind?.rawValue, "\(mentions.count)",
        "\(mentions.count { $0.form != .descriptor })", dates(of: actor), actor.wikidata?.id,
        id(ofSource: actor.wikidata?.source), actor.verification?.text, ids(actor.sources),
        relations(of: index),
        hash(actor.summary, actor.role, actor.disambiguation, actor.note))
    }
    expectSame(rows, "actor")
  }

  @Test func `every other name is there with its language, script and source`() {
    let rows = apparatus.actors.flatMap { actor in
      actor.otherNames.map { name in
        row(
          "name", actor.id, name.name, name.language, name.script, name.verification?.text,
          id(ofSource: name.source))
      }
    }
    expectSame(rows, "name")
  }

  @Test func `every mention is found, in its place and form, and no other`() {
    let rows = apparatus.mentions.map { mention in
      row(
        "mention", apparatus.actors[mention.actor].id, place(mention.bytes),
        mention.form.rawValue, mention.isNested ? "nested" : nil, article.string(mention.bytes))
    }
    expectSame(rows, "mention")
  }

  @Test func `the mentions of an actor are gone through one by one, or to the last and the first`()
  {
    for actor in apparatus.actors.indices {
      let mentions = Array(apparatus.mentions(ofActor: actor))
      for (position, mention) in mentions.enumerated() {
        let (before, after) = (mentions[..<position], mentions[(position + 1)...])
        let start = apparatus.mentions[mention].bytes.lowerBound
        let reached = [1, -1, 999, -999].map {
          apparatus.mention(ofActor: actor, stepping: $0, from: start)
        }
        #expect(reached == [after.first, before.last, after.last, before.first])
        #expect(apparatus.position(ofMention: mention) == position)
      }
    }
  }

  @Test func `every relation is there with its passage`() {
    let rows = apparatus.relations.map { relation in
      row(
        "relation", relation.id, apparatus.actors[relation.from].id, relation.type,
        apparatus.actors[relation.to].id, place(relation.bytes), relation.note)
    }
    expectSame(rows.sorted(), "relation")
  }

  @Test func `every event is there with its dates, actors, passage and grades`() {
    let rows = apparatus.events.map { event in
      row(
        "event", event.id, event.date?.written, event.told?.written, event.sense.rawValue,
        event.basis.rawValue,
        event.confidence?.rawValue, event.verification?.text, place(event.bytes),
        event.participants.map { "\(apparatus.actors[$0.actor].id) \($0.role ?? "-")" }
          .joined(separator: "; "), ids(event.sources),
        hash(event.title, event.summary, event.disagreement))
    }
    expectSame(rows.sorted(), "event", sorted: true)
    let starts = apparatus.events.compactMap(\.bytes?.lowerBound)
    #expect(starts == starts.sorted() && starts.count == rows.count)
  }

  @Test func `every note and every reading is there with its passage`() {
    let notes = apparatus.notes.map { note in
      row(
        "note", note.id, note.kind?.rawValue, place(note.bytes), note.verification?.text,
        ids(note.sources), hash(note.text))
    }
    expectSame(notes, "note")
    let readings = apparatus.readings.map { reading in
      row(
        "reading", reading.id, reading.kind, place(reading.bytes), hash(reading.read, reading.note))
    }
    expectSame(readings, "reading")
  }

  @Test func `every source is there with its grade and what that means`() {
    let sources = apparatus.sources.map { source in
      row("source", source.id, source.grade, hash(source.title, source.url))
    }
    expectSame(sources, "source")
    expectSame(apparatus.grades.map { row("grade", $0.letter, $0.meaning) }, "grade")
  }
}

// MARK: Rows

extension ApparatusTests {
  private func expectSame(
    _ rows: [String], _ kind: String, sorted: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = fixture[kind] ?? []
    #expect(!rows.isEmpty, sourceLocation: sourceLocation)
    let difference = rows.difference(from: sorted ? expected.sorted() : expected)
    #expect(difference.map(\.text) == [], sourceLocation: sourceLocation)
  }

  private func row(_ fields: String?...) -> String {
    fields.map { field in
      guard let field, !field.isEmpty else { return "-" }
      return field
    }.joined(separator: "\t")
  }

  private func place(_ bytes: Range<ByteOffset>?) -> String? {
    guard let bytes else { return nil }
    let block = article.block(containing: bytes.lowerBound)
    let offset = bytes.lowerBound - article.blocks[block].bytes.lowerBound
    return article.notation(of: Passage(place: Place(block: block, offset: offset), bytes: bytes))
  }

  private func id(ofSource source: Int?) -> String? { source.map { apparatus.sources[$0].id } }

  private func ids(_ sources: [Int]) -> String {
    sources.map { apparatus.sources[$0].id }.joined(separator: " ")
  }

  private func relations(of actor: Int) -> String {
    apparatus.relations(ofActor: actor).compactMap { apparatus.relations[$0].id }.sorted()
      .joined(separator: " ")
  }

  private func dates(of actor: Actor) -> String {
    let dates = actor.dates
    let fields = [
      ("birth", dates.birth), ("death", dates.death), ("foundation", dates.foundation),
      ("dissolution", dates.dissolution), ("date", dates.date),
      ("office", actor.offices.first?.when),
    ]
    return fields.compactMap { name, date in date.map { "\(name)=\($0.written)" } }.joined(
      separator: " ")
  }

  /// The 64-bit FNV-1a hash of texts with U+001F between them.
  private func hash(_ texts: String?...) -> String {
    let bytes = texts.map { $0 ?? "" }.joined(separator: "\u{1F}").utf8
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension CollectionDifference<String>.Change {
  fileprivate var text: String {
    switch self {
    case .insert(_, let row, _): "not in apparatus.tsv: \(row)"
    case .remove(_, let row, _): "only in apparatus.tsv: \(row)"
    }
  }
}
