import Search
import Testing

struct HitStepTests {
  @Test(
    arguments: [
      (1, nil, 2, nil), (2, nil, 3, nil), (3, nil, 0, .fromBeginning), (-1, nil, 1, nil),
      (-3, nil, 3, .fromEnd), (1, 0, 1, nil), (2, 3, 1, .fromBeginning), (-1, 0, 3, .fromEnd),
      (-9, 1, 0, .fromEnd),
    ] as [(Int, Int?, Int, HitStep.Wrap?)])
  func `Of four hits, of which the third comes next, the one that is wanted is gone to`(
    count: Int, current: Int?, index: Int, wrap: HitStep.Wrap?
  ) {
    let step = HitStep(count, from: current, or: 2, of: 4)
    #expect(step.index == index)
    #expect(step.wrap == wrap)
  }
}
