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

  /// A name as it is looked for.
  private struct FoldedName {
    let name: Name
    let quote: FoldedQuote

    /// Whether it stands in the text.
    var isFound = false
  }

  private let text: FoldedArticle
  private var phrases = PhraseSet()

  /// The names that each phrase is: of different actors, or with different raised digits.
  private var names: [[FoldedName]] = []

  /// Whether all that there is has been found.
  private(set) var isComplete = true

  /// The actors of names that were found and that more actors have than become candidates.
  private(set) var contested: Set<Int> = []

  /// The names that are longer than the text.
  private var tooLong: [Name] = []

  /// The names that were looked for and stand nowhere; none where not all were looked for.
  var missing: [Name] {
    guard isComplete else { return [] }
    return names.joined().filter { !$0.isFound }.map(\.name) + tooLong
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
    let phrase = phrases.insert(quote.bytes)
    if phrase == names.count { names.append([]) }
    // An actor's names are added one after another.
    if let last = names[phrase].last, last.name.actor == name.actor,
      last.quote.text.hasDigits(of: quote.text)
    {
      return
    }
    names[phrase].append(FoldedName(name: name, quote: quote))
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
    let (text, words) = (text, WordBorders(text.bytes))
    var (names, candidates, shared) = (names, [Candidate](), Set<Int>())
    var steps = 8 * text.bytes.count + Self.greatestCount
    phrases.find(in: text.bytes, range: text.bytes.indices) { phrase, end in
      for name in names[phrase] { steps -= 1 + text.comparisons(of: name.quote, endingAt: end) }
      guard steps > 0, candidates.count < Self.greatestCount else { return .stop }
      let start = end - names[phrase][0].quote.bytes.count
      guard words.isWholeWords(start..<end) else { return .go }
      let standing = Self.standing(names[phrase], endingAt: end, in: text)
      if standing.count > Self.greatestSharing { shared.insert(phrase) }
      let possessive = words.endOfPossessive(after: end).map { text.original(end..<$0).upperBound }
      var count = 0
      for (index, place) in standing {
        names[phrase][index].isFound = true
        let name = names[phrase][index].name
        let bytes = place.lowerBound..<(possessive ?? place.upperBound)
        guard count < Self.greatestSharing, !exceptions[name.actor].covers(bytes) else { continue }
        count += 1
        candidates.append(
          Candidate(
            bytes: bytes, actor: name.actor, form: possessive == nil ? name.form : .possessive,
            isQuoted: false, place: name.place))
      }
      return .go
    }
    self.names = names
    contested = Set(shared.flatMap { names[$0].filter(\.isFound).map(\.name.actor) })
    isComplete = steps > 0 && candidates.count < Self.greatestCount
    if !isComplete, let first = names.first?.first?.name {
      report.add(.tooManyMentions, at: first.place)
    }
    return candidates
  }

  /// Which of the names that are one phrase stand where it ends, and where: of those that differ in
  /// the raised digits that they end with, the longest.
  private static func standing(
    _ names: [FoldedName], endingAt end: Int, in text: FoldedArticle
  ) -> [(index: Int, bytes: Range<ByteOffset>)] {
    var standing: [(index: Int, bytes: Range<ByteOffset>)] = []
    var bytes: Range<ByteOffset>?
    for (index, name) in names.enumerated() {
      if index == 0 || !name.quote.text.hasDigits(of: names[index - 1].quote.text) {
        bytes = text.place(of: name.quote, endingAt: end)
      }
      if let bytes { standing.append((index, bytes)) }
    }
    let longest = standing.map { $0.bytes.count }.max()
    return standing.filter { $0.bytes.count == longest }
  }
}
