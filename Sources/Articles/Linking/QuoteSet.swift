/// Quotes of one kind that are looked for in one pass; those that are found in the same places are
/// one.
struct QuoteSet {
  /// The bytes of the quotes.
  var phrases = PhraseSet()

  private(set) var quotes: [FoldedQuote] = []

  /// For each phrase the quotes that have its bytes: they differ in raised digits, or in the part
  /// of the bytes that is meant.
  private(set) var ofPhrase: [[Int]] = []

  private var numbers: [[Int]: Int] = [:]

  /// Adds a quote, whose bytes must not be empty.
  ///
  /// - Returns: Its number, from 0; that of the first where one like it has been added.
  mutating func insert(_ quote: FoldedQuote) -> Int {
    let phrase = phrases.insert(quote.bytes)
    if phrase == ofPhrase.count { ofPhrase.append([]) }
    var key = [phrase, quote.exact.lowerBound, quote.exact.upperBound]
    key += [quote.digits.lowerBound, quote.digits.upperBound]
    for digit in quote.text.digits { key += [digit.offset, Int(digit.scalar.value)] }
    if let number = numbers[key] { return number }
    numbers[key] = quotes.count
    ofPhrase[phrase].append(quotes.count)
    quotes.append(quote)
    return quotes.count - 1
  }
}
