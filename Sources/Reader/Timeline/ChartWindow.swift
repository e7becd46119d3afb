import Articles

/// The part of the axis of time that a chart shows.
struct ChartWindow: Hashable, Sendable {
  /// How often the axis is doubled in length; at 0 the whole of it is in sight.
  var doublings = 0

  /// The moment at the left edge; the beginning of the axis if there is none.
  var left: Moment?
}
