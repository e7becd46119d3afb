import Annotations
import ArticleTestSupport
import Articles
import Exports
import Testing

struct AddressTests {
  let tides = CitationTests.tides

  @Test func `Every paragraph of the bundled article is opened again by its citation`() throws {
    let article = Article.bundled
    for block in article.blocks where block.number != nil {
      for part in [block.bytes, block.bytes.dropFirst(5).dropLast(5)] {
        let text = Citation(of: part.lowerBound..<part.upperBound, in: article).text(.plain)
        let address = try #require(text.firstMatch(of: /\[([^\[]*)\]\n$/)).1
        let found = try article.stretch(addressed: String(address))
        #expect(found == part.lowerBound..<part.upperBound, "\(address)")
      }
    }
  }

  @Test(arguments: [
    "p1", "tides#p1", "#p1", "[tides#p1]", "[tides#p1].", "[p1]", "tides#p1]", "p1].", "[tides#p1",
  ])
  func `The name of the article and each bracket of a citation may be there or not`(
    address: String
  ) throws {
    #expect(tides.string(try tides.stretch(addressed: address)) == "The sea rises twice a day.")
  }

  @Test(arguments: [
    ("moon#p1", "the place is in the article “moon”, and this one is “tides”"),
    ("tides#p9", "there is no paragraph 9: there are 3 paragraphs"),
    (
      "tides#",
      "“” is no place: write “p14”, “s2”, “s2.1”, “s0”, “title” or “notes”, and a range like “p14:3-27”"
    ),
  ])
  func `An address that leads nowhere in this article says why`(address: String, reason: String) {
    let error = #expect(throws: PlaceError.self) { try tides.stretch(addressed: address) }
    #expect(error?.description == reason)
  }

  @Test(arguments: [
    ("tides", "tides"), ("a#b 50%", "a%23b%2050%25"), ("\\e[2J", "%1b[2J"), ("é‮x", "é%e2%80%aex"),
    ("[a]", "[a]"),
  ])
  func `An id makes one word that can be seen`(id: String, name: String) throws {
    let article = Article.loaded("---\nid: \"\(id)\"\n---\n\nText.\n")
    #expect(article.addressName == name)
    #expect(try article.stretch(addressed: article.address(of: 0..<2)) == 0..<2)
  }

  @Test func `An article without an id is called by its text`() {
    let (one, other) = (Article.loaded("One.\n"), Article.loaded("Other.\n"))
    #expect(one.addressName.hasPrefix("text-"))
    #expect(throws: PlaceError.self) { try other.stretch(addressed: one.address(of: 0..<2)) }
  }
}
