import Articles
import Screen
import TextLayout

extension Model {
  /// What a timeline says of an event; under the cursor, all that is told of it.
  func entry(ofEvent index: Int, at position: Int, of pane: ListPane) -> PaneEntry {
    guard pane.isTimeline else {
      return entry(ofCardItem: .event(index), in: pane)
    }
    let event = article.apparatus.events[index]
    let caveats = chronicle.caveats[index].map(\.rawValue).joined()
    let hasCursor = position == pane.cursor && focus == .timeline
    let text = event.title + (hasCursor ? details(of: event) : "")
    let jump = jump(at: position, of: pane)
    let place = place(of: event.bytes)
    guard hasRoomForLabels else {
      let date = [event.dateWords, caveats].filter { !$0.isEmpty }.joined(separator: " ")
      let share = [jump, place].filter { !$0.isEmpty }.joined(separator: "  ")
      return PaneEntry(text: "\(date) · \(text)", share: share)
    }
    let date = event.dateWords
    let fits = columns(of: date) <= pane.labelColumns
    let caveatColumns = listing?.caveatColumns ?? 0
    let basis = event.basis.rawValue.padded(to: Self.basisColumns)
    return PaneEntry(
      label: (fits ? date : "").padded(to: pane.labelColumns + 1) + caveats,
      labelColumns: pane.labelColumns + (caveatColumns > 0 ? 1 + caveatColumns : 0),
      text: (fits ? "" : "\(date) · ") + text,
      share: "\(jump)  \(basis)  \(place.leftPadded(to: Self.placeColumns))")
  }

  /// The room for the dates of a timeline: many events tell as much of it as all.
  func dateColumns(of pane: ListPane) -> Int {
    let widths = pane.items.prefix(Self.manyEvents).map { item in
      if case .event(let event) = item {
        columns(of: article.apparatus.events[event].dateWords)
      } else {
        0
      }
    }
    return min(Self.mostDateColumns, widths.max() ?? 0)
  }

  /// What is told of an event besides its date and its title.
  func details(of event: Articles.Event) -> String {
    let sureness = [event.doubt, event.verification?.text].compactMap(\.self)
    return (event.prose.isEmpty ? "" : " – " + event.prose.joined(separator: " "))
      + (sureness.isEmpty ? "" : " (\(sureness.joined(separator: ", ")))")
  }

  /// The time since the entry before; in told order with the way that it jumps.
  private func jump(at position: Int, of pane: ListPane) -> String {
    guard case .event(let earlier)? = pane.items[safe: position - 1],
      case .event(let later)? = pane.items[safe: position],
      let jump = Jump(from: chronicle.starts[earlier], to: chronicle.starts[later])
    else { return "" }
    let mark = pane.order == .told ? jump.mark.map { "\($0) " } ?? "" : ""
    return mark + jump.words
  }

  /// The room for dates before the titles, at most, in columns.
  private static let mostDateColumns = 30

  /// As many events as are asked how much room their dates take.
  private static let manyEvents = 500

  /// The room for "article" and "editor", in columns.
  private static let basisColumns = 7

  /// The room for a place such as `p14`, in columns; a longer one takes more.
  private static let placeColumns = 3
}
