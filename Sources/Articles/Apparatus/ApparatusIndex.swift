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
