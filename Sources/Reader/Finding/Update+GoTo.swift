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
    matches = entries(for: prompt.line.text)
    var pane = ListPane(.goTo)
    pane.items = matches.map { Self.item(of: $0.target) }
    side = pane
    focus = .side
    isZoomed = false
    if !prompt.line.isEmpty { moveCursor(to: 0) }
  }

  /// What can be gone to by what is typed: the place that is written so, then all that has such a
  /// name.
  private func entries(for typed: String) -> [GoTo.Entry] {
    let named = goTo?.matches(typed) ?? []
    guard let bytes = try? stretch(typed: typed), let place = article.place(at: bytes.lowerBound)
    else { return named }
    let block = article.blocks[place.block]
    let isHeading = article.sections[block.section].blocks.lowerBound == place.block
    let target: GoTo.Target =
      if bytes != block.bytes, !bytes.isEmpty {
        .passage(bytes)
      } else if isHeading, place.offset == 0 {
        .section(block.section)
      } else {
        .place(place)
      }
    let known = named.first { $0.target == target }
    let entry =
      known
      ?? GoTo.Entry(
        target, name: article.firstWords(at: place), kind: "place",
        detail: article.notation(ofStretch: bytes))
    return [entry] + named.filter { $0.target != target }
  }

  /// The stretch of the text that is written so: as a place, or as a citation ends, `[tides#p14]`.
  private func stretch(typed: String) throws(PlaceError) -> Range<ByteOffset> {
    let parts = typed.split { " []".contains($0) }
    guard let written = parts.first, parts.count == 1, !article.blocks.isEmpty else {
      throw .unreadable(typed)
    }
    return try article.stretch(addressed: String(written))
  }

  /// Why nothing can be gone to by what is typed.
  func reasonForNothing(typed: String) -> String {
    do throws(PlaceError) {
      _ = try stretch(typed: typed)
    } catch {
      guard case .unreadable = error else { return error.description }
    }
    return "nothing has such a name"
  }

  /// Makes the names ready among which is chosen.
  mutating func prepareGoTo() {
    if goTo == nil { goTo = GoTo(article, more: notebook?.entries(in: article) ?? []) }
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
    return PaneEntry(text: match.name.beginning(ofCharacters: Self.longestName), share: match.kind)
  }

  private static func item(of target: GoTo.Target) -> PaneItem {
    switch target {
    case .section(let section): .section(section)
    case .actor(let actor): .actor(actor)
    case .event(let event): .event(event)
    case .note(let note): .note(note)
    case .place(let place): .place(Top(place: place))
    case .passage(let bytes): .quote(bytes)
    }
  }

  /// What is shown of a name, in characters; a note may be a page long.
  private static let longestName = 90
}
