import Screen
import Testing

struct KeyNotationTests {
  /// Keys, how tests and settings write them, and how people read them.
  static let keys: [(Key, notation: String, label: String)] = [
    (Key("j"), "j", "j"),
    (Key("G"), "G", "G"),
    (Key("é"), "é", "é"),
    (Key("漢"), "漢", "漢"),
    (Key(">"), ">", ">"),
    (Key("-"), "-", "-"),
    (Key("<"), "<lt>", "<"),
    (Key(" "), "<space>", "Space"),
    (Key(.character("d"), .control), "<c-d>", "^D"),
    (Key(.character("w"), .alt), "<a-w>", "M-w"),
    (Key(.character("é"), .alt), "<a-é>", "M-é"),
    (Key(.character("-"), .control), "<c-->", "^-"),
    (Key(.character(" "), .control), "<c-space>", "^Space"),
    (Key(.enter), "<enter>", "Enter"),
    (Key(.escape), "<esc>", "Esc"),
    (Key(.tab), "<tab>", "Tab"),
    (Key(.tab, .shift), "<s-tab>", "S-Tab"),
    (Key(.backspace), "<backspace>", "Backspace"),
    (Key(.delete), "<delete>", "Del"),
    (Key(.up), "<up>", "↑"),
    (Key(.down), "<down>", "↓"),
    (Key(.left), "<left>", "←"),
    (Key(.right, [.control, .shift]), "<c-s-right>", "^S-→"),
    (Key(.pageUp), "<pageup>", "PgUp"),
    (Key(.pageDown), "<pagedown>", "PgDn"),
    (Key(.home), "<home>", "Home"),
    (Key(.end), "<end>", "End"),
    (Key(">"), ">", ">"),
    (Key(.character(">"), .alt), "<a-gt>", "M->"),
    (Key(.character("<"), .alt), "<a-lt>", "M-<"),
    (Key(.function(1)), "<f1>", "F1"),
    (Key(.function(12), .alt), "<a-f12>", "M-F12"),
  ]

  @Test(arguments: keys)
  func `A key is read as it is written`(key: Key, notation: String, label: String) throws {
    #expect(KeyNotation.notation(of: key) == notation)
    #expect(try KeyNotation.parse(notation) == [key])
  }

  @Test(arguments: keys)
  func `Help texts name keys as people do`(key: Key, notation: String, label: String) {
    #expect(KeyNotation.label(of: key) == label)
  }

  @Test(arguments: keys)
  func `A key is known by what it is called, unless that is a character alone`(
    key: Key, notation: String, label: String
  ) {
    var isCharacter = false
    if case .character = key.name { isCharacter = label.count == 1 }
    #expect(KeyNotation.key(labelled: label) == (isCharacter ? nil : key))
  }

  @Test(arguments: keys)
  func `A key alone is written for people by what it is called, and read so in settings`(
    key: Key, notation: String, label: String
  ) {
    #expect(KeyNotation.written([key]) == label)
    #expect(KeyNotation.keys(written: label) == [key])
  }

  @Test(arguments: ["]]", "<c-o><c-n>", "<tab>g", "'<lt>", "<c-é>"])
  func `Several keys, and one that no label tells, are written in the notation`(row: String) throws
  {
    let keys = try KeyNotation.parse(row)
    #expect(KeyNotation.written(keys) == row)
    #expect(KeyNotation.keys(written: row) == keys)
  }

  @Test func `Keys are written one after the other`() throws {
    let keys = try KeyNotation.parse("12g]]<tab><c-d> >")
    #expect(keys.map(KeyNotation.notation).joined() == "12g]]<tab><c-d><space>>")
    #expect(keys.count == 9)
    #expect(try KeyNotation.parse("") == [])
  }

  @Test(arguments: [
    "<return>", "<>", "<j>", "<f0>", "<f13>", "<f+5>", "<x-j>", "<c->", "<Enter>", "<s-a>",
  ])
  func `A name that no key has is told apart`(notation: String) {
    #expect(throws: KeyNotation.Fault.unknownKey(notation)) { try KeyNotation.parse(notation) }
  }

  @Test(arguments: ["<", "j<enter", "<c-"])
  func `A bracket that is never closed is told apart`(notation: String) {
    #expect(throws: KeyNotation.Fault.missingBracket) { try KeyNotation.parse(notation) }
  }
}
