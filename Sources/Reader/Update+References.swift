import Annotations
import Articles
import Screen
import TextLayout

extension Model {
  /// The references of the lines that show, in the order of the text.
  var visibleReferences: ArraySlice<Reference> {
    references(in: page.bytes)
  }

  func references(in bytes: Range<ByteOffset>) -> ArraySlice<Reference> {
    let all = 0..<references.count
    let start = partitioningIndex(all) { references[$0].bytes.lowerBound >= bytes.lowerBound }
    let end = partitioningIndex(all) { references[$0].bytes.lowerBound >= bytes.upperBound }
    return references[start..<max(start, end)]
  }

  /// Chooses another reference: from the chosen one, or from the edge of the page.
  mutating func chooseReference(_ count: Int) {
    let visible = visibleReferences
    let from = chosen.flatMap { visible.firstIndex(of: $0) }
    let target =
      if let from { from + count } else if count > 0 { visible.startIndex + count - 1 } else {
        visible.endIndex + count
      }
    guard references.indices.contains(target) else {
      return say(references.isEmpty ? .noReferenceHere : .noMoreReferences)
    }
    choose(references[target])
  }

  /// Chooses a reference, scrolls to it, and says of a name where it was met before.
  mutating func choose(_ reference: Reference) {
    chosen = reference
    top = top(bringing: reference.bytes) ?? top
    switch reference.target {
    case .mention(let mention): say(meeting(mention))
    case .event(let index): say(telling(index))
    case .note(let note): say(.tells("note: \(article.apparatus.notes[note].kind?.rawValue ?? "")"))
    case .own(let id): say(.tells("your note: \(notebook?[id]?.text ?? "")"))
    case .reading(let reading): say(.tells(words(ofReading: reading)))
    case .link, .footnote: break
    }
  }

  /// The page that shows a passage with some lines around it; none where the present one does.
  func top(bringing bytes: Range<ByteOffset>) -> Top? {
    guard !page.bytes.contains(bytes.lowerBound), let place = article.place(at: bytes.lowerBound)
    else { return nil }
    let pager = pager
    guard var position = pager.position(of: Top(place: place)) else { return nil }
    let isAhead = bytes.lowerBound >= page.bytes.upperBound
    let rowsAbove = isAhead ? page.key.rows * 2 / 3 : page.key.rows / 3
    pager.move(&position, by: -rowsAbove)
    return position.line.top
  }

  /// Follows what is chosen; an address is shown first and opened by the next Enter.
  mutating func follow(confirmed: String?) -> [Effect] {
    guard let chosen else {
      say(.nothingChosen)
      return []
    }
    switch chosen.target {
    case .footnote, .note, .own, .reading: overlay = .note(chosen, scrolled: 0)
    case .mention(let mention):
      history.leave(moment)
      open(.card(.actor(article.apparatus.mentions[mention].actor)))
    case .event(let event): followEvent(event)
    case .link(let destination) where destination.hasPrefix("#"):
      followAnchor(destination)
    case .link(let destination): return open(address: destination, confirmed: confirmed)
    }
    return []
  }

  /// Shows an address, and opens it when that has been done.
  mutating func open(address: String, confirmed: String?) -> [Effect] {
    if !Self.isOpenable(address) {
      say(.cannotOpen(address))
    } else if confirmed == address {
      say(.opening(address))
      return [.open(address)]
    } else {
      confirming = address
      say(.confirmOpening(address))
    }
    return []
  }

  /// Opens the timeline with the cursor on an event.
  private mutating func followEvent(_ event: Int) {
    history.leave(moment)
    open(.timeline(actor: nil))
    let cursor = timeline?.items.firstIndex(of: .event(event)) ?? 0
    timeline?.cursor = cursor
    bringEventIntoSight()
    keepCursorsInSight()
  }

  private mutating func followAnchor(_ destination: String) {
    guard let block = article.block(anchored: String(destination.dropFirst())) else {
      return say(.noSuchSection(destination))
    }
    jump(to: Top(place: Place(block: block)))
  }

  static func isOpenable(_ destination: String) -> Bool {
    let start = destination.prefix { $0 != ":" }.lowercased()
    return ["http", "https", "mailto"].contains(start) && destination.contains(":")
  }
}
