import Articles
import CursesTerminal
import Exports
import Reader
import Screen
import Testing
import TextLayout

@testable import Configuring

struct ConfigurationTests {
  private func read(_ text: String) -> (configuration: Configuration, complaints: [String]) {
    let (configuration, diagnostics) = Configuration.read(Array(text.utf8), name: "config.yaml")
    return (configuration, diagnostics.map(\.shown))
  }

  /// The names of the actions that a row of keys means but where words are being selected, and in a
  /// timeline.
  private func meaning(of keys: String, in keymap: Keymap) throws -> [String] {
    let keys = try KeyNotation.parse(keys)
    let ofText = keymap.bindings.filter { ![.selecting, .timeline].contains($0.group) }
    return ofText.filter { $0.keys.contains(keys) }.map(\.action.name)
  }

  @Test(arguments: ["", "# nothing\n", "theme:\nkeys:\n"])
  func `A file that says nothing leaves everything as it is`(text: String) {
    let (configuration, complaints) = read(text)
    #expect(complaints == [])
    #expect(configuration.theme == .auto)
    #expect(configuration.measure == 72)
    #expect(configuration.usesMouse)
  }

  @Test func `What is printed as the defaults is read without a complaint, and changes nothing`() {
    let text = Configuration.defaults(path: "~/.config/lectern/config.yaml")
    let (configuration, complaints) = read(text)
    let standard = Configuration()
    #expect(complaints == [])
    #expect(configuration.theme == standard.theme)
    #expect(configuration.measure == standard.measure)
    #expect(configuration.panes == standard.panes)
    #expect(configuration.usesMouse == standard.usesMouse)
    #expect(configuration.citation == standard.citation)
    #expect(configuration.clipboard == standard.clipboard)
    #expect(configuration.looks == standard.looks)
    #expect(configuration.keymap.bindings.map(\.keys) == standard.keymap.bindings.map(\.keys))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `The examples that are printed are right too`() {
    for setting in Setting.all where !setting.examples.isEmpty {
      let lines = setting.examples.map { "  \($0)\n" }.joined()
      #expect(read("\(setting.name):\n\(lines)").complaints == [])
    }
  }

  @Test(arguments: [
    ("\"^E\"", "<c-e>"), ("PgDn", "<pagedown>"), ("<PgDn>", "<pagedown>"), ("M-w", "<a-w>"),
    ("<m-W>", "<a-W>"), ("F5", "<f5>"), ("S-Tab", "<s-tab>"), ("enter", "<enter>"), ("↓", "<down>"),
    ("<a-w>", "<a-w>"), ("<c-E>", "<c-e>"), ("gt", "gt"), ("\"^\"", "^"), ("up", "up"),
    ("gel", "gel"), ("zzzz", "zzzz"),
  ])
  func `A key may be written as it is printed`(written: String, keys: String) throws {
    let (configuration, complaints) = read("keys: {\(written): reload, g: nop, u: nop, z: nop}")
    #expect(complaints == [])
    #expect(try meaning(of: keys, in: configuration.keymap).contains("reload"))
  }

