import Articles
import Search

/// What is looked for on a page of explanation, and where it stands there.
struct SheetSearch: Sendable {
  /// Words that have been found in a piece of a line.
  struct Hit: Hashable, Sendable {
    let line: Int
    let piece: Int

    /// Bytes of the text of the piece.
    let bytes: Range<ByteOffset>
  }

  let query: Query
  let isBackward: Bool

  /// What is wrong with the query, if it cannot be looked for.
  private(set) var fault: QueryFault?

  /// In the order of the lines.
  private(set) var hits: [Hit] = []

  /// The hit that the reader is at: an index into `hits`.
  private(set) var current: Int?

  /// Looks for something, and begins with the first hit in a line or after it, or with the last
  /// before it; round the end where there is none.
  init(_ query: Query, isBackward: Bool, in lines: [SheetLine], from line: Int) {
    self.query = query
    self.isBackward = isBackward
    look(in: lines)
    current = step(1, from: line..<line)?.index
  }

  /// Looks for the same in lines that are laid out otherwise.
  mutating func look(in lines: [SheetLine]) {
    let pieces = lines.indices.flatMap { line in
      lines[line].pieces.indices.map { (line: line, piece: $0) }
    }
    let text = SearchText(lines: pieces.map { lines[$0.line].pieces[$0.piece].text }).folded
    do throws(QueryFault) {
      var run = try SearchRun(query)
      run.advance(in: text)
      hits = run.hits.map { hit in
        let (index, bytes) = text.line(of: hit)
        return Hit(line: pieces[index].line, piece: pieces[index].piece, bytes: bytes)
      }
    } catch {
      (fault, hits) = (error, [])
    }
    current = current.flatMap { hits.isEmpty ? nil : min($0, hits.count - 1) }
  }

  /// The hits in a line.
  func hits(inLine line: Int) -> Range<Int> {
    let start = partitioningIndex(0..<hits.count) { hits[$0].line >= line }
    return start..<partitioningIndex(start..<hits.count) { hits[$0].line > line }
  }

  /// Goes as many hits on in the direction of the search, or by a count below 0 against it: from
  /// the hit that it is at, if that is in sight, else from the lines that are.
  ///
  /// - Returns: Where it goes on from, if it goes round the end.
  mutating func go(_ count: Int, from lines: Range<Int>) -> HitStep.Wrap? {
    let step = step(count, from: lines)
    current = step?.index
    return step?.wrap
  }

  private func step(_ count: Int, from lines: Range<Int>) -> HitStep? {
    guard !hits.isEmpty else { return nil }
    let shown = current.flatMap { lines.contains(hits[$0].line) ? $0 : nil }
    let next = partitioningIndex(0..<hits.count) { hits[$0].line >= lines.lowerBound }
    return HitStep(isBackward ? -count : count, from: shown, or: next, of: hits.count)
  }

  /// The number of the hit and of all: `3 of 17`.
  var count: String { current.map { "\($0 + 1) of \(hits.count)" } ?? "not found" }
}
