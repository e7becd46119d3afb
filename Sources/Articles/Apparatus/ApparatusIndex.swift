/// Where things of an apparatus are found: by id, by actor, by where they lie.
struct ApparatusIndex: Sendable, Equatable {
  let actors: [String: Int]
  let events: [String: Int]
  let notes: [String: Int]
  let sources: [String: Int]

  let mentionsByActor: Grouping
  let eventsByActor: Grouping
  let relationsByActor: Grouping

  let mentionReach: Reach
  let eventReach: Reach
  let noteReach: Reach
  let readingReach: Reach

  init(
    actors: [Actor], relations: [Relation], mentions: [Mention], events: [Event], notes: [Note],
    readings: [Reading], sources: [Source]
  ) {
    self.actors = positions(actors.map(\.id))
    self.events = positions(events.map(\.id))
    self.notes = positions(notes.map(\.id))
    self.sources = positions(sources.map(\.id))
    mentionsByActor = Grouping(mentions.map { [$0.actor] }, groups: actors.count)
    eventsByActor = Grouping(events.map { $0.participants.map(\.actor) }, groups: actors.count)
    relationsByActor = Grouping(relations.map { [$0.from, $0.to] }, groups: actors.count)
    mentionReach = Reach(mentions.map(\.bytes))
    eventReach = Reach(events.compactMap(\.bytes))
    noteReach = Reach(notes.compactMap(\.bytes))
    readingReach = Reach(readings.compactMap(\.bytes))
  }
}

/// The index of each id; of the first where it is given twice.
private func positions(_ ids: [String]) -> [String: Int] {
  Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
}

/// The elements of each group, in order.
struct Grouping: Sendable, Equatable {
  private let members: [Int]

  /// Where the members of each group begin; and the end of the last.
  private let starts: [Int]

  /// Groups elements.
  ///
  /// - Parameters:
  ///   - groupsOfElements: For each element the groups that it belongs to; one that is given twice
  ///     counts once.
  ///   - groups: The number of groups.
  init(_ groupsOfElements: [[Int]], groups: Int) {
    var counts = Array(repeating: 0, count: groups + 1)
    var last = Array(repeating: -1, count: groups)
    for (element, groups) in groupsOfElements.enumerated() {
      for group in groups where last[group] != element {
        last[group] = element
        counts[group + 1] += 1
      }
    }
    for group in 0..<groups { counts[group + 1] += counts[group] }
    starts = counts
    var members = Array(repeating: 0, count: counts[groups])
    last = Array(repeating: -1, count: groups)
    for (element, groups) in groupsOfElements.enumerated() {
      for group in groups where last[group] != element {
        last[group] = element
        members[counts[group]] = element
        counts[group] += 1
      }
    }
    self.members = members
  }

  subscript(group: Int) -> ArraySlice<Int> { members[starts[group]..<starts[group + 1]] }
}

/// Ranges that are sorted by where they begin, to find those that overlap another or lie near it.
package struct Reach: Sendable, Equatable {
  private let ranges: [Range<ByteOffset>]

  /// For each range the greatest end of it and all before it.
  private let ends: [ByteOffset]

  package init(_ ranges: [Range<ByteOffset>]) {
    self.ranges = ranges
    var end = 0
    ends = ranges.map { range in
      end = max(end, range.upperBound)
      return end
    }
  }

  /// Whether another range lies within one of these.
  func covers(_ bytes: Range<ByteOffset>) -> Bool {
    overlapping(bytes).contains { bytes.clamped(to: ranges[$0]) == bytes }
  }

  /// The ranges that have a byte in common with another, in order.
  ///
  /// - Complexity: O(log *n* + *m*), where *m* is the number of ranges between the first and the
  ///   last that are found.
  func overlapping(_ bytes: Range<ByteOffset>) -> [Int] {
    let all = 0..<ranges.count
    let first = partitioningIndex(all) { ends[$0] > bytes.lowerBound }
    let end = partitioningIndex(all) { ranges[$0].lowerBound >= bytes.upperBound }
    guard first < end else { return [] }
    return (first..<end).filter { ranges[$0].overlaps(bytes) }
  }

  /// The range that lies nearest to another; of several as near, the first.
  ///
  /// - Complexity: O(log *n*).
  package func nearest(to bytes: Range<ByteOffset>) -> Int? {
    let all = 0..<ranges.count
    let next = partitioningIndex(all) { ranges[$0].lowerBound >= bytes.lowerBound }
    // Of those that begin before it, the first that comes as near as any.
    let reach = min(ends[..<next].last ?? 0, bytes.lowerBound)
    let before = partitioningIndex(0..<next) { ends[$0] >= reach }
    return [before, next].filter(all.contains).min {
      ranges[$0].distance(to: bytes) < ranges[$1].distance(to: bytes)
    }
  }
}
