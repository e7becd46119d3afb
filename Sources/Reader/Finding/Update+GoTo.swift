import Annotations
import Articles
import Search

extension Model {
  /// Lists what fits what has been typed, and shows the first of it for a look.
  mutating func listMatches() {
    guard let prompt else { return }
    prepareGoTo()
    stance = prompt.departure
    returnFromPeek()
    matches = goTo?.matches(prompt.line.text) ?? []
    var pane = ListPane(.goTo)
    pane.items = matches.map { Self.item(of: $0.target) }
    side = pane
    focus = .side
    isZoomed = false
    if !prompt.line.isEmpty { moveCursor(to: 0) }
  }

  /// Makes the names ready among which is chosen.
  mutating func prepareGoTo() {
    if goTo == nil { goTo = GoTo(article, more: markEntries) }
  }

  /// Goes to what the cursor is on.
  mutating func commitGoTo(_ prompt: Prompt) -> [Effect] {
    guard let pane = side, let item = pane.items[safe: pane.cursor] else { return [] }
    overlay = nil
    stance = prompt.departure
    returnFromPeek()
    return go(to: target(of: item))
  }

  /// What an entry of the list says: the name, and what it is the name of.
  func entry(ofMatch index: Int) -> PaneEntry {
    let match = matches[index]
    let kind = match.explanation.split(separator: " ").first.map(String.init) ?? ""
    return PaneEntry(text: match.name.beginning(ofCharacters: Self.longestName), share: kind)
  }

  private static func item(of target: GoTo.Target) -> PaneItem {
    switch target {
    case .section(let section): .section(section)
    case .actor(let actor): .actor(actor)
    case .event(let event): .event(event)
    case .note(let note): .note(note)
    case .place(let place): .place(Top(place: place))
    }
  }

  /// The reader's own marks and notes, in the order of the text.
  private var markEntries: [GoTo.Entry] {
    (notebook?.annotations ?? []).compactMap { own in
      guard let bytes = own.bytes, let place = article.place(at: bytes.lowerBound) else {
        return nil
      }
      let label = article.notation(of: Place(block: place.block))
      switch own.kind {
      case .mark(let letter):
        let words = article.firstWords(at: place)
        return GoTo.Entry(
          .place(place), name: letter.map { "\($0): \(words)" } ?? words,
          explanation: "mark · \(label)", others: letter.map { ["mark \($0)"] } ?? [])
      case .note:
        return GoTo.Entry(
          .place(place), name: own.text, explanation: "yours · \(label)", others: own.tags)
      case .highlight: return nil
      }
    }
  }

  /// What is shown of a name, in characters; a note may be a page long.
  private static let longestName = 90
}
