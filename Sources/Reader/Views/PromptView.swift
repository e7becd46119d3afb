import Annotations
import Screen
import Search
import TextLayout

/// The line at the foot that takes what is typed; at its right what has come of it so far.
struct PromptView {
  private let model: Model
  private let prompt: Prompt

  init(_ model: Model, _ prompt: Prompt) {
    self.model = model
    self.prompt = prompt
  }

  func draw(into grid: inout Grid, row: Int) {
    grid.clear(Frame(column: 0, row: row, columns: grid.size.columns, rows: 1))
    let margin = grid.margin
    var end = grid.size.columns - margin
    let start = margin + grid.write(sign, row: row, column: margin, style: Style(.keyName))
    let needed = columns(of: prompt.line.text) + 1

    let room = max(end - start - needed - 2, (end - start) / 2)
    let (state, role) = state(columns: room)
    let stateColumns = min(columns(of: state), room)
    if stateColumns > 0 {
      end -= stateColumns
      grid.write(state, row: row, column: end, columns: stateColumns, style: Style(role))
      end -= 2
    }
    let window = prompt.line.window(columns: max(2, end - start))
    grid.write(window.text, row: row, column: start, style: Style(.message))
    grid.cursor = Point(column: min(start + window.cursor, grid.size.columns - 1), row: row)
    drawKeys(into: &grid, row: row, from: start + needed + 1, to: end)
  }

  /// What is asked for, and how what is typed is meant.
  private var sign: String {
    (prompt.isPattern ? "pattern " : "") + (prompt.wholeWords ? "words " : "") + prompt.kind.sign
  }

  /// What has come of the line, or what is wrong with it, shorter where it does not fit.
  private func state(columns room: Int) -> (String, Style.Role) {
    if let message = model.message { return (message.text(model.keymap, columns: .max), .message) }
    if prompt.kind == .goTo { return match }
    if prompt.kind == .filter { return left(columns: room) }
    if prompt.kind == .narrow { return narrowed }
    if let fault { return (fault.reason, .warning) }
    if prompt.kind.memory == .inSheet { return found }
    guard !prompt.line.isEmpty, let finding = model.finding else { return ("", .quiet) }
    return (finding.count, finding.hits.isEmpty && !finding.isRunning ? .warning : .status)
  }

  /// What is wrong with what is typed, where that is searched for.
  private var fault: QueryFault? {
    guard !prompt.line.isEmpty else { return nil }
    return prompt.kind.memory == .inSheet ? model.sheet?.search?.fault : model.finding?.fault
  }

  /// How often the page of explanation has what is typed.
  private var found: (String, Style.Role) {
    guard !prompt.line.isEmpty, let search = model.sheet?.search else { return ("", .quiet) }
    return (search.count, search.hits.isEmpty ? .warning : .status)
  }

  /// What is known of the chosen entry of the list, beside whose name its kind stands.
  private var match: (String, Style.Role) {
    guard let cursor = model.side?.cursor, let match = model.matches[safe: cursor] else {
      return (model.reasonForNothing(typed: prompt.line.text), .warning)
    }
    let more = match.detail.map { " · \($0)" } ?? ""
    return ("\(cursor + 1) of \(model.matches.count)\(more)", .status)
  }

  /// How many of the reader's own have what is typed.
  private var narrowed: (String, Style.Role) {
    let count = model.side?.items.count ?? 0
    return (
      "\(count) of \(model.notebook?.annotations.count ?? 0)", count == 0 ? .warning : .status
    )
  }

  /// How much the filter leaves, or what is wrong with it, of which what would be right matters
  /// most.
  private func left(columns room: Int) -> (String, Style.Role) {
    guard !model.filterWaits else { return ("…", .quiet) }
    if let fault = model.filterFault {
      let fits = columns(of: fault.reason) <= room
      return (fits ? fault.reason : fault.advice ?? fault.reason, .warning)
    }
    guard let filtering = model.filtering, !prompt.line.isEmpty else { return ("", .quiet) }
    let isNarrow = model.size.columns < Self.columnsForWords
    let words = isNarrow ? filtering.signs : filtering.left.counts
    return (words, filtering.left.isEmpty ? .warning : .status)
  }

  /// The narrowest screen that has room for a filter and the words of what it leaves, in columns.
  private static let columnsForWords = 60

  /// What keys do, the most important first.
  private var keys: [(key: String, does: String)] {
    let accept = enter.map { [(Action.acceptLine, $0)] } ?? []
    let ends = labelled([(Action.leaveLine, "back")] + accept)
    switch prompt.kind {
    case .goTo, .narrow:
      let hasChoice = (model.side?.items.count ?? 0) > 1
      let steps: [(Action, String)] = hasChoice ? [(.previousMatch, ""), (.nextMatch, "")] : []
      let arrows = labelled(steps).map(\.key).joined()
      return ends + (arrows.isEmpty ? [] : [(arrows, "choose")])
    case .filter:
      let next = model.nextTerm?.term
      return labelled(next.map { [(.complete, $0)] } ?? []) + ends
    case .inSheet, .inSheetBackward: return ends
    case .search, .searchBackward:
      let others = model.aliases.reduce(0) { $0 + $1.mentions.count }
      let names = others > 0 ? [(Action.otherNames, "\(others) by other names")] : []
      return labelled(names) + ends + labelled([(.asPattern, "pattern"), (.wholeWords, "words")])
    }
  }

  /// The keys in force for actions.
  private func labelled(_ actions: [(Action, String)]) -> [(key: String, does: String)] {
    actions.compactMap { action, does in model.keymap.label(of: action).map { ($0, does) } }
  }

  /// What Enter does; nothing for a search or a filter with a mistake, and where nothing is left to
  /// read, to go to or to list.
  private var enter: String? {
    switch prompt.kind {
    case .search, .searchBackward, .inSheet, .inSheetBackward: fault == nil ? "stay" : nil
    case .filter:
      model.filterFault == nil && model.filtering?.left.isEmpty != true ? "filter" : nil
    case .goTo: model.matches.isEmpty || model.asksForNothing(prompt) ? nil : "go there"
    case .narrow: model.side?.items.isEmpty == false ? "keep these" : nil
    }
  }

  /// Writes what keys do, those that matter most where there is room for few.
  private func drawKeys(into grid: inout Grid, row: Int, from start: Int, to end: Int) {
    var column = end
    for (key, does) in keys {
      column -= columns(of: key) + 1 + columns(of: does)
      guard column >= start else { return }
      let next = column + grid.write(key, row: row, column: column, style: Style(.keyName)) + 1
      grid.write(does, row: row, column: next, style: Style(.quiet))
      column -= 3
    }
  }
}
