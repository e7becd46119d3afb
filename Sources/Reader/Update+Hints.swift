import Articles
import Screen

extension Model {
  /// Puts letters on every reference in sight; a pane that covers the text gives way.
  mutating func showHints() {
    let before = stance
    if arrangement.text == nil {
      leaveToText()
    }
    let visible = visibleReferences
    guard !visible.isEmpty else {
      resume(before)
      return say(references.isEmpty ? .noReferences : .noReferenceHere)
    }
    showHints(visible.map(Hint.Target.reference), from: before)
  }

  /// Puts letters on every sentence in sight, to select one.
  mutating func showSentenceHints() {
    var sentences: [Range<ByteOffset>] = []
    var offset = page.bytes.lowerBound
    let end = page.bytes.upperBound
    while let next = article.range(of: .sentence, after: offset, before: end) {
      sentences.append(next)
      offset = next.upperBound
    }
    guard !sentences.isEmpty else { return say(.noWordsHere) }
    showHints(sentences.map(Hint.Target.sentence), from: stance)
  }

  private mutating func showHints(_ targets: [Hint.Target], from before: Stance) {
    let letters = Self.hintLetters(for: targets.count)
    overlay = .hints(zip(letters, targets).map(Hint.init), typed: "", from: before)
  }

  /// Takes a letter of a hint, or takes the last one back; any other key puts the hints away,
  /// unless it is one for the screen or for help.
  mutating func typeHint(_ key: Key) -> [Effect] {
    guard case .hints(let hints, let typed, let before) = overlay else { return [] }
    if key.name == .backspace, !typed.isEmpty {
      overlay = .hints(hints, typed: String(typed.dropLast()), from: before)
      return []
    }
    guard case .character(let letter) = key.name, letter.isLetter, key.modifiers.isEmpty else {
      return actWithHints(besides: key)
    }
    let now = typed + String(letter)
    if let hint = hints.first(where: { $0.letters == now }) {
      closeOverlay()
      return take(hint.target)
    }
    if hints.contains(where: { $0.letters.hasPrefix(now) }) {
      overlay = .hints(hints, typed: now, from: before)
    } else {
      closeOverlay()
      say(.noSuchHint)
    }
    return []
  }

  /// Does what a key means that is no letter, under the hints or after they have been put away.
  private mutating func actWithHints(besides key: Key) -> [Effect] {
    var nothing = Keymap.Typed()
    if case .command(let command) = keymap.read(key, after: &nothing) {
      switch command.action {
      case .redraw, .suspend: return updateScreen(command)
      case .help:
        showSheet(of: .help)
        return []
      case .stop, .leave:
        closeOverlay()
        return []
      default: break
      }
    }
    closeOverlay()
    if key.name != .escape, key != Key(.character("g"), .control) { say(.noSuchHint) }
    return []
  }

  /// Takes what a hint stands for; the page on which it is becomes the place where the reader is.
  private mutating func take(_ target: Hint.Target) -> [Effect] {
    switch target {
    case .reference(let reference):
      stayAtPeek()
      leaveToText()
      chosen = reference
      return follow(confirmed: nil)
    case .sentence(let bytes):
      selection?.take(bytes, in: article)
      bringCaretIntoSight()
      return []
    }
  }

  /// Letters for so many references, in their order, as many for each: one if that is enough, those
  /// under the resting fingers first, capitals last; else two or more, none of them a capital.
  static func hintLetters(for count: Int) -> [String] {
    let small = "fjdkslaghrueiwoqptyvncmxbz".map(String.init)
    var hints = small + small.map { $0.uppercased() }
    if hints.count < count { hints = small }
    while hints.count < count { hints = small.flatMap { start in hints.map { start + $0 } } }
    return Array(hints.prefix(count))
  }
}
