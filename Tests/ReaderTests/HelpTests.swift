import ArticleTestSupport
import Articles
import Foundation
import Reader
import ReaderTestSupport
import Screen
import Testing

struct HelpTests {
  var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 80, rows: 24))

  @Test(arguments: ["/rabbani", "\\rabbani", "&@rabbani", "irabb", "maM/x", "Awords"])
  mutating func `F1 shows all keys while something is typed, and Esc is back in it`(
    typed: String
  ) throws {
    let before = try reader.press(typed).grid
    try reader.press("<f1>")
    #expect(reader.screen.grid.textRows.first == #"Keys · \ searches backward"#)
    try reader.press("jG<esc>")
    #expect(reader.screen.grid == before)
  }

  @Test(arguments: Keymap.Base.allCases)
  func `The help tells what leads from lane to lane of a chart`(base: Keymap.Base) throws {
    let settings = Settings(keymap: base.keymap)
    let size = Size(columns: 100, rows: 300)
    var reader = ReaderDriver(LoadedArticle.bundled, screen: size, settings: settings)
    try reader.press("?")
    for (lane, key) in [("the next lane", "]"), ("the lane before", "[")] {
      let row = reader.row(containing: "in the chart: \(lane)")
      #expect(row.hasPrefix(base == .vi ? key + key : key))
    }
  }

  @Test(arguments: Keymap.Base.allCases)
  func `The foot of a list begins with Enter, whatever keys the hands know`(
    base: Keymap.Base
  ) throws {
    let settings = Settings(keymap: base.keymap)
    let size = Size(columns: 80, rows: 24)
    var reader = ReaderDriver(LoadedArticle.bundled, screen: size, settings: settings)
    try reader.press("o")
    #expect(reader.foot.hasPrefix("Enter go there"))
  }

  @Test(arguments: [(120, 36), (80, 24), (40, 10)])
  func `The foot of one's own begins and ends as that of other lists`(columns: Int, rows: Int)
    throws
  {
    var reader = ReaderDriver(.bundled, screen: Size(columns: columns, rows: rows))
    try reader.press("maM")
    #expect(reader.foot.hasPrefix("Enter go there   Esc text   "))
    #expect(reader.foot.hasSuffix("   ? keys"))
    try reader.press("g")
    #expect(reader.foot.hasPrefix("Enter go there   Esc back   "))
  }

  @Test func `The help names the lists that s puts into another order`() throws {
    var help = ReaderDriver(.bundled, screen: Size(columns: 80, rows: 300))
    try help.press("?")
    let words = help.row(containing: "another order of")
    let lists = [
      ("a", "actors"), ("/rabbani<enter>L", "hits"), ("t", "timeline"), ("maM", "your own"),
      ("o", "contents"), ("e", "notes"), ("r", "readings"),
    ]
    for (keys, name) in lists {
      var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 80, rows: 24))
      try reader.press(keys + "s", allowingNothing: true)
      let hasOrders = reader.foot != "this list has one order only"
      #expect(words.contains(name) == hasOrders, "\(name)")
    }
  }

  @Test mutating func `/ looks for words in the help, and Esc is where that began`() throws {
    let help = try reader.press("?j").grid
    try reader.press("/highlight")
    #expect(reader.screen.grid.hasStyle(.currentHit))
    #expect(reader.foot.hasPrefix("/highlight"))
    #expect(reader.foot.hasSuffix("1 of 3"))
    try reader.press("<esc>")
    #expect(reader.screen.grid == help)
    try reader.press("/there is no such key")
    #expect(reader.foot.hasSuffix("not found"))
  }

  @Test(arguments: [("/", "n", "N"), ("\\", "N", "n")])
  mutating func `n and N go on in the help, round its ends`(
    key: String, next: String, previous: String
  ) throws {
    try reader.press("?\(key)highlight<enter>")
    var seen = [title]
    for _ in 1...3 {
      try reader.press(next, allowingNothing: true)
      #expect(reader.screen.grid.hasStyle(.currentHit))
      seen.append(title)
    }
    #expect(Set(seen) == Set((1...3).map { "Keys · “highlight” · \($0) of 3" }))
    #expect(seen[3] == seen[0])
    try reader.press(previous, allowingNothing: true)
    #expect(title == seen[2])
    try reader.press("<esc>")
    #expect(!title.hasPrefix("Keys"))
  }

  @Test mutating func `What the help does not have is said, whichever key looks for it`() throws {
    for keys in ["?/zebra<enter>", "n", "N", "/<enter>", "\\<enter>"] {
      try reader.press(keys, allowingNothing: true).shows(message: "“zebra” is not on this page")
    }
  }

  @Test func `Whatever sign stands on a screen is explained by ?`() throws {
    var help = ReaderDriver(.bundled, screen: Size(columns: 100, rows: 300))
    let explained = Set(try help.press("?").grid.textRows.drop { $0 != "Signs" }.joined())
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let pictures = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    var shown: Set<Character> = []
    for file in pictures {
      let picture = try String(contentsOf: file, encoding: .utf8).components(
        separatedBy: " styles ")
      shown.formUnion(picture[0].filter { "▲▼◆†●✎▬▌↳≠░█◇╌◂▸‹›¶❦┊↑↓…".contains($0) })
    }
    #expect(shown.count > 15)
    #expect(shown.subtracting(explained).isEmpty)
  }

  private var title: String { reader.screen.grid.textRows.first ?? "" }

  @Test mutating func `A share of the help is so far down in it`() throws {
    try reader.press("?G")
    let end = reader.screen.grid
    try reader.press("50%")
    #expect(title.hasPrefix("Keys") && reader.screen.grid != end)
    try reader.press("100%")
    #expect(reader.screen.grid == end)
  }

  @Test(arguments: 3...6) func `The help has a line also where there is hardly room for one`(
    rows: Int
  ) throws {
    var reader = ReaderDriver(.tides, screen: Size(columns: 60, rows: rows))
    try reader.press("?")
    #expect(reader.row(containing: "Keys").hasPrefix("Keys"))
    #expect(reader.row(containing: "Moving") == "Moving")
    #expect(rows < 4 || reader.foot.hasPrefix("Esc close   j down"))
  }

  @Test mutating func `A hit in the help is kept at any size`() throws {
    try reader.press("?/highlight<enter>n")
    reader.resize(to: Size(columns: 40, rows: 10))
    #expect(title == "Keys · “highlight” · 2 of 3")
    try reader.press("n", allowingNothing: true)
    #expect(reader.screen.grid.hasStyle(.currentHit))
  }

  @Test(arguments: ["?/highlight<enter>n", "?/highlight"])
  mutating func `A hit in the help stays in sight at any size`(keys: String) throws {
    try reader.press(keys)
    for (columns, rows) in [(40, 10), (200, 20), (30, 8), (80, 24)] {
      reader.resize(to: Size(columns: columns, rows: rows))
      #expect(reader.screen.grid.hasStyle(.currentHit), "\(columns)x\(rows)")
    }
  }

  @Test mutating func `A help that lies under another one fits a screen that changed meanwhile`()
    throws
  {
    var other = reader
    try other.press("?/highlight")
    try reader.press("?/highlight<f1>")
    other.resize(to: Size(columns: 40, rows: 10))
    reader.resize(to: Size(columns: 40, rows: 10))
    try reader.press("<esc>")
    #expect(reader.screen.grid.hasStyle(.currentHit))
    #expect(reader.screen.grid == other.screen.grid)
  }

  @Test mutating func `What is on top of the help is there again after any sizes`() throws {
    let help = try reader.press("?<space><space><space><space>").grid
    let words = try #require(help.textRows[1].components(separatedBy: "  ").last)
    reader.resize(to: Size(columns: 190, rows: 20))
    #expect(reader.screen.grid.textRows[1].contains(words))
    for (columns, rows) in [(190, 100), (60, 10), (1, 1), (120, 30), (80, 24)] {
      reader.resize(to: Size(columns: columns, rows: rows))
    }
    #expect(reader.screen.grid == help)
  }

  @Test mutating func `A hit that is found behind the help shows once it is closed`() throws {
    var other = reader
    let found = try other.press("/toorajanzada").grid
    reader.worksBetweenKeys = false
    try reader.press("/toorajanzada")
    reader.worksBetweenKeys = true
    try reader.press("<f1><esc>")
    #expect(reader.screen.grid == found)
  }

  @Test(arguments: ["Q", "]", "/Q<esc><esc>", "/<enter><esc>", "?", "<f1>", "<enter>"])
  mutating func `No key of the help does harm to a note under it`(key: String) throws {
    let before = try reader.press("Awords").grid
    try reader.press("<f1>\(key)")
    #expect(reader.screen.grid == before)
    #expect(reader.takeEffects().isEmpty)
  }

  @Test(arguments: ["?<esc>", "??", "<f1>q", "?/Keys<enter><esc>", "?<enter>"])
  mutating func `A note that is open is there again after the help`(keys: String) throws {
    reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 24))
    let note = try reader.press("<tab><enter>").grid
    try reader.press(keys)
    #expect(reader.screen.grid == note)
    try reader.press("?]")
    #expect(reader.screen.grid.textRows.first == "The moon")
  }

  @Test mutating func `A note under the help is kept when the reader is ended`() throws {
    try reader.press("Awords<f1>")
    reader.send(.terminate(signal: 1))
    #expect(reader.takeEffects().count == 2)
  }

  @Test func `While something is typed the key that is named for help is none that writes`() throws
  {
    var reader = ReaderDriver(.tides, screen: Size(columns: 80, rows: 24))
    try reader.press("/<f2>", allowingNothing: true)
    #expect(reader.foot.contains("F2 means nothing here; F1 shows all keys"))
    try reader.press("<esc><f2>", allowingNothing: true)
      .shows(message: "F2 means nothing here; ? shows all keys")
  }

  @Test(arguments: 40...80, ["o", "j"])
  func `The key of the help stands whole at the end of the foot, however wide it is`(
    columns: Int, key: String
  ) throws {
    let keymap = Keymap.standard.changed(by: [Keymap.Change([Key(.character("い"))], .help)])
    var reader = ReaderDriver(
      .bundled, screen: Size(columns: columns, rows: 24), settings: Settings(keymap: keymap))
    #expect(try reader.press(key).grid.words.suffix(2) == ["い", "keys"])
  }
}
