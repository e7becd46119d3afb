import Screen

/// The box in which a note is written, beside its passage.
struct NoteEditorView {
  private let model: Model
  private let editor: NoteEditor

  init(_ model: Model, _ editor: NoteEditor) {
    self.model = model
    self.editor = editor
  }

  func draw(into grid: inout Grid) {
    let room = max(1, model.noteColumns - 4)
    let setting = editor.setting(columns: room)
    let frame = model.boxFrame(beside: editor.bytes, rows: max(5, setting.rows.count + 2))
    grid.clear(frame)
    grid.drawBox(frame, title: editor.title)
    let shown = max(1, frame.rowsInBox.count)
    let first = max(0, min(setting.cursorRow - shown + 1, setting.rows.count - shown))
    for (offset, row) in setting.rows.dropFirst(first).prefix(shown).enumerated() {
      grid.write(
        row, row: frame.rowsInBox.lowerBound + offset, column: frame.column + 2, columns: room)
    }
    grid.cursor = Point(
      column: frame.column + 2 + setting.cursorColumn,
      row: frame.rowsInBox.lowerBound + setting.cursorRow - first)
  }
}

extension NoteEditor {
  fileprivate var title: String {
    if case .passage = subject { " New note " } else { " Your note " }
  }
}
