import Articles
import TextLayout

extension NoteEditor {
  /// The text in rows, and the cell that the cursor is on.
  struct Setting: Equatable {
    var rows: [String] = []
    var cursorRow = 0
    var cursorColumn = 0
  }

  /// Sets the text in rows of so many columns.
  func setting(columns room: Int) -> Setting {
    var setting = Setting()
    for (index, text) in lines.enumerated() {
      let bytes = Array(text.utf8)
      let rows = wrap(
        bytes, bytes.indices, firstColumns: room, columns: room, fit: .firstFit
      ).map(\.bytes)
      if index == above.count {
        let cursor = line.before.utf8.count
        let row = rows.lastIndex { $0.lowerBound <= cursor } ?? 0
        let start = rows.isEmpty ? 0 : rows[row].lowerBound
        setting.cursorRow = setting.rows.count + row
        setting.cursorColumn = min(room - 1, columns(of: bytes, in: start..<max(start, cursor)))
      }
      setting.rows += rows.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    return setting
  }
}
