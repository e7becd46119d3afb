import Articles
import PatternMatching

/// A search that goes on in slices, so that keys can be answered between them.
///
/// It begins at the start of the text, whatever part of it has been made ready.
public struct SearchRun: Sendable {
  public let query: Query

  /// What has been found so far.
  public private(set) var hits = Hits()

  /// Whether the whole text has been searched, or as much of it as ever will be.
  public private(set) var isFinished = false

  /// Whether something may have been missed, since there was too much to try or too much to keep.
  public private(set) var isLimited = false

  private let target: Target

  /// Up to where the folded text has been searched.
  private var offset = 0

  /// The parts in which the pattern had to be given up.
  private var failures = 0

  private enum Target: Sendable {
    case nothing
    case literal(Literal, isExactInCase: Bool)
    case pattern(Pattern, isExactInCase: Bool)
  }

  /// Prepares a search.
  ///
  /// A query without a capital finds both cases, any other the case that it has. An empty one, or
  /// one of accents alone, finds nothing.
  public init(_ query: Query) throws(QueryFault) {
    self.query = query
    target = query.isPattern ? try Self.pattern(query.text) : Self.literal(query.text)
    if case .nothing = target { isFinished = true }
  }

  private static func literal(_ text: String) -> Target {
    let folded = Folding(text)
    let isExact = folded.kept != folded.lower
    return folded.kept.isEmpty
      ? .nothing
      : .literal(Literal(isExact ? folded.kept : folded.lower), isExactInCase: isExact)
  }

  private static func pattern(_ text: String) throws(QueryFault) -> Target {
    guard !text.isEmpty else { return .nothing }
    let folded = PatternFolding(text)
    do throws(PatternFault) {
      // In a text of small letters, small letters find both cases.
      let pattern = try Pattern(folded.source)
      return .pattern(pattern, isExactInCase: folded.isExactInCase)
    } catch {
      throw QueryFault(reason: error.reason, column: folded.column(ofByte: error.offset))
    }
  }
}

// MARK: Going on

extension SearchRun {
  /// Searches on, to the end of what is ready of the text by default.
  ///
  /// - Parameters:
  ///   - text: Always the same text, of which more may be ready each time.
  ///   - bytes: How much of the text to look at; a part that has been begun may go beyond.
  public mutating func advance(in text: SearchText, bytes: Int = .max) {
    guard !isFinished else { return }
    switch target {
    case .nothing: break
    case .literal(let literal, let isExactInCase):
      let folded = isExactInCase ? text.folding.kept : text.folding.lower
      find(literal, in: folded, of: text, bytes: bytes)
    case .pattern(let pattern, let isExactInCase):
      let folded = isExactInCase ? text.folding.kept : text.folding.lower
      var matcher = Matcher(pattern)
      find(&matcher, in: folded, of: text, bytes: bytes)
    }
    if text.isComplete, offset >= text.folding.kept.count { isFinished = true }
  }

  /// Takes in a match, if it is wanted.
  private mutating func add(_ match: Range<Int>, in text: SearchText) {
    if query.wholeWords, !WordBorders(text.folding.kept).isWholeWords(match) { return }
    hits.append(text.hit(match))
    if hits.count >= greatestCount { stop() }
  }

  private mutating func stop() {
    isLimited = true
    isFinished = true
  }

  /// Finds words in the parts that are ready.
  private mutating func find(
    _ literal: Literal, in folded: [UInt8], of text: SearchText, bytes: Int
  ) {
    let ready = text.starts[text.starts.count - 1]
    let goal = bytes < ready - offset ? offset + bytes : ready
    while offset < goal, !isFinished {
      // A match may end beyond the goal, but must begin before it.
      let end = min(ready, goal + literal.bytes.count - 1)
      guard let match = literal.first(in: folded, range: offset..<end) else {
        offset = goal
        return
      }
      offset = match.upperBound
      add(match, in: text)
    }
  }
}

// MARK: Patterns

extension SearchRun {
  /// Finds matches in the parts that are ready, each by itself.
  private mutating func find(
    _ matcher: inout Matcher, in folded: [UInt8], of text: SearchText, bytes: Int
  ) {
    let ready = text.starts.count - 1
    let goal = bytes < folded.count - offset ? offset + bytes : folded.count
    var part = partitioningIndex(0..<text.starts.count) { text.starts[$0] > offset } - 1
    // A part that is given up has taken milliseconds: enough for a slice.
    let mostFailures = bytes == .max ? greatestFailures : failures + 1
    while part < ready, offset < goal, !isFinished, failures < mostFailures {
      let subject = text.folded(part: part)
      while offset < subject.upperBound, offset < goal, !isFinished {
        findNext(&matcher, in: folded, subject, of: text)
      }
      guard offset >= subject.upperBound else { return }
      part += 1
      offset = text.starts[part]
    }
  }

  /// Looks for a match in a part from where the search is, and moves on behind it.
  private mutating func findNext(
    _ matcher: inout Matcher, in folded: [UInt8], _ subject: Range<Int>, of text: SearchText
  ) {
    var end = min(subject.upperBound, offset + greatestStride)
    while end < subject.upperBound, UTF8.isContinuation(folded[end]) { end += 1 }
    switch matcher.first(in: folded, subject: subject, starts: offset..<end) {
    case .match(let match):
      offset = match.upperBound
      add(match, in: text)
    case .none: offset = end
    case .gaveUp:
      isLimited = true
      failures += 1
      offset = subject.upperBound
      if failures >= greatestFailures { isFinished = true }
    }
  }
}

/// The hits that are kept; no reader looks at more.
private let greatestCount = 2_000_000

/// The places tried in one go; each may take milliseconds.
private let greatestStride = 4_096

/// The parts of the text that a pattern may be too hard for before the search ends.
private let greatestFailures = 16

/// What is wrong with a query.
public struct QueryFault: Error, Equatable {
  /// In words, one line that begins with a small letter.
  public let reason: String

  /// The character of the query's text that it is about, from 0; the count of all at the end.
  public let column: Int
}
