import ArticleTestSupport
import Articles
import ReaderTestSupport
import Testing

struct BlockLinesTests {
  @Test func `a line says what it is where that is more than a paragraph`() throws {
    var sitting = try Sitting(
      Fixture(
        """
        - a lamp
          1. rope
          2. [ ] oil
        - [x] done
        - [ ] open

        > He said:
        >
        > > Whoever counts.

        > ## Within

        ```text
        high  06:12
        ```

        ---

        The end[^n].

        [^n]: Below.
        """))
    let said = sitting.opening.suffix(1) + (1...11).flatMap { _ in sitting.type("") }
    #expect(
      said == [
        "Item: a lamp", "1., level 2: rope", "2. To do, level 2: oil", "Done: done", "To do: open",
        "Quotation: He said:", "Quotation, goes on: Quotation: Whoever counts.",
        "Quotation: Heading: Within", "Code, text:", "high  06:12", "A break.", "The end¹.",
        "Footnote 1: Below.",
      ])
  }

  @Test func `a paragraph within a quotation or a footnote says that it goes on there`() throws {
    var sitting = try Sitting(
      Fixture(
        "> He said[^n]:\n>\n> - Go.\n>\n>   Now.\n\nHe went.\n\n[^n]: Once.\n\n    Or twice."))
    #expect(sitting.type("p2") == ["Quotation, goes on: Item: Go."])
    #expect(sitting.type("") == ["Quotation, goes on: Now."])
    #expect(sitting.type("") == ["He went."])
    #expect(sitting.type("", "") == ["Footnote 1, goes on: Or twice."])
  }

  @Test func `a quotation, an item or a footnote that a heading or a break begins is told as one`()
    throws
  {
    var sitting = try Sitting(
      Fixture(
        """
        - # Setup

          Do this.
        - # Use

        > ## Warning
        >
        > Careful now.

        > ---
        >
        > So.

        Text[^n].

        [^n]: # Head

            Below.
        """))
    let said = sitting.opening.suffix(1) + (1...9).flatMap { _ in sitting.type("") }
    #expect(
      said == [
        "Item: Heading: Setup", "Do this.", "Item: Heading: Use", "Quotation: Heading: Warning",
        "Quotation, goes on: Careful now.", "Quotation: A break.", "Quotation, goes on: So.",
        "Text¹.", "Footnote 1: Heading: Head", "Footnote 1, goes on: Below.",
      ])
  }

  @Test func `a heading is read on one line, wherever its author has broken it`() throws {
    var sitting = try Sitting(
      Fixture("# The Great War<br>and After\n\n## Part One  \n\n## Part<br>Two\n\ntext"))
    #expect(sitting.type("g") == ["The Great War and After"])
    #expect(sitting.type("s2") == ["Section 2: Part Two"])
    #expect(sitting.type("=") == ["You are in section 2 of 2: Part Two, 87%."])
  }

  @Test func `an item says how deep it lies from the second level on`() throws {
    var sitting = try Sitting(Fixture("- a\n  - b\n    - c\n      - d\n- e\n  - [ ] f"))
    let said = sitting.opening.suffix(1) + (1...5).flatMap { _ in sitting.type("") }
    #expect(
      said == [
        "Item: a", "Item, level 2: b", "Item, level 3: c", "Item, level 4: d", "Item: e",
        "To do, level 2: f",
      ])
  }

  @Test func `an item with a number says how deep it lies, too`() throws {
    var sitting = try Sitting(Fixture("1. a\n   1. b\n      1) c\n   2. [x] d\n2. e"))
    let said = sitting.opening.suffix(1) + (1...4).flatMap { _ in sitting.type("") }
    #expect(
      said == ["1. a", "1., level 2: b", "1), level 3: c", "2. Done, level 2: d", "2. e"])
  }

  @Test func `what lies beside the title is said at the beginning, and is a number away`() throws {
    var tide = try Sitting(
      LoadedArticle(
        "---\ntitle: The tide\n---\n\nIt ebbs.",
        notes: "notes:\n- {id: n, kind: gloss, text: A swell., quote: The tide}\n"))
    #expect(
      tide.opening.suffix(2) == [
        "Enter reads on, o lists the contents, ? all commands, q ends.",
        "Here: 1 note. f lists it.",
      ])
    #expect(tide.opening.count { $0 == "The tide" } == 1)
    #expect(tide.type("1").contains("A swell."))
  }

  @Test func `code is read with its tabs at their stops`() throws {
    let sitting = try Sitting(Fixture("```\nif x\n\tdo y\nab\tc\n```"))
    #expect(sitting.opening.suffix(4) == ["Code:", "if x", "    do y", "ab  c"])
  }

  @Test func `of words that are struck out that is said`() throws {
    let sitting = try Sitting(Fixture("The price is ~~100~~ 120 ~~old\\\ndollars~~."))
    #expect(
      sitting.opening.suffix(2) == [
        "The price is [struck out: 100] 120 [struck out: old]", "[struck out: dollars].",
      ])
  }
}
