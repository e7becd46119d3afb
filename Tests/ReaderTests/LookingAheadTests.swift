import ArticleTestSupport
import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct LookingAheadTests {
  static let keys = " bbjjjkk  dd]]}}{{\t\t\tKnnatat*## ooq<>+-s"

  @Test(arguments: 1...20)
  func `What was worked out ahead is what comes of the key`(seed: UInt64) throws {
    var chance = SplitMix(seed: seed)
    var (foreseen, plain) = (
      ArticleReader(.bundled, size: Size(columns: 100, rows: 30)),
      ArticleReader(.bundled, size: Size(columns: 100, rows: 30))
    )
    for _ in 0..<60 {
      let key = Self.keys.randomElement(using: &chance) ?? " "
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        if Bool.random(using: &chance) { foreseen.lookAhead() }
        let event = Screen.Event.key(key == "\t" ? Key(.tab) : Key(.character(key)))
        #expect(foreseen.handle(event) == plain.handle(event))
        #expect(foreseen.view() == plain.view(), "after \(key)")
        #expect(foreseen.place == plain.place)
      }
    }
  }

  @Test func `Nothing of what was worked out ahead shows before its key`() {
    var reader = ArticleReader(.bundled, size: Size(columns: 80, rows: 24))
    let page = reader.view()
    reader.lookAhead()
    #expect(reader.view() == page)
    _ = reader.handle(.resize(Size(columns: 60, rows: 20)))
    #expect(reader.view().size == Size(columns: 60, rows: 20))
    #expect(reader.place == Place(block: 0))
  }
}
