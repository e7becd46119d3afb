import ArgumentParser
import Articles
import JSONText
import Reader
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
    let article = try argument.loadText().article
    let entries = article.sections.indices.map { Entry(article, $0) }
    do {
      try json
        ? System.write(JSON.array(entries.map(\.json)))
        : TextOutput.write(Entry.text(entries))
    } catch {
      throw error.report()
    }
  }

  /// What is said of a section.
  struct Entry {
    let level: Int
    let title: String
    let place: String
    let paragraphs: Int
    let words: Int

    init(_ article: Article, _ index: Int) {
      let section = article.sections[index]
      place = section.notation
      level = section.level
      title = article.title(ofSection: index)
      paragraphs = article.paragraphs(inSection: index)
      words = article.words(inSection: index)
    }

    var json: JSON {
      [
        "id": .string(place), "level": .number(level), "title": .string(title),
        "place": .string(place), "paragraphs": .number(paragraphs), "words": .number(words),
      ]
    }

    /// One section a line: number, title, paragraphs and words, indented by level.
    static func text(_ entries: [Entry]) -> [UInt8] {
      let lines = entries.map { entry in
        let indent = String(repeating: "  ", count: entry.level - 1)
        let title = shown(entry.title)
        let size = "\(counted(entry.paragraphs, "paragraph")), \(counted(entry.words, "word"))"
        return "\(indent)\(entry.place)  \(title)  (\(size))\n"
      }
      return Array(lines.joined().utf8)
    }
  }
}
