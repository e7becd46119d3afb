extension TimeScale {
  /// A line across the lanes, and what is written beside it on the axis.
  public struct Tick: Equatable, Sendable {
    public let left: Double
    public let label: String

    /// The end of the label.
    public let right: Double
  }

  /// The months or years that are marked on the axis, from left to right, not overlapping.
  ///
  /// A part of the axis that has no round number has one year, the roundest that there is room for.
  /// The first month of a part is told with its year.
  public var ticks: [Tick] { ticks(from: segments[0].left, to: segments[segments.count - 1].right) }

  /// The ticks that stand between two positions, as if the axis began and ended there.
  ///
  /// None where the stretches that are cut short leave no room for a year.
  ///
  /// - Complexity: O(*n*) in the ticks there are between them.
  public func ticks(from left: Double, to right: Double) -> [Tick] {
    guard year > 0 else { return [] }
    var ticks: [Tick] = []
    let step = tickStep
    for segment in segments where segment.omission == nil {
      guard segment.left < right, segment.right > left else { continue }
      let part = segment.left < left || segment.right > right ? cut(segment, left, right) : segment
      let round = self.ticks(in: part, step: step)
      let candidates =
        round.isEmpty ? [roundestYear(in: part, below: step)].compactMap(\.self) : round
      for tick in candidates where tick.left >= (ticks.last?.right ?? left) { ticks.append(tick) }
    }
    return ticks
  }

  private func cut(_ segment: Segment, _ left: Double, _ right: Double) -> Segment {
    let (left, right) = (max(left, segment.left), min(right, segment.right))
    return Segment(
      start: moment(at: left), end: moment(at: right), left: left, right: right, omission: nil)
  }

  private func roundestYear(in segment: Segment, below step: Double) -> Tick? {
    var step = step
    repeat {
      step = max(1, step / 10)
      if let year = ticks(in: segment, step: step, atMost: 1).first { return year }
    } while step > 1
    return nil
  }

  /// - Complexity: O(*n*) in the ticks that there is room for, whatever stretch of time it is.
  private func ticks(
    in segment: Segment, step: Double, atMost most: Int = .max
  ) -> [Tick] {
    var ticks: [Tick] = []
    var count = (segment.start / step).rounded(.up)
    if step > 1, segment.start < 1 { count -= 1 }
    while ticks.count < most, moment(ofTick: count, step: step) <= segment.end {
      defer { count += 1 }
      let moment = moment(ofTick: count, step: step)
      guard moment >= segment.start, !(step > 1 && count == 0) else { continue }
      let tick = tick(at: moment, label: label(of: moment, withYear: ticks.isEmpty))
      guard tick.right <= segment.right else { break }
      ticks.append(tick)
    }
    return ticks
  }

  private func tick(at moment: Moment, label: String) -> Tick {
    let left = position(of: moment)
    return Tick(
      left: left, label: label, right: left + lettering.beforeLabel + lettering.width(label))
  }

  /// The years from tick to tick: 1, 2 or 5 times a power of ten, or a few months.
  private var tickStep: Double {
    let widest =
      [segments[0].start, segments[segments.count - 1].end]
      .map { lettering.width(label(of: $0.rounded(.down), withYear: false)) }.max() ?? 0
    let room = widest + lettering.betweenLabels
    if let step = [1.0 / 12, 0.25, 0.5].first(where: { $0 * year >= room }) { return step }
    var power = 1.0
    while true {
      if let step = [1, 2, 5].first(where: { $0 * power * year >= room }) { return step * power }
      power *= 10
    }
  }

  /// The moment of a tick, to the last bit that of its first day: before our era, round numbers are
  /// those of years BCE, of which 1 is the year 0.
  private func moment(ofTick count: Double, step: Double) -> Moment {
    guard step < 1 else { return step > 1 && count < 0 ? count * step + 1 : count * step }
    let months = (count * step * 12).rounded()
    let year = (months / 12).rounded(.down)
    return year + (months - 12 * year) / 12
  }

  private func label(of moment: Moment, withYear: Bool) -> String {
    let months = Int((moment * 12).rounded())
    let (year, month) = (months >= 0 ? months / 12 : (months - 11) / 12, (months % 12 + 12) % 12)
    guard month > 0 else { return yearWords(year) }
    let name = Day.monthNames[month].prefix(3)
    return withYear ? "\(name) \(yearWords(year))" : String(name)
  }
}
