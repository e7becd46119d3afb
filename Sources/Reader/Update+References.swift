import Annotations
import Articles
import Screen
import TextLayout

extension Model {
  /// The references that begin in sight, in the order of the text.
  var visibleReferences: [Reference] {
    references(in: page.bytes).filter { page.shows($0.bytes.lowerBound) }
  }

  func references(in bytes: Range<ByteOffset>) -> ArraySlice<Reference> {
    let all = 0..<references.count
    let start = partitioningIndex(all) { references[$0].bytes.lowerBound >= bytes.lowerBound }
    let end = partitioningIndex(all) { references[$0].bytes.lowerBound >= bytes.upperBound }
    return references[start..<max(start, end)]
  }

  /// Where a reference stands among all; nothing if it is none of them any more.
  func index(ofReference reference: Reference) -> Int? {
    let start = reference.bytes.lowerBound
    return references(in: start..<start + 1).firstIndex(of: reference)
  }

  /// Chooses another reference, or the last one that there is: from the chosen one, else from the
  /// hit that the reader is at, else from the edge of the page.
  mutating func chooseReference(_ count: Int) {
    let visible = references(in: page.bytes)
    let from: Int
    if let index = chosen.flatMap({ visible.firstIndex(of: $0) }) {
      from = index
    } else {
      let edges = referencesAroundHit ?? (visible.endIndex, visible.startIndex)
      from = count > 0 ? edges.next - 1 : edges.previous
    }
    let target = max(0, min(from + count, references.count - 1))
    guard references.indices.contains(target), count > 0 ? target > from : target < from else {
      return say(references.isEmpty ? .noReferences : .noMoreReferences)
    }
    choose(references[target])
  }

  /// Where to choose from at the hit that the reader is at, if the page shows it: the reference
  /// that it lies in, else the first one after it; and backwards.
  private var referencesAroundHit: (previous: Int, next: Int)? {
    guard let hit = hitInSight else { return nil }
    let next = partitioningIndex(0..<references.count) {
      references[$0].bytes.lowerBound >= hit.lowerBound
    }
    guard let here = referenceAtHit().flatMap(index(ofReference:)) else { return (next, next) }
    return (here, here)
  }

  /// The reference that the hit lies in at which the reader is, the shortest of several that count;
  /// else one that has a part of it.
  func referenceAtHit(where isWanted: (Reference) -> Bool = { _ in true }) -> Reference? {
    guard let hit = hitInSight else { return nil }
    let block = article.blocks[article.block(containing: hit.lowerBound)]
    let all = references(in: block.bytes).filter { $0.bytes.overlaps(hit) && isWanted($0) }
    let around = all.filter {
      $0.bytes.contains(hit.lowerBound) && $0.bytes.upperBound >= hit.upperBound
    }
    return around.min { $0.bytes.count < $1.bytes.count } ?? all.first
  }

  /// Where the hit lies that the reader is at, if that is in the text and shows; in the article's
  /// text.
  var hitInSight: Range<ByteOffset>? {
    guard focus == .text, let finding, finding.isShown, finding.query != nil, let hit = currentHit,
      page.bytes.overlaps(hit)
    else { return nil }
    return hit
  }

  /// Chooses a reference, scrolls to it, and says of a name where it was met before.
  mutating func choose(_ reference: Reference) {
    chosen = reference
    top = top(bringing: reference.bytes) ?? top
    switch reference.target {
    case .mention(let mention): say(meeting(mention))
    case .event(let index): say(telling(index))
    case .note(let note):
      let kind = article.apparatus.notes[note].kind
      say(.tells(["note", kind?.rawValue].compactMap(\.self).joined(separator: ": ")))
    case .own(let id): say(.tells("your note: \(notebook?[id]?.line ?? "")"))
    case .reading(let reading): say(.tells(words(ofReading: reading)))
    case .link, .footnote: break
    }
  }

  /// The page that shows the beginning of a passage with some lines around it; none where the
  /// present one does, with the end as well if that is wanted.
  func top(bringing bytes: Range<ByteOffset>, withEnd: Bool = false) -> Top? {
    // Blanks at the end of a row show nowhere.
    func isSeen(_ offset: ByteOffset) -> Bool { article.text[offset] > UInt8(ascii: " ") }
    let first = bytes.first(where: isSeen) ?? bytes.lowerBound
    let last = bytes.last(where: isSeen) ?? first
    let pager = pager
    guard var position = pager.position(showing: first) else { return nil }
    let canShow = position.line.row.shows(first)
    let isInSight = canShow ? page.shows(first) : page.bytes.contains(first)
    guard !isInSight || withEnd && !page.shows(last) else { return nil }
    let isAhead = !isInSight && first >= page.bytes.lowerBound
    let rowsAbove = isAhead ? page.key.rows * 2 / 3 : page.key.rows / 3
    pager.move(&position, by: -rowsAbove)
    return position.line.top
  }

  /// Follows what is chosen; an address is shown first and opened by an Enter after that.
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

  /// Shows an address, and opens it when that has been done: on the last line where all of it has
  /// room there, else on a page of its own.
  mutating func open(address destination: String, confirmed: String?) -> [Effect] {
    guard let address = Self.address(of: destination) else {
      say(.cannotOpen(destination))
      return []
    }
    let question = Message.confirmOpening(address)
    let words = question.text(keymap, columns: size.columns)
    if confirmed == address {
      return opening(address)
    } else if columns(of: words) <= size.columns - 2, size.rows > 1 {
      confirming = address
      say(question)
    } else if arrangement.sheet.rows > arrangement.sheet.headRows {
      showSheet(of: .address(address))
    } else {
      say(question)
    }
    return []
  }

  /// Has an address opened that the reader has seen.
  mutating func opening(_ address: String) -> [Effect] {
    say(.opening(address))
    return [.open(address)]
  }

  /// Opens the timeline with the cursor on an event; its card where the timeline does not have it.
  private mutating func followEvent(_ event: Int) {
    history.leave(moment)
    guard isLeft(.event(event)) else {
      open(.card(.event(event)))
      return say(.eventLeftOut)
    }
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

  /// The address that a link leads to, as it is shown and opened; nothing where it is none to be
  /// opened.
  ///
  /// What no address has, and a screen does not show, is percent-encoded.
  static func address(of destination: String) -> String? {
    guard isAddress(destination) else { return nil }
    return destination.unicodeScalars.map { scalar in
      scalar.isSeen ? String(scalar) : String(scalar).utf8.map(percentEncoded).joined()
    }.joined()
  }
}
