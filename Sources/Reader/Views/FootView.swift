import Annotations
import Articles
import Screen
import Search
import TextLayout

/// The last line: the message if there is one, else the keys that matter here.
struct FootView {
  private let model: Model

  init(_ model: Model) {
    self.model = model
  }

  /// Shows what is said, asked or half typed over the last row of a page that has no foot.
  func draw(over grid: inout Grid, row: Int) {
    let isAsking = model.editor?.isAsking == true
    guard model.message != nil || model.typed != Keymap.Typed() || isAsking else { return }
    grid.clear(Frame(column: 0, row: row, columns: grid.size.columns, rows: 1))
    draw(into: &grid, row: row)
  }

  func draw(into grid: inout Grid, row: Int) {
    let margin = grid.margin
    let end = grid.size.columns - margin - drawTyped(into: &grid, row: row)
    if let message = model.message {
      let text = message.text(model.keymap, columns: end - margin)
      grid.write(text, row: row, column: margin, columns: end - margin, style: Style(.message))
      return
    }
    var column = margin
    if let selected = model.selectedWords {
      column += grid.write(selected, row: row, column: margin, style: Style(.message)) + 3
    }
    for (key, does) in fitting(keys, columns: end - column) {
      guard column + columns(of: key) + 1 + columns(of: does) <= end else { break }
      column += grid.write(key, row: row, column: column, style: Style(.keyName)) + 1
      column += grid.write(does, row: row, column: column, style: Style(.quiet)) + 3
    }
  }

  /// As many keys as find room, from the first on; with the last one, which leads to all the
  /// others.
  private func fitting(
    _ keys: [(key: String, does: String)], columns room: Int
  ) -> [(key: String, does: String)] {
    guard let last = keys.last, last.key == model.keymap.label(of: .help) else { return keys }
    var shown = keys
    var needed = keys.reduce(-3) { $0 + columns(of: $1.key) + columns(of: $1.does) + 4 }
    while shown.count > 2, needed > room {
      let (key, does) = shown.remove(at: shown.count - 2)
      needed -= columns(of: key) + columns(of: does) + 4
    }
    return shown
  }

  /// Shows at the right what has been typed of a command; tells how many columns it takes.
  private func drawTyped(into grid: inout Grid, row: Int) -> Int {
    let typed = (model.typed.count.map(String.init) ?? "") + Keymap.label(of: model.typed.keys)
    guard !typed.isEmpty else { return 0 }
    let column = max(0, grid.size.columns - columns(of: typed) - 1)
    return grid.write(typed, row: row, column: column, style: Style(.message)) + 1
  }

  private var keys: [(key: String, does: String)] {
    if let editor = model.editor { return keys(of: editor) }
    // Another key that leaves may be a letter of theirs.
    if case .hints = model.overlay { return [("Esc", "put the letters away")] }
    return labelled(actions)
  }

  private func labelled(_ actions: [(Action, String)]) -> [(key: String, does: String)] {
    actions.compactMap { action, does in label(of: action).map { ($0, does) } }
  }

  /// The keys that matter while a note is written.
  private func keys(of editor: NoteEditor) -> [(key: String, does: String)] {
    guard !editor.isAsking else {
      return labelled([
        (.keepWords, "keeps the note"), (.dropWords, "throws it away"),
        (.goOnWriting, "goes on writing"),
      ])
    }
    return labelled([
      (.keepNote, "keeps it"), (.leaveNote, "leaves it"), (.continueElsewhere, "in $EDITOR"),
    ]) + [("Enter", "new line")]
  }

  /// What is written for an action: its key, and that of its counterpart.
  private func label(of action: Action) -> String? {
    let counterpart: Action? =
      switch action {
      case .panEarlier: .panLater
      case .zoomIn: .zoomOut
      case .previousCandidate: .nextCandidate
      default: nil
      }
    let labels = [action, counterpart].compactMap { $0.flatMap(model.keymap.label) }
    return labels.isEmpty ? nil : labels.joined(separator: " ")
  }

  private var actions: [(Action, String)] {
    switch model.overlay {
    case .prompt, .writing, .hints: return []
    case .note(let mark, _): return noteActions(mark)
    case .sheet(let sheet): return sheetActions(sheet)
    case nil: break
    }
    if model.selection != nil {
      return [
        (.wordForward, "word"), (.sentenceForward, "sentence"), (.widen, "wider"),
        (.copy, "copy"), (.writeNote, "note"), (.highlight, "highlight"),
        (.hints, "another sentence"), (.swapEnds, "other end"), (.leave, "unselect"),
        (.help, "keys"),
      ]
    }
    if let pane = model.focused { return actions(in: pane) }
    if model.chosen != nil {
      return (model.chosenInSight == nil ? [] : [(.follow, "follow")])
        + [(.nextReference, "next"), (.leave, "unchoose")] + nameActions + [(.help, "keys")]
    }
    let found = foundActions
    let moving: [(Action, String)] = [
      (.pageDown, "page"), (.nextSection, "section"), (.contents, "contents"),
    ]
    let reference: [(Action, String)] =
      model.references.isEmpty ? [] : [(.nextReference, "reference")]
    let back = found.isEmpty ? self.back : []
    return found + moving + panes + reference + back + [
      (.close, model.closable == nil ? "quit" : "close pane"), (.help, "keys"),
    ]
  }

