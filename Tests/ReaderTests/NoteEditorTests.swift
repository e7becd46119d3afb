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
}
