/// Where moments stand on an axis on which long empty stretches take little room.
struct TimeScale {
  /// A part of the axis: to scale, or a stretch without events that is cut short.
  struct Segment {
    let start: Moment
    let end: Moment

    /// In pixels.
    let left: Double
    let right: Double

    /// What is written in a stretch that is cut short, such as "… 11 years …".
    let omission: String?
  }

  /// From left to right, without gaps.
  let segments: [Segment]

  /// The length of a year, in pixels, where the axis is to scale.
  let year: Double

  /// Lays out an axis.
  ///
  /// - Parameters:
  ///   - anchors: The moments at which something begins or ends; not empty.
  ///   - left: Where the axis begins, in pixels.
  ///   - right: Where it ends.
  init(anchors: [Moment], left: Double, right: Double) {
    let anchors = Array(Set(anchors)).sorted()
    let omissions = Omission.choose(among: anchors)
    let omitted = omissions.reduce(0) { $0 + $1.length }
    let missing = max(0, shortestAxis - (anchors[anchors.count - 1] - anchors[0] - omitted))
    let room = omissions.reduce(right - left) { $0 - $1.width }
    let end = anchors[anchors.count - 1] + missing / 2
    year = room / (end - anchors[0] + missing / 2 - omitted)
    var segments: [Segment] = []
    var (moment, edge) = (anchors[0] - missing / 2, left)
    func append(until next: Moment, width: Double, omission: String? = nil) {
      segments.append(
        Segment(start: moment, end: next, left: edge, right: edge + width, omission: omission))
      (moment, edge) = (next, edge + width)
    }
    for omission in omissions {
      append(until: omission.start, width: (omission.start - moment) * year)
      append(until: omission.end, width: omission.width, omission: omission.words)
    }
    append(until: end, width: right - edge)
    self.segments = segments
  }

  /// Where a moment stands, in pixels.
  func position(of moment: Moment) -> Double {
    let segment = segments.first { moment <= $0.end } ?? segments[segments.count - 1]
    let share = (moment - segment.start) / max(segment.end - segment.start, .leastNormalMagnitude)
    return segment.left + share * (segment.right - segment.left)
  }
}

/// The shortest time that an axis shows, in years: more magnification would tell nothing.
private let shortestAxis = 0.25

/// A stretch in which nothing begins or ends, and that is cut short.
private struct Omission {
  let start: Moment
  let end: Moment
  var length: Double { end - start }

  var words: String { "… \(grouped(Int(length.rounded()))) years …" }

  /// In pixels.
  var width: Double { TextWidth.of(words, size: FontSize.axis) + 14 }

  /// Chooses the stretches to cut short.
  ///
  /// They are more than a sixth of what is left of the axis, for less would hardly make room; longer
  /// than two years; and much longer than is usual between the anchors.
  static func choose(among anchors: [Moment]) -> [Omission] {
    let gaps = zip(anchors, anchors.dropFirst()).map { (start: $0, end: $1) }
    let usual = gaps.map { $0.end - $0.start }.filter { $0 > 1.5 * dayLength }.sorted()
    guard usual.count > 1 else { return [] }
    let floor = max(2, 6 * usual[(usual.count - 1) / 2])
    let longest = gaps.filter { $0.end - $0.start > floor }
      .sorted { ($1.end - $1.start, $0.start) < ($0.end - $0.start, $1.start) }
    var left = anchors[anchors.count - 1] - anchors[0]
    var chosen: [Omission] = []
    for gap in longest.prefix(mostOmissions) {
      let length = gap.end - gap.start
      guard length > left / 6 else { break }
      left -= length
      let margin = min(length / 5, left / 18)
      chosen.append(Omission(start: gap.start + margin, end: gap.end - margin))
    }
    return chosen.sorted { $0.start < $1.start }
  }

  /// More would leave no room for anything else.
  private static let mostOmissions = 5
}
