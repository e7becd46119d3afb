import Annotations
import Articles
import Reader
import Search

extension LinearSession {
  /// What was searched for, and what was found.
  struct Finding: Sendable {
    let query: Query
    private(set) var hits: Hits
    let text: SearchText

    /// Who is known by what was searched for, and where they are mentioned by another name.
    private(set) var aliases: [Names.Alias]

    /// All hits and aliases, also those that a filter does not leave.
    let all: (hits: Hits, aliases: [Names.Alias])
    let isBackward: Bool
    let isLimited: Bool

    /// The hit that the reader is at: an index into `hits`.
    var current: Int?

    /// How many hits there are, and of what.
    var words: String {
      let count =
        hits.isEmpty ? "no hit" : counted(hits.count, "hit") + (isLimited ? " or more" : "")
      return "\(count) of “\(query.text)”"
    }

    /// What to type for the regular expression that seems to be meant.
    var advice: [String] {
      let words = query.text
      guard !query.isPattern, words.count > 1, words.hasSuffix("/") else { return [] }
      let sign = isBackward ? "\\" : "/"
      return ["type \(sign)/\(words) for a regular expression"]
    }

    /// The hits that are listed: no one listens further.
    var listed: Hits.SubSequence { hits.prefix(Self.mostListed) }

    /// What stands over their list.
    var heading: String {
      hits.count > listed.count ? "The first \(listed.count) of \(words):" : "\(words):"
    }

    private static let mostListed = 1000

    /// Makes the hit at a passage the current one.
    mutating func choose(_ bytes: Range<ByteOffset>) {
      let hit = hits.index(atOrAfter: bytes.lowerBound)
      if hit < hits.count, hits[hit] == bytes { current = hit }
    }

    /// Counts all hits from now on, since the filter that left some is off.
    mutating func countAll() {
      let hit = current.map { hits[$0] }
      (hits, aliases) = all
      if let hit { choose(hit) }
    }
  }

  /// Searches the text and goes so many hits on or back; nothing typed repeats the last search.
  mutating func search(_ typed: String, _ times: Int, isBackward: Bool) -> Answer {
    guard !typed.isEmpty else {
      let isSameWay = (finding?.isBackward ?? false) == isBackward
      return goToHit(isSameWay ? times : -times)
    }
    let start = searchStart(isBackward: isBackward)
    do throws(QueryFault) {
      let found = try search(for: Query(typed: typed), isBackward: isBackward)
      (finding, searchOrigin) = (found, place)
      var answer = goToHit(times, from: start)
      let outside = found.all.hits.count - found.hits.count
      if outside > 0 { answer.lines.append(Message.outside(outside).words) }
      return answer
    } catch {
      return .say("\(error.reason), at character \(error.column + 1)")
    }
  }

  /// Looks for something in what the filter leaves of the text, and for who is known by it.
  private mutating func search(for query: Query, isBackward: Bool) throws(QueryFault) -> Finding {
    var run = try SearchRun(query)
    run.advance(in: searched.text)
    let others = searched.names.aliases(for: query, besides: run.hits, in: article)
    let (hits, aliases) = left(of: run.hits, others)
    return Finding(
      query: query, hits: hits, text: searched.text, aliases: aliases, all: (run.hits, others),
      isBackward: isBackward, isLimited: run.isLimited)
  }

  /// Filters another text by the same line, if that leaves something, and looks for the same words
  /// there, on from the hit that the reader was at.
  mutating func searchAnew(_ follower: PlaceFollower) {
    let before = (finding: finding, filtering: filtering)
    (finding, filtering) = (nil, nil)
    let other = before.filtering?.searchBefore.flatMap { begunAnew($0, follower) }
    filtering = before.filtering.map { Filtering($0.line, in: &searched) }
    if filtering?.faults.isEmpty == false || filtering?.left.isEmpty == true { filtering = nil }
    filtering?.searchBefore = other
    finding = before.finding.flatMap { begunAnew($0, follower) }
    if filtering == nil, finding == nil { finding = other }
  }

  /// The same search in the text as it is now.
  private mutating func begunAnew(_ before: Finding, _ follower: PlaceFollower) -> Finding? {
    var anew = try? search(for: before.query, isBackward: before.isBackward)
    let hit = before.current.flatMap { follower.certainBytes(of: before.hits[$0]) }
    if let hit { anew?.choose(hit) }
    return anew
  }

