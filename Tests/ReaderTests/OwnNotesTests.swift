import Annotations
import ArticleTestSupport
import Articles
import JSONText
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

struct OwnNotesTests {
  var reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 24))

  @Test mutating func `B highlights the selected words, and once more takes that away`() throws {
    try reader.press("}vwwB").shows(snapshot: "own-highlight")
    #expect(reader.screen.grid.hasStyle(.highlight))
    try reader.press("vwwB").shows(message: "removed; U brings it back")
    #expect(!reader.screen.grid.hasStyle(.highlight))
    try reader.press("U")
    #expect(reader.screen.grid.hasStyle(.highlight))
  }

  @Test mutating func `A opens a place to write in, of several lines and in any script`() throws {
    try reader.press("}A")
    try reader.press("Not<space>so!<enter>یادداشت").shows(snapshot: "own-note-written")
    try reader.press("<c-s>").shows(message: "the note is kept")
    #expect(reader.screen.grid.hasStyle(.ownNote))
    try reader.press("<tab>").shows(snapshot: "own-note-chosen")
    try reader.press("<enter>")
    #expect(reader.screen.grid.words.contains("so!"))
  }

  @Test mutating func `Esc asks what becomes of words that are not kept`() throws {
    try reader.press("}Aabc<esc>")
    #expect(reader.screen.grid.words.contains("throws"))
    try reader.press("<esc>d<esc>n").shows(message: "the note was not kept")
    try reader.press("Axyz<esc>y").shows(message: "the note is kept")
    try reader.press("A<esc>", allowingNothing: true)
    #expect(reader.takeEffects().count == 1)
  }

  @Test mutating func `Who pastes goes on writing, whatever was asked`() throws {
    try reader.press("}Aabc<esc>")
    #expect(reader.foot.contains("throws it away"))
    reader.send(.paste("def"))
    #expect(!reader.foot.contains("throws it away"))
    try reader.press("<c-s>").shows(message: "the note is kept")
    #expect(reader.screen.grid.hasStyle(.ownNote))
    try reader.press("M")
    #expect(reader.row(containing: "abcdef") != "")
  }

  @Test(arguments: ["A", "C", "D"])
  mutating func `In an empty list nothing is removed, written or confirmed, nor offered`(
    key: String
  ) throws {
    try reader.press("}maM/zzz<enter>\(key)").shows(message: "there is nothing in this list")
    try reader.press("j", allowingNothing: true)
    #expect(!reader.foot.contains("edit") && !reader.foot.contains("remove"))
    #expect(reader.effects.count == 1)
  }

  @Test(arguments: ["<esc>", "<f1>/page<f1>"], [15, 1] as [Int32])
  mutating func `Words that are being written are kept when the reader is ended`(
    keys: String, signal: Int32
  ) throws {
    try reader.press("}Aabc\(keys)")
    reader.send(.terminate(signal: signal))
    guard case .keep(.add(_, _, let kept)) = try #require(reader.effects.first) else {
      Issue.record("nothing is kept")
      return
    }
    #expect(kept == "abc")
    #expect(reader.takeEffects().last == .quit)
  }

  @Test mutating func `A note without a word is not kept, and that is said`() throws {
    try reader.press("}A<c-s>").shows(message: "the note was not kept")
    try reader.press("M").shows(message: "no mark and no note of yours here yet")
  }

  @Test mutating func `An end of the reader takes no words from a note that was kept before`()
    throws
  {
    try reader.press("}Aabc<c-s><tab>A<c-u>")
    _ = reader.takeEffects()
    reader.send(.terminate(signal: 1))
    #expect(reader.takeEffects() == [.quit])
  }

  @Test(arguments: ["short", String(repeating: "word ", count: 20_000) + "end"])
  mutating func `A note may have lines of any length`(text: String) throws {
    try reader.press("}A")
    reader.send(.paste(text))
    try reader.press("!<c-s>").shows(message: "the note is kept")
    guard case .keep(.add(_, _, let kept)) = try #require(reader.takeEffects().last) else {
      Issue.record("nothing is kept")
      return
    }
    #expect(kept == text + "!")
  }

  @Test mutating func `Where there is no room for a box the words of a note stand alone`() throws {
    reader = ReaderDriver(.tides, screen: Size(columns: 20, rows: 4))
    try reader.press("}Aabc")
    #expect(reader.screen.grid.words.contains("abc"))
    #expect(!reader.screen.grid.words.joined().contains("└"))
    reader = ReaderDriver(.tides, screen: Size(columns: 20, rows: 4))
    try reader.press("<tab><enter>")
    #expect(reader.screen.grid.words.contains("everywhere."))
  }

  @Test mutating func `A click takes nothing from a note that is being written`() throws {
    let before = try reader.press("}Aabc").grid
    reader.click(row: 1, column: 3)
    #expect(reader.screen.grid == before)
    try reader.press("<c-s>").shows(message: "the note is kept")
  }

  @Test mutating func `A note as it was is neither asked about nor kept, whoever wrote it`() throws
  {
    let note = JSON.annotation(on: "sea rises", text: "two\r\nlines\r\n")
    reader.take(try Notebook(of: Fixture.tides.loaded.article, importing: [note]))
    try reader.press("MA<esc>")
    #expect(!reader.screen.grid.words.contains("throws"))
    try reader.press("A<c-s>").shows(message: "the note is as it was")
    #expect(reader.takeEffects() == [])
    try reader.press("A<space>more<esc>")
    #expect(reader.screen.grid.words.contains("throws"))
  }

  @Test mutating func `The keys for writing can be others, and the foot names those in force`()
    throws
  {
    let changes = [("<f2>", Action.keepNote), ("<f3>", .leaveNote), ("<f4>", .takeBack)].map {
      Keymap.Change(Keymap.keys($0)[0], $1)
    }
    let keymap = Keymap.standard.changed(by: changes + [.init(Keymap.keys("<c-s>")[0], nil)])
    reader = ReaderDriver(
      .tides, screen: Size(columns: 80, rows: 24), settings: Settings(keymap: keymap))
    try reader.press("}Aabc").shows(
      message: "F2 keeps it   F3 leaves it   ^X in $EDITOR   Enter new line")
    try reader.press("<c-s>", allowingNothing: true).shows(
      message: "^S means nothing here; F1 shows all keys")
    try reader.press("<f3><f2>").shows(message: "the note is kept")
    try reader.press("MD").shows(message: "removed; F4 brings it back")
  }

  @Test mutating func `The answers to what becomes of new words can have other keys`() throws {
    let answers: [(String, Action)] = [("j", .keepWords), ("e", .dropWords), ("w", .goOnWriting)]
    let changes = answers.map { Keymap.Change(Keymap.keys($0)[0], $1) }
    reader = ReaderDriver(
      .tides, screen: Size(columns: 80, rows: 24),
      settings: Settings(keymap: .standard.changed(by: changes)))
    try reader.press("}Ajew<esc>").shows(
      message: "j keeps the note   e throws it away   w goes on writing")
    try reader.press("wd<esc>e").shows(message: "the note was not kept")
  }

  @Test mutating func `^L, ^Z and ^C mean while a note is written what they mean elsewhere`() throws
  {
    try reader.press("}Aabc<c-l><c-z>")
    #expect(reader.takeEffects() == [.redraw, .suspend])
    try reader.press("<c-c>n").shows(message: "the note was not kept")
  }

  @Test mutating func `Keys of a line editor work within and between the lines of a note`() throws {
    try reader.press("}Aone<enter>two<up><end>X<down><home><backspace>", allowingNothing: true)
    #expect(reader.screen.grid.words.contains("oneXtwo"))
    try reader.press("<c-u><c-k>w<left><enter><c-s>").shows(message: "the note is kept")
  }

  @Test mutating func `M lists what is one's own; the cursor shows it, D removes, U brings back`()
    throws
  {
    try reader.press("}B]maAhello<c-s>", allowingNothing: true)
    try reader.press("M").shows(snapshot: "own-list")
    try reader.press("G").shows(snapshot: "own-list-peek")
    try reader.press("D")
    let words = reader.screen.grid.words
    try reader.press("U")
    #expect(reader.screen.grid.words.count > words.count)
    try reader.press("x").shows(snapshot: "own-list-marks")
  }

  @Test mutating func `Words narrow the list as they are typed; Esc brings all back`() throws {
    try reader.press("}AOne<space>moon<c-s>}ma}AAnother<c-s>M", allowingNothing: true)
    let all = reader.screen.grid
    try reader.press("/MOO<space>one").shows(snapshot: "own-list-narrowing")
    try reader.press("<esc>")
    #expect(reader.screen.grid.words == all.words)
    try reader.press("&moo<enter>").shows(snapshot: "own-list-narrowed")
    try reader.press("<esc>")
    #expect(reader.screen.grid.textRows == all.textRows)
    try reader.press("/nowhere")
    #expect(reader.screen.grid.words.contains("0"))
  }

  @Test mutating func `The tags of a note from elsewhere show with it, and narrow the list`() throws
  {
    var note = JSON.annotation(on: "sea rises", text: nil)
    note["motivation"] = "commenting"
    note["body"] = .array([
      ["type": "TextualBody", "value": "why", "purpose": "commenting"],
      ["type": "TextualBody", "value": "lunar", "purpose": "tagging"],
    ])
    let other = JSON.annotation(on: "Boats lie", text: "other")
    reader.take(try Notebook(of: Fixture.tides.loaded.article, importing: [note, other]))
    try reader.press("M/lunar<enter>")
    #expect(reader.row(containing: "#lunar").contains("why – “sea rises” #lunar"))
    #expect(reader.row(containing: "other") == "")
    try reader.press("<esc><esc><tab><enter>")
    #expect(reader.row(containing: "#lunar") != "")
    try reader.press("<esc>ilunar")
    #expect(reader.foot.contains("1 of 1 · p1"))
  }

  @Test mutating func `What is listed of one's own, and in which order, is told whole`() throws {
    reader = ReaderDriver(.tides, screen: Size(columns: 100, rows: 24))
    try reader.press("}maM")
    #expect(reader.row(containing: "Your own · as in the text") != "")
    try reader.press("sx")
    #expect(reader.row(containing: "Your own · marks") != "")
    #expect(reader.row(containing: "newest first") != "")
  }

  @Test mutating func `A long quotation ends with a whole word in every list`() throws {
    let text = "the tides are highest: these are the springs. At half moon they are lowest"
    let note = JSON.annotation(on: text, text: "why")
    reader.take(try Notebook(of: Fixture.tides.loaded.article, importing: [note]))
    try reader.press("M")
    #expect(reader.screen.grid.words.contains("moon…”"))
  }

  @Test mutating func `The newest come first, in whatever time zone they were written`() throws {
    let notes = [
      ("alpha", "2026-03-01T23:30:00+05:00"), ("gamma", "2026-03-01T20:00:00Z"),
      ("beta", "2026-03-02T00:30:00+05:00"),
    ].map { JSON.annotation(on: "sea rises", text: $0, created: $1) }
    reader.take(try Notebook(of: Fixture.tides.loaded.article, importing: notes))
    let words = try reader.press("Ms").grid.words
    #expect(words.filter(["alpha", "beta", "gamma"].contains) == ["gamma", "beta", "alpha"])
  }

  @Test(arguments: [(120, 36), (40, 10)])
  func `The list and the writing of a note fit every screen`(columns: Int, rows: Int) throws {
    var reader = ReaderDriver(.tides, screen: Size(columns: columns, rows: rows))
    let words = "a note of mine, longer than its box is wide or so it seems"
    try reader.press("}BA\(words.replacing(" ", with: "<space>"))", allowingNothing: true)
      .shows(snapshot: "own-writing-\(columns)x\(rows)")
    try reader.press("<c-s>M").shows(snapshot: "own-list-\(columns)x\(rows)")
  }

  @Test(arguments: [("<tab>", 3..<8), ("vvv", 8..<11)])
  func `The box of a note is above its passage where there is no room below, over it if nowhere`(
    choosing: String, rows: Range<Int>
  ) throws {
    let words = "The sea rises twice a day here, and the harbour follows it as the moon pulls it."
    let fixture = Fixture("One.\n\nTwo.\n\nThree.\n\n\(words)\n")
    var reader = ReaderDriver(fixture, screen: Size(columns: 40, rows: 12))
    let note = JSON.annotation(on: words, text: "why")
    reader.take(try Notebook(of: fixture.loaded.article, importing: [note]))
    let before = try reader.press(choosing).grid
    let after = try reader.press("A").grid
    #expect((1..<11).filter { after.text(ofRow: $0) != before.text(ofRow: $0) } == Array(rows))
  }

  @Test mutating func `A note that is gone is not chosen, nor on the way back`() throws {
    try reader.press("}Aabc<c-s><tab>]MD<esc>", allowingNothing: true)
    try reader.press("<backspace><enter>").shows(
      message: "nothing is chosen; Tab chooses")
    try reader.press("Aabc<c-s><tab>A<c-u><c-s>")
    try reader.press("<enter>").shows(message: "nothing is chosen; Tab chooses")
  }

  @Test mutating func `A note that is being written is whole after any resize`() throws {
    try reader.press("}Aone<enter>two")
    for (columns, rows) in [(40, 10), (1, 1), (200, 60), (5, 2), (80, 24)] {
      reader.resize(to: Size(columns: columns, rows: rows))
    }
    try reader.press("<space>three<c-s>").shows(message: "the note is kept")
    guard case .keep(.add(_, _, let kept)) = try #require(reader.effects.first) else {
      Issue.record("nothing is kept")
      return
    }
    #expect(kept == "one\ntwo three")
  }

  @Test(arguments: ["y", "B", "Aso?<c-s>", "v"])
  func `What is chosen is not meant where it does not show`(keys: String) throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 24))
    var other = reader
    try reader.press("<tab><space><space>" + keys)
    try other.press("<space><space>" + keys)
    #expect(reader.takeEffects() == other.takeEffects())
    #expect(reader.place == other.place)
    #expect(reader.screen.grid.letters(of: .selected) == other.screen.grid.letters(of: .selected))
  }
}
