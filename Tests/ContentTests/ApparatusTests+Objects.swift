import Articles
import Exports
import JSONText
import Testing

/// What programs are told of the bundled apparatus is that of its editors, too.
extension ApparatusTests {
  @Test func `the card of every actor has its relations, sources and mentions as JSON`() {
    let actors = facts("actor")
    #expect(!actors.isEmpty)
    for (index, actor) in actors.enumerated() {
      let card = article.card(ofActor: index)
      #expect(card["id"]?.string == actor[0])
      #expect(ids("sources", of: card) == actor[9].split(separator: " ").filter { $0 != "-" })
      #expect(
        ids("relations", of: card).sorted() == actor[10].split(separator: " ").filter { $0 != "-" })
      #expect(card["passages"]?.array?.count == Int(actor[3]))
    }
  }

  @Test func `every mention has its actor's place, form and words as JSON`() {
    let mentions = facts("mention")
    #expect(mentions.count == apparatus.mentions.count)
    for (index, fact) in mentions.enumerated() {
      let mention = article.json(ofMention: index)
      // A whole block has no range in the editors' rows.
      let block = mention["place"]?.string ?? ""
      let range = "\(mention["start"]?.number ?? -1)-\(mention["end"]?.number ?? -1)"
      #expect(fact[1] == "\(block):\(range)" || (fact[1] == block && range.hasPrefix("0-")))
      #expect(mention["form"]?.string == fact[2])
      #expect(mention["nested"] == .boolean(fact[3] == "nested"))
      #expect(mention["match"]?.string == fact[4])
    }
  }

  private func ids(_ name: String, of card: JSON) -> [Substring] {
    (card[name]?.array ?? []).compactMap { $0["id"]?.string.map { $0[...] } }
  }

  /// The rows of a kind, field by field, without the kind.
  private func facts(_ kind: String) -> [[String]] {
    (fixture[kind] ?? []).map { row in
      row.split(separator: "\t", omittingEmptySubsequences: false).dropFirst().map(String.init)
    }
  }
}