  /// Where a search begins: behind the hit that the reader is at, backwards before it, else here.
  private func searchStart(isBackward: Bool) -> ByteOffset {
    guard let finding, let current = finding.current,
      article.place(at: finding.hits[current].lowerBound) == place
    else { return here }
    let hit = finding.hits[current]
    return isBackward ? hit.lowerBound : hit.upperBound
  }

  /// Goes to the first hit of a search from its start on, or to one of those after it.
  private mutating func goToHit(_ times: Int, from start: ByteOffset) -> Answer {
    guard let finding else { return .say(.nothingSearched) }
    let others = finding.aliases.map { alias in
      let name = article.apparatus.actors[alias.actor].name
      return Message.otherNames(name, count: alias.mentions.count).words
    }
    guard !finding.hits.isEmpty, !article.blocks.isEmpty else {
      return .say([finding.words] + others + finding.advice)
    }
    let step = finding.hits.step(finding.isBackward ? -times : times, orAt: start)
    return .say(read(hitOf: step).lines + others)
  }

  /// Goes as many hits on or back in the direction of the search, from the hit that stands in this
  /// block, else from where the reader is.
  mutating func goToHit(_ count: Int) -> Answer {
    guard let finding else { return filtering == nil ? .say(.nothingSearched) : readOn(count) }
    guard !finding.hits.isEmpty else { return .say(finding.words) }
    let current = finding.current.flatMap { block.bytes.overlaps(finding.hits[$0]) ? $0 : nil }
    let step = finding.isBackward ? -count : count
    return read(hitOf: finding.hits.step(step, from: current, orAt: here))
  }

  /// Reads the hit that a step leads to, and says first where it has gone round the end.
  private mutating func read(hitOf step: HitStep) -> Answer {
    guard let finding else { return .say(.nothingSearched) }
    self.finding?.current = step.index
    // However many hits are gone through, back is where the search began.
    let isOnHit = finding.current.map { article.place(at: finding.hits[$0].lowerBound) == place }
    let wrapped = step.wrap.map { [Sentence($0).rawValue] } ?? []
    let all = "\(finding.hits.count)\(finding.isLimited ? " or more" : "")"
    let answer = go(toPassage: finding.hits[step.index], remembers: isOnHit != true)
    return .say(wrapped + ["Hit \(step.index + 1) of \(all)"] + answer.lines)
  }

  /// The hits within their words, and the mentions by other names.
  var hitLines: [PaneTexts.Line] {
    guard let finding else { return [] }
    let hits = finding.listed.map { line(ofHit: $0, in: finding) }
    let others = finding.aliases.flatMap { alias in
      alias.mentions.map { mention in
        let bytes = article.apparatus.mentions[mention].bytes
        return line(ofHit: bytes, in: finding)
      }
    }
    return hits + others
  }

  private func line(ofHit bytes: Range<ByteOffset>, in finding: Finding) -> PaneTexts.Line {
    let keyword = finding.text.keyword(at: bytes, in: article, reach: Self.reach)
    let around = wholeWords(keyword.before, keyword.after)
    return .init(
      placed(onOneLine("\(around.before)\(keyword.match)\(around.after)"), at: bytes),
      target: .passage(bytes))
  }

  /// What is told before a passage and after it, without the words that are cut there.
  func wholeWords(_ before: String, _ after: String) -> (before: String, after: String) {
    let isCut = (before: before.count >= Self.reach, after: after.count >= Self.reach)
    return (isCut.before ? wordsAtEnd(before) : before, isCut.after ? wordsAtStart(after) : after)
  }

  /// The characters that are told before a passage, and after it.
  static let reach = 40
}

/// A text without the word that it may begin within.
private func wordsAtEnd(_ text: String) -> String {
  let rest = text.drop { !$0.isWhitespace }
  return rest.isEmpty ? text : String(rest)
}

/// A text without the word that it may end within.
private func wordsAtStart(_ text: String) -> String {
  text.lastIndex(where: \.isWhitespace).map { String(text[..<$0]) } ?? text
}
