public import Articles

/// A text made ready to be searched, once for all searches.
///
/// Accents, compatibility forms, kinds of quotation marks and of spaces are folded away, and case
/// can be; marks of notes are left out. Hits are given in the unfolded text. The work is done in
/// slices, so that it can be left for when nothing else is to be done: a search finds what is in
/// the part that is ready.
public struct SearchText: Sendable {
  /// The unfolded text.
  let source: [UInt8]

  /// The parts of it that no hit goes beyond: blocks, cells of tables.
  let parts: [Range<ByteOffset>]

  /// What it is the text of.
  public let scope: Scope

  /// Its language (BCP 47), if that is known.
  let language: String?

  /// What each part is about; empty for the text of an article, whose parts lie in its blocks.
  let subjects: [SearchSubject]

  /// The marks of notes, which stand between words or right behind them, in order.
  private let marks: [Range<ByteOffset>]

  /// The first of them that is not yet passed.
  private var nextMark = 0

  /// The code points of the unfolded text.
  let codePoints: CodePointIndex

  private(set) var folding = Folding()

  /// Where each part that is ready begins in the folded text, and where the next one will.
  private(set) var starts = [0]

  /// How much of the part after those is folded, in bytes of the text.
  private var progress = 0

  /// Takes a text, of which nothing is folded yet.
  ///
  /// - Parameters:
  ///   - source: Less than 4 GB.
  ///   - parts: Ranges that no hit goes beyond, in order.
  ///   - scope: What it is the text of.
  ///   - language: Its language (BCP 47), if that is known.
  ///   - subjects: What each part is about.
  ///   - marks: Ranges of the parts that are left out, in order.
  ///   - codePoints: Its code points.
  init(
    _ source: [UInt8], parts: [Range<ByteOffset>], scope: Scope = .text, language: String? = nil,
    subjects: [SearchSubject] = [], marks: [Range<ByteOffset>] = [], codePoints: CodePointIndex
  ) {
    self.source = source
    self.parts = parts
    self.scope = scope
    self.language = language
    self.subjects = subjects
    self.marks = marks
    self.codePoints = codePoints
  }

  /// Takes the text of an article, of which nothing is folded yet.
  public init(_ article: Article) {
    var parts: [Range<ByteOffset>] = []
    for block in article.blocks {
      if case .table(let table) = block.kind {
        parts += article.tables[table].rows.joined()
      } else {
        parts.append(block.bytes)
      }
    }
    let marks = article.inlines.filter(\.kind.isNoteMark).map(\.bytes)
    self.init(
      article.text, parts: parts, language: article.metadata.language, marks: marks,
      codePoints: article.codePointIndex)
  }

  /// Whether the whole text is folded.
  public var isComplete: Bool { starts.count > parts.count }

  /// Folds more of the text.
  ///
  /// - Parameter bytes: How much at most, in bytes of the text; all by default.
  /// - Complexity: O(*n*), some 500 MB of ASCII a second.
  public mutating func fold(bytes: Int = .max) {
    if starts.count == 1, progress == 0 { folding.reserveCapacity(source.count) }
    var left = bytes
    while left > 0, !isComplete {
      let part = parts[starts.count - 1]
      let start = part.lowerBound + progress
      var end = left < part.upperBound - start ? start + left : part.upperBound
      while end < part.upperBound, UTF8.isContinuation(source[end]) { end += 1 }
      append(start..<end)
      left -= max(1, end - start)
      progress = end - part.lowerBound
      if end == part.upperBound { endPart() }
    }
  }

  /// The same, folded whole.
  public var folded: SearchText {
    var folded = self
    folded.fold()
    return folded
  }

  /// Folds a range of the text but for the marks of notes in it.
  private mutating func append(_ range: Range<ByteOffset>) {
    var start = range.lowerBound
    while nextMark < marks.count, marks[nextMark].lowerBound < range.upperBound {
      let mark = marks[nextMark].clamped(to: start..<range.upperBound)
      folding.append(source, start..<mark.lowerBound)
      folding.leaveOut(before: mark.upperBound)
      start = mark.upperBound
      guard marks[nextMark].upperBound <= range.upperBound else { return }
      nextMark += 1
    }
    folding.append(source, start..<range.upperBound)
  }

  private mutating func endPart() {
    let next = starts.count < parts.count ? parts[starts.count].lowerBound : source.count + 1
    folding.appendBarrier(before: next)
    starts.append(folding.kept.count)
    progress = 0
  }

  /// The folded text of a part that is ready.
  func folded(part: Int) -> Range<Int> { starts[part]..<starts[part + 1] - 1 }

  /// The part that an offset of the folded text lies in, looked for from a part on that is near;
  /// the count of those that are ready behind them.
  func part(at offset: Int, finger: Int) -> Int {
    partitioningIndex(0..<starts.count, from: finger) { starts[$0] > offset } - 1
  }

  /// The bytes of the text that a match in the folded text stands for, whole characters.
  func hit(_ match: Range<Int>, finger: inout Finger) -> Range<ByteOffset> {
    finger.part = part(at: match.lowerBound, finger: finger.part)
    let bytes = folding.original(match, finger: &finger.change)
    return source.wholeCharacters(of: bytes, within: parts[finger.part])
  }

  /// Whether a raised digit stands at an offset of the text.
  func hasRaisedDigit(at offset: ByteOffset) -> Bool {
    let next = String(decoding: source[offset...].prefix(3), as: UTF8.self).unicodeScalars.first
    return next?.isRaisedDigit == true
  }

  /// Where the last hit was found in what is sorted, so that the next is found from there.
  struct Finger {
    var part = 0
    fileprivate var change = 0
  }
}
