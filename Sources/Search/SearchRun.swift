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

  private var finger = SearchText.Finger()

  /// What has matched, wanted or not.
  private var matches = 0

  /// The places that took a pattern its time; one in a long part counts for several.
  private var effort = 0

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
  ///   - bytes: How much of the text to look at for a pattern; for words, which are found faster,
  ///     it is eight times as much, and where very much is found it is less.
  public mutating func advance(in text: SearchText, bytes: Int = .max) {
    guard !isFinished else { return }
    let slice = slice(of: text, bytes: bytes)
    switch target {
    case .nothing: break
    case .literal(let literal, let isExactInCase):
      find(literal, in: isExactInCase ? text.folding.kept : text.folding.lower, of: text, slice)
    case .pattern(let pattern, let isExactInCase):
      find(pattern, in: isExactInCase ? text.folding.kept : text.folding.lower, of: text, slice)
    }
    if text.isComplete, offset >= text.folding.kept.count { isFinished = true }
  }

  /// Where a slice ends, at the latest.
  private struct Slice {
    let offset: Int
    let matches: Int
    let effort: Int
    let failures: Int
  }

  private func slice(of text: SearchText, bytes: Int) -> Slice {
    let ready = text.starts[text.starts.count - 1]
    guard bytes < .max else {
      return Slice(offset: ready, matches: .max, effort: .max, failures: .max)
    }
    let reach = if case .literal = target { bytes * 8 } else { bytes }
    // A part that is given up has taken milliseconds: enough for a slice.
    return Slice(
      offset: min(ready, offset + reach), matches: matches + greatestMatches,
      effort: effort + greatestEffort, failures: failures + 1)
  }

  private func isWithin(_ slice: Slice) -> Bool {
    !isFinished && offset < slice.offset && matches < slice.matches && effort < slice.effort
      && failures < slice.failures
  }

  /// Takes in a match, if it is wanted, and goes on behind it; a short one that is not wanted may
  /// overlap one that is.
  private mutating func take(_ match: Range<Int>, in folded: [UInt8], of text: SearchText) {
    matches += 1
    if query.wholeWords, !isWholeWords(match, of: text) {
      offset = match.count > greatestOverlap ? match.upperBound : match.lowerBound + 1
      while offset < match.upperBound, UTF8.isContinuation(folded[offset]) { offset += 1 }
      return
    }
    offset = match.upperBound
    hits.append(text.hit(match, finger: &finger))
    if hits.count >= greatestCount { stop() }
  }

  /// Whether a match is whole words; a raised digit, most often the mark of a note, is no part of
  /// the word before it.
  private mutating func isWholeWords(_ match: Range<Int>, of text: SearchText) -> Bool {
    let borders = WordBorders(text.folding.kept, language: text.language)
    if borders.isWholeWords(match) { return true }
    guard borders.isWholeWords(match, endsAnyway: true) else { return false }
    return text.hasRaisedDigit(at: text.hit(match, finger: &finger).upperBound)
  }

  private mutating func stop() {
    isLimited = true
    isFinished = true
  }

  /// Finds words in the parts that are ready.
  private mutating func find(
    _ literal: Literal, in folded: [UInt8], of text: SearchText, _ slice: Slice
  ) {
    // A match may end beyond the slice, but must begin before its end.
    let end = min(text.starts[text.starts.count - 1], slice.offset + literal.bytes.count - 1)
    while isWithin(slice) {
      guard let match = literal.first(in: folded, range: offset..<end) else {
        offset = slice.offset
        return
      }
      take(match, in: folded, of: text)
    }
  }
}

// MARK: Patterns

extension SearchRun {
  /// Finds matches in the parts that are ready, each by itself.
  private mutating func find(
    _ pattern: Pattern, in folded: [UInt8], of text: SearchText, _ slice: Slice
  ) {
    var matcher = Matcher(pattern)
    while isWithin(slice),
      let subject = moveToPart(with: pattern.required, before: slice.offset, in: folded, of: text)
    {
      while offset < subject.upperBound, isWithin(slice) {
        findNext(&matcher, in: folded, subject, of: text)
      }
      if offset == subject.upperBound { offset += 1 }
    }
  }

  /// Moves on to the next part that a match may lie in: one with the word that every match has.
  ///
  /// - Returns: The part; nothing where none that is ready begins before the goal.
  private mutating func moveToPart(
    with word: Literal?, before goal: Int, in folded: [UInt8], of text: SearchText
  ) -> Range<Int>? {
    let (starts, ready) = (text.starts, text.starts.count - 1)
    var part = text.part(at: offset, finger: finger.part)
    if let word, offset == starts[part] {
      let end = starts[partitioningIndex(part..<ready) { starts[$0] >= goal }]
      let match = word.first(in: folded, range: offset..<end)
      part = text.part(at: match?.lowerBound ?? end, finger: part)
      offset = starts[part]
      if offset >= goal { return nil }
    }
    finger.part = part
    return text.folded(part: part)
  }

  /// Looks for a match in a part from where the search is, and moves on behind it.
  private mutating func findNext(
    _ matcher: inout Matcher, in folded: [UInt8], _ subject: Range<Int>, of text: SearchText
  ) {
    let weight = max(1, subject.count / longPart)
    var end = min(subject.upperBound, offset + max(1, greatestStride / weight))
    while end < subject.upperBound, UTF8.isContinuation(folded[end]) { end += 1 }
    let outcome = matcher.first(in: folded, subject: subject, starts: offset..<end)
    if matcher.wasHard || weight > 1 { effort += weight * (end - offset) }
    switch outcome {
    case .match(let match): take(match, in: folded, of: text)
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

/// What may match in a slice.
private let greatestMatches = 4_096

/// The longest match within which another is looked for, in UTF-8 bytes: a pattern that matches all
/// of a text would be tried at each of its characters.
private let greatestOverlap = 256

/// The places tried in one go; each may take a good part of a millisecond.
private let greatestStride = 512

/// The bytes from which on a part is so long that a look at all of it takes time by itself.
private let longPart = 1 << 19

/// The places in a slice that may take a pattern its time, so that no key waits for longer than a
/// second.
private let greatestEffort = 4_096

/// The parts of the text that a pattern may be too hard for before the search ends.
private let greatestFailures = 16

/// What is wrong with a query.
public struct QueryFault: Error, Equatable {
  /// In words, one line that begins with a small letter.
  public let reason: String

  /// The character of the query's text that it is about, from 0; the count of all at the end.
  public let column: Int
}
