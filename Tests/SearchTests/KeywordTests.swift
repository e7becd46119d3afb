import ArticleTestSupport
import Articles
import Search
import Testing

/// Hits with what stands beside them.
struct KeywordTests {
  let article = Article.bundled

  private func keywords(_ words: String, _ scope: Scope = .text) throws -> [KeywordInContext] {
    let text = SearchTexts(article, text: folded(article))[scope]
    var run = try SearchRun(Query(words))
    run.advance(in: text)
    return run.hits.map { text.keyword(at: $0, in: article, reach: 20) }
  }

  private func folded(_ article: Article) -> SearchText {
    var text = SearchText(article)
    text.fold()
    return text
  }

  @Test func `Beside a hit in a table stands what is in its cell`() throws {
    let article = Article.loaded("| a | b |\n|---|---|\n| x y | z |")
    let text = folded(article)
    var run = try SearchRun(Query("y"))
    run.advance(in: text)
    let hit = text.keyword(at: run.hits[0], in: article, reach: 20)
    #expect([hit.before, hit.match, hit.after] == ["x ", "y", ""])
    #expect(hit.range == 6..<7)
  }

  @Test(arguments: [(Scope.actors, "one of its leaders"), (.timeline, "signatory")])
  func `What is told of relations and of who takes part is found`(
    scope: Scope, words: String
  ) throws {
    #expect(try !keywords(words, scope).isEmpty)
  }

  @Test(arguments: [
    ("Toorajanzada", ["p5:6-18"]), ("opium war", ["p12:177-186"]),
    (
      "prof. rabbani",
      ["p3:246-259", "p4:36-49", "p5:149-162", "p5:412-425", "p6:97-110", "p6:178-191"]
    ),
    ("Russia's", ["p9:210-218", "p11:289-297", "p12:0-8"]),
  ])
  func `What the article has is found in its places`(words: String, places: [String]) throws {
    let keywords = try keywords(words)
    let found = keywords.compactMap { keyword in
      keyword.bytes.map { article.notation(of: passage($0)) }
    }
    #expect(found == places)
    for (keyword, place) in zip(keywords, found) {
      #expect(place.hasSuffix(":\(keyword.range.lowerBound)-\(keyword.range.upperBound)"))
    }
  }

  private func passage(_ bytes: Range<ByteOffset>) -> Passage {
    let block = article.block(containing: bytes.lowerBound)
    let offset = bytes.lowerBound - article.blocks[block].bytes.lowerBound
    return Passage(place: Place(block: block, offset: offset), bytes: bytes)
  }

  @Test func `A hit is shown between its neighbours, no further than its block`() throws {
    let article = Article.loaded("Ein Café – and naïve 漢字 here.\n\nnext")
    let text = folded(article)
    let hit = try #require(try article.hits(Query("cafe")).first)
    let keyword = text.keyword(at: hit, in: article, reach: 9)
    #expect(keyword.before == "Ein ")
    #expect(keyword.match == "Café")
    #expect(keyword.after == " – and na")
    #expect(keyword.range == 4..<8)
    #expect(keyword.subject == .block(0))
  }

  @Test func `However long a paragraph is, code points are counted from its start`() throws {
    let article = Article.loaded(String(repeating: "Ebb – flow ", count: 300))
    let text = folded(article)
    let ranges = try article.hits(Query("flow")).map {
      text.keyword(at: $0, in: article, reach: 9).range
    }
    #expect(ranges == (0..<300).map { $0 * 11 + 6..<$0 * 11 + 10 })
  }

  @Test func `What is beside the text leads to its passage`() throws {
    let note = try #require(try keywords("mujahid", .notes).first)
    #expect(note.scope == .notes)
    #expect(note.bytes == article.passage(of: note.subject))
    let event = try #require(try keywords("General Agreement", .timeline).first)
    let accord = try #require(article.apparatus.event(id: "tajik-accord"))
    #expect(event.subject == .event(accord))
    let actor = try #require(try keywords("Эмомалӣ", .actors).first)
    #expect(actor.subject == .actor(try #require(article.apparatus.actor(id: "emomali-rahmon"))))
    #expect(actor.match == "Эмомалӣ")
    #expect(actor.bytes != nil)
  }

