import Articles
import Screen

extension Model {
  /// Puts letters on every reference in sight; a pane that covers the text gives way.
  mutating func showHints() {
    if arrangement.text == nil {
      leaveToText()
      renewPage()
    }
    let visible = visibleReferences
    guard !visible.isEmpty else { return say(.noReferenceHere) }
    showHints(visible.map(Hint.Target.reference))
  }

  /// Puts letters on every sentence in sight, to select one.
  mutating func showSentenceHints() {
    var sentences: [Range<ByteOffset>] = []
    var offset = page.bytes.lowerBound
    while let next = article.range(of: .sentence, after: offset),
      page.bytes.contains(next.lowerBound)
    {
      sentences.append(next)
      offset = next.upperBound
    }
    guard !sentences.isEmpty else { return say(.noWordsHere) }
    showHints(sentences.map(Hint.Target.sentence))
  }

  private mutating func showHints(_ targets: [Hint.Target]) {
    let letters = Self.hintLetters(for: targets.count)
    overlay = .hints(zip(letters, targets).map(Hint.init), typed: "")
  }

  /// Takes a letter of a hint; any other key puts the hints away.
  mutating func typeHint(_ key: Key) -> [Effect] {
    guard case .hints(let hints, let typed) = overlay else { return [] }
    overlay = nil
    guard case .character(let letter) = key.name, key.modifiers.isEmpty else {
      if key.name != .escape { say(.noSuchHint) }
      return []
    }
    let now = typed + String(letter)
    if let hint = hints.first(where: { $0.letters == now }) {
      return take(hint.target)
    }
    if hints.contains(where: { $0.letters.hasPrefix(now) }) {
      overlay = .hints(hints, typed: now)
    } else {
      say(.noSuchHint)
    }
    return []
  }

  private mutating func take(_ target: Hint.Target) -> [Effect] {
    switch target {
    case .reference(let reference):
      chosen = reference
      return follow(confirmed: nil)
    case .sentence(let bytes):
      selection?.take(bytes, in: article)
      bringCaretIntoSight()
      return []
    }
  }

  /// Letters for so many references, in their order: one letter for as many as can have one, those
  /// under the resting fingers first, capitals last; none begins another.
  static func hintLetters(for count: Int) -> [String] {
    let small = "fjdkslaghrueiwoqptyvncmxbz"
    let letters = (small + small.uppercased()).map(String.init)
    var whole = letters
    var longer: [String] = []
    // A row of letters that begins longer ones stands for none itself: the awkward ones do that.
    while whole.count + longer.count < count {
      if whole.isEmpty { (whole, longer) = (longer, []) }
      let start = whole.removeLast()
      longer = letters.map { start + $0 } + longer
    }
    return Array((whole + longer).prefix(count))
  }
}