  @Test(arguments: [
    ("^H", "Backspace"), ("<c-i>", "Tab"), ("<c-m>", "Enter"), ("<c-[>", "Esc"),
    ("g<c-j>", "Enter"), ("^M-j", "M-Enter"), ("<c-@>", "^Space"), ("<s-a>", nil),
    ("<c-s-a>", nil), ("<f13>", nil), ("F13", nil), ("^X^C", nil),
  ])
  func `A key that no terminal sends cannot be given a meaning`(written: String, sent: String?) {
    let complaints = read("keys: {\"\(written)\": reload}").complaints
    let message = sent.map { "is “\($0)” to a terminal" } ?? "names no keys"
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(message) == true)
  }

  @Test func `Everything can be set`() throws {
    let (configuration, complaints) = read(
      """
      theme: high-contrast
      measure: 60
      panes: [actors, timeline]
      mouse: off
      citation: bibtex
      clipboard: osc52
      base-keys: less
      keys: {<f2>: notes, e: next-section, d: nop}
      looks: {heading: 179 bold, chosen: black on yellow}
      """)
    #expect(complaints == [])
    #expect(configuration.theme == .theme(.highContrast))
    #expect(configuration.measure == 60)
    #expect(configuration.panes == [.actors, .timeline])
    #expect(!configuration.usesMouse)
    #expect(configuration.citation == .bibtex)
    #expect(configuration.clipboard == .way(.terminal))
    #expect(configuration.looks[.heading]?.foreground?.index == 179)
    #expect(configuration.looks[.heading]?.attributes == .bold)
    #expect(configuration.looks[.chosen]?.background?.basic == 3)
    let keymap = configuration.keymap
    try #expect(meaning(of: "<f2>", in: keymap) == ["notes"])
    try #expect(meaning(of: "e", in: keymap) == ["next-section"])
    try #expect(meaning(of: "f", in: keymap) == ["page-down"])
    try #expect(meaning(of: "d", in: keymap) == [])
    try #expect(meaning(of: "j", in: keymap) == ["line-down"])
  }

  @Test func `A mistake is shown where it stands, with what may be meant; the rest counts`() {
    let (configuration, complaints) = read("theme: dork\nmeasure: 60\n")
    #expect(
      complaints == [
        """
        config.yaml:1:8: error: “dork” is no “theme”, which is auto, dark, light, high-contrast or mono
            1 | theme: dork
              |        ^~~~
        help: the nearest is “dark”
        """
      ])
    #expect(configuration.measure == 60)
  }

  @Test(arguments: [
    "panes: [actors, time", "keys:\n  e: next-section\n  ^N: \"line-down", "citation: a: b",
    "looks: {heading: bold", "\"citation", "@citation: plain",
    "keys: #mine\n  e: next-section\n  ^N: \"line-down",
  ])
  func `A line that breaks the file off costs itself alone`(line: String) throws {
    let (configuration, complaints) = read("measure: 60\n\(line)\ntheme: mono\nmouse: off\n")
    #expect(complaints.count == 1)
    #expect(configuration.measure == 60)
    #expect(configuration.theme == .theme(.mono))
    #expect(!configuration.usesMouse)
    let isMeant = try meaning(of: "e", in: configuration.keymap) == ["next-section"]
    #expect(isMeant == line.contains("next-section"))
  }

  @Test(arguments: ["F6 help", "F6: : help", "F6: \"help", "F6: [help", "  F6: help", "@: help"])
  func `A broken line among keys costs neither that before it nor those after it`(
    line: String
  ) throws {
    let (configuration, complaints) = read(
      "keys:   # of my own\n\n  F5: quit\n  \(line)\n  F7: quit\nlooks:\n  heading: bold\n")
    #expect(complaints.count == 1)
    #expect(complaints.first?.hasPrefix("config.yaml:4:") == true)
    #expect(try meaning(of: "<f5>", in: configuration.keymap) == ["quit"])
    #expect(try meaning(of: "<f7>", in: configuration.keymap) == ["quit"])
    #expect(configuration.looks[.heading]?.attributes == .bold)
  }

  @Test(arguments: [
    ("measure", "measure: 60\nmeasure: 70\ntheme: : dark"),
    ("F5", "measure: 60\nkeys:\n  F5: quit\n  F5: help\n  F6: : help"),
  ])
  func `Beside a broken line, too, the first counts of what is given twice, which is told`(
    name: String, text: String
  ) throws {
    let (configuration, complaints) = read(text)
    #expect(complaints.count == 2)
    let told = "the field “\(name)” is given twice; the first one counts"
    #expect(complaints.first?.contains(told) == true)
    #expect(configuration.measure == 60)
    let isMeant = try meaning(of: "<f5>", in: configuration.keymap)
    #expect(isMeant == (name == "F5" ? ["quit"] : []))
  }

  @Test(arguments: [
    ("mesure: 60", "there is no setting “mesure”", "the nearest is “measure”"),
    ("zzzzz: 1", "there is no setting “zzzzz”", "“lectern config” prints all settings"),
    ("measure: 7", "“7” is no “measure”, which is a number from 20 to 200", nil),
    ("measure: [7]", "“[…]” is no “measure”, which is a number from 20 to 200", nil),
    ("mesuer: 60", "there is no setting “mesuer”", "the nearest is “measure”"),
    ("muose: on", "there is no setting “muose”", "the nearest is “mouse”"),
    ("mouse: of", "“of” is no “mouse”, which is on or off", "the nearest is “off”"),
    (
      "citation: apa", "“apa” is no “citation”, which is plain, markdown, chicago or bibtex", nil
    ),
    (
      "clipboard: xlip",
      "“xlip” is no “clipboard”, which is auto, off, wl-copy, xclip, xsel, pbcopy, tmux or osc52",
      "the nearest is “xclip”"
    ),
    (
      "keys: {<q: nop}", "“<q” names no keys",
      "write keys as in “]]”, “^N”, “M-w”, “PgDn”, “F2” or “<c-n>”; “<” itself is “<lt>”"
    ),
    ("keys: {C-n: line-down}", "“C-n” names no keys", "the nearest is “^N”"),
    ("keys: {Ctrl+N: quit}", "“Ctrl+N” names no keys", "the nearest is “^N”"),
    ("keys: {Alt-Return: quit}", "“Alt-Return” names no keys", "the nearest is “M-Enter”"),
    ("keys: {PgDwn: page-up}", "“PgDwn” names no keys", "the nearest is “PgDn”"),
    ("keys: {<pgdwn>: nop}", "“<pgdwn>” names no keys", "the nearest is “PgDn”"),
    (
      "keys: {page-up: z}", "the action “page-up” stands where its keys belong",
      "write the keys and then the action, such as “z: page-up”"
    ),
    (
      "keys: {\"^J\": next-section}", "“^J” is “Enter” to a terminal",
      "write “Enter” if that is meant, or take another key"
    ),
    ("keys: {M-O: help}", "“M-O” and a quick next key are taken for an arrow", "take another key"),
    ("keys: {q: quitt}", "there is no action “quitt”", "the nearest is “quit”"),
    (
      "keys: {q: wuzzle}", "there is no action “wuzzle”",
      "“lectern keys” lists the actions; “nop” takes the keys away"
    ),
    ("keys: {q: [a]}", "“[…]” is no “action”, which is a name, such as quit", nil),
    ("keys: {q: }", "“” is no “action”, which is a name, such as quit", nil),
    (
      "keys: {quit: [x, y]}", "the action “quit” stands where its keys belong",
      "write the keys and then the action, such as “x: quit”"
    ),
    (
      "keys: {line-down: z}", "the action “line-down” stands where its keys belong",
      "write the keys and then the action, such as “z: line-down”"
    ),
    (
      "keys: {quit: }", "the action “quit” stands where its keys belong",
      "write the keys and then the action, such as “x: quit”"
    ),
    (
      "keys: {gg: beginning}", "“gg” can never be typed: “g” acts before",
      "take the other keys away with “g: nop”"
    ),
    (
      "keys: {\"]]\": next-section}", "“]]” can never be typed: “]” acts before",
      "take the other keys away with “\"]\": nop”"
    ),
    (
      "keys: {Z: help}", "“ZZ” can never be typed: “Z” acts before",
      "take the other keys away with “ZZ: nop”"
    ),
    (
      "keys: {\\: help, \\\\: quit}", "“\\\\” can never be typed: “\\” acts before",
      "take one of the two out"
    ),
    ("keys: {5x: help}", "“5x” can never be typed: a digit begins a number", nil),
    ("keys: vi", "“vi” is no “keys”, which is keys, each with an action", nil),
    (
      "looks: {hedding: red}", "no part of the screen is called “hedding”",
      "the nearest is “heading”"
    ),
    (
      "looks: {heading: rad}",
      "“rad” is no “look”, which is [COLOUR] [on COLOUR] bold dim italic underline reverse", nil
    ),
    (
      "- theme", "here belong settings, each with its value on a line",
      "write a name and a value, such as “measure: 72”"
    ),
    (
      "mouse: on\nmouse: off", "the field “mouse” is given twice; the first one counts",
      "take one of the two out"
    ),
  ])
  func `Each mistake has its words`(text: String, message: String, help: String?) {
    let diagnostics = Configuration.read(Array(text.utf8), name: "config.yaml").diagnostics
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.help) == [help])
  }

  @Test(arguments: [
    "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
      + (0..<20_000).map { "b\($0): *a\n" }.joined(),
    String(repeating: "[", count: 100_000), "keys: [", "\u{0}\u{FFFD}", "theme: *nowhere",
  ])
  func `A broken or a hostile file is told of, and the defaults hold`(text: String) {
    let (configuration, complaints) = read(text)
    #expect(!complaints.isEmpty)
    #expect(configuration.theme == .auto)
  }

  @Test(arguments: [
    (nil, Theme.dark), ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("0;7", .light),
    ("12;8", .dark), ("", .dark), ("x", .dark), ("0;default", .dark),
  ])
  func `Without a theme, that which fits the ground of the terminal is taken`(
    colors: String?, theme: Theme
  ) {
    #expect(Configuration().settings(colorfgbg: colors).theme == theme)
    #expect(read("theme: mono").configuration.settings(colorfgbg: colors).theme == .mono)
  }

  @Test func `Keys that can never be typed are told of, and are not in the table`() {
    let (configuration, complaints) = read("keys: {gg: beginning, Z: quit, 5x: help}")
    #expect(complaints.count == 3)
    #expect(configuration.keymap.conflicts == [])
  }

  @Test(arguments: Keymap.Base.allCases)
  func `In each set of keys every row can be typed, and every action but a few has one`(
    base: Keymap.Base
  ) {
    #expect(base.keymap.conflicts == [])
    let idle = base.keymap.bindings.filter(\.keys.isEmpty).map(\.action.name)
    #expect(idle == [])
  }
}
