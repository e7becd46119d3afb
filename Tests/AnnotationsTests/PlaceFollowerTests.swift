import Annotations
import ArticleTestSupport
import Articles
import Testing

struct PlaceFollowerTests {
  static let text = [
    "# Tides", "The sea rises twice a day.", "The moon pulls the water towards itself.",
    "Boats lie on the mud for six hours and swim for six.", "The same.", "The same.",
  ]

  private func article(_ blocks: [String]) -> Article {
    .loaded(blocks.joined(separator: "\n\n"))
  }

  /// The words at a place of the old text, once that has become another.
  private func words(at place: Place, in blocks: [String]) throws -> String {
    let (old, new) = (article(Self.text), article(blocks))
    let follower = PlaceFollower(from: old, to: new)
    let found = try #require(follower.places([place])[place])
    let start = new.blocks[found.block].bytes.lowerBound + found.offset
    return String(new.string(start..<new.text.count).prefix(9))
  }

  @Test func `a place stays where it is when nothing changes`() throws {
    #expect(try words(at: Place(block: 2, offset: 4), in: Self.text) == "moon pull")
  }

  @Test func `a place goes with its block, to the character`() throws {
    var blocks = Self.text
    blocks.insert(blocks.remove(at: 2), at: 4)
    blocks.insert("New.", at: 1)
    #expect(try words(at: Place(block: 2, offset: 9), in: blocks) == "pulls the")
  }

  @Test func `in a block that has changed a place is at its words`() throws {
    var blocks = Self.text
    blocks[3] = "At ebb all boats lie on the mud for six hours and swim for six or seven."
    #expect(try words(at: Place(block: 3, offset: 17), in: blocks) == "mud for s".prefix(9))
  }

  @Test(arguments: [0, 130, 199])
  func `a paragraph that was rewritten is between its neighbours, however much others are like it`(
    line: Int
  ) throws {
    let lines = (0..<200).map { "Person\($0) met Person\($0 * 7 % 97) in the year \(1000 + $0)." }
    for words in ["Person\(line)X greeted Person\(line * 7 % 97) in 1999.", "Nobody.", "Ж"] {
      var changed = lines
      changed[line] = words
      let (old, new) = (article(lines), article(changed))
      let place = Place(block: line, offset: 9)
      let found = try #require(PlaceFollower(from: old, to: new).places([place])[place])
      #expect(found.block == line)
      #expect(found.offset < new.blocks[line].bytes.count)
      #expect(words != "Ж" || found.offset == 0)
    }
  }

  @Test func `words that are gone are where the block before them is`() throws {
    var blocks = Self.text
    blocks.remove(at: 2)
    #expect(try words(at: Place(block: 2, offset: 9), in: blocks) == "The sea r")
  }

  @Test func `words that are gone are not taken for those of a paragraph that has stayed`() {
    let names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota"]
    let lines = names.map { "Paragraph \($0) tells of \($0) things and nothing else at all." }
    for line in 1..<lines.count {
      var changed = lines
      changed.remove(at: line)
      let follower = PlaceFollower(from: article(lines), to: article(changed))
      let place = Place(block: line)
      #expect(follower.places([place]) == [place: Place(block: line - 1)])
    }
  }

  @Test func `of two blocks that are the same each stays itself`() throws {
    let (old, new) = (article(Self.text), article(["New."] + Self.text))
    let follower = PlaceFollower(from: old, to: new)
    #expect(follower.block(4) == 5)
    #expect(follower.block(5) == 6)
  }

  @Test func `a stretch is followed where its words certainly are, and not elsewhere`() throws {
    var blocks = Self.text
    blocks[1] = "It is said that the sea rises twice a day."
    blocks.swapAt(2, 3)
    let (old, new) = (article(Self.text), article(blocks))
    let follower = PlaceFollower(from: old, to: new)
    func followed(_ words: String) throws -> String? {
      let range = try #require(String(decoding: old.text, as: UTF8.self).utf8Range(of: words))
      return follower.certainBytes(of: range).map { new.string($0) }
    }
    #expect(try followed("moon pulls") == "moon pulls")
    #expect(try followed("The sea rises") == nil)
  }
}

extension String {
  fileprivate func utf8Range(of words: String) -> Range<Int>? {
    firstRange(of: words).map { range in
      utf8.distance(
        from: startIndex, to: range.lowerBound)..<utf8.distance(
          from: startIndex, to: range.upperBound)
    }
  }
}
