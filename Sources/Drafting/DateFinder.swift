import Articles

/// Finds dates that are written in words: `27 June 1997`, `June 1997`, `spring 1997`, `in 1997`,
/// `ca. 1997`, `about June 1997`, `3 and 4 June 1997`, `1992–1996`, `from 1990 to 1995`, `1990s`,
/// `in 1200 BC`.
///
/// Months are known by their English names, whole or cut short.
struct DateFinder {
  /// A date, and the sentence that it stands in; of a very long one the part around the date.
  struct Found {
    /// In EDTF.
    let date: String
    let bytes: Range<ByteOffset>
    let sentence: Range<ByteOffset>
  }

  static func dates(in article: Article) -> [Found] {
    article.blocks.indices.flatMap { block in
      article.sentences(inBlock: block).flatMap { sentence in
        dates(in: Token.tokens(of: sentence, in: article), sentence)
      }
    }
  }

  private static func dates(in tokens: [Token], _ sentence: Range<ByteOffset>) -> [Found] {
    var found: [Found] = []
    var index = 0
    var end = 0
    while index < tokens.count {
      guard let (written, words) = date(at: index, of: tokens, lastEnd: end) else {
        index += 1
        continue
      }
      let count = hasEra(at: index + words, of: tokens) ? words + 1 : words
      // Of a day that no month has, the month is not meant either.
      guard let date = written.flatMap({ counted($0, before: index + words, of: tokens) }),
        (try? HistoricalDate(edtf: date)) != nil
      else {
        index += count
        continue
      }
      let bytes = tokens[index].bytes.lowerBound..<tokens[index + count - 1].bytes.upperBound
      let near = part(of: sentence, around: index..<index + count, of: tokens)
      found.append(Found(date: date, bytes: bytes, sentence: near))
      index += count
      end = index
    }
    return found
  }

  /// A sentence without the words that are far from a date in it.
  private static func part(
    of sentence: Range<ByteOffset>, around date: Range<Int>, of tokens: [Token]
  ) -> Range<ByteOffset> {
    let first = date.lowerBound - wordsAround
    let end = date.upperBound + wordsAround
    let start = first > 0 ? tokens[first].bytes.lowerBound : sentence.lowerBound
    return start..<(end < tokens.count ? tokens[end].bytes.lowerBound : sentence.upperBound)
  }

  /// No event is told in more words before its date, or after it.
  private static let wordsAround = 100

  /// The date that begins with a word, if it is sure, and how many words it takes; the longest that
  /// there is.
  ///
  /// The words of the last date before it end at `lastEnd`, which is 0 where there is none.
  private static func date(
    at index: Int, of tokens: [Token], lastEnd: Int
  ) -> (date: String?, count: Int)? {
    let words = tokens[index...].prefix(4).map(\.word)
    func word(before index: Int) -> String { index > 0 ? tokens[index - 1].word.lowercased() : "" }
    let preposition = word(before: index)
    let found = DayOrMonth(words)
    let isAfterThe = found?.count == 4 && preposition == "the"
    let approximation = isAfterThe ? word(before: index - 1) : preposition
    let about = Day.approximations.contains(approximation) ? "~" : ""
    if let parting = spans[preposition],
      let span = span(
        Array(words.prefix(3)), parting, areBCE: isBCE(before: index + 3, of: tokens))
    {
      return (span, 3)
    }
    if about.isEmpty, let pair = Self.pair(at: index, of: tokens) { return pair }
    if let found {
      return (edtf(of: found, at: index, of: tokens).map { $0 + about }, found.count)
    }
    let areBCE = isBCE(before: index + 1, of: tokens)
    if let span = span(words[0], about, areBCE: areBCE) ?? decade(words[0]) { return (span, 1) }
    let isNext = preposition == "and" && lastEnd > 0 && lastEnd == index - 1
    guard let year = DayOrMonth.year(words[0]) else { return nil }
    let isDate = isNext || !about.isEmpty || before.contains(preposition)
    return isDate ? ("\(year)\(about)", 1) : nil
  }

  /// Two years, the earlier first; `about` stands behind each.
  private static func span(_ word: String, _ about: String = "", areBCE: Bool) -> String? {
    let ends = word.split(omittingEmptySubsequences: false) { "-–—".contains($0) }.map(String.init)
    guard ends.count == 2, let first = DayOrMonth.year(ends[0]),
      let last = DayOrMonth.year(ends[1]), areBCE ? first > last : first < last
    else { return nil }
    return "\(first)\(about)/\(last)\(about)"
  }

  /// Two years with a word between them, the earlier first: `1990 to 1995`.
  private static func span(_ words: [String], _ parting: Set<String>, areBCE: Bool) -> String? {
    guard words.count == 3, parting.contains(words[1].lowercased()) else { return nil }
    return span("\(words[0])-\(words[2])", areBCE: areBCE)
  }

  /// After what two years are a span, and what then stands between them.
  private static let spans: [String: Set<String>] = [
    "from": ["to", "until", "till"], "between": ["and"],
  ]

  private static func decade(_ word: String) -> String? {
    guard word.hasSuffix("0s"), let year = DayOrMonth.year(String(word.dropLast())) else {
      return nil
    }
    return "\(year.dropLast())X"
  }

  /// After what four digits are a year; “and” parts it from a year before.
  private static let before: Set = [
    "in", "since", "during", "of", "until", "till", "from", "by", "after", "before", "between",
    "to", "year", "early", "late", "mid",
  ]
}
