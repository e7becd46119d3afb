import ArgumentParser
import Articles
import JSONText
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
      discussion: "None: that of $LECTERN_ARTICLE, else the bundled article."),
    completion: .file())
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
    // That nothing is wrong cannot be said where something was not read.
    if let failure, problems.isEmpty { throw failure }
    try json
      ? System.write(JSON.array(problems.map(Self.json)))
      : TextOutput.write(Self.text(problems))
    if let failure { throw failure }
    if !problems.isEmpty { throw ExitCode(ExitStatus.problems.rawValue) }
  }

  /// A problem as programs read it.
  private static func json(_ problem: Diagnostic) -> JSON {
    [
      "file": .string(problem.file), "line": JSON(problem.position?.line),
      "column": JSON(problem.position?.column),
      "severity": .string(problem.severity.description), "code": .string(problem.code),
      "message": .string(problem.message), "help": JSON(problem.help),
    ]
  }

  /// The problems as compilers write them, and how many there are.
  private static func text(_ problems: [Diagnostic]) -> String {
    let count = problems.isEmpty ? "no problem" : counted(problems.count, "problem")
    let files = Dictionary(grouping: problems, by: \.file)
    let isCut = files.values.contains { $0.count >= Diagnostic.mostOfFile }
    let end = isCut ? "\(count) or more" : count
    return (problems.map(\.written) + [end, ""]).joined(separator: "\n")
  }
}
