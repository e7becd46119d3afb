import Annotations
import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// The lines of a note while it is written.
struct NoteEditorTests {
  private var editor = NoteEditor(.passage(0..<1), beside: 0..<1, text: "one\ntwo")

  /// Presses keys, and shows the note with a bar at the cursor.
  private mutating func press(_ notation: String) throws -> String {
    for key in try KeyNotation.parse(notation) {
      let isTaken = editor.take(key)
      #expect(isTaken, "\(key)")
    }
    let line = "\(editor.line.before)|\(editor.line.after)"
    return (editor.above + [line] + editor.below).joined(separator: "\n")
  }

  @Test(arguments: [
    ("x", "one\ntwox|"), ("<enter>x", "one\ntwo\nx|"), ("<home><enter>", "one\n\n|two"),
    ("<tab>x", "one\ntwo  x|"), ("<home><backspace>", "one|two"), ("<up><delete>", "one|two"),
    ("<home><left>x", "onex|\ntwo"), ("<up><right>x", "one\nx|two"), ("<left><up>", "on|e\ntwo"),
    ("<left><up><down>", "one\ntw|o"), ("<c-p>", "one|\ntwo"), ("<c-p><c-n>", "one\ntwo|"),
    ("<up><up>", "|one\ntwo"), ("<home><down>", "one\ntwo|"), ("<delete>", "one\ntwo|"),
    ("<up><home><left><backspace>", "|one\ntwo"), ("s<up>", "one|\ntwos"),
    ("<c-u><up><c-y>", "two|one\n"), ("<c-w><enter><c-y>", "one\n\ntwo|"),
    ("<c-u><backspace><c-y>", "onetwo|"), ("<up><c-u><delete><c-y>", "one|two"),
  ])
  mutating func `Keys edit a line of the note, and go over its ends`(keys: String, note: String)
    throws
  {
    #expect(try press(keys) == note)
  }

  @Test mutating func `What is taken back, and blanks at the end, change nothing`() throws {
    #expect(!editor.isChanged)
    _ = try press("x")
    #expect(editor.isChanged)
    _ = try press("<backspace><space><enter>")
    #expect(!editor.isChanged)
    #expect(editor.text == "one\ntwo")
  }

  @Test(arguments: [false, true])
  func `Words that cannot be kept stay where they are written, also those of an editor`(
    areFromEditor: Bool
  ) throws {
    let loaded = Fixture.tides.loaded
    let notebook = Notebook(of: loaded.article)
    var reader = ArticleReader(loaded, size: Size(columns: 80, rows: 24))
    reader.take(notebook)
    var effects: [Effect] = []
    let keys = areFromEditor ? "}A" : "}Aabc<esc>y"
    for key in try KeyNotation.parse(keys) { effects += reader.handle(.key(key)) }
    if areFromEditor { effects += reader.finishEditing("abc") }
    guard case .keep(let change) = try #require(effects.last) else {
      Issue.record("nothing is to be kept")
      return
    }
    reader.take(notebook, after: change, nil)
    #expect(reader.view().words.contains("abc"))
    #expect(!reader.view().words.contains("throws"))
    _ = reader.handle(.key(Key(.escape)))
    #expect(reader.view().words.contains("throws"))
  }

  @Test(arguments: SharedNote.changes)
  func `That a note was changed elsewhere as well is said, and that is not taken back`(
    change: Notebook.Change, kept: [String], said: String
  ) {
    let loaded = Fixture.tides.loaded
    let note = SharedNote(in: loaded.article, change)
    var reader = ArticleReader(loaded, size: Size(columns: 80, rows: 24))
    reader.take(note.base)
    reader.take(note.merged, after: change, note.changed)
    #expect(reader.view().words.joined(separator: " ").contains(said))
    var notebook = note.merged
    notebook.reverse(reader.turn(.back, count: 1), at: Stamp.number(4).time)
    #expect(notebook.annotations.contains { $0.text == "theirs" })
  }
}
