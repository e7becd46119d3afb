// What lies where, what belongs to whom. All indices are into the arrays of the apparatus.

extension Apparatus {
  public func actor(id: String) -> Int? { index.actors[id] }
  public func event(id: String) -> Int? { index.events[id] }
  public func note(id: String) -> Int? { index.notes[id] }
  public func source(id: String) -> Int? { index.sources[id] }

  /// The mentions that have a byte in common with a range of the text, in order.
  public func mentions(in bytes: Range<ByteOffset>) -> [Int] {
    index.mentionReach.overlapping(bytes)
  }

  /// The events whose passage has a byte in common with a range of the text, in told order.
  public func events(in bytes: Range<ByteOffset>) -> [Int] { index.eventReach.overlapping(bytes) }

  /// The notes whose passage has a byte in common with a range of the text, in order.
  public func notes(in bytes: Range<ByteOffset>) -> [Int] { index.noteReach.overlapping(bytes) }

  /// The readings whose words have a byte in common with a range of the text, in order.
  public func readings(in bytes: Range<ByteOffset>) -> [Int] {
    index.readingReach.overlapping(bytes)
  }

  /// The mentions of an actor, in the order of the text.
  public func mentions(ofActor actor: Int) -> ArraySlice<Int> { index.mentionsByActor[actor] }

  /// The mention of an actor that lies so many on from an offset, or back by a count below 0; where
  /// there are fewer that way, the last or the first, and nothing where there is none.
  ///
  /// One that begins at the offset lies neither way.
  ///
  /// - Complexity: O(log *n*) in the mentions of the actor.
  public func mention(ofActor actor: Int, stepping count: Int, from offset: ByteOffset) -> Int? {
    let all = mentions(ofActor: actor)
    let isOn = count > 0
    let next = partitioningIndex(all.indices) {
      mentions[all[$0]].bytes.lowerBound >= (isOn ? offset + 1 : offset)
    }
    if isOn { return next < all.endIndex ? all[min(next + count, all.endIndex) - 1] : nil }
    return next > all.startIndex ? all[max(next + count, all.startIndex)] : nil
  }

  /// Where a mention stands among all of its actor, from 0.
  ///
  /// - Complexity: O(log *n*) in the mentions of the actor.
  public func position(ofMention mention: Int) -> Int {
    let all = mentions(ofActor: mentions[mention].actor)
    return partitioningIndex(all.indices) { all[$0] >= mention } - all.startIndex
  }

  /// The events that an actor takes part in, in told order.
  public func events(ofActor actor: Int) -> ArraySlice<Int> { index.eventsByActor[actor] }

  /// The relations that go from or to an actor, in the order of the file.
  public func relations(ofActor actor: Int) -> ArraySlice<Int> { index.relationsByActor[actor] }

  /// The actors that are mentioned in a range of the text, by their first mention there.
  public func actors(in bytes: Range<ByteOffset>) -> [Int] {
    var seen: Set<Int> = []
    return mentions(in: bytes).map { mentions[$0].actor }.filter { seen.insert($0).inserted }
  }

  /// The id of the actor that someone may have meant who wrote another: the nearest in spelling,
  /// else the first in whose name words begin so, else the first with a part that is near in
  /// spelling.
  ///
  /// A single letter means no one.
  public func actorID(nearestTo written: String) -> String? {
    guard written.count > 1 else { return nil }
    // Before each word stands a space.
    let words = { (name: String) in " " + name.lowercased().replacing("-", with: " ") }
    let parts = { (id: String) in id.split(separator: "-").map(String.init) }
    return nearest(to: written, among: actors.map(\.id))
      ?? actors.first { words("\($0.id) \($0.name)").contains(words(written)) }?.id
      ?? nearest(to: written, among: actors.flatMap { parts($0.id) }).flatMap { part in
        actors.first { parts($0.id).contains(part) }?.id
      }
  }

  /// What a grade of a source means.
  public func meaning(ofGrade letter: String) -> String? {
    grades.first { $0.letter == letter }?.meaning
  }
}

extension Article {
  /// Counts the mentions of an actor in each section, subsections not included.
  ///
  /// - Returns: A count for each of `sections`.
  /// - Complexity: O(*s* log *n*) in the sections that have any, and in the mentions.
  public func mentionCounts(ofActor actor: Int) -> [Int] {
    let mentions = apparatus.mentions(ofActor: actor)
    func section(ofMention index: Int) -> Int {
      self.section(containing: apparatus.mentions[mentions[index]].bytes.lowerBound)
    }
    var counts = Array(repeating: 0, count: sections.count)
    var start = mentions.startIndex
    while start < mentions.endIndex {
      let here = section(ofMention: start)
      let end = partitioningIndex(mentions.indices, from: start) {
        section(ofMention: $0) > here
      }
      counts[here] += end - start
      start = end
    }
    return counts
  }

  /// The mentions of an actor by section, as a strip of bars; empty where there would be too many.
  public func dispersion(ofActor actor: Int) -> String {
    guard sections.count <= Self.mostBars else { return "" }
    return Article.strip(ofCounts: mentionCounts(ofActor: actor))
  }

  /// The counts of all sections as a strip of bars: `▁█▁▁▂`.
  ///
  /// Only a section with none has the lowest bar. Empty where there are more sections than make a
  /// strip that can be read.
  public static func strip(ofCounts counts: [Int]) -> String {
    guard counts.count <= mostBars, let most = counts.max(), most > 0 else { return "" }
    let bars = Array("▁▂▃▄▅▆▇█")
    return String(counts.map { $0 == 0 ? bars[0] : bars[max(1, $0 * (bars.count - 1) / most)] })
  }

  /// More bars make no strip that can be read.
  private static let mostBars = 24

  /// The actors that are mentioned in the same blocks as an actor, with the number of these blocks;
  /// the most frequent first, then in the order of the file.
  public func companions(ofActor actor: Int) -> [(actor: Int, blocks: Int)] {
    var counts: [Int: Int] = [:]
    var last: Int?
    for mention in apparatus.mentions(ofActor: actor) {
      let block = block(containing: apparatus.mentions[mention].bytes.lowerBound)
      guard block != last else { continue }
      last = block
      for other in apparatus.actors(in: blocks[block].bytes) where other != actor {
        counts[other, default: 0] += 1
      }
    }
    return counts.map { (actor: $0.key, blocks: $0.value) }
      .sorted { ($1.blocks, $0.actor) < ($0.blocks, $1.actor) }
  }
}
