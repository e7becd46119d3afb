import Articles
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
    grid.drawBox(frame, title: title)
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

  /// What the box is called: of a new note with the beginning of its words, and their place.
  private var title: String {
    guard case .passage(let bytes) = editor.subject else { return " Your note " }
    guard !bytes.isEmpty else { return " New note " }
    // A character of more than eight bytes is rare; a selection of megabytes is not.
    let most = min(bytes.upperBound, bytes.lowerBound + 8 * Self.mostCharacters)
    let text = model.article.string(bytes.lowerBound..<model.article.scalarStart(atOrBefore: most))
    let words = onOneLine(text).beginning(ofCharacters: Self.mostCharacters)
    return " New note · “\(words)” \(model.place(of: bytes)) "
  }

  /// What a title has of the words of a note, at most, in characters.
  private static let mostCharacters = 30
}
