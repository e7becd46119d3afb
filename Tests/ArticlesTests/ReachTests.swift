import ArticleTestSupport
import Articles
import Testing

/// Which of many passages lies nearest, where they may lie within one another.
struct ReachTests {
  @Test(
    arguments: [
      ([], 3..<5, nil), ([0..<9, 2..<4, 12..<15], 7..<8, 0),
      ([0..<9, 2..<4, 12..<15], 10..<11, 0), ([0..<9, 2..<4, 12..<15], 11..<12, 2),
      ([0..<3, 5..<9], 4..<4, 0), ([5..<9, 5..<6], 1..<2, 0),
      ([0..<9, 2..<7, 4..<5], 3..<4, 1), ([0..<9, 2..<7, 4..<5], 8..<9, 0),
      ([0..<2, 2..<9], 2..<3, 1),
    ] as [([Range<ByteOffset>], Range<ByteOffset>, Int?)])
  func `A long passage is near for all of its length`(
    passages: [Range<ByteOffset>], place: Range<ByteOffset>, nearest: Int?
  ) {
    #expect(Reach(passages).nearest(to: place) == nearest)
  }

  @Test func `The innermost passage around a place is the nearest, else one that overlaps it`() {
    var chance = SplitMix(seed: 1843)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...8, using: &chance)
      let passages = (0..<count).map { _ in range(&chance) }
        .sorted { $0.lowerBound < $1.lowerBound }
      let place = range(&chance)
      let around = passages.indices.filter { place.clamped(to: passages[$0]) == place }
        .min {
          let (left, right) = (passages[$0], passages[$1])
          return (-left.lowerBound, left.count) < (-right.lowerBound, right.count)
        }
      let near = passages.indices.min {
        passages[$0].distance(to: place) < passages[$1].distance(to: place)
      }
      let nearest = around ?? passages.firstIndex { $0.overlaps(place) } ?? near
      #expect(Reach(passages).nearest(to: place) == nearest, "\(passages) from \(place)")
    }
  }

  /// A short range of a short text.
  private func range(_ chance: inout SplitMix) -> Range<ByteOffset> {
    let start = Int.random(in: 0...40, using: &chance)
    return start..<start + Int.random(in: 1...12, using: &chance)
  }
}
