import Articles
import Reader
import ReaderTestSupport
import Screen
import Testing

struct LookingAheadTests {
  static let keys = " bbjjjkk  dd]]}}{{\t\t\tKnnatat*## ooq<>+-s"

  @Test(arguments: 1...20)
  func `What was worked out ahead is what comes of the key`(seed: UInt64) throws {
    var chance = Chance(seed: seed)
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

/// Numbers that look like chance and are the same in every run (SplitMix64).
private struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
