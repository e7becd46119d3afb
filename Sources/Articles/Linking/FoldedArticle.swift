/// The text of an article, ready for finding words in it.
///
/// Words are looked for in `bytes`, which have no raised digits. Where they stand, those of the
/// text and of the words are compared, for `10⁶` is not `10⁹`: only the marks of notes may be left
/// out, which may also have other numbers. Those of the text are known; one that only the words of
/// an annotation still have is told by where it stands.
public struct FoldedArticle: Sendable {
  let article: Article
  private let text: FoldedText

  /// Folds the text as a whole, so that words are found across its blocks as well.
  public init(whole article: Article) { self.init(article, FoldedText(article.text)) }

  /// Folds the blocks of the text, each by itself; the words of a quote are found in one cell.
  public init(blocksOf article: Article) { self.init(article, FoldedText(blocksOf: article)) }

  private init(_ article: Article, _ text: FoldedText) {
    self.article = article
    var text = text
    text.know(marks: article.inlines.filter(\.kind.isNoteMark).map(\.bytes))
    self.text = text
  }

  /// The text as it is compared.
  public var bytes: [UInt8] { text.bytes }

  /// The range of the folded text of a range of the article's text.
  public func folded(_ bytes: Range<ByteOffset>) -> Range<Int> {
    text.folded(bytes.lowerBound)..<text.folded(bytes.upperBound)
  }

  /// The range of the article's text that a range of the folded text stands for: whole characters
  /// as readers know them, without what is left out on either side.
  func original(_ range: Range<Int>) -> Range<ByteOffset> {
    article.wholeCharacters(of: text.original(range))
  }

  /// The range of the article's text that a range of the folded text stands for, with raised digits
  /// beside it.
  ///
  /// - Parameters:
  ///   - range: The range of the folded text.
  ///   - leading: The raised digits right before it that belong to it, at most.
  ///   - trailing: Those right after it.
  /// - Returns: Whole characters as readers know them, without what else is left out on either
  ///   side.
  func original(_ range: Range<Int>, leading: Int, trailing: Int) -> Range<ByteOffset> {
    let bytes = text.original(range)
    // Only as many are looked at as are wanted, for there may be hundreds of thousands.
    let before = digits(in: range.lowerBound...range.lowerBound).lazy.filter { !$0.isMark }
    let after = digits(in: range.upperBound...range.upperBound).lazy.filter { !$0.isMark }
    let start = before.suffix(leading).first?.bytes.lowerBound ?? bytes.lowerBound
    let end = after.prefix(trailing).last?.bytes.upperBound ?? bytes.upperBound
    return article.wholeCharacters(of: min(start, bytes.lowerBound)..<max(end, bytes.upperBound))
  }

  /// The range of the article's text that a range of the folded text stands for, with raised digits
  /// at its ends where a quote has some.
  public func original(_ range: Range<Int>, like quote: FoldedQuote) -> Range<ByteOffset> {
    original(range, leading: quote.leading, trailing: quote.trailing)
  }

  /// Finds the words of a quote that stands in the folded text.
  ///
  /// - Parameters:
  ///   - quote: Its bytes are those of the folded text up to the offset.
  ///   - end: The offset.
  /// - Returns: Where the words lie in the article's text; nothing if that has other raised digits
  ///   there, or the border of a cell within the words.
  func place(of quote: FoldedQuote, endingAt end: Int) -> Range<ByteOffset>? {
    let range = words(of: quote, endingAt: end)
    guard hasDigits(of: quote, at: end - quote.bytes.count),
      endOfCell(at: range.lowerBound) >= range.upperBound
    else { return nil }
    return original(range, like: quote)
  }

  /// The first border of cells at an offset of the folded text or after it; the end of the text
  /// where there is none.
  func endOfCell(at offset: Int) -> Int {
    let borders = text.borders
    let next = partitioningIndex(0..<borders.count) { borders[$0] >= offset }
    return next < borders.count ? borders[next] : bytes.count
  }

  /// The range of the folded text that the words of a quote take, whatever raised digits stand
  /// there.
  func words(of quote: FoldedQuote, endingAt end: Int) -> Range<Int> {
    let start = end - quote.bytes.count
    return start + quote.exact.lowerBound..<start + quote.exact.upperBound
  }

  /// The raised digits that have to be compared to find the place of a quote.
  func comparisons(of quote: FoldedQuote, endingAt end: Int) -> Int {
    quote.text.digits.count + digits(in: end - quote.bytes.count...end).count
  }
}

// MARK: Raised digits

extension FoldedArticle {
  typealias Digits = ArraySlice<FoldedText.Digit>

  /// The raised digits of the text at the offsets of a range, both ends included.
  func digits(in offsets: ClosedRange<Int>) -> Digits {
    let all = text.digits
    let start = partitioningIndex(0..<all.count) { all[$0].offset >= offsets.lowerBound }
    let end = partitioningIndex(start..<all.count) { all[$0].offset > offsets.upperBound }
    return all[start..<end]
  }

  /// Whether the raised digits of a quote are those of the text where it stands.
  private func hasDigits(of quote: FoldedQuote, at start: Int) -> Bool {
    let part = quote.kind == .locator ? quote.exact : quote.bytes.indices
    let digits = quote.text.digits.filter { part.lowerBound...part.upperBound ~= $0.offset }
    var written = digits[...]
    var standing = self.digits(in: start + part.lowerBound...start + part.upperBound)
    while true {
      let next = [written.first?.offset, (standing.first?.offset).map { $0 - start }]
      guard let offset = next.compactMap(\.self).min() else { return true }
      let own = written.prefix { $0.offset == offset }
      let others = standing.prefix { $0.offset - start == offset }
      guard isSame(own, others, at: offset, of: quote) else { return false }
      written = written.dropFirst(own.count)
      standing = standing.dropFirst(others.count)
    }
  }

  /// Whether the raised digits that a quote has at one of its offsets are those of the text.
  private func isSame(
    _ written: Digits, _ standing: Digits, at offset: Int, of quote: FoldedQuote
  ) -> Bool {
    let (own, words) = (written.map(\.scalar), standing.filter { !$0.isMark }.map(\.scalar))
    if own == words { return true }
    let isMarked = quote.kind != .name && words.count < standing.count
    if isMarked, own.starts(with: words) || own == standing.map(\.scalar) { return true }
    // The mark may have been taken out of the text since.
    if quote.kind == .locator, words.isEmpty, quote.isLikeNoteMark(at: offset) { return true }
    // Beyond the ends of all that is written, the text goes on with whatever it has.
    let mayBeCut = quote.kind != .name || own.isEmpty
    if offset == 0 { return mayBeCut && (isMarked || words.suffix(own.count) == own[...]) }
    if offset == quote.bytes.count { return mayBeCut && words.starts(with: own) }
    // What stood beside the words of an annotation may have been the mark of a note.
    guard quote.kind == .locator,
      [quote.exact.lowerBound, quote.exact.upperBound].contains(offset)
    else { return false }
    let meant = quote.text.digits[quote.digits].filter { $0.offset == offset }
    return meant.map(\.scalar) == words
  }
}
