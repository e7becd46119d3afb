import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing
import TextLayout

@testable import Reader

/// What holds of all panes, on every page and at every size.
struct PaneLawTests {
  static let sizes = [(200, 60), (120, 36), (100, 24), (80, 24), (40, 10)]

  private func press(_ keys: String, _ reader: inout ArticleReader) throws {
    for key in try KeyNotation.parse(keys) { _ = reader.handle(.key(key)) }
  }

  @Test(arguments: sizes)
  func `Text, actor pane and timeline agree on every page`(columns: Int, rows: Int) throws {
    var reader = ArticleReader(.bundled, size: Size(columns: columns, rows: rows))
    let apparatus = reader.model.article.apparatus
    var pages = 0
    var last: Place?
    while reader.place != last {
      last = reader.place
      try press("a", &reader)
      let named = Set(apparatus.mentions.filter { shows($0.bytes, reader) }.map(\.actor))
      let listed = try #require(reader.model.side).items
      #expect(Set(listed) == Set(named.map(PaneItem.actor)))
      #expect(listed.count == named.count)
      try press("<esc>", &reader)
      for keys in ["T", "v"] {
        try press(keys, &reader)
        let told = apparatus.events.indices.filter { shows(apparatus.events[$0].bytes, reader) }
        let event = try #require(reader.model.eventAtCursor)
        #expect(told.isEmpty || told.contains(event))
      }
      try press("v<esc><space>", &reader)
      pages += 1
    }
    #expect(pages > 3)
  }

  @Test(arguments: sizes)
  func `The timeline opens where it stands when it is left and gone to again`(
    columns: Int, rows: Int
  ) throws {
    for start in ["", "]", "]]"] {
      var reader = ArticleReader(.bundled, size: Size(columns: columns, rows: rows))
      try press(start + "T", &reader)
      let event = try #require(reader.model.eventAtCursor)
      try press("<esc>T", &reader)
      #expect(reader.model.eventAtCursor == event)
    }
  }

  @Test(arguments: sizes)
  func `No passage shows for a look once what shows it is closed`(columns: Int, rows: Int) throws {
    let keys = """
      e o a T r M L j j G g k f v f s x z / & i K t y ma 'a '' * n 50% 3g <tab> <enter> <esc> <esc> \
      <backspace> > q B <space>
      """.split(separator: " ")
    var reader = ArticleReader(.bundled, size: Size(columns: columns, rows: rows))
    var dice = SplitMix(seed: 11)
    for _ in 1...300 {
      let key = String(keys.randomElement(using: &dice) ?? "")
      try press(key, &reader)
      while reader.hasWork { _ = reader.work() }
      let model = reader.model
      #expect(model.peek == nil || model.focused != nil || model.overlay != nil, "\(key)")
    }
  }

  /// Whether a part of a passage is on the page.
  private func shows(_ bytes: Range<ByteOffset>?, _ reader: ArticleReader) -> Bool {
    guard let bytes else { return false }
    return reader.model.page.lines.contains { $0.row.bytes.overlaps(bytes) }
  }

  @Test(arguments: ["e", "r", "axx", "o", "T"], sizes)
  func `At the end of a list its last page is full`(keys: String, size: (Int, Int)) throws {
    var reader = ArticleReader(.bundled, size: Size(columns: size.0, rows: size.1))
    try press(keys + "G", &reader)
    let pane = try #require(reader.model.focused)
    let frame = try #require(reader.model.paneFrame)
    guard pane.first > 0 else { return }
    let rows = reader.model.rows(of: pane.first - 1..<pane.items.count, in: pane, frame)
    #expect(rows > PaneView.room(of: pane, in: frame))
  }

  @Test(arguments: ["T", "e"], sizes)
  func `The words that an entry leads to show, for a look and when it is followed`(
    keys: String, size: (Int, Int)
  ) throws {
    var reader = ArticleReader(.bundled, size: Size(columns: size.0, rows: size.1))
    try press(keys, &reader)
    let items = try #require(reader.model.focused).items
    for entry in items.indices {
      try press("\(entry + 1)g", &reader)
      guard let start = reader.model.passage(of: items[entry])?.lowerBound else { continue }
      #expect(reader.model.page.shows(start))
      try press("<enter>", &reader)
      #expect(reader.model.page.shows(start))
      #expect(reader.model.focus == .text)
      try press(keys, &reader)
    }
  }

