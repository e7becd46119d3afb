import ArticleTestSupport
import Articles
import Search
import Testing

/// Searches for what is a name of someone.
struct NamesTests {
  let article = Article.bundled

  @Test(arguments: [
    ("Rahmon", "emomali-rahmon", 5), ("Раҳмон", "emomali-rahmon", 5),
    ("рахмон", "emomali-rahmon", 5), ("امام علي رحمان", "emomali-rahmon", 5),
    ("Rahman", "emomali-rahmon", 2), ("داعش", "islamic-state", 6),
    ("Daesh", "islamic-state", 5), ("Талибан", "taliban", 40),
  ])
  func `A name in any script offers the mentions that its letters do not hit`(
    name: String, id: String, count: Int
  ) throws {
    let query = Query(name)
    let hits = try article.hits(query)
    let aliases = Names(article).aliases(for: query, besides: hits, in: article)
    #expect(aliases.map { article.apparatus.actors[$0.actor].id } == [id])
    #expect(aliases.first?.mentions.count == count)
    for mention in aliases.flatMap(\.mentions) {
      #expect(hits.overlapping(article.apparatus.mentions[mention].bytes).isEmpty)
    }
  }

  @Test(arguments: ["the", "peace", "", "Rahmon visited", "man"])
  func `What is no name offers no one`(words: String) throws {
    let query = Query(words)
    let hits = try article.hits(query)
    #expect(Names(article).aliases(for: query, besides: hits, in: article).isEmpty)
  }
}
