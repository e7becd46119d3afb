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

  private let text: FoldedText
  private var phrases = PhraseSet()

  /// The names that each phrase is, of different actors.
  private var names: [[Name]] = []
  private var lengths: [Int] = []

  /// Whether each phrase stands in the text.
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
    let absent: [Name] = zip(names, isFound).flatMap { $1 ? [] : $0 }
    return absent + tooLong
  }

  init(_ text: FoldedText) { self.text = text }

  /// Adds a name, those of one actor after another; one without a letter or a number cannot be
  /// found.
  mutating func add(_ name: Name, _ report: inout ApparatusReport) {
    let bytes = FoldedText(name.text).bytes
    guard hasLetterOrNumber(name.text), !bytes.isEmpty else {
      return report.add(.nameWithoutLetters(name.text), at: name.place)
    }
    guard bytes.count <= text.bytes.count else {
      tooLong.append(name)
      return
    }
    let phrase = phrases.insert(bytes)
    if phrase == names.count {
      names.append([])
      lengths.append(bytes.count)
    }
    // An actor's names are added one after another.
    guard names[phrase].last?.actor != name.actor else { return }
    names[phrase].append(name)
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
    let (names, lengths) = (names, lengths)
    var candidates: [Candidate] = []
    var shared: Set<Int> = []
    var isFound = Array(repeating: false, count: names.count)
    var steps = 8 * text.bytes.count + Self.greatestCount
    phrases.find(in: text.bytes, range: text.bytes.indices) { phrase, end in
      steps -= names[phrase].count
      guard steps > 0, candidates.count < Self.greatestCount else { return .stop }
      let range = end - lengths[phrase]..<end
      guard words.isWholeWords(range) else { return .go }
      isFound[phrase] = true
      let possessive = words.endOfPossessive(after: end)
      let bytes = text.original(range.lowerBound..<(possessive ?? end))
      if names[phrase].count > Self.greatestSharing { shared.insert(phrase) }
      let meant = names[phrase].lazy.filter { !exceptions[$0.actor].covers(bytes) }
      for name in meant.prefix(Self.greatestSharing) {
        candidates.append(
          Candidate(
            bytes: bytes, actor: name.actor, form: possessive == nil ? name.form : .possessive,
            isQuoted: false, place: name.place))
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
}