  /// The keys that go through what a search has found, or what a filter leaves.
  private var foundActions: [(Action, String)] {
    if let finding = model.finding, finding.isShown, finding.query != nil, !finding.hits.isEmpty {
      let hits: [(Action, String)] = [
        (.nextHit, "next hit"), (.hitList, "list"), (.leave, "unmark"),
      ]
      return hits + back
    }
    guard model.filtering != nil else { return [] }
    let leavesPassages = model.finding.map { $0.query == nil && !$0.hits.isEmpty } ?? false
    let next: [(Action, String)] = leavesPassages ? [(.nextHit, "next passage")] : []
    return next + [(.leave, "filter off")] + back
  }

  /// The key that leads back, where there is a place to go back to.
  private var back: [(Action, String)] {
    model.history.leadsBack(from: model.moment) ? [(.back, "back")] : []
  }

  /// The keys that lead on from a name, if one is chosen.
  private var nameActions: [(Action, String)] {
    guard case .mention(let mention) = model.chosen?.target else { return [] }
    let apparatus = model.article.apparatus
    let hasEvents = !apparatus.events(ofActor: apparatus.mentions[mention].actor).isEmpty
    return (hasEvents ? [(.timeline, "timeline")] : [])
      + [(.nextMention, "next mention"), (.card, "card")]
  }

  private func sheetActions(_ sheet: Sheet) -> [(Action, String)] {
    let more: [(Action, String)] =
      model.overlayGoesOn ? [(.lineDown, "down"), (.lineUp, "up"), findingAction(sheet)] : []
    guard case .address = sheet.kind else { return [(.leave, "close")] + more }
    let isAtEnd = sheet.scrolled + model.overlayRoom >= sheet.lines.count
    return [(.follow, isAtEnd ? "opens it" : "further"), (.leave, "close")] + more
  }

  private func findingAction(_ sheet: Sheet) -> (Action, String) {
    sheet.search?.hits.isEmpty == false ? (.nextHit, "next hit") : (.search, "search")
  }

  /// Only a footnote stands in the text itself.
  private func noteActions(_ mark: Reference) -> [(Action, String)] {
    let more: [(Action, String)] = model.overlayGoesOn ? [(.lineDown, "down")] : []
    guard case .footnote = mark.target else { return [(.leave, "close")] + more }
    return [(.leave, "close"), (.follow, "go to the note")] + more
  }

  private var panes: [(Action, String)] {
    model.article.apparatus.isEmpty
      ? [] : [(.actors, "actors"), (.timeline, "timeline"), (.notes, "notes")]
  }

  /// What can be done in the list of the reader's own, in the order in which it is needed.
  private var ownActions: [(Action, String)] {
    let list: [(Action, String)] = [
      (.narrow, "words"), (.actorScope, "kind"), (.sort, "order"), (.takeBack, "take back"),
    ]
    guard let own = model.ownAtHand else { return list }
    let candidates = own.bytes == nil ? own.anchoring.candidates.count : 0
    var actions: [(Action, String)] = []
    if candidates > 0 { actions.append((.confirmPlace, "confirm")) }
    if candidates > 1 { actions.append((.previousCandidate, "other passages")) }
    actions += [(.writeNote, "edit"), (.removeOwn, "remove")]
    return actions + list + [(.copy, "copy")]
  }

  private func actions(in pane: ListPane) -> [(Action, String)] {
    // Of a list with some words alone, Esc brings all back.
    let leadsToText = model.peek == nil && pane.words.isEmpty
    var actions: [(Action, String)] = [
      (.follow, "go there"), (.leave, leadsToText ? "text" : "back"),
    ]
    switch pane.kind {
    case .timeline where pane.chart != nil:
      actions.append((.chart, "list"))
      if model.isDrawnAsChart(pane) { actions += [(.panEarlier, "pan"), (.zoomIn, "zoom")] }
    case .timeline:
      actions += [(.sort, pane.order == .told ? "by date" : "as told"), (.chart, "chart")]
    case .actors: actions += [(.actorScope, "page, section, article"), (.sort, "order")]
    case .card: actions += [(.nextReference, "next that leads on"), (.timeline, "timeline")]
    case .own:
      if model.ownAtHand == nil { actions.removeFirst() }
      actions += ownActions
    case .hits(let scope):
      actions += [(.sort, "order"), (.actorScope, "in \(model.scope(after: scope).words)")]
    case .contents, .history, .notes, .readings, .goTo: break
    }
    return actions + [(.close, "close"), (.zoom, "alone"), (.help, "keys")]
  }
}
