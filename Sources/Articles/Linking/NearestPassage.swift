/// Finds the words of a text that are most like a quote that does not stand there.
///
/// The search is that of Myers (1999): the changes of a byte that each end of a passage would take,
/// 64 at a time. Of a longer quote the first 64 bytes are looked for.
struct NearestPassage {
  private let text: FoldedArticle

  /// The bytes of text that may still be looked at, so that a file of errors opens in bounded time.
  private var budget = 50_000_000

  init(_ text: FoldedArticle) { self.text = text }

  /// Finds the nearest passage to a quote, which may have been copied with its Markdown.
  ///
  /// - Parameters:
  ///   - quote: What was looked for, folded.
  ///   - range: Where, in the folded text.
  /// - Returns: Whole words as the text has them, on one line; nothing when a third of the quote or
  ///   more would have to be changed.
  mutating func find(_ quote: [UInt8], in range: Range<Int>) -> String? {
    let shown = withoutMarkup(withoutBars(quote))
    if shown != quote, let nearest = passage(like: shown, in: range) { return nearest }
    return passage(like: quote, in: range)
  }

  private mutating func passage(like quote: [UInt8], in range: Range<Int>) -> String? {
    let words = Array(quote.prefix(64))
    guard !words.isEmpty, range.count <= budget else { return nil }
    budget -= range.count
    guard let ends = bestEnds(of: words, in: text.bytes[range]), ends.changes * 3 < words.count
    else { return nil }
    let start = bestStart(of: words, before: range.lowerBound + ends.first, in: range)
    let wanted = start - range.lowerBound + words.count
    let end = range.lowerBound + ends.nearest(to: wanted, in: text.bytes[range])
    let length = end - start + max(0, quote.count - words.count)
    return wholeWords(start..<min(start + length, range.upperBound), in: range)
  }

  /// The start of a passage that ends at an offset: the same search, backwards.
  private func bestStart(of words: [UInt8], before end: Int, in range: Range<Int>) -> Int {
    let start = max(range.lowerBound, end - 2 * words.count)
    let window = Array(text.bytes[start..<end].reversed())
    // The window begins with the end of the passage, so early ends are as good as any.
    let ends = bestEnds(of: words.reversed(), in: window[...])
    return end - (ends?.nearest(to: words.count, in: window[...]) ?? words.count)
  }

  /// The ends of the passage that takes the fewest changes.
  private func bestEnds(of words: [UInt8], in text: ArraySlice<UInt8>) -> Ends? {
    var masks = [UInt64](repeating: 0, count: 256)
    for (index, byte) in words.enumerated() { masks[Int(byte)] |= 1 << UInt64(index) }
    let last = UInt64(1) << UInt64(words.count - 1)
    var block = AlignmentBlock()
    var changes = words.count
    var best: Ends?
    for (offset, byte) in text.enumerated() {
      changes += block.move(over: masks[Int(byte)], step: 0, last: last)
      if changes < best?.changes ?? Int.max {
        best = Ends(first: offset + 1, last: offset + 1, changes: changes)
      } else if changes == best?.changes, offset == best?.last {
        best?.last = offset + 1
      }
    }
    return best
  }

  /// The text of a range and of the words that it begins and ends in, within one block or cell: not
  /// the first, if it has but the end of a word of that and more of what follows.
  private func wholeWords(_ passage: Range<Int>, in range: Range<Int>) -> String {
    let bytes = text.bytes
    let walk = ScalarWalk(text: bytes, bounds: range)
    var (start, end) = (passage.lowerBound, passage.upperBound)
    while start < end, isGap(bytes[start]) { start += 1 }
    let border = text.endOfCell(at: start)
    if border - start < end - border, !isBorder(start, in: walk) { start = border + 1 }
    while !isBorder(start, in: walk) { start -= 1 }
    while end > start, isGap(bytes[end - 1]) { end -= 1 }
    while !isBorder(end, in: walk) { end += 1 }
    end = max(start, min(end, text.endOfCell(at: start)))
    let words = bytes[start..<end].prefix { $0 != 0x0A }
    return onOneLine(
      text.article.string(text.original(words.indices, leading: .max, trailing: .max)))
  }

  /// Whether words end or begin at an offset: at a space, or beside a character of a script that
  /// sets none between words.
  private func isBorder(_ offset: Int, in walk: ScalarWalk) -> Bool {
    guard let before = walk.scalar(before: offset)?.value,
      let after = walk.scalar(at: offset)?.value
    else { return true }
    guard !UTF8.isContinuation(walk.text[offset]) else { return false }
    return [before, after].contains {
      $0 == " " || $0 == "\n" || $0.isWrittenWithoutSpaces || $0.isWrittenInPhrases
    }
  }
}

/// Where a passage may end, side by side, for the same number of changes: a character that is
/// written wrong may be left out or changed.
private struct Ends {
  let first: Int
  var last: Int
  let changes: Int

  /// The end that is nearest to one that is wanted, before the first gap that it would take in.
  func nearest(to wanted: Int, in text: ArraySlice<UInt8>) -> Int {
    let more = text.dropFirst(first).prefix(max(0, min(wanted, last) - first))
    return first + more.prefix { !isGap($0) }.count
  }
}

/// Words of a table without the bars beside its cells, which stand alone.
private func withoutBars(_ words: [UInt8]) -> [UInt8] {
  guard words.contains(UInt8(ascii: "|")) else { return words }
  let texts = words.split(separator: 0x20).filter { !$0.elementsEqual("|".utf8) }
  return Array(texts.joined(separator: [0x20]))
}

/// Words of Markdown without the brackets and addresses of links and the tags of HTML.
private func withoutMarkup(_ words: [UInt8]) -> [UInt8] {
  let lastParenthesis = words.lastIndex(of: UInt8(ascii: ")")) ?? 0
  let lastAngle = words.lastIndex(of: UInt8(ascii: ">")) ?? 0
  var shown: [UInt8] = []
  var rest = words[...]
  while let byte = rest.first {
    if rest.startIndex < lastParenthesis, rest.starts(with: "](".utf8) {
      rest = rest.drop { $0 != UInt8(ascii: ")") }
    } else if rest.startIndex < lastAngle, beginsTag(rest) {
      rest = rest.drop { $0 != UInt8(ascii: ">") }
    } else if byte != UInt8(ascii: "[") {
      shown.append(byte)
    }
    rest = rest.dropFirst()
  }
  return shown
}

/// Whether a text begins like a tag: with `<`, and a letter or `/`.
private func beginsTag(_ text: ArraySlice<UInt8>) -> Bool {
  guard text.first == UInt8(ascii: "<"), let next = text.dropFirst().first else { return false }
  return next == UInt8(ascii: "/") || Unicode.Scalar(next).properties.isAlphabetic
}

private func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
