import ArticleTestSupport
import Articles
import ReaderTestSupport
import Screen
import Testing

/// From a name in the text to what happened to it, and to the other places that name it.
struct TimelineOfNameTests {
  var reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))

  /// Chooses a mention of an actor in the first section, as the last line tells it.
  private mutating func choose(_ mention: String) throws {
    try reader.press("]")
    try reader.choose(toldAs: mention)
  }

  /// What the timeline shows, from its heading on.
  private var timeline: [String] {
    Array(reader.screen.grid.textRows.drop { !$0.hasPrefix("Timeline · ") })
  }

  @Test(arguments: [
    (1, "perhaps 17 May 1995 ~? Rahmonov and Nuri to meet in Kabul"),
    (3, "27 Jun 1997 ≠ Tajik General Agreement signed in Moscow"),
  ])
  mutating func `t lists the events of a name, the cursor on the one that is told nearest to it`(
    mention: Int, nearest: String
  ) throws {
    try choose("Emomali Rahmon · \(mention) of 5")
    #expect(reader.chosenText == "Imam Ali Rahman")
    try reader.press("t")
    let events = timeline.filter { $0.contains(#/ p\d+$/#) }
    let titles = [
      "Rahmonov and Nuri to meet in Kabul", "Rahmonov-Nuri meeting in northern Afghanistan",
      "Tajik agreement in Moscow", "Tajik General Agreement signed in Moscow",
    ]
    #expect(timeline.first?.contains("Emomali Rahmon · 4 of 53") == true)
    try #require(events.count == titles.count)
    for (event, title) in zip(events, titles) { #expect(event.contains(title)) }
    #expect(reader.chosenText.hasPrefix("Imam Ali Rahman \(nearest)"))
  }

  @Test func `T leads to the nearest event, also where one is told within its passage`() throws {
    let timeline = """
      - {id: a, date: 1843, title: A flood, quote: the tide rose and fell, basis: article}
      - {id: b, date: 1850, title: A rise, quote: rose, basis: article}
      - {id: c, date: 1860, title: A storm, quote: a storm, basis: article}
      """
    let loaded = LoadedArticle(
      "In May the tide rose and fell, Ann saw from afar, until a storm came.\n",
      actors: "- {id: ann, name: Ann, kind: person, names: [Ann]}", timeline: timeline)
    var reader = ReaderDriver(loaded, screen: Size(columns: 80, rows: 16))
    try reader.choose("Ann")
    try reader.press("T")
    #expect(reader.chosenText.contains("A flood"))
  }

  @Test(arguments: [(1, 1), (3, 2)])
  mutating func `By the letters of f the same timeline is reached as by Tab`(
    mention: Int, occurrence: Int
  ) throws {
    try choose("Emomali Rahmon · \(mention) of 5")
    try reader.press("t")
    let expected = (timeline, reader.chosenText)

    reader = ReaderDriver(LoadedArticle.bundled, screen: Size(columns: 120, rows: 36))
    try reader.press("]")
    let start = try #require(cells(of: "Imam Ali", occurrence: occurrence))
    try reader.press("f")
    let letters = reader.screen.grid.row(start.row).dropFirst(start.column).map(\.glyph)
    try reader.press(letters[0])
    if reader.foot.contains("put the letters away") { try reader.press(letters[1]) }
    try reader.press("t")
    #expect((timeline, reader.chosenText) == expected)
  }

  /// Where words stand on the screen, of several occurrences the one of a number, from 1.
  private func cells(of words: String, occurrence: Int) -> Point? {
    let grid = reader.screen.grid
    let all = (0..<grid.size.rows).flatMap { row in
      (0..<grid.size.columns - words.count).filter { column in
        let cells = grid.row(row).dropFirst(column).prefix(words.count)
        return cells.map(\.glyph).joined() == words
      }.map { Point(column: $0, row: row) }
    }
    return all.dropFirst(occurrence - 1).first
  }

  @Test mutating func `Without a name chosen, t is in the timeline that is open`() throws {
    try choose("Emomali Rahmon · 1 of 5")
    try reader.press("t<esc><esc><esc>", allowingNothing: true)
    #expect(reader.chosenText == "")
    try reader.press("t")
    #expect(timeline.first?.contains("Emomali Rahmon · 4 of 53") == true)
    #expect(reader.chosenText != "")
  }

  @Test mutating func `* and # go through the mentions of a name, to none but the next`() throws {
    try choose("Burhanuddin Rabbani · 1 of 6")
    let (first, place) = (reader.screen.grid.textRows, reader.place)
    for number in 1...6 {
      #expect(reader.foot.hasPrefix("Burhanuddin Rabbani · \(number) of 6"))
      #expect(reader.chosenText == "Prof. Rabbani")
      try reader.press("*", allowingNothing: true)
    }
    reader.screen.shows(message: "no mention further on")
    for number in (1...5).reversed() {
      try reader.press("#")
      #expect(reader.foot.hasPrefix("Burhanuddin Rabbani · \(number) of 6"))
    }
    #expect(reader.screen.grid.textRows == first)
    try reader.press("5<backspace>")
    #expect(reader.place == place)
  }
}