  @Test func `What the reader writes is found, from the moment that it is taken`() throws {
    let passage = try #require(article.apparatus.notes.first?.quote?.bytes)
    var texts = SearchTexts(article, text: folded(article))
    var run = try SearchRun(Query("cafe"))
    run.advance(in: texts[.own])
    #expect(run.hits.isEmpty)
    run = try SearchRun(Query("cafe"))
    texts.take([
      OwnNote(id: "1", texts: ["", "the Café"], bytes: passage),
      OwnNote(id: "2", texts: ["no", "cafe"], bytes: nil),
    ])
    run.advance(in: texts[.own])
    let keywords = run.hits.map { texts[.own].keyword(at: $0, in: article, reach: 20) }
    #expect(keywords.map(\.match) == ["Café", "cafe"])
    #expect(keywords.map(\.bytes) == [passage, nil])
    #expect(keywords.map(\.range) == [4..<8, 0..<4])
  }

  @Test func `Hits are ordered by the words beside them`() throws {
    let article = Article.loaded("red cat sat, “blue” cat ran, an old cat, red cat and")
    let text = folded(article)
    let hits = try article.hits(Query("cat"))
    #expect(text.sorted(hits, by: .told, in: article) == [0, 1, 2, 3])
    #expect(text.sorted(hits, by: .left, in: article) == [1, 2, 0, 3])
    #expect(text.sorted(hits, by: .right, in: article) == [3, 1, 2, 0])
    #expect(text.sorted(hits, by: .date, in: article) == [0, 1, 2, 3])
  }

  @Test func `An accent, a sign or an end beside a hit does not hide the word`() throws {
    let article = Article.loaded(
      "cat “Ärmel”, cat — été. cat ﬁn\n\ncat\n\nÖl cat abc, naïve: cat z")
    let text = folded(article)
    let hits = try article.hits(Query("cat"))
    #expect(text.sorted(hits, by: .left, in: article) == [0, 3, 1, 2, 5, 4])
    #expect(text.sorted(hits, by: .right, in: article) == [3, 4, 0, 1, 2, 5])
  }

  @Test(arguments: ["the", "of", "Russia", "s"])
  func `However many hits there are, each has the word before it that its order asks for`(
    query: String
  ) throws {
    let text = folded(article)
    let hits = try article.hits(Query(query))
    let keywords = hits.map { text.keyword(at: $0, in: article, reach: 64) }
    let left = text.sorted(hits, by: .left, in: article)
      .map { start(of: words(keywords[$0].before).reversed()) }
    let right = text.sorted(hits, by: .right, in: article)
      .map { start(of: words(keywords[$0].after)) }
    for keys in [left, right] {
      #expect(!keys.isEmpty)
      #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
    }
  }

  private func words(_ text: String) -> [ArraySlice<UInt8>] {
    let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    return searchKey(text).split { $0 < 0x80 && !letters.contains($0) }
  }

  private func start(of words: [ArraySlice<UInt8>]) -> [UInt8] {
    Array(words.joined(separator: [UInt8(ascii: " ")]).prefix(24))
  }

  @Test func `Hits are ordered by the date of the nearest event`() throws {
    let timeline = """
      - {id: a, date: 1850, title: A, quote: ebb of May}
      - {id: b, date: 1800, title: B, quote: third}
      """
    let text = "The ebb of May. Ebb again.\n\nEbb third."
    #expect(try hitsByDate("ebb", in: text, timeline: timeline) == [2, 0, 1])
  }

  @Test func `A hit has the date of the event that is told around it, whatever is told before it`()
    throws
  {
    let timeline = """
      - {id: a, date: 1900, title: A, quote: "Tide one, tide two, tide three"}
      - {id: b, date: 1950, title: B, quote: tide two}
      - {id: c, date: 1925, title: C, quote: Tide four}
      """
    let text = "Tide one, tide two, tide three.\n\nTide four."
    #expect(try hitsByDate("tide", in: text, timeline: timeline) == [0, 2, 3, 1])
  }

  /// The numbers of the hits of a word, in the order of their dates.
  private func hitsByDate(_ word: String, in text: String, timeline: String) throws -> [Int] {
    let article = LoadedArticle(text, timeline: timeline).article
    let hits = try article.hits(Query(word))
    return folded(article).sorted(hits, by: .date, in: article)
  }
}
