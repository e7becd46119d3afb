import FoundationEssentials
import Screen
import Testing

@testable import ReaderTestSupport

struct ScreenPictureTests {
  /// A heading, a name in Chinese, and a link with its note mark.
  let picture: ScreenPicture

  init() {
    var grid = Grid(Size(columns: 12, rows: 2))
    for (column, glyph) in ["T", "i", "d", "e"].enumerated() {
      grid.set(Cell(glyph, columns: 1, style: Style(.heading)), row: 0, column: column)
    }
    grid.set(Cell("潮", columns: 2, style: Style(.text, .strong)), row: 0, column: 5)
    grid.set(Cell("é", columns: 1, style: Style(.link, .emphasized)), row: 1, column: 10)
    grid.set(Cell("¹", columns: 1, style: Style(.noteMark)), row: 1, column: 11)
    grid.cursor = Point(column: 10, row: 1)
    picture = ScreenPicture(grid, keys: "]]<tab>")
  }

  @Test func `A picture has the glyphs above and the styles below`() {
    picture.shows(
      """
      ┌────────────┐
      │Tide 潮     │
      │          é¹│
      ├────────────┤
      │hhhh bb     │
      │          𝑙n│
      └────────────┘
      """)
  }

  @Test func `A snapshot file tells also size, cursor, keys and what the letters mean`() {
    #expect(
      picture.file == """
        ┌────────────┐
        │Tide 潮     │
        │          é¹│
        ├── styles ──┤
        │hhhh bb     │
        │          𝑙n│
        └────────────┘
        size 12×2   cursor at row 1, column 10   keys ]]<tab>
        styles  b strong text  h heading  n note mark  𝑙 emphasized link

        """)
  }

  @Test(arguments: [(0, 0), (1, 1), (7, 1), (8, 1), (9, 0)])
  func `A snapshot file can be made of any screen`(columns: Int, rows: Int) {
    let lines = ScreenPicture(Grid(Size(columns: columns, rows: rows))).file.split(separator: "\n")
    #expect(lines.count == 2 * rows + 4)
    #expect(lines.dropLast().allSatisfy { $0.count == columns + 2 })
    #expect(lines.last == "size \(columns)×\(rows)   cursor hidden")
  }

  @Test func `No two styles have the same letter`() {
    let styles = Style.Role.allCases.flatMap { role in
      (0..<16).map { Style(role, Style.Traits(rawValue: $0)) }
    }
    let letters = Dictionary(grouping: styles, by: \.letter)
    #expect(letters.values.filter { $0.count > 1 } == [])
    #expect(letters["?"] == nil)
  }

  @Test func `A picture that differs is an issue that shows all of both`() {
    withKnownIssue {
      picture.shows(
        text: """
          ┌────────────┐
          │Tides 潮    │
          │          é¹│
          └────────────┘
          """)
    } matching: { issue in
      issue.comments == [
        """
        the screen looks different:
          ┌────────────┐
        - │Tides 潮    │
        + │Tide 潮     │
          │          é¹│
          └────────────┘
        """
      ]
    }
  }

  @Test func `Styles that differ are an issue, though the text is the same`() {
    withKnownIssue { picture.shows(styles: picture.text) }
  }

  @Test func `A snapshot that is missing is recorded, and only the next run can pass`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let test = folder.appendingPathComponent("Tests.swift").path

    withKnownIssue { picture.shows(snapshot: "tide", test: test) }
    let file = folder.appendingPathComponent("Snapshots/tide.screen")
    #expect(try String(contentsOf: file, encoding: .utf8) == picture.file)

    picture.shows(snapshot: "tide", test: test)
    withKnownIssue { ScreenPicture(Grid(picture.grid.size)).shows(snapshot: "tide", test: test) }
  }

  @Test func `Pictures are equal when they show the same, whatever was pressed`() {
    #expect(picture == ScreenPicture(picture.grid, keys: "g"))
    #expect(picture != ScreenPicture(Grid(picture.grid.size)))
  }
}

struct LineDifferenceTests {
  @Test(arguments: [
    ("a\nb", "a\nb", "  a\n  b"),
    ("a\nb\nc", "a\nc", "  a\n- b\n  c"),
    ("a\nc", "a\nb\nc", "  a\n+ b\n  c"),
    ("a\nb\nc", "a\nx\ny\nc", "  a\n- b\n+ x\n+ y\n  c"),
    ("a", "b", "- a\n+ b"),
    ("a", "a\nb", "  a\n+ b"),
    ("", "a", "- \n+ a"),
  ])
  func `What must change is marked line by line`(old: String, new: String, difference: String) {
    #expect(lineDifference(from: old, to: new) == difference)
  }
}
