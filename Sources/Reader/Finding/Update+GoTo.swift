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
    let typed = prompt.line.text
    matches = article.entries(for: typed, named: goTo?.matches(typed) ?? [])
    var pane = ListPane(.goTo)
    pane.items = matches.map { Self.item(of: $0.target) }
    side = pane
    focus = .side
    isZoomed = false
    if !prompt.line.isEmpty { moveCursor(to: 0) }
  }

  /// Why nothing can be gone to by what is typed.
  func reasonForNothing(typed: String) -> String {
    article.reasonForNoPlace(typed: typed) ?? "nothing has such a name"
  }

  /// Makes the names ready among which is chosen.
  mutating func prepareGoTo() {
    if goTo == nil { goTo = GoTo(article, more: notebook?.entries(in: article) ?? []) }
  }

  /// Goes to what the cursor is on.
  mutating func commitGoTo(_ prompt: Prompt) -> [Effect] {
    guard let pane = side, let item = pane.items[safe: pane.cursor] else { return [] }
    let shown = top
    overlay = nil
    stance = prompt.departure
    returnFromPeek()
    return go(to: target(of: item), from: shown)
  }

  /// What an entry of the list says: the name, and what it is the name of.
  func entry(ofMatch index: Int) -> PaneEntry {
    let match = matches[index]
    return PaneEntry(text: match.name.beginning(ofCharacters: Self.longestName), share: match.kind)
  }

  private static func item(of target: GoTo.Target) -> PaneItem {
    switch target {
    case .section(let section): .section(section)
    case .actor(let actor): .actor(actor)
    case .event(let event): .event(event)
    case .note(let note): .note(note)
    case .own(let id): .own(id)
    case .place(let place): .place(Top(place: place))
    case .passage(let bytes): .quote(bytes)
    }
  }

  /// What is shown of a name, in characters; a note may be a page long.
  private static let longestName = 90
}
