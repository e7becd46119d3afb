import Articles

/// The measures of the picture, in pixels.
enum Sheet {
  static let width = 1200.0
  static let margin = 28.0

  /// Where the events lie: right of the names of the lanes, left of the margin.
  static let left = 196.0
  static let right = width - margin

  /// Where moments lie: a point at the edge of the axis is still within the lanes.
  static let axisLeft = left + 14
  static let axisRight = right - 14

  /// The widest name of a lane.
  static let laneName = left - margin - 22

  /// Between a point and its label.
  static let gap = 6.0

  /// Between the events of a row, and between rows.
  static let space = 12.0
  static let rowSpace = 7.0

  /// Above and below the rows of a lane.
  static let lanePadding = 9.0

  /// From the top of a label to the base of its title, and from there to that of its date.
  static let ascent = 11.0
  static let lineHeight = 13.0

  /// The height of a label.
  static let labelHeight = 28.0

  /// The widest title.
  static let longestTitle = 400.0

  /// The height of the axis.
  static let axisHeight = 24.0
}

/// The sizes of fonts, in pixels.
enum FontSize {
  static let heading = 20.0
  static let lane = 13.0
  static let title = 12.0
  static let date = 11.0
  static let axis = 11.0
}

extension TimeScale.Lettering {
  /// The labels of the axis in the picture, in pixels.
  static let onTheSheet = TimeScale.Lettering(
    aroundOmission: 14, beforeLabel: 4, betweenLabels: 12
  ) { TextWidth.of($0, size: FontSize.axis) }
}
