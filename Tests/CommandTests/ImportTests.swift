import ArticleTestSupport
import Foundation
import Testing

/// What is read by `lectern import`, and how it is called.
struct ImportTests {
  private let scratch: Scratch
  private var environment: [String: String] { ["HOME": scratch.folder.path] }

  init() throws { scratch = try Scratch() }

  @Test func `Notes in UTF-16 are taken in as those in UTF-8`() throws {
    let text = """
      {"id": "urn:test:1", "target": {"source": "urn:a", "selector":
       {"type": "TextQuoteSelector", "exact": "increasingly vulnerable"}}}
      """
    let units = [0xFEFF] + Array(text.utf16)
    let file = try scratch.file("notes.json", units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let run = try Lectern.run(["import", file], environment: environment)
    #expect(run.output == "1 of 1 taken in: 1 found by its words\n")
  }

  @Test func `Each that is refused is named by its number, with what would be right`() throws {
    let quote = #""selector": {"type": "TextQuoteSelector", "exact""#
    let position = #""selector": {"type": "TextPositionSelector", "start": 2, "end""#
    let text = """
      [3, {"type": "Person", "target": "x"}, {"id": 7, "target": "x"}, {"type": "Annotation"},
       {"target": ["a", "b"]}, {"target": {"selector": {"type": "FragmentSelector"}}},
       {"target": {\(quote): 3}}}, {"target": {\(position): 1}}},
       {"target": {"source": "urn:z", \(quote): "zzz qqq"}}},
       {"target": {\(quote): "aa b aa", "refinedBy": {"type": "TextQuoteSelector", "exact": "aa"}}}}]
      """
    let run = try Lectern.run(["import", "-"], input: text, environment: environment)
    #expect(
      run.errors == """
        number 1: it is no object; an annotation is an object of the type “Annotation”
        number 2: its type is “Person”, not “Annotation”; \
        an annotation is an object of the type “Annotation”
        number 3: its id is not one text; give it one id, or none
        number 4: it has no target; give it a target with a source and a selector
        number 5: it has 2 targets; one can be shown; make an annotation for each
        number 6: its target is told by FragmentSelector, not by its words; \
        add a TextQuoteSelector with the exact words
        number 7: the words of its target are not one text; \
        write exact, prefix and suffix as one text each
        number 8: the position of its target is no range of characters; \
        write start and end as numbers, or leave the position out
        number 9 “zzz qqq”: nothing in this text is like its words and what stands around them; \
        its source is “urn:z”; name the article that it is about
        number 10: what refines the words of its target is not in them, or not once; \
        refine them by some of them, with prefix and suffix if these are there twice

        """)
    #expect(run.output == "0 of 10 taken in: 10 refused\n")
  }

  @Test func `Nothing in notes made elsewhere commands the terminal`() throws {
    let commands = #"\u001b]0;x\u0007\u009b2J\u202e"#
    let page = #""https://example.org/\#(commands)""#
    let quote = #"{"type": "TextQuoteSelector", "exact": "zzz \#(commands) qqq"}"#
    let note = #"{"target": {"source": "urn:\#(commands)", "selector": \#(quote)}}"#
    for text in [
      #"{"type": "AnnotationPage", "items": [\#(note)], "next": \#(page)}"#,
      #"{"type": "AnnotationCollection", "first": \#(page)}"#,
    ] {
      let run = try Lectern.run(["import", "-"], input: text, environment: environment)
      #expect((run.output + run.errors).unicodeScalars.commands.isEmpty)
      #expect((run.output + run.errors).contains("]0;x"))
    }
  }

  @Test func `One whose id is here already in other words is named, and not taken in`() throws {
    let quote = #""source": "urn:a", "selector": {"type": "TextQuoteSelector", "exact""#
    let text = """
      [{"id": "urn:test:1", "target": {\(quote): "increasingly vulnerable"}}},
       {"id": "urn:test:1", "target": {\(quote): "against the Taleban"}}}]
      """
    let run = try Lectern.run(["import", "-"], input: text, environment: environment)
    #expect(
      run.output == "1 of 2 taken in: 1 found by its words, 1 here already, in other words\n")
    #expect(
      run.errors == """
        number 2 “against the Taleban”: an annotation of its id is here already, in other words; \
        give it another id, or a later date as “modified”

        """)
    #expect(run.status == 1)
  }

  @Test func `A later form is told apart, and leaves what you have written over the older one`()
    throws
  {
    let renewed = "1 of 1 taken in: 1 found by its words; 1 in the place of an older form"
    #expect(try take("one", modified: 2020) == "1 of 1 taken in: 1 found by its words\n")
    #expect(try take("two", modified: 2021) == "\(renewed)\n")
    _ = try Lectern.run(["--plain"], input: "M\nE 1 mine\nq\n", environment: environment)
    #expect(
      try take("three", modified: 9000)
        == "\(renewed), and your words there are a note of their own now\n")
    let kept = try Lectern.run(["export"], environment: environment).output
    #expect(kept.contains("\"three\"") && kept.contains("\"mine\""))
  }

  /// Takes in a note as it was at the beginning of a year.
  private func take(_ words: String, modified year: Int) throws -> String {
    let text = """
      {"id": "urn:test:1", "bodyValue": "\(words)", "modified": "\(year)-01-01T00:00:00Z",
       "target": {"source": "urn:a", "selector":
        {"type": "TextQuoteSelector", "exact": "increasingly vulnerable"}}}
      """
    return try Lectern.run(["import", "-"], input: text, environment: environment).output
  }

  @Test func `Standard input is called so where it holds no annotations`() throws {
    let run = try Lectern.run(["import", "-"], input: "3", environment: environment)
    #expect(run.errors.hasPrefix("lectern: standard input holds no annotations: there is neither"))
    #expect(run.status == 65)
  }
}
