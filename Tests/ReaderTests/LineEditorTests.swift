import ArticleTestSupport
import Screen
import Testing
import TextLayout

@testable import Reader

struct LineEditorTests {
  private var line = LineEditor()

  /// Presses keys, and shows the line with a bar at the cursor.
  private mutating func press(_ notation: String) throws -> String {
    for key in try KeyNotation.parse(notation) {
      let isTaken = line.take(key)
      #expect(isTaken, "\(key)")
    }
    return "\(line.before)|\(line.after)"
  }

  @Test(arguments: [
    ("one", "one|"),
    ("one<left><left>X", "oX|ne"),
    ("one<c-b><right><c-f>!", "one!|"),
    ("one<c-a>X<c-e>Y", "XoneY|"),
    ("one<home>X<end>Y", "XoneY|"),
    ("one<backspace><backspace>", "o|"),
    ("one<c-a><delete><c-d>", "|e"),
    ("one two<c-u>", "|"),
    ("one two<left><left><c-u>", "|wo"),
    ("one two<c-a><c-f><c-k>", "o|"),
    ("one two  <c-w>", "one |"),
    ("it’s one-two<c-w>X", "it’s X|"),
    ("one-two<a-backspace>X", "one-X|"),
    ("one two three<a-b><a-b>X", "one X|two three"),
    ("one two<c-a><a-f>X<a-f>Y", "oneX twoY|"),
    ("one two<c-left>X<c-right>Y", "one XtwoY|"),
    ("one two<c-a><a-d>", "| two"),
    ("one two<c-w><c-a><c-y><space>", "two |one "),
    ("one<c-u><c-u><c-k><c-w><a-backspace><a-d><c-y>", "one|"),
    ("<backspace><delete><left><right><c-w><c-u><c-k><c-y><a-b><a-f><a-d>", "|"),
  ])
  mutating func `Keys edit the line`(keys: String, result: String) throws {
    #expect(try press(keys) == result)
  }

  @Test(arguments: [
    ("Cafe\u{301}", "Caf|"), ("Раҳмон", "Раҳмо|"), ("潮汐", "潮|"), ("می‌شود", "می‌شو|"), ("🇳🇴👩‍🚀", "🇳🇴|"),
  ])
  mutating func `What people see as one character is deleted as one`(typed: String, rest: String)
    throws
  {
    for scalar in typed.unicodeScalars { _ = line.take(Key(Character(scalar))) }
    #expect(line.text == typed)
    #expect(try press("<backspace>") == rest)
  }

  @Test mutating func `Line breaks and tabs become spaces`() {
    line.insert("one\ntwo\tthree\u{2028}four")
    #expect(line.text == "one two three four")
  }

  @Test func `In a note tabs stay, be they written elsewhere or pasted`() {
    var editor = NoteEditor(.annotation("a"), beside: 0..<0, text: "a\tb\n\tc")
    editor.insert("\n\td")
    #expect(editor.text == "a\tb\n\tc\n\td")
  }

  @Test mutating func `A paste of a megabyte is cut, and says so`() {
    let (short, long) = ("short", String(repeating: "ж", count: 500_000))
    #expect([line.insert(short), line.insert(long)] == [true, false])
    #expect(line.text.utf8.count <= 32_768)
    #expect(line.text.hasPrefix("shortжж"))
  }

  @Test mutating func `Keys that are none of an editor are left to others`() throws {
    for key in try KeyNotation.parse("<enter><esc><tab><up><down><f1><pageup><c-r><a-w>") {
      let isTaken = line.take(key)
      #expect(!isTaken, "\(key)")
    }
  }

  @Test(arguments: [
    ("short", 20, "short", 5),
    ("a line that is long", 10, "… is long", 9),
    ("a line that is long<c-a>", 10, "a line th…", 0),
    ("a line that is long<a-b><a-b>", 10, "… that is…", 7),
    ("漢字漢字漢字", 8, "…字漢字", 7),
    ("漢字漢字漢字<c-a>", 8, "漢字漢…", 0),
    ("xyz", 2, "…", 1),
  ])
  mutating func `The part of a line around the cursor shows where all of it has no room`(
    keys: String, columns: Int, text: String, cursor: Int
  ) throws {
    _ = try press(keys)
    #expect(line.window(columns: columns) == LineEditor.Window(text: text, cursor: cursor))
  }

  @Test mutating func `The cursor is always in the part that shows, at its character`() throws {
    var dice = SplitMix(seed: 3)
    let letters = ["a", "é", "潮", "e\u{301}", "ش", "\u{200D}", "🌊", "\u{1B}", " "]
    let keys = ["<left>", "<right>", "<c-a>", "<c-e>", "<a-b>", "<a-f>", "<backspace>", "<c-w>"]
    for _ in 1...2000 {
      if dice.roll(2) == 1 {
        line.insert(letters[dice.roll(letters.count) - 1])
      } else {
        _ = try press(keys[dice.roll(keys.count) - 1])
      }
      let room = dice.roll(29) + 1
      let window = line.window(columns: room)
      #expect((0..<room).contains(window.cursor))
      #expect(columns(of: window.text) <= room)
    }
  }
}
