import Articles
import Search

/// What is looked for in the text, and what has been found so far; or the passages that a filter
/// leaves, which are gone through in the same way.
struct Finding: Sendable {
  /// What is looked for; nothing where a filter was asked for.
  let query: Query?
  let isBackward: Bool

  /// Where the reader was when the search began.
  let origin: Top

  /// What is wrong with the query, if it cannot be looked for.
  let fault: QueryFault?

  /// The hit that the reader is at: an index into `hits`.
  private(set) var current: Int?

  /// Where the search has gone on from, if a number before it has led round the end.
  private(set) var wrap: HitStep.Wrap?

  /// Whether hits stand out in the text.
  var isShown = true

  /// The moment that this search has put into the history, so that it puts no second one there.
  var left: ReadingMoment?

  /// Whether Enter has taken it: then what comes of it is gone to, and said.
  var isTaken = false

  /// Who is known by the name that is searched for, and where they are mentioned by another.
  var aliases: [Names.Alias] = []

  /// The hits that count, where these are not all: those that a filter leaves.
  private var kept: Hits?

  /// The passages that a filter leaves, if hits elsewhere do not count.
  private var passages: Hits?
  private var run: SearchRun?
  private var isStopped = false

  /// Where the search begins, in the article's text.
  private let start: ByteOffset

  /// Which of the hits from there on is wanted, from 1.
  private let times: Int

  /// The hits that were gone through and the pages that showed them, the latest last.
  private var trail: [(hit: Int, top: Top)] = []

  /// Begins to look for something.
  ///
  /// - Parameters:
  ///   - query: What to look for.
  ///   - isBackward: Whether the hit before the start is wanted, and not the one after it.
  ///   - origin: Where the reader is.
  ///   - start: Where the search begins, in the article's text.
  ///   - times: Which of the hits from there on is wanted, from 1; round the end where there are
  ///     too few.
  ///   - passages: What a filter leaves, if one is on; hits elsewhere do not count.
  init(
    _ query: Query, isBackward: Bool, from origin: Top, at start: ByteOffset, times: Int = 1,
    within passages: Hits? = nil
  ) {
    self.query = query
    self.isBackward = isBackward
    self.origin = origin
    self.start = start
    self.times = times
    self.passages = passages
    kept = passages.map { _ in Hits() }
    do throws(QueryFault) {
      run = try SearchRun(query)
      fault = nil
    } catch {
      fault = error
    }
  }

  /// Takes the passages that a filter leaves.
  init(passages: Hits, from origin: Top, at start: ByteOffset) {
    kept = passages
    self.origin = origin
    self.start = start
    (query, fault, isBackward, times) = (nil, nil, false, 1)
    arrive()
  }

  var hits: Hits { kept ?? found }

  /// All that has been found, also what a filter does not leave.
  var found: Hits { run?.hits ?? Hits() }

  /// The number of hits that a filter does not leave.
  var countOutside: Int { passages == nil ? 0 : found.count - hits.count }

  /// Whether there is more to be searched.
  var isRunning: Bool { !isStopped && run?.isFinished == false }

  /// Whether hits may be missing: the search was stopped, or there was too much to try or to keep.
  var isPartial: Bool { isStopped || run?.isLimited == true }

  /// The number of the current hit and of all: `3 of 17`, with a sign for those not yet found.
  var count: String {
    if hits.isEmpty, !isRunning {
      if countOutside > 0 { return "not in what is left" }
      return isStopped ? "stopped" : isPartial ? "too many ways to match" : "not found"
    }
    let more = isRunning ? "…" : isPartial ? "+" : ""
    return current.map { "\($0 + 1) of \(hits.count)\(more)" } ?? "\(hits.count)\(more)"
  }

  /// Searches on for a slice, and makes the hit that is wanted the current one once it is known.
  mutating func advance(in text: SearchText) {
    let known = found.count
    run?.advance(in: text, bytes: Self.slice)
    if let passages {
      for hit in found[known...] where !passages.overlapping(hit).isEmpty { kept?.append(hit) }
    }
    arrive()
  }

  mutating func stop() {
    isStopped = true
    arrive()
  }

  /// Makes the hit that the search leads to the current one, if none is and it is known by now.
  private mutating func arrive() {
    let hits = hits
    guard current == nil, !hits.isEmpty else { return }
    let step = hits.step(isBackward ? -times : times, orAt: start)
    // Those before the start are all known once one behind it is.
    let isKnown = step.wrap == nil && (!isBackward || hits.index(atOrAfter: start) < hits.count)
    guard isKnown || !isRunning else { return }
    current = step.index
    if times > 1 { wrap = step.wrap }
  }

  /// Counts all hits from now on, since the filter that left some is off.
  mutating func countAll() {
    let hit = current.map { hits[$0] }
    (kept, passages, trail) = (nil, nil, [])
    if let hit { choose(hit) }
  }

  /// Makes the hit at a passage the current one.
  mutating func choose(_ bytes: Range<ByteOffset>) {
    let hit = hits.index(atOrAfter: bytes.lowerBound)
    if hit < hits.count { current = hit }
  }

  /// Makes another hit the current one.
  ///
  /// - Parameters:
  ///   - hit: An index into `hits`.
  ///   - top: The present page.
  /// - Returns: The page that showed the hit, if the reader has just come from there.
  mutating func step(to hit: Int, from top: Top) -> Top? {
    if let last = trail.last, last.hit == hit {
      trail.removeLast()
      current = hit
      return last.top
    }
    if let current { trail.append((current, top)) }
    current = hit
    return nil
  }

  /// The bytes that are searched between two keys: a fraction of a millisecond, some for a slow
  /// pattern.
  static let slice = 1 << 18
}
