import Foundation
import Testing

struct ActorCommandTests {
  @Test func `A card has the actor's entry, relations, events, passages and sources`() throws {
    let card = try Answer(["actor", "emomali-rahmon", "--json"]).object
    #expect(card["name"] as? String == "Emomali Rahmon")
    #expect(card["mentions"] as? Int == 5)
    #expect(objects("passages", of: card).count == 5)
    #expect(objects("names", of: card).map { $0["lang"] as? String } == ["tg", "ru", "fa", "en"])
    #expect(
      objects("events", of: card).map { $0["date"] as? String }
        == ["1995-05-17?", "1996-12-10/1996-12-11", "1996-12-23", "1997-06-27"])
    #expect(
      objects("relations", of: card).map { $0["id"] as? String }.sorted { ($0 ?? "") < ($1 ?? "") }
        == ["r14", "r15", "r18"])
    #expect((card["dates"] as? [String: Any])?["birth"] as? String == "1952-10-05")
    #expect((card["dates"] as? [String: Any])?["death"] is NSNull)
  }

  @Test func `For people a card begins with the name and tells each part`() throws {
    let run = try Lectern.run(["actor", "emomali-rahmon"])
    #expect(
      run.output.hasPrefix(
        "Emomali Rahmon\nperson · born 5 October 1952 · verified · emomali-rahmon\n"))
    for part in ["Relations", "Events", "Mentions  5", "In the same paragraphs", "Sources"] {
      #expect(run.output.contains("\n\n\(part)"))
    }
    #expect(run.status == 0)
  }

  @Test func `An event on a card has beside it what is to be said against it, and who added it`()
    throws
  {
    let card = try Lectern.run(["actor", "emomali-rahmon"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(card.contains("to meet in Kabul (added by an editor, partly verified) 10–11 Dec"))
    #expect(card.contains("Rahmonov-Nuri meeting in northern Afghanistan 23 Dec"))
    #expect(card.contains("Agreement signed in Moscow (article and record differ) Mentions"))
  }

  @Test(arguments: [
    ("{birth: 1940, death: 2011}", "person · 1940 – 2011"), ("{birth: 1950}", "person · born 1950"),
    ("{death: 2011}", "person · died 2011"), ("{foundation: 1991}", "person · since 1991"),
    ("{dissolution: 2001}", "person · until 2001"), ("{date: 1997-06}", "person · June 1997"),
  ])
  func `A date that stands alone is told as what it is`(dates: String, facts: String) throws {
    let card = try card("kind: person, dates: \(dates)")
    #expect(card.hasPrefix("The moon\n\(facts) · moon\n"))
  }

  @Test func `How far an actor and its names are verified is told, without a source as well`()
    throws
  {
    let names =
      "{name: Mond, lang: de, verification: verified}, {name: Lune, verification: unverified (old)}"
    let card = try card(
      "kind: place, verification: article only (no source found), also: [\(names)]")
    #expect(
      card.hasPrefix(
        """
        The moon
        place · article only (no source found) · moon
        Mond (de)
        Lune, unverified

        """))
  }

  @Test func `Who wrote a source, when, and what says that it is the actor of Wikidata is told`()
    throws
  {
    let scratch = try Scratch()
    _ = try scratch.file("article.md", "The moon pulls.\n")
    _ = try scratch.file(
      "actors.yaml",
      """
      - {id: moon, name: The moon, kind: place, names: [The moon], sources: [map],
        wikidata: {id: Q405, source: map, verification: unverified}}
      """)
    _ = try scratch.file(
      "sources.yaml",
      """
      - {id: map, title: Map, author: [Doe, Roe], publisher: Press, issued: 1843, grade: P}
      """)
    let folder = scratch.folder.path
    let card = try Lectern.run(["actor", "moon", folder]).output
    #expect(card.hasPrefix("The moon\nplace · moon · Q405 (map, unverified)\n"))
    #expect(card.hasSuffix("Sources\n  P  Doe; Roe, Map, Press, 1843\n"))
    let object = try Answer(["actor", "moon", folder, "--json"]).object
    #expect(object["wikidataSource"] as? String == "map")
    #expect(object["wikidataVerification"] as? String == "unverified")
    #expect(try Lectern.run(["sources", folder]).output == "map  P  Doe; Roe, Map, Press, 1843\n")
    let source = try #require(try Answer(["sources", folder, "--json"]).objects.first)
    #expect(source["authors"] as? [String] == ["Doe", "Roe"])
    #expect(source["gradeMeaning"] as? String == "primary or official")
    #expect(source["actors"] as? [String] == ["moon"])
    #expect(source["events"] as? [String] == [])
  }

  @Test(arguments: [
    ("{date-parts: [[2015]], season: 2}", "summer 2015"), ("{date-parts: [[-44]]}", "44 BCE"),
    ("{year: 2015, circa: true}", "c. 2015"), ("{date-parts: [[1843], [1845]]}", "1843–1845"),
    ("{literal: the year of the flood}", "the year of the flood"),
  ])
  func `The date of a source is told in words`(issued: String, words: String) throws {
    let scratch = try Scratch()
    _ = try scratch.file("article.md", "The moon pulls.\n")
    _ = try scratch.file("sources.yaml", "- {id: map, title: Map, issued: \(issued)}\n")
    let run = try Lectern.run(["sources", scratch.folder.path])
    #expect(run.output.hasSuffix("Map, \(words)\n"), "\(run.output)")
  }

  /// The card of one actor with some fields.
  @Test func `What an actor is to itself is told once`() throws {
    let card = try card("kind: place, relations: [{type: hides, to: moon}]")
    #expect(card.contains("\n\nRelations\n  hides The moon\n\n"))
  }

  private func card(_ fields: String) throws -> String {
    let scratch = try Scratch()
    _ = try scratch.file("article.md", "The moon pulls.\n")
    _ = try scratch.file(
      "actors.yaml", "- {id: moon, name: The moon, names: [The moon], \(fields)}\n")
    return try Lectern.run(["actor", "moon", scratch.folder.path]).output
  }

  @Test(arguments: [
    ("rabani", "; the nearest is “burhanuddin-rabbani”"),
    ("Rabbani", "; the nearest is “burhanuddin-rabbani”"),
    ("talibn", "; the nearest is “taliban”"), ("zzzzzzzz", "; lectern actors lists them"),
    ("", "; lectern actors lists them"), ("x", "; lectern actors lists them"),
    ("r", "; lectern actors lists them"),
  ])
  func `An unknown actor is answered with the nearest, and the status is 1`(
    id: String, help: String
  ) throws {
    for command in [["actor", id], ["mentions", id], ["timeline", "--actor", id]] {
      let run = try Lectern.run(command)
      #expect(run.errors == "lectern: no actor has the id “\(id)”\(help)\n")
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
    }
  }

  @Test func `What lists the actors of an article names it, unless it has none`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("article.md", "The moon pulls.\n")
    _ = try scratch.file("actors.yaml", "- {id: moon, name: The moon, kind: place}\n")
    let commands = ["actor zzz", "mentions zzz", "actors --with zzz", "timeline --actor zzz"]
    for command in commands {
      let run = try Lectern.shell("$lectern \(command) . 2>&1 | tail -1", in: scratch.folder)
      #expect(run.output == "lectern: no actor has the id “zzz”; lectern actors . lists them\n")
      let none = try Lectern.shell("echo Nobody. | $lectern \(command) -")
      #expect(none.errors == "lectern: this article has no actors (actors.yaml)\n")
      #expect(none.status == 1)
    }
  }

  @Test func `Without an id the usage is told`() throws {
    let run = try Lectern.run(["actor"])
    #expect(run.errors.hasPrefix("lectern: <id> is missing\n"))
    #expect(run.status == 64)
  }

  private func objects(_ name: String, of card: [String: Any]) -> [[String: Any]] {
    card[name] as? [[String: Any]] ?? []
  }
}
