import Foundation
import Screen
import Testing

@testable import Reader

struct KeyTableTests {
  /// The table as README has it: all keys of a group on one line.
  private var table: String {
    var lines = ["| keys | what they do |", "|---|---|"]
    for group in Keymap.Group.allCases {
      lines.append("| **\(group.rawValue)** | |")
      for binding in Keymap.standard.bindings where binding.group == group {
        let keys = binding.keys.map { "`\(Keymap.label(of: $0))\(binding.takesLetter ? "x" : "")`" }
        lines.append("| \(keys.joined(separator: " ")) | \(binding.help) |")
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test func `README lists the keys that are in force`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    #expect(readme.contains("-->\n\n" + table + "\n\n<!--"), "README needs this:\n\(table)")
  }

  @Test(arguments: Keymap.Context.allCases)
  func `No two actions have the same keys in one place, and none hides another`(
    context: Keymap.Context
  ) {
    let bindings = Keymap.standard.bindings.filter { $0.context == context }
    let rows = bindings.flatMap(\.keys)
    #expect(Set(rows).count == rows.count)
    for row in rows {
      for other in rows where other.count > row.count && other.starts(with: row) {
        let binding = bindings.first { $0.keys.contains(row) }
        #expect(binding?.takesLetter == true)
      }
    }
  }

  @Test func `A key means what its context says, and elsewhere what it means everywhere`() throws {
    func read(_ key: String, in context: Keymap.Context) throws -> Keymap.Reading {
      var typed = Keymap.Typed()
      return Keymap.standard.read(try KeyNotation.parse(key)[0], after: &typed, in: context)
    }
    try #expect(read("b", in: .anywhere) == .command(Command(action: .pageUp)))
    try #expect(read("b", in: .selecting) == .command(Command(action: .wordBack)))
    try #expect(read("j", in: .selecting) == .command(Command(action: .lineDown)))
    try #expect(read("0", in: .anywhere) == .unknown([Key("0")]))
    try #expect(read("0", in: .selecting) == .command(Command(action: .rowStart)))
  }

  @Test func `Hands of less and info find help and the way back in the list of their own notes`() {
    func read(_ key: Character, _ base: Keymap.Base) -> Keymap.Reading {
      var typed = Keymap.Typed()
      return base.keymap.read(Key(key), after: &typed, in: .own)
    }
    #expect(read("h", .lectern) == .command(Command(action: .previousCandidate)))
    #expect(read("h", .less) == .command(Command(action: .help)))
    #expect(read("l", .less) == .unknown([Key("l")]))
    #expect(read("h", .info) == .command(Command(action: .help)))
    #expect(read("l", .info) == .command(Command(action: .back)))
  }

  @Test func `Digits, the prompt of a mark and Esc are read as people mean them`() throws {
    var typed = Keymap.Typed()
    func read(_ keys: String) throws -> Keymap.Reading? {
      var last: Keymap.Reading?
      for key in try KeyNotation.parse(keys) { last = Keymap.standard.read(key, after: &typed) }
      return last
    }
    try #expect(read("12j") == .command(Command(action: .lineDown, count: 12)))
    try #expect(read("50%") == .command(Command(action: .percent, count: 50)))
    try #expect(read("ZZ") == .command(Command(action: .quit)))
    try #expect(read("mq") == .command(Command(action: .setMark, letter: "q")))
    try #expect(read("'q") == .command(Command(action: .goToMark, letter: "q")))
    try #expect(read("''") == .command(Command(action: .lastPlace)))
    try #expect(read("12<esc>") == .dropped)
    try #expect(read("12<backspace>3g") == .command(Command(action: .beginning, count: 13)))
    try #expect(read("1<backspace>") == .dropped)
    try #expect(read("<backspace>") == .command(Command(action: .back)))
    for end in ["<esc>", "<c-c>", "<c-g>"] {
      try #expect(read("m" + end) == .dropped)
      try #expect(read("j") == .command(Command(action: .lineDown)))
    }
    try #expect(read("m<c-a>") == .unknown(KeyNotation.parse("m<c-a>")))
    try #expect(read("m<a-a>") == .unknown(KeyNotation.parse("m<a-a>")))
    try #expect(read("<c-c>") == .command(Command(action: .stop)))
    try #expect(read("<esc>") == .command(Command(action: .leave)))
    try #expect(
      read("99999999999999999999j") == .command(Command(action: .lineDown, count: 1_000_000)))
  }
}
