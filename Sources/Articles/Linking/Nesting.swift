/// Settles which candidates are mentions: they may nest, and never cross.
struct Nesting {
  typealias Candidate = NameLinker.Candidate

  private let article: Article
  private let actors: [ActorDraft]

  /// What has been kept so far, by start; some of it is dropped later.
  private var kept: [Candidate?] = []

  /// Of what was kept: all that has not ended, from the outermost, with its index in `kept`.
  private var open: [(mention: Candidate, index: Int)] = []

  /// The mention of an actor that is open: each has one at most.
  private var openOfActor: [Int: Candidate] = [:]

  /// The names that were found ambiguous, by where the second one is written.
  private var ambiguous: Set<FilePlace> = []

  init(_ article: Article, actors: [ActorDraft]) {
    self.article = article
    self.actors = actors
  }

  /// Settles candidates, in any order.
  ///
  /// - Returns: The mentions by start, longer first.
  mutating func settle(
    _ candidates: [Candidate], _ report: inout ApparatusReport
  ) -> [Mention] {
    let sorted = candidates.sorted { left, right in
      (left.bytes.lowerBound, right.bytes.upperBound, left.isQuoted ? 0 : 1)
        < (right.bytes.lowerBound, left.bytes.upperBound, right.isQuoted ? 0 : 1)
    }
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.bytes != sorted[start].bytes } ?? sorted.count
      if let candidate = choose(sorted[start..<end], &report) { keep(candidate, &report) }
      start = end
    }
    return mentions
  }

  /// Chooses among candidates for the same bytes, those by quotes first.
  private mutating func choose(
    _ candidates: ArraySlice<Candidate>, _ report: inout ApparatusReport
  ) -> Candidate? {
    guard let first = candidates.first else { return nil }
    let others = candidates.dropFirst().filter { $0.actor != first.actor }
    if first.isQuoted {
      for other in others where other.isQuoted { self.report(other, overlaps: first, &report) }
      return first
    }
    guard let other = others.first else { return first }
    if ambiguous.insert(other.place).inserted {
      let ids = ([first] + others.prefix(3)).map { actors[$0.actor].id.text }
      report.add(.ambiguousName(words(of: first), actors: ids), at: other.place)
    }
    return nil
  }

  /// Keeps a candidate in place of all that it crosses, unless one of these is stronger.
  private mutating func keep(_ candidate: Candidate, _ report: inout ApparatusReport) {
    while let last = open.last, last.mention.bytes.upperBound <= candidate.bytes.lowerBound {
      close()
    }
    let end = candidate.bytes.upperBound
    if let outer = openOfActor[candidate.actor], outer.bytes.upperBound >= end {
      // A name within a longer mention of the same actor is none; a quote was surely meant.
      if candidate.isQuoted { self.report(candidate, overlaps: outer, &report) }
      return
    }
    let crossed = partitioningIndex(open.indices) { open[$0].mention.bytes.upperBound < end }
    if let stronger = open[crossed...].first(where: { isStronger($0.mention, than: candidate) }) {
      return self.report(candidate, overlaps: stronger.mention, &report)
    }
    while open.count > crossed, let (outer, index) = open.last {
      self.report(outer, overlaps: candidate, &report)
      kept[index] = nil
      close()
    }
    open.append((candidate, kept.count))
    openOfActor[candidate.actor] = candidate
    kept.append(candidate)
  }

  private mutating func close() { openOfActor[open.removeLast().mention.actor] = nil }

  /// Whether the first of two that cross stays: a quote before a name, then the longer.
  private func isStronger(_ first: Candidate, than second: Candidate) -> Bool {
    if first.isQuoted != second.isQuoted { return first.isQuoted }
    return first.bytes.count >= second.bytes.count
  }

  private func report(
    _ candidate: Candidate, overlaps other: Candidate, _ report: inout ApparatusReport
  ) {
    report.add(
      .mentionsOverlap(
        words(of: candidate), other: words(of: other), actor: actors[other.actor].id.text),
      at: candidate.place)
  }

  /// The words as they are told, also where the author has broken the line.
  private func words(of candidate: Candidate) -> String {
    onOneLine(article.string(candidate.bytes))
  }

  /// What was kept to the end.
  private var mentions: [Mention] {
    // What begins before another ends lies within it, since nothing crosses.
    var ends: [ByteOffset] = []
    return kept.compactMap { candidate in
      guard let candidate else { return nil }
      while let end = ends.last, end <= candidate.bytes.lowerBound { ends.removeLast() }
      let isNested = !ends.isEmpty
      ends.append(candidate.bytes.upperBound)
      return Mention(
        actor: candidate.actor, bytes: candidate.bytes, form: candidate.form, isNested: isNested)
    }
  }
}