  @Test(arguments: ["e", "r", "axx", "o", "T", "Tv", "axx<enter>"])
  func `A share of a list is so far down in it, and the reader stays`(keys: String) throws {
    var reader = ArticleReader(.bundled, size: Size(columns: 120, rows: 36))
    try press(keys, &reader)
    let (place, places) = (reader.place, reader.placesBefore)
    for percent in [50, 100, 1] {
      try press("\(percent)%", &reader)
      let pane = try #require(reader.model.focused)
      #expect(pane.cursor == (pane.items.count - 1) * percent / 100)
      #expect(reader.place == place)
    }
    #expect(reader.placesBefore == places)
  }

  @Test(arguments: ["axx", "e", "T", "Tv", "/talib<enter>L"], 2...6)
  func `However low the screen is, a list shows what its cursor is on, above the foot`(
    keys: String, rows: Int
  ) throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 60, rows: rows))
    try reader.press(keys, allowingNothing: true)
    #expect(!reader.chosenText.isEmpty)
    let foot = reader.screen.grid.row(rows - 1)
    #expect(rows < 4 || !foot.contains { $0.style.role == .chosen })
  }

  @Test(arguments: [
    ("tjjjk", 100, 30), ("ejjjjjjjjjjjjkkk", 80, 24), ("ejjj", 40, 10), ("Tv", 80, 24),
    ("/tal<enter>Ljjjjjjjjjjjjjjjjjjjjkkkkk", 100, 30),
  ])
  func `A list shows what it showed once the screen has its size again`(
    keys: String, columns: Int, rows: Int
  ) throws {
    let size = Size(columns: columns, rows: rows)
    let others = [(1, 1), (columns, 8), (200, 60), (40, 10)].map { Size(columns: $0.0, rows: $0.1) }
    var reader = ReaderDriver(LoadedArticle.bundled, screen: size)
    let before = try reader.press(keys)
    for other in others {
      reader.resize(to: other)
      #expect(reader.resize(to: size) == before, "\(other)")
    }
    for other in others { reader.resize(to: other) }
    #expect(reader.resize(to: size) == before)
  }

  @Test(arguments: ["T", "ez", "oz", "axx<enter>z"])
  func `On the widest screen an entry is no longer than an eye keeps to`(keys: String) throws {
    var reader = ArticleReader(.bundled, size: Size(columns: 200, rows: 60))
    try press(keys, &reader)
    let pane = try #require(reader.model.focused)
    let frame = try #require(reader.model.paneFrame)
    let head = PaneView.headRows(of: pane, in: frame)
    let rows = (frame.row + head..<frame.row + frame.rows).map(reader.view().text(ofRow:))
    #expect(rows.allSatisfy { $0.count <= 120 } && rows.contains { $0.count > 60 })
  }

  @Test(arguments: ["T", "e", "r"])
  func `Line by line, all that a pane has to say comes into sight, however small it is`(
    keys: String
  ) throws {
    var reader = ArticleReader(.bundled, size: Size(columns: 40, rows: 10))
    try press(keys + "g", &reader)
    var rows: [Int: Set<String>] = [:]
    var pane = try #require(reader.model.focused)
    var last: ListPane?
    while pane != last {
      rows[pane.cursor, default: []].formUnion(reader.view().textRows)
      last = pane
      try press("j", &reader)
      pane = try #require(reader.model.focused)
    }
    #expect(rows.count == pane.items.count)
    for (entry, seen) in rows {
      pane.cursor = entry
      let words = reader.model.entry(at: entry, of: pane)
      for line in words.lines(columns: 40) {
        let text = String(decoding: words.bytes[line.bytes], as: UTF8.self)
        #expect(seen.contains { $0.contains(text) }, "\(text)")
      }
    }
  }
}
