import Foundation
import Testing

struct PrintTests {
  @Test(arguments: [20, 21, 33, 40, 59, 72, 80, 100, 133, 200])
  func `print gives the article's words in order, none missing and none added but the end mark`(
    width: Int
  ) throws {
    let words = try Lectern.run(["print", "--width", "\(width)"]).output.words
    #expect(words.last == "❦")
    #expect(words.dropLast() == bundledWords[...])
  }

  @Test(arguments: [1, 2, 7, 20, 72, 200]) func `No line is wider than asked for`(width: Int) throws
  {
    let lines = try Lectern.run(["print", "--width", "\(width)"]).output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test func `The no-break spaces that end the first heading are printed`() throws {
    let output = try Lectern.run(["print"]).output
    #expect(output.contains("during the Taliban Regime\u{A0}\u{A0}\n"))
  }

  @Test func `Without a terminal, lectern alone prints the text`() throws {
    #expect(try Lectern.run([]) == Lectern.run(["print"]))
  }

  @Test func `Printed text has escape sequences only when asked for`() throws {
    #expect(try !Lectern.run(["print"]).output.contains("\u{1B}"))
    let styled = try Lectern.run(["print", "--color", "always"]).output
    #expect(styled.contains("\u{1B}[1m"))
    #expect(styled.withoutStyles.words == (try Lectern.run(["print"]).output.words))
  }

  @Test func `Controls in an article are printed as what stands in for them`() throws {
    let run = try Lectern.run(
      ["print", "-"], input: "A \u{1B}[31mred\u{7} \u{9B}1m \u{202E}turn.\n")
    #expect(run.output.contains("A ^[[31mred^G <U+009B>1m <U+202E>turn."))
  }

  @Test func `With notes the text has each below the paragraph that it is on`() throws {
    let plain = try Lectern.run(["print", "--width", "60"])
    let run = try Lectern.run(["print", "--notes", "--width", "60"])
    let notes = run.output.components(separatedBy: "\n\n").filter { $0.hasPrefix("    Note (") }
    #expect(notes.count == 30)
    #expect(notes.joined(separator: "\n").split(separator: "\n").allSatisfy { $0.count <= 60 })
    let paragraph = try #require(run.output.range(of: "The start of the Taliban activities"))
    let note = try #require(run.output.range(of: "Note (disagreement) on “in 1995”"))
    let next = try #require(run.output.range(of: "The government of Mujahedeen led by"))
    #expect(paragraph.lowerBound < note.lowerBound && note.lowerBound < next.lowerBound)
    #expect(run.output.contains("\n    Note (bibliographic, partly verified) on “The Afghan"))
    let rest = run.output.components(separatedBy: "\n\n").filter { !$0.hasPrefix("    Note (") }
    #expect(rest.joined(separator: "\n\n") == plain.output)
  }

  @Test func `A pipe that is closed early ends it silently`() throws {
    let run = try Lectern.shell("\"$lectern\" print --width 1 | head -1")
    #expect(run == Lectern.Run(output: "T\n", errors: "", status: 0))
  }

  @Test func `A full disk is told, with a status of its own`() throws {
    let run = try Lectern.shell("\"$lectern\" print > /dev/full")
    #expect(run.errors == "lectern: standard output cannot be written: no space left on device\n")
    #expect(run.status == 74)
  }

  /// The words of the bundled article, from its file.
  private var bundledWords: [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Content/taliban-and-moscow/article.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let body = text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
    return body.split(separator: "\n").map { line in
      line.drop { $0 == "#" }
    }.joined(separator: " ").words
  }
}

extension String {
  /// What stands between blanks and line ends; no-break spaces are no blanks.
  var words: [String] {
    split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// The text without sequences that set styles.
  var withoutStyles: String {
    split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().map { index, part in
      index == 0 ? String(part) : String(part.drop { $0 != "m" }.dropFirst())
    }.joined()
  }
}
