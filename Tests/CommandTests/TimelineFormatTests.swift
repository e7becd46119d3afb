import Foundation
import Testing

/// The timeline for spreadsheets and for TimelineJS.
struct TimelineFormatTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try scratch.file("article.md", "---\ntitle: Salt & <i>Sea</i>\n---\n\nOne day it rained.\n")
  }

  @Test func `As CSV a line has a field for each column, and lines end in CR and LF`() throws {
    let table = try records(Lectern.run(["timeline", "--format", "csv"]).output)
    #expect(table.count == 54)
    #expect(
      table[0].starts(with: ["id", "date", "earliest", "latest", "words", "title", "basis"]))
    #expect(table.allSatisfy { $0.count == table[0].count })
    let events = try Answer(["timeline", "--json"])
    for (column, name) in table[0].enumerated() where !["actors", "sources"].contains(name) {
      let texts = events.objects.map { $0[name] as? String ?? "" }
      #expect(table.dropFirst().map { $0[column] } == texts, "\(name)")
    }
  }

  @Test func `A comma, a quotation mark or a line break puts a field in quotation marks`() throws {
    try write(
      #"- {id: a, date: "1990", title: "rain, \"heavy\"", summary: "one\ntwo", quote: rained}"#)
    let output = try Lectern.run(timeline("csv")).output
    #expect(
      output.hasSuffix(
        "\r\na,1990,1990-01-01,1990-12-31,1990,\"rain, \"\"heavy\"\"\",article,,p1,s0,rained,"
          + "\"one\ntwo\",point,,,,,\r\n"))
  }

  @Test func `TimelineJS gets every event, with a title, dates as numbers and words for them`()
    throws
  {
    let answer = try Answer(["timeline", "--format", "timelinejs"])
    let slides = try #require(answer.object["events"] as? [[String: Any]])
    #expect(slides.count == 53)
    for slide in slides {
      #expect((slide["start_date"] as? [String: Int])?["year"] != nil)
      #expect((slide["text"] as? [String: String])?["headline"]?.isEmpty == false)
      #expect(slide["display_date"] is String && slide["unique_id"] is String)
    }
    let title = (answer.object["title"] as? [String: Any])?["text"] as? [String: String]
    #expect(title?["headline"] == "The Afghan Taliban and its Relations with Moscow")
  }

  @Test(
    arguments: [
      ("1990", ["year": 1990], nil), ("1990-06", ["year": 1990, "month": 6], nil),
      ("1992-02", ["year": 1992, "month": 2], nil),
      ("1990-06-01", ["year": 1990, "month": 6, "day": 1], nil),
      (
        "1990/1992-02", ["year": 1990, "month": 1, "day": 1],
        ["year": 1992, "month": 2, "day": 29]
      ),
      ("1990-21", ["year": 1990, "month": 3, "day": 1], ["year": 1990, "month": 5, "day": 31]),
      ("../1992-01-02", ["year": 1992, "month": 1, "day": 2], nil),
      ("1992-01-02/..", ["year": 1992, "month": 1, "day": 2], nil),
      ("-0043-03-15", ["year": -43, "month": 3, "day": 15], nil),
    ] as [(String, [String: Int], [String: Int]?)])
  func `A date is no more exact for TimelineJS than it is`(
    date: String, start: [String: Int], end: [String: Int]?
  ) throws {
    try write("- {id: a, date: \(date), title: Rain, quote: rained}")
    let object = try Answer(timeline("timelinejs")).object
    let slide = try #require((object["events"] as? [[String: Any]])?.first)
    #expect(slide["start_date"] as? [String: Int] == start)
    #expect(slide["end_date"] as? [String: Int] == end)
  }

  @Test func `What TimelineJS cannot show is left out and named`() throws {
    try write(
      """
      - {id: a, date: 1990, title: Rain, quote: rained}
      - {id: b, date: ../.., title: Sun, quote: One}
      - {id: c, date: soon, title: Wind, quote: day}
      - {id: d, title: Fog, quote: it}
      """)
    let sentence = "TimelineJS can show no event of which no day is known; left out: "
    let run = try Lectern.run(timeline("timelinejs"))
    #expect(run.errors.hasSuffix("lectern: \(sentence)“b”, “c”, “d”\n"), "\(run.errors)")
    #expect(run.status == 0)
    #expect(try !Lectern.run(timeline("csv")).errors.contains("left out"))
    try write((1...12).map { "- {id: e\($0), title: Fog, quote: it}" }.joined(separator: "\n"))
    let several = try Lectern.run(timeline("timelinejs")).errors
    #expect(several.hasSuffix(" “e10” and 2 more\n"), "\(several)")
  }

  @Test func `What would be markup is text for TimelineJS`() throws {
    try write("- {id: a, date: 1990, title: <script>, quote: rained, summary: a < b}")
    let output = try Lectern.run(timeline("timelinejs")).output
    #expect(output.contains(#""headline": "&lt;script&gt;""#))
    #expect(output.contains("<p>a &lt; b</p><p>“rained” (p1)</p>"))
    #expect(output.contains(#""headline": "Salt &amp; &lt;i&gt;Sea&lt;/i&gt;""#))
  }

  @Test func `A slide of TimelineJS says what is to be said against it`() throws {
    try write(
      """
      - {id: a, date: 1990, told: 1991, title: Rain, quote: rained, basis: editor,
         disagreement: One says 1991., confidence: low,
         verification: partly verified (one source)}
      - {id: b, date: 1990, told: 199X, title: Sun, quote: One, verification: verified}
      """)
    let output = try Lectern.run(timeline("timelinejs")).output
    #expect(
      output.contains(
        "\"text\": \"<p>“rained” (p1)</p><p>The article has: 1991</p>"
          + "<p>Article and record differ: One says 1991.</p><p>added by an editor</p>"
          + "<p>low confidence</p><p>partly verified</p>\""))
    #expect(output.contains("\"text\": \"<p>“One” (p1)</p>\""))
  }

  @Test func `As SVG the events that are wanted are a picture`() throws {
    let run = try Lectern.run(["timeline", "--actor", "emomali-rahmon", "--format", "svg"])
    #expect(run.output.hasPrefix("<?xml version=\"1.0\"") && run.output.hasSuffix("</svg>\n"))
    #expect(run.output.contains("Tajik agreement in Moscow"))
    #expect(!run.output.contains("Soviet-Afghan War"))
    #expect(run.status == 0)
  }

  @Test func `Each start draws the same picture of the same events`() throws {
    let arguments = ["timeline", "--format", "svg"]
    #expect(try Lectern.run(arguments).output == Lectern.run(arguments).output)
  }

  @Test func `An event whose date cannot be read is listed last, as it is written`() throws {
    try write(
      """
      - {id: a, date: soon, title: Rain, quote: rained}
      - {id: b, date: 1990, told: 1991, title: Sun, quote: One}
      - {id: c, title: Wind, quote: day}
      """)
    let events = try Answer(timeline("json"))
    #expect(events.texts("id") == ["b", "c", "a"])
    #expect(events.texts("words") == ["1990", "-", "soon"])
    #expect(events.objects[2]["earliest"] is NSNull)
    #expect(
      try Lectern.run(timeline("text")).output == """
        1990 (told: 1991)  s0 p1  article  Sun
        without a date     s0 p1  article  Wind
        soon               s0 p1  article  Rain

        """)
  }

  @Test func `A date by the article is told only where that of the record does not lie in it`()
    throws
  {
    try write(
      """
      - {id: a, date: 1994-10-12, told: 1994, title: Sun, quote: One}
      - {id: b, date: 1994-10-12, told: 1995, title: Rain, quote: rained}
      """)
    #expect(
      try Lectern.run(timeline("text")).output == """
        12 Oct 1994               s0 p1  article  Sun
        12 Oct 1994 (told: 1995)  s0 p1  article  Rain

        """)
  }

  @Test func `With --notes an event has below it what is told of it, and what it rests on`()
    throws
  {
    try write(
      """
      - {id: a, date: 1994-10-12, title: Rain, quote: rained, summary: It fell.,
        disagreement: One has 1995., verification: article only (none), sources: [map]}
      - {id: b, date: 1995, title: Sun, quote: One}
      """)
    _ = try scratch.file("sources.yaml", "- {id: map, title: Map}\n")
    #expect(
      try Lectern.run(["timeline", scratch.folder.path, "--notes"]).output == """
        12 Oct 1994 · s0 p1 · article · article only (none)
          Rain
            It fell.
            Article and record differ: One has 1995.
            Sources: map

        1995 · s0 p1 · article
          Sun

        """)
  }

  private func write(_ timeline: String) throws {
    _ = try scratch.file("timeline.yaml", timeline + "\n")
  }

  private func timeline(_ format: String) -> [String] {
    ["timeline", scratch.folder.path, "--format", format]
  }

  /// Reads CSV as RFC 4180 has it.
  private func records(_ text: String) throws -> [[String]] {
    var (records, record, field): ([[String]], [String], String) = ([], [], "")
    var (isQuoted, last): (Bool, Unicode.Scalar) = (false, ",")
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      switch (scalar, isQuoted) {
      case ("\"", false):
        isQuoted = true
        if last == "\"" { field += "\"" }
      case ("\"", true): isQuoted = false
      case (",", false), ("\r", false):
        record.append(field)
        field = ""
      case ("\n", false):
        records.append(record)
        record = []
      default: field.unicodeScalars.append(scalar)
      }
    }
    try #require(record.isEmpty && field.isEmpty)
    return records
  }
}
