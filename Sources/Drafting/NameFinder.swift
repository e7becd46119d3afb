import Articles

/// Finds what may be names: words with a capital that stand together, more than once in an article.
///
/// That is all that is known of them. A word at the start of a sentence counts only if it has its
/// capital elsewhere too; a possessive is the same name, and so is its last word, if it ends no
/// other.
struct NameFinder {
  /// What may be a name.
  struct Name {
    let name: String

    /// The forms in which it stands in the text, the name itself first.
    var forms: [String]
    var count: Int

    /// Where it stands first.
    var first: Range<ByteOffset>
  }

  /// The words that also stand without a capital, and how often.
  private var small: [String: Int] = [:]
  private var names: [String: Name] = [:]

  /// What stands at the start of a sentence, where a capital says little: with its first word, and
  /// without it.
  private var doubtful: [(whole: Name, rest: Name?)] = []

  /// The names of an article, the most frequent first.
  static func names(in article: Article) -> [Name] {
    var finder = NameFinder()
    let sentences = article.blocks.indices.flatMap { block in
      article.sentences(inBlock: block).map { Token.tokens(of: $0, in: article) }
    }
    for tokens in sentences {
      for token in tokens where !token.isCapitalised { finder.small[token.word, default: 0] += 1 }
    }
    for tokens in sentences { finder.read(tokens) }
    finder.settle()
    return finder.recurring
  }

  private mutating func read(_ tokens: [Token]) {
    var run: [Token] = []
    var isAtStart = true
    for (index, token) in tokens.enumerated() {
      if token.isOpened { end(&run, isAtStart) }
      if run.isEmpty { isAtStart = index == 0 }
      let isPart = index == 0 ? isSurelyName(token) : isName(token)
      if isPart || !run.isEmpty && Self.particles.contains(token.word) {
        run.append(token)
      } else {
        end(&run, isAtStart)
      }
      if token.isClosed { end(&run, isAtStart) }
    }
    end(&run, isAtStart)
  }

  /// Whether a word has a capital, and not because it is the first or the name of a day; “I'll” is
  /// none, as “I” is none.
  private func isName(_ token: Token) -> Bool {
    let word = token.word.lowercased().prefix { $0 != "'" && $0 != "’" }
    return token.isCapitalised && !Self.others.contains(String(word))
  }

  private func isSurelyName(_ token: Token) -> Bool {
    isName(token) && small[token.word.lowercased()] == nil
  }

  /// Takes in words that stand together.
  private mutating func end(_ run: inout [Token], _ isAtStart: Bool) {
    defer { run = [] }
    while let last = run.last, Self.particles.contains(last.word) { run.removeLast() }
    guard let whole = name(run[...]) else { return }
    if isAtStart {
      doubtful.append((whole, name(run.dropFirst().drop { Self.particles.contains($0.word) })))
    } else {
      count(whole)
    }
  }

  private func name(_ tokens: ArraySlice<Token>) -> Name? {
    let name = tokens.map(\.word).joined(separator: " ")
    guard let first = tokens.first, let last = tokens.last, name.count > 1 else { return nil }
    let bytes = first.bytes.lowerBound..<last.bytes.upperBound
    return Name(name: name, forms: [name], count: 0, first: bytes)
  }

  private mutating func count(_ name: Name) {
    let first = min(names[name.name]?.first.lowerBound ?? .max, name.first.lowerBound)
    names[name.name, default: name].count += 1
    if first == name.first.lowerBound { names[name.name]?.first = name.first }
  }

  /// Settles what stands at the start of sentences by what stands elsewhere.
  private mutating func settle() {
    let known = Set(names.keys)
    for (whole, rest) in doubtful {
      if known.contains(whole.name) {
        count(whole)
      } else if let rest, known.contains(rest.name) {
        count(rest)
      } else if whole.name.contains(" ") {
        count(whole)
      }
    }
  }

  /// The names that stand in the text more than once, with those that are parts of others.
  private var recurring: [Name] {
    var all = names.filter { !isCommon($0.value) }
    let longer = Dictionary(grouping: all.keys.filter(Self.isOfNamesAlone)) { name in
      String(name.split(separator: " ").last ?? "")
    }
    for (last, wholes) in longer where wholes.count == 1 {
      guard let part = all[last], var whole = all[wholes[0]] else { continue }
      whole.forms.append(last)
      whole.count += part.count
      if part.first.lowerBound < whole.first.lowerBound { whole.first = part.first }
      all[wholes[0]] = whole
      all[last] = nil
    }
    return all.values.filter { $0.count > 1 }
      .sorted { ($1.count, $0.first.lowerBound) < ($0.count, $1.first.lowerBound) }
  }

  /// Whether a word stands in small letters more often than with a capital, as those do that begin
  /// lines of verse.
  private func isCommon(_ name: Name) -> Bool {
    small[name.name.lowercased(), default: 0] > name.count
  }

  /// Whether a name has several words, and none like *of*: there the last is another's name.
  private static func isOfNamesAlone(_ name: String) -> Bool {
    let words = name.split(separator: " ").map(String.init)
    return words.count > 1 && particles.isDisjoint(with: words)
  }

  /// What may stand within a name without a capital.
  private static let particles: Set = [
    "of", "de", "von", "van", "der", "den", "bin", "ibn", "al", "el", "da", "di", "du", "la", "le",
  ]

  /// What has a capital and is no name.
  private static let others: Set<String> = {
    let words = """
      the a an and or but if in on at by to for from with as of it its he she they we you i this that \
      these those his her their our my your when while after before since during however moreover then \
      there here who what which not no yes so because although monday tuesday wednesday thursday friday \
      saturday sunday mr mrs ms
      """
    let months = Day.monthNames.map { $0.lowercased() }
    return Set(words.split(separator: " ").map(String.init) + months)
  }()
}
