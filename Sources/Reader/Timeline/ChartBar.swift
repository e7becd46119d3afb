import Articles

/// The date of an event as glyphs along the axis, as certain as it is.
struct ChartBar: Equatable {
  /// Where the first glyph stands and where the last ends, in columns from the start of the axis.
  let columns: Range<Int>

  /// The glyphs of the window, column by column; none where nothing is drawn.
  let glyphs: [Character?]

  /// The longest stretch of the window with one and the same glyph, in columns from the start of
  /// the axis; empty where nothing is drawn.
  let longestRun: Range<Int>

  /// What a bar can tell, as glyphs that the legend explains.
  enum Sign: String, CaseIterable {
    case certain = "◆ █"
    case possible = "░"
    case open = "‹ ›"
    case told = "◇"

    var words: String {
      switch self {
      case .certain: "certain"
      case .possible: "possible"
      case .open: "open"
      case .told: "as told"
      }
    }

    /// The same where there is little room.
    var shortWords: String { self == .told ? "told" : words }
  }

  /// Draws an event.
  ///
  /// What is possible gives way to what is certain, and what the article alone says to both. What
  /// is narrower than a column takes one; it is a point where all of it is certain.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - scale: The axis, in columns.
  ///   - length: The columns of the axis.
  ///   - window: Those that show.
  init(_ event: TimedEvent, on scale: TimeScale, length: Int, window: Range<Int>) {
    var glyphs: [Character?] = Array(repeating: nil, count: window.count)
    func paint(_ columns: Range<Int>, _ glyph: Character) {
      for column in columns.clamped(to: window) { glyphs[column - window.lowerBound] = glyph }
    }
    func columns(of range: TimeRange) -> Range<Int> {
      Self.columns(of: range, on: scale, length: length)
    }
    for range in event.told.map(columns(of:)) {
      paint(range, "╌")
      paint(range.lowerBound..<range.lowerBound + 1, "◇")
    }
    func fill(_ range: TimeRange, isCertain: Bool) {
      let columns = columns(of: range)
      paint(columns, !isCertain ? "░" : columns.count == 1 ? "◆" : "█")
      if range.start == nil { paint(columns.lowerBound..<columns.lowerBound + 1, "‹") }
      if range.end == nil { paint(columns.upperBound - 1..<columns.upperBound, "›") }
    }
    for range in event.possible { fill(range, isCertain: false) }
    for range in event.certain {
      if event.possible.contains(range) {
        fill(range, isCertain: true)
      } else {
        paint(Self.inner(range, on: scale, length: length), "█")
      }
    }
    let all = (event.possible + event.told).map(columns(of:))
    let start = all.map(\.lowerBound).min() ?? 0
    self.columns = start..<max(start + 1, all.map(\.upperBound).max() ?? 0)
    self.glyphs = glyphs
    longestRun = Self.longestRun(of: glyphs, from: window.lowerBound)
  }

  private static func longestRun(of glyphs: [Character?], from start: Int) -> Range<Int> {
    var longest = start..<start
    var first = 0
    for (index, glyph) in glyphs.enumerated() {
      if glyph == nil || glyph != glyphs[first] { first = index }
      let run = start + first..<start + index + 1
      if glyph != nil, run.count > longest.count { longest = run }
    }
    return longest
  }

  /// The columns of a range, one at least; an open end is the end of the axis.
  private static func columns(
    of range: TimeRange, on scale: TimeScale, length: Int
  ) -> Range<Int> {
    let start = range.start.map(scale.position(of:)) ?? 0
    let end = range.end.map(scale.position(of:)) ?? Double(length)
    let (first, last) = (Int(start.rounded()), Int(end.rounded()))
    let column = max(0, min(first < last ? first : Int(start.rounded(.down)), length - 1))
    return column..<max(column + 1, min(last, length))
  }

  /// The columns of what is certain within what is possible; none where it is narrower than one.
  private static func inner(_ range: TimeRange, on scale: TimeScale, length: Int) -> Range<Int> {
    let start = range.start.map { Int(scale.position(of: $0).rounded()) } ?? 1
    let end = range.end.map { Int(scale.position(of: $0).rounded()) } ?? length - 1
    return start..<max(start, end)
  }
}

extension TimedEvent {
  /// Whether its bar may tell something, whatever the scale.
  func tells(_ sign: ChartBar.Sign) -> Bool {
    switch sign {
    case .certain: !certain.isEmpty
    case .possible: possible != certain
    case .open: possible.contains { $0.start == nil || $0.end == nil }
    case .told: !told.isEmpty
    }
  }
}
