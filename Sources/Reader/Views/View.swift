import Articles
import Screen
import TextLayout

extension ArticleReader {
  /// Draws the whole screen: the text, what stands around it, and what lies over it.
  static func view(_ model: Model) -> Grid {
    var grid = Grid(model.size)
    let arrangement = model.arrangement
    if let frame = arrangement.text { TextView(model).draw(into: &grid, frame) }
    if let frame = arrangement.side, let pane = model.side {
      PaneView(model, pane, hasFocus: model.focus == .side).draw(into: &grid, frame)
    }
    if let frame = arrangement.timeline, let pane = model.timeline {
      PaneView(model, pane, hasFocus: model.focus == .timeline).draw(into: &grid, frame)
    }
    if let row = arrangement.headerRow { HeaderView(model).draw(into: &grid, row: row) }
    if let prompt = model.prompt {
      PromptView(model, prompt).draw(into: &grid, row: arrangement.footRow ?? model.size.rows - 1)
    } else if let row = arrangement.footRow {
      FootView(model).draw(into: &grid, row: row)
    }
    switch model.overlay {
    case .note: NoteView(model).draw(into: &grid)
    case .writing(let editor): NoteEditorView(model, editor).draw(into: &grid)
    case .sheet(let sheet): SheetView(model, sheet).draw(into: &grid)
    case .hints, .prompt, nil: break
    }
    if arrangement.footRow == nil, model.prompt == nil, model.size.rows > 1 {
      FootView(model).draw(over: &grid, row: model.size.rows - 1)
    }
    grid.keepColumnsInPlace()
    return grid
  }
}
