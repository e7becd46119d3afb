/// Where moments stand on an axis on which long empty stretches take little room.
///
/// Positions and widths are in the unit of whoever draws: pixels in a picture, columns on a screen.
public struct TimeScale: Sendable {
  /// A part of the axis: to scale, or a stretch without events that is cut short.
  public struct Segment: Sendable {
    public let start: Moment
    public let end: Moment
    public let left: Double
    public let right: Double

    /// What is written in a stretch that is cut short, such as "… 11 years …".
    public let omission: String?
  }

  /// How much room is taken by what is written along the axis.
  public struct Lettering: Sendable {
    let width: @Sendable (String) -> Double
    let aroundOmission: Double
    let beforeLabel: Double
    let betweenLabels: Double

    /// Describes lettering.
    ///
    /// - Parameters:
    ///   - aroundOmission: The room on both sides of the words in a stretch that is cut short.
    ///   - beforeLabel: The room between a tick and its label.
    ///   - betweenLabels: The room that a label needs besides its width.
    ///   - width: The width of a text.
    public init(
      aroundOmission: Double, beforeLabel: Double, betweenLabels: Double,
      width: @escaping @Sendable (String) -> Double
    ) {
      self.width = width
      self.aroundOmission = aroundOmission
      self.beforeLabel = beforeLabel
      self.betweenLabels = betweenLabels
    }
  }

  /// From left to right, without gaps.
  public let segments: [Segment]

  /// The length of a year where the axis is to scale.
  public let year: Double

  let lettering: Lettering

  /// Lays out an axis from left to right.
  public init(_ axis: TimeAxis, left: Double, right: Double, lettering: Lettering) {
    func width(of omission: Omission) -> Double {
      lettering.width(omission.words) + lettering.aroundOmission
    }
    let room = axis.omissions.reduce(right - left) { $0 - width(of: $1) }
    let year = room / axis.length
    var segments: [Segment] = []
    var (moment, edge) = (axis.start, left)
    func append(until next: Moment, width: Double, omission: String? = nil) {
      segments.append(
        Segment(start: moment, end: next, left: edge, right: edge + width, omission: omission))
      (moment, edge) = (next, edge + width)
    }
    for omission in axis.omissions {
      append(until: omission.start, width: (omission.start - moment) * year)
      append(until: omission.end, width: width(of: omission), omission: omission.words)
    }
    append(until: axis.end, width: right - edge)
    self.segments = segments
    self.year = year
    self.lettering = lettering
  }

  /// Where a moment stands.
  public func position(of moment: Moment) -> Double {
    let segment = segments.first { moment <= $0.end } ?? segments[segments.count - 1]
    let share = (moment - segment.start) / max(segment.end - segment.start, .leastNormalMagnitude)
    return segment.left + share * (segment.right - segment.left)
  }

  /// The moment that stands at a position.
  public func moment(at position: Double) -> Moment {
    let segment = segments.first { position <= $0.right } ?? segments[segments.count - 1]
    let share = (position - segment.left) / max(segment.right - segment.left, .leastNormalMagnitude)
    return segment.start + share * (segment.end - segment.start)
  }
}
