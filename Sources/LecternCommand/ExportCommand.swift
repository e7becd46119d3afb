import Annotations
import ArgumentParser
import Articles
import Exports
import JSONText
import Keeping

/// Writes the reader's own marks and notes for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes your marks, highlights and notes for other programs.",
    discussion: """
      As an AnnotationPage of the W3C's Web Annotation Data Model, in JSON; or as Markdown, each with \
      the words it is on, its place and what you have written. The status is 1 if there are none.

      Examples:
        lectern export > notes.json
        lectern export --format markdown FILE.md > notes.md
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case webAnnotation = "web-annotation"
    case markdown
  }

  @OptionGroup var argument: ArticleArgument

  @Option(help: "The form.")
  var format = Format.webAnnotation

  func run() throws {
    let article = try argument.loadText()
    let path = ArticleSource(argument: argument.article).path
    let kept = try OwnFiles(of: article, at: path).read(article)
    let text =
      switch format {
      case .webAnnotation: kept.exported.json.text
      case .markdown: visibleLines(kept.notebook.markdown)
      }
    try System.write(Array(text.utf8))
    if kept.notebook.annotations.isEmpty {
      throw Failure.nothingFound("mark or note of yours in it")
    }
  }
}
