import Testing

@testable import Articles

struct TimeScaleTests {
  /// A scale on which a character is 7 wide.
  private func scale(_ anchors: [Moment], length: Double = 1000) throws -> TimeScale {
    let axis = try #require(TimeAxis(anchors: anchors))
    let lettering = TimeScale.Lettering(aroundOmission: 14, beforeLabel: 4, betweenLabels: 12) {
      Double($0.count * 7)
    }
    return TimeScale(axis, left: 0, right: length, lettering: lettering)
  }

  static let omissions: [([Moment], [String])] = [
    ([1979, 1990, 1990.5, 1991, 1992], ["… 11 years …"]), ([1900, 2000], []),
    ([1900, 1950, 2000], []), ([1995, 1996, 1998], []),
    ([-4000, 1900, 1901, 1902], ["… 5,900 years …"]),
    ((0...32).map { Moment($0) / 4 } + [10.2, 10.4], ["… 1 year …"]),
  ]

  @Test(arguments: omissions)
  func `only a stretch much longer than others is cut short`(
    anchors: [Moment], omissions: [String]
  ) throws {
    try #expect(scale(anchors).segments.compactMap(\.omission) == omissions)
  }

  static let clusters = (1...40).flatMap { [Moment($0) * 100, Moment($0) * 100 + 0.5] }
  static let anchors: [[Moment]] = [
    [1979, 1990, 1990.5, 1991, 1992], [1996.5], [-500, -44, 1999], [0, 1_000_000_000], clusters,
  ]

  @Test(arguments: anchors)
  func `moments stand in their order, from edge to edge`(anchors: [Moment]) throws {
    let scale = try scale(anchors)
    let positions = anchors.map(scale.position)
    #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 })
    #expect(positions.allSatisfy { (0...1000.001).contains($0) })
    #expect(scale.segments.first?.left == 0)
    #expect(abs((scale.segments.last?.right ?? 0) - 1000) < 0.001)
    #expect(zip(scale.segments, scale.segments.dropFirst()).allSatisfy { $0.right == $1.left })
  }

  static let labels: [([Moment], [String])] = [
    ([1996, 1996.25], ["1996", "Feb", "Mar"]), ([1995, 1997.9], ["1995", "Apr", "Jul"]),
    ([1900, 1999], ["1900", "1905"]), ([-499, 300], ["500 BCE", "450 BCE"]),
    ([-4.5, 9.5], ["5 BCE", "4 BCE", "3 BCE", "2 BCE", "1 BCE", "1", "2"]),
    ([-12.5, 13.5], ["12 BCE", "10 BCE", "8 BCE", "6 BCE", "4 BCE", "2 BCE", "2", "4"]),
    ([0, 50_000], ["5000", "10,000"]),
  ]

  @Test(arguments: labels)
  func `round numbers of the calendar are marked`(anchors: [Moment], labels: [String]) throws {
    let ticks = try scale(anchors).ticks
    #expect(Array(ticks.map(\.label).prefix(labels.count)) == labels)
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.right < $1.left })
  }

  @Test(.timeLimit(.minutes(5)))
  func `an age of the earth and a day have one axis, with round years`() throws {
    let scale = try scale([-13.8e9, -4.5e9, -66e6, 1969.5, 2001])
    #expect(scale.ticks.map(\.label) == ["13,800,000,000 BCE", "4,740,000,000 BCE"])
  }

  @Test(arguments: anchors)
  func `what stands at the position of a moment is that moment`(anchors: [Moment]) throws {
    let scale = try scale(anchors)
    for moment in anchors {
      let there = scale.moment(at: scale.position(of: moment))
      #expect(abs(there - moment) < 1e-6 * max(1, abs(moment)))
    }
  }

  @Test func `a window on the axis has ticks of its own, the first with its year`() throws {
    let scale = try scale([1995, 1997.9], length: 4000)
    let ticks = scale.ticks(from: scale.position(of: 1996.2), to: scale.position(of: 1997.3))
    #expect(ticks.map(\.label).prefix(3) == ["Apr 1996", "May", "Jun"])
    #expect(ticks.map(\.label).suffix(3) == ["Feb", "Mar", "Apr"])
  }

  @Test(arguments: 1990...2010)
  func `a month is marked where its first day stands, to the last bit`(year: Int) throws {
    let scale = try scale([Moment(year) + 0.01, Moment(year + 1)])
    let days = (2...12).compactMap { Day(year: year, month: $0, day: 1)?.start }
    #expect(scale.ticks.map(\.left) == days.map(scale.position))
  }
}
