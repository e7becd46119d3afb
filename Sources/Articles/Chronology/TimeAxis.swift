/// The axis that some moments need, before it has a length: where it begins and ends, and which
/// long empty stretches of it are cut short.
public struct TimeAxis: Sendable {
  /// Where the axis begins: at the first anchor, or a little earlier.
  public let start: Moment
  public let end: Moment

  /// The number of stretches that are cut short.
  public var omissionCount: Int { omissions.count }

  /// From early to late.
  let omissions: [Omission]

  /// Makes an axis, if there is anything to stand on it.
  ///
  /// - Parameter anchors: The moments at which something begins or ends, in any order.
  /// - Complexity: O(*n* log *n*) in the anchors.
  public init?(anchors: [Moment]) {
    let anchors = Set(anchors).sorted()
    guard let first = anchors.first, let last = anchors.last else { return nil }
    omissions = Omission.choose(among: anchors)
    let omitted = omissions.reduce(0) { $0 + $1.length }
    let missing = max(0, Self.shortest - (last - first - omitted))
    start = first - missing / 2
    end = last + missing / 2
  }

  /// The time that is not cut short, in years.
  var length: Double { omissions.reduce(end - start) { $0 - $1.length } }

  /// The shortest time that an axis shows, in years: more magnification would tell nothing.
  private static let shortest = 0.25
}

/// A stretch in which nothing begins or ends, and that is cut short.
struct Omission: Sendable {
  let start: Moment
  let end: Moment
  var length: Double { end - start }

  var words: String {
    let years = UInt(length.rounded())
    return years == 1 ? "… 1 year …" : "… \(grouped(years)) years …"
  }

  /// Chooses the stretches to cut short.
  ///
  /// They are more than a sixth of what is left of the axis, for less would hardly make room;
  /// longer than two years; and much longer than is usual between the anchors.
  fileprivate static func choose(among anchors: [Moment]) -> [Omission] {
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
