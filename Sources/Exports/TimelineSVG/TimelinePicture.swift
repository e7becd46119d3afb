import Articles

/// Where everything of a timeline stands.
struct TimelinePicture {
  struct Lane {
    let name: [String]
    let top: Double
    let bottom: Double
    let boxes: [EventBox]
  }

  /// Nothing if no event has a place on it.
  let scale: TimeScale?
  let lanes: [Lane]

  /// The first year in which something begins or ends, and the last.
  let years: ClosedRange<Int>?

  /// The events that have no place on the axis, in the order given.
  let undated: [Int]

  /// The upper edge of the lanes, and their lower one, in pixels.
  let top: Double
  let bottom: Double

  /// Lays out events.
  ///
  /// - Parameters:
  ///   - events: Indices into the events of the apparatus, those of the same time in the order in
  ///     which they shall stand.
  ///   - apparatus: The apparatus that has them.
  ///   - top: Where the lanes begin, in pixels.
  init(of events: [Int], in apparatus: Apparatus, top: Double) {
    let timed = events.compactMap { TimedEvent($0, of: apparatus) }
    let onAxis = Set(timed.map(\.event))
    undated = events.filter { !onAxis.contains($0) }
    self.top = top
    years = timed.years
    guard let axis = TimeAxis(anchors: timed.flatMap(\.anchors)) else {
      (scale, lanes, bottom) = (nil, [], top)
      return
    }
    let scale = TimeScale(
      axis, left: Sheet.axisLeft, right: Sheet.axisRight, lettering: .onTheSheet)
    var edge = top
    lanes = TimelineLanes(timed, of: apparatus).lanes.map { lane in
      let boxes = lane.events.map { EventBox($0, of: apparatus, on: scale) }
      let placed = Lane(boxes, name: laneName(of: lane.actor, in: apparatus), top: edge)
      edge = placed.bottom
      return placed
    }
    self.scale = scale
    bottom = edge
  }
}

extension TimelinePicture.Lane {
  /// Puts each event, by time, into the first row of a lane that has room for it.
  ///
  /// - Complexity: O(*n*) in the events: only some rows are tried, and few events fit into a row.
  fileprivate init(_ boxes: [EventBox], name: [String], top: Double) {
    var rows: [[EventBox]] = []
    for box in boxes {
      let free = rows.indices.suffix(mostRowsTried).first { row in
        rows[row].allSatisfy {
          $0.right + Sheet.space <= box.left || box.right + Sheet.space <= $0.left
        }
      }
      if let free { rows[free].append(box) } else { rows.append([box]) }
    }
    var edge = top + Sheet.lanePadding
    var placed: [EventBox] = []
    for row in rows {
      placed += row.map { box in
        var box = box
        box.top = edge
        return box
      }
      edge += (row.map(\.height).max() ?? 0) + Sheet.rowSpace
    }
    self.boxes = placed
    self.name = name
    self.top = top
    let nameBottom = top + Sheet.lanePadding + Double(name.count) * 17
    bottom = max(edge - Sheet.rowSpace, nameBottom) + Sheet.lanePadding
  }
}

/// More events of one time than this, and a row above them may stay half empty.
private let mostRowsTried = 24

/// The name of a lane in lines.
private func laneName(of actor: Int?, in apparatus: Apparatus) -> [String] {
  let name = actor.map { XML.characters(apparatus.actors[$0].name) } ?? "Others"
  return TextWidth.lines(
    of: name, within: Sheet.laneName, size: FontSize.lane, atMost: 4, isBold: true)
}
