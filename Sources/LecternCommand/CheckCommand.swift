import ArgumentParser
import Articles
import FoundationEssentials
import TextLayout

/// Tells what is wrong with articles.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tells what is wrong with articles.",
    discussion: """
      Each problem is told with its file, line and column. The status is 0 if there is none, 1 if \
      there are any.

      Examples:
        lectern check FOLDER
        lectern check FOLDER FILE.md --json
      """)

  @Argument(
    help: ArgumentHelp(
      "Folders with an article.md, Markdown files, or - for standard input.",
      discussion: "None: that of $LECTERN_ARTICLE, else the bundled article."))
  var articles: [String] = []

  @Flag(help: "As JSON: file, line, column, severity, code, message, help.")
  var json = false

  func run() throws {
    var problems: [Diagnostic] = []
    var failure: ExitCode?
    for article in articles.isEmpty ? [nil] : articles.map(Optional.some) {
      do throws(Failure) {
        problems += Article.load(try ArticleSource(argument: article).files()).diagnostics
      } catch {
        let status = error.report()
        failure = failure ?? status
      }
    }
    do throws(Failure) {
      try json
        ? System.write(Problem.json(problems)) : TextOutput.write(Problem.text(problems))
    } catch {
      throw error.report()
    }
    if let failure { throw failure }
    if !problems.isEmpty { throw ExitCode(1) }
  }

  /// A problem as programs read it.
  private struct Problem: Encodable {
    let diagnostic: Diagnostic

    private enum Field: String, CodingKey {
      case file
      case line
      case column
      case severity
      case code
      case message
      case help
    }

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: Field.self)
      try fields.encode(diagnostic.file, forKey: .file)
      try fields.encode(diagnostic.position?.line, forKey: .line)
      try fields.encode(diagnostic.position?.column, forKey: .column)
      try fields.encode(diagnostic.severity.description, forKey: .severity)
      try fields.encode(diagnostic.code, forKey: .code)
      try fields.encode(diagnostic.message, forKey: .message)
      try fields.encode(diagnostic.help, forKey: .help)
    }

    static func json(_ problems: [Diagnostic]) -> [UInt8] {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let encoded = try? encoder.encode(problems.map(Problem.init))
      return Array(encoded ?? Data()) + [UInt8(ascii: "\n")]
    }

    /// The problems as compilers write them, and how many there are.
    static func text(_ problems: [Diagnostic]) -> [UInt8] {
      let count =
        switch problems.count {
        case 0: "no problem"
        case 1: "1 problem"
        case let count: "\(count) problems"
        }
      return Array((problems.map(\.shown) + [count, ""]).joined(separator: "\n").utf8)
    }
  }
}
