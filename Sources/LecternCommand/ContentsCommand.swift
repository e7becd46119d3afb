import ArgumentParser
import Articles
import JSONText
import TextLayout

/// Lists the sections.
struct ContentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contents", abstract: "Lists the sections of an article.",
    discussion: """
      Examples:
        lectern contents
        lectern contents FILE.md --json
      """)

  @OptionGroup var argument: ArticleArgument

  @Flag(help: "As JSON: id, level, title, place, paragraphs, words.")
  var json = false

  func run() throws {
    let article = try argument.loadText()
    let entries = article.sections.indices.map { Entry(article, $0) }
    try json
      ? System.write(JSON.array(entries.map(\.json)))
      : TextOutput.write(entries.map(\.text).joined())
  }

  /// What is said of a section.
  struct Entry {
    let level: Int
    let title: String

    /// The title without the white space that may end it.
    let heading: String
    let place: String
    let paragraphs: Int
    let words: Int

    init(_ article: Article, _ index: Int) {
      let section = article.sections[index]
      place = section.notation
      level = section.level
      title = article.title(ofSection: index)
      heading = article.trimmedTitle(ofSection: index)
      paragraphs = article.hasText ? article.paragraphs(inSection: index) : 0
      words = article.words(inSection: index)
    }

    var json: JSON {
      [
        "id": .string(place), "level": .number(level), "title": .string(title),
        "place": .string(place), "paragraphs": .number(paragraphs), "words": .number(words),
      ]
    }

    /// A line, indented by level: number, title, paragraphs and words, these on a line of their own
    /// where all of it is wider than the screen; what is continued stands below the title.
    var text: String {
      let start = String(repeating: "  ", count: level - 1) + "\(place)  "
      let title = visibleLine(heading)
      let size = "(\(counted(paragraphs, "paragraph")), \(counted(words, "word")))"
      let line = "\(start)\(title)  \(size)"
      let measure = Listing.measure ?? .max
      guard columns(of: line) > measure else { return "\(line)\n" }
      let indent = String(repeating: " ", count: columns(of: start))
      return indented(title, by: indent, beginning: start, measure: measure)
        + indented(size, by: indent, measure: measure)
    }
  }
}
