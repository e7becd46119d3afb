/// Finds the names of actors in the text, and settles which of them are mentions.
///
/// Names and quotes become candidates first; what of them is a mention depends on their neighbours
/// (`Nesting`). Time is linear in the text and in what is found, whatever the number of names.
struct NameLinker {
  /// A name that is to be linked wherever it stands.
  struct Name {
    let text: String
    let form: Mention.Form
    let actor: Int
    let place: FilePlace
  }

  /// What may be a mention.
  struct Candidate {
    let bytes: Range<ByteOffset>
    let actor: Int
    let form: Mention.Form

    /// Whether an editor says so for this place by a quote, and no name was found here.
    let isQuoted: Bool

    /// Where the name or quote is written.
    let place: FilePlace
  }

  /// The mentions that are looked for at most; far more than any reader meets.
  private static let greatestCount = 1_000_000

  /// The actors of a name that become candidates: of a name that several have, some are enough to
  /// say so.
  private static let greatestSharing = 4

  private let text: FoldedArticle

  /// The names, those that several actors have once.
  private var quotes = QuoteSet()

  /// The names that each of them is: of different actors.
  private var names: [[Name]] = []

  /// Whether each of them stands in the text.
  private var isFound: [Bool] = []

  /// Whether all that there is has been found.
  private(set) var isComplete = true

  /// The actors of names that were found and that more actors have than become candidates.
  private(set) var contested: Set<Int> = []

  /// The names that are longer than the text.
  private var tooLong: [Name] = []

  /// The names that were looked for and stand nowhere; none where not all were looked for.
  var missing: [Name] {
    guard isComplete else { return [] }
    return zip(names, isFound).filter { !$0.1 }.flatMap(\.0) + tooLong
  }

  init(_ text: FoldedArticle) { self.text = text }

  /// Adds a name, those of one actor after another; one without a letter or a number cannot be
  /// found.
  mutating func add(_ name: Name, _ report: inout ApparatusReport) {
    let quote = FoldedQuote(.name, name.text)
    guard hasLetterOrNumber(name.text), !quote.bytes.isEmpty else {
      return report.add(.nameWithoutLetters(name.text), at: name.place)
    }
    guard quote.bytes.count <= text.bytes.count else {
      tooLong.append(name)
      return
    }
    let number = quotes.insert(quote)
    if number == names.count {
      names.append([])
      isFound.append(false)
    }
    // An actor's names are added one after another.
    if names[number].last?.actor != name.actor { names[number].append(name) }
  }

  /// Finds all names, as whole words.
  ///
  /// - Parameters:
  ///   - exceptions: For each actor the ranges of the text in which its names are none.
  ///   - report: Where it goes that there are too many.
  /// - Returns: All names that were found, also where they overlap.
  mutating func candidates(
    exceptions: [Reach], _ report: inout ApparatusReport
  ) -> [Candidate] {
    let (text, words) = (text, borders)
    let (names, distinct) = (names, quotes.quotes)
    let wanted = quotes.ofPhrase.map { $0.map { (number: $0, quote: distinct[$0]) } }
    var (isFound, candidates, shared) = (isFound, [Candidate](), Set<Int>())
    var steps = 8 * text.bytes.count + Self.greatestCount
    quotes.phrases.find(in: text.bytes, range: text.bytes.indices) { phrase, end in
      for (_, quote) in wanted[phrase] { steps -= 1 + text.comparisons(of: quote, endingAt: end) }
      guard steps > 0, candidates.count < Self.greatestCount else { return .stop }
      let start = end - wanted[phrase][0].quote.bytes.count
      guard words.isWholeWords(start..<end) else { return .go }
      let standing = Self.standing(wanted[phrase], endingAt: end, in: text)
      if standing.reduce(0, { $0 + names[$1.number].count }) > Self.greatestSharing {
        shared.formUnion(standing.map(\.number))
      }
      let possessive = words.endOfPossessive(after: end).map { text.original(end..<$0).upperBound }
      var count = 0
      for (number, place) in standing {
        isFound[number] = true
        let bytes = place.lowerBound..<(possessive ?? place.upperBound)
        for name in names[number] {
          guard count < Self.greatestSharing else { break }
          steps -= 1
          guard !exceptions[name.actor].covers(bytes) else { continue }
          count += 1
          candidates.append(Candidate(name, bytes, isPossessive: possessive != nil))
        }
      }
      return .go
    }
    self.isFound = isFound
    contested = Set(shared.flatMap { names[$0].map(\.actor) })
    isComplete = steps > 0 && candidates.count < Self.greatestCount
    if !isComplete, let first = names.first?.first {
      report.add(.tooManyMentions, at: first.place)
    }
    return candidates
  }

  private var borders: WordBorders {
    WordBorders(text.bytes, language: text.article.metadata.language)
  }

  /// Which of the names that are one phrase stand where it ends, and where: of those that differ in
  /// the raised digits that they end with, the longest.
  private static func standing(
    _ quotes: [(number: Int, quote: FoldedQuote)], endingAt end: Int, in text: FoldedArticle
  ) -> [(number: Int, bytes: Range<ByteOffset>)] {
    let standing = quotes.compactMap { number, quote in
      text.place(of: quote, endingAt: end).map { (number: number, bytes: $0) }
    }
    let longest = standing.map(\.bytes.count).max()
    return standing.filter { $0.bytes.count == longest }
  }
}

extension NameLinker.Candidate {
  fileprivate init(_ name: NameLinker.Name, _ bytes: Range<ByteOffset>, isPossessive: Bool) {
    self.init(
      bytes: bytes, actor: name.actor, form: isPossessive ? .possessive : name.form,
      isQuoted: false, place: name.place)
  }
}
