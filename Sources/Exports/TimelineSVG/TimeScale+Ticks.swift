extension TimeScale {
  /// A line across the lanes, and what is written beside it on the axis.
  struct Tick: Equatable {
    /// In pixels.
    let left: Double
    let label: String

    /// The end of the label, in pixels.
    let right: Double
  }

  /// The months or years that are marked on the axis, from left to right, not overlapping.
  ///
  /// A part of the axis that has no round number has one year, if there is room.
  var ticks: [Tick] {
    var ticks: [Tick] = []
    for segment in segments where segment.omission == nil {
      let round = self.ticks(in: segment, step: tickStep)
      let candidates = round.isEmpty ? Array(self.ticks(in: segment, step: 1).prefix(1)) : round
      for tick in candidates where tick.left >= (ticks.last?.right ?? 0) { ticks.append(tick) }
    }
    return ticks
  }

  private func ticks(in segment: Segment, step: Double) -> [Tick] {
    var ticks: [Tick] = []
    var count = (segment.start / step).rounded(.up)
    if step > 1, segment.start < 1 { count -= 1 }
    while moment(ofTick: count, step: step) <= segment.end {
      defer { count += 1 }
      let moment = moment(ofTick: count, step: step)
      guard moment >= segment.start, !(step > 1 && count == 0) else { continue }
      let tick = tick(at: moment, label: label(of: moment))
      guard tick.right <= segment.right else { break }
      ticks.append(tick)
    }
    return ticks
  }

  private func tick(at moment: Moment, label: String) -> Tick {
    let left = position(of: moment)
    let right = left + 4 + TextWidth.of(label, size: FontSize.axis)
    return Tick(left: left, label: label, right: right)
  }

  /// The years from tick to tick: 1, 2 or 5 times a power of ten, or a few months.
  private var tickStep: Double {
    let widest =
      [segments[0].start, segments[segments.count - 1].end]
      .map { TextWidth.of(label(of: $0.rounded(.down)), size: FontSize.axis) }.max() ?? 0
    let room = widest + 12
    if let step = [1.0 / 12, 0.25, 0.5].first(where: { $0 * year >= room }) { return step }
    var power = 1.0
    while true {
      if let step = [1, 2, 5].first(where: { $0 * power * year >= room }) { return step * power }
      power *= 10
    }
  }

  /// The moment of a tick: before our era, round numbers are those of years BCE, of which 1 is the
  /// year 0.
  private func moment(ofTick count: Double, step: Double) -> Moment {
    step > 1 && count < 0 ? count * step + 1 : count * step
  }

  private func label(of moment: Moment) -> String {
    let months = Int((moment * 12).rounded())
    let (year, month) = (months >= 0 ? months / 12 : (months - 11) / 12, (months % 12 + 12) % 12)
    return month == 0 ? yearWords(year) : monthNames[month]
  }
}

private let monthNames = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

/// A year as the calendar tells it: the year 0 is 1 BCE.
func yearWords(_ year: Int) -> String {
  year > 0 ? grouped(year, from: 10_000) : grouped(1 - year, from: 10_000) + " BCE"
}

/// A number with a comma between its thousands, if it is not smaller than another.
func grouped(_ number: Int, from least: Int = 1000) -> String {
  guard number >= least, number >= 1000 else { return String(number) }
  let rest = String(number % 1000)
  return grouped(number / 1000) + "," + String(repeating: "0", count: 3 - rest.utf8.count) + rest
}
