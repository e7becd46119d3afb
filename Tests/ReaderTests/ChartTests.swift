import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

struct ChartTests {
  private var reader = ArticleReader(.bundled, size: Size(columns: 120, rows: 36))

  private mutating func press(_ keys: String) throws {
    for key in try KeyNotation.parse(keys) { _ = reader.handle(.key(key)) }
  }

  @Test(arguments: [(200, 60), (120, 36), (80, 24), (40, 10)])
  func `The chart fits every size, below the text and alone`(columns: Int, rows: Int) throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: columns, rows: rows))
    if rows >= 24 { try reader.press("]tv").shows(snapshot: "chart-\(columns)x\(rows)") }
    try reader.press(rows >= 24 ? "z" : "]tv").shows(snapshot: "chart-alone-\(columns)x\(rows)")
  }

  @Test(arguments: ["TvG", "TvGz"])
  mutating func `A chart at its end fills the rows that it is given more`(keys: String) throws {
    try press(keys)
    _ = reader.handle(.resize(Size(columns: 120, rows: 60)))
    let pane = try #require(reader.model.timeline)
    let frame = try #require(reader.model.arrangement.timeline)
    let layout = try #require(reader.model.chartLayout(of: pane, in: frame))
    #expect(pane.first + layout.rows == pane.items.count)
  }

  @Test mutating func `b and then Space in a chart is the same page again`() throws {
    try press("Tvg<space>")
    let page = reader.model.timeline
    try press("b<space>")
    #expect(reader.model.timeline == page)
  }

  @Test(arguments: [true, false])
  func `Page by page every event of a chart shows, also where none has a place on an axis`(
    areDated: Bool
  ) throws {
    let events = (10...39).map { number in
      let date = areDated ? ", date: 19\(number)" : ""
      return "- {id: e\(number), title: n\(number) is told in more words than a row has\(date)}\n"
    }
    let loaded = LoadedArticle("Words.\n", timeline: events.joined())
    var reader = ReaderDriver(loaded, screen: Size(columns: 40, rows: 14))
    var seen: Set<String> = []
    for keys in ["Tvg"] + events.map({ _ in "<space>" }) {
      try reader.press(keys, allowingNothing: true)
      seen.formUnion(reader.screen.grid.words.map { $0.filter { $0 != "│" } })
    }
    #expect(seen.isSuperset(of: (10...39).map { "n\($0)" }))
  }

  @Test(arguments: ["", "&@ben<enter>"])
  func `Where no event has a place on an axis a chart is a list, and says so`(filter: String) throws
  {
    let dated = filter.isEmpty ? "" : "- {id: c, title: Flood, date: 1843, actors: [ann]}\n"
    let loaded = LoadedArticle(
      "Words.\n",
      actors: "- {id: ann, name: Ann, kind: person}\n- {id: ben, name: Ben, kind: person}\n",
      timeline: "- {id: a, title: Ebb one, actors: [ann, ben]}\n"
        + "- {id: b, title: Ebb two, date: ../.., actors: [ben]}\n" + dated)
    var reader = ReaderDriver(loaded, screen: Size(columns: 80, rows: 24))
    try reader.press(filter + "Tv")
    let rows = reader.screen.grid.textRows
    for title in ["Ebb one", "Ebb two"] { #expect(rows.count { $0.contains(title) } == 1) }
    #expect(reader.foot.contains("v list") && !reader.foot.contains("pan"))
    for key in ["h", "l", "+", "-"] {
      try reader.press(key, allowingNothing: true).shows(
        message: "no event of this list has a place on an axis")
    }
    try reader.press("][")
  }

  @Test func `A chart is one again when its pane is opened again, or the article`() throws {
    let size = Size(columns: 120, rows: 36)
    var reader = ReaderDriver(.bundled, screen: size)
    let chart = try reader.press("]TvG").grid.textRows
    let again = ReaderDriver(.bundled, screen: size, readOnFrom: reader.bookmark)
    #expect(again.screen.grid.textRows.suffix(10) == chart.suffix(10))
    try reader.press("q")
    #expect(try reader.press("TG").grid.textRows == chart)
    try reader.press("vqTG")
    #expect(reader.screen.grid.textRows != chart)
  }

  @Test func `From closer by the axis has months, and a later part is shown`() throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 80, rows: 24))
    try reader.press("]tvz5+").shows(snapshot: "chart-months-80x24")
    try reader.press("l").shows(snapshot: "chart-later-80x24")
  }

  @Test mutating func `The chart of one actor is one lane`() throws {
    try press("]")
    while reader.model.chosenActor.map({ reader.model.article.apparatus.actors[$0].id })
      != "emomali-rahmon"
    { try press("<tab>") }
    try press("tv")
    let listing = try #require(reader.model.listing)
    #expect(listing.lanes.map(\.entries.count) == [4])
  }

  @Test(arguments: ["", "&russia<enter>"])
  mutating func `An event stands in the lane of each of its actors, and in no other`(filter: String)
    throws
  {
    try press(filter + "Tv")
    let listing = try #require(reader.model.listing)
    let events = reader.model.article.apparatus.events
    let listed = Set(listing.events)
    #expect(filter.isEmpty == (listed == Set(events.indices)))
    for lane in listing.lanes {
      let wanted = listed.sorted().filter { event in
        let actors = events[event].participants.map(\.actor)
        return lane.actor.map(actors.contains) ?? actors.isEmpty
      }
      #expect(listing.events[lane.entries].sorted() == wanted)
    }
    #expect(Set(listing.lanes.map(\.actor)).count == listing.lanes.count)
    #expect(listing.lanes.dropLast().allSatisfy { $0.actor != nil })
    #expect(listing.lanes.reduce(0) { $0 + $1.entries.count } == listing.events.count)
  }

  @Test func `What a chart shows is kept while one is elsewhere`() throws {
    var reader = ReaderDriver(.bundled, screen: Size(columns: 120, rows: 20))
    let chart = try reader.press("]Tv3+3l2]").grid
    try reader.press("<enter><backspace>")
    #expect(reader.screen.grid.textRows == chart.textRows)
    let axis = chart.text(ofRow: 2)
    try reader.press("vv")
    #expect(reader.screen.grid.text(ofRow: 2) == axis)
    try reader.press("qT")
    #expect(reader.screen.grid.text(ofRow: 2) == axis)
  }

  @Test mutating func `List, chart and list again keep the event under the cursor`() throws {
    for order in ["", "s"] {
      try press("<esc><esc>T" + order)
      for _ in 0..<53 {
        let event = try #require(reader.model.eventAtCursor)
        try press("v")
        #expect(reader.model.eventAtCursor == event)
        try press("v")
        #expect(reader.model.eventAtCursor == event)
        try press("j")
      }
    }
  }

  @Test mutating func `Told order and date order are each other's inverse`() throws {
    try press("]t7j")
    let pane = try #require(reader.model.timeline)
    try press("ss")
    let again = try #require(reader.model.timeline)
    #expect((again.items, again.cursor, again.order) == (pane.items, pane.cursor, pane.order))
  }

  @Test mutating func `In told order as many rows jump back as events lie before the last told`()
    throws
  {
    try press("ts")
    let pane = try #require(reader.model.timeline)
    let starts = reader.model.article.apparatus.events.map(\.start)
    let back = zip(starts, starts.dropFirst()).count { first, second in
      guard let first, let second, let elapsed = Elapsed(from: first, to: second) else {
        return false
      }
      return elapsed.days.upperBound <= 0 && elapsed.days != 0...0
    }
    let marked = pane.items.indices.count {
      reader.model.entry(at: $0, of: pane).share.contains("▲")
    }
    #expect(marked == back)
    #expect(back > 10)
  }

  @Test mutating func `Fifty keys in the chart and Esc leave place and history as they were`()
    throws
  {
    var dice = SplitMix(seed: 5)
    try press("]]jtv")
    let (place, history) = (reader.place, reader.model.history)
    let keys = ["j", "k", "3j", "l", "h", "+", "-", "G", "g", "]", "[", "d", "u", "9+", "z", "v"]
    for _ in 1...50 {
      try press(keys[dice.roll(keys.count) - 1])
      #expect(reader.place == place)
    }
    try press("<esc><esc><esc>")
    #expect(reader.place == place)
    #expect(reader.model.history == history)
    #expect(reader.model.focus == .text)
  }

  /// The column of the pane in which the event under the cursor begins.
  private var column: Int? {
    get throws {
      let pane = try #require(reader.model.timeline)
      let frame = try #require(reader.model.arrangement.timeline)
      let layout = try #require(reader.model.chartLayout(of: pane, in: frame))
      let event = try #require(reader.model.eventAtCursor)
      let timed = reader.model.chronicle.timed[event]
      return timed.map {
        ChartBar($0, on: layout.scale, length: layout.length, window: 0..<0).columns.lowerBound
          - layout.window.lowerBound
      }
    }
  }

  @Test mutating func `Coming closer keeps each event in its column; going back shows all again`()
    throws
  {
    try press("Tvz")
    for _ in 0..<(reader.model.timeline?.items.count ?? 0) {
      let (whole, before) = (reader.view(), try column)
      for _ in 1...5 {
        try press("+")
        let after = try column
        #expect(after == before)
        #expect(reader.view() != whole)
      }
      try press("5-")
      #expect(reader.view() == whole)
      try press("j")
    }
  }

  @Test func `Coming closer keeps an event in sight beside a stretch that is cut short`() throws {
    var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 80, rows: 24))
    try reader.press("<tab><tab><tab>tv")
    for _ in 1...5 {
      try reader.press("+")
      #expect(reader.row(containing: "Russia suspends its ban").contains("◆"))
    }
  }

  @Test mutating func `Enter goes to the passage of the event, as from the list`() throws {
    try press("tv9j")
    let event = try #require(reader.model.eventAtCursor)
    try press("<enter>")
    #expect(reader.model.chosen?.bytes == reader.model.article.apparatus.events[event].bytes)
    #expect(reader.model.focus == .text)
  }

  @Test mutating func `Where there is no more to see, the last line says so`() throws {
    func message() -> Sentence? {
      if case .sentence(let sentence) = reader.model.message { sentence } else { nil }
    }
    try press("tv-")
    #expect(message() == .wholeTime)
    try press("99+")
    #expect(message() == .closest)
    try press("99999h")
    try press("h")
    #expect(message() == .earliestTime)
    try press("99999l")
    try press("l")
    #expect(message() == .latestTime)
  }

  @Test mutating func `The event that is chosen in the text says how told time jumps`() throws {
    try press("]<tab>")
    while reader.model.chosen.map({ if case .event = $0.target { false } else { true } }) == true {
      try press("<tab>")
    }
    guard case .event(_, let jump) = reader.model.message else {
      Issue.record("\(reader.model.message.debugDescription)")
      return
    }
    #expect(jump.hasSuffix("earlier than told before"))
  }

  @Test func `The keys of the chart mean nothing, or something else, in the text`() throws {
    var typed = Keymap.Typed()
    func read(_ key: Character, _ context: Keymap.Context) -> Keymap.Reading {
      Keymap.standard.read(Key(key), after: &typed, in: context)
    }
    #expect(read("+", .chart) == .command(Command(action: .zoomIn)))
    #expect(read("+", .timeline) == .command(Command(action: .wider)))
    #expect(read("v", .timeline) == .command(Command(action: .chart)))
    #expect(read("j", .chart) == .command(Command(action: .lineDown)))
    #expect(read("v", .anywhere) == .command(Command(action: .select)))
    #expect(read("h", .timeline) == .unknown([Key("h")]))
  }
}
