import ArgumentParser
import Articles
import Drafting
import TextLayout

/// Begins an article with a first apparatus to edit.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begins an article: a folder with files to edit.",
    discussion: """
      With --from the text is copied as it is, names that recur and dates in English words are written \
      down as suggestions, and nothing more is claimed of them. Without it, the files explain themselves. A \
      folder that has something in it is left alone.

      Examples:
        lectern new my-article
        lectern new my-article --from FILE.md
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "A Markdown file with the text, a folder with an article.md, or - for standard input.",
      valueName: "file"),
    completion: .file())
  var from: String?

  func run() throws {
    let files = try files()
    try System.makeFolder(folder, files.map { (path(of: $0), $0.bytes) })
    try TextOutput.write(summary(files))
  }

  /// A file to write, and what is to be done with it.
  private struct File {
    let name: String
    let bytes: [UInt8]
    let meaning: String

    init(_ name: String, _ text: String, _ meaning: String) {
      self.init(name, Array(text.utf8), meaning)
    }

    init(_ name: String, _ bytes: [UInt8], _ meaning: String) {
      self.name = name
      self.bytes = bytes
      self.meaning = meaning
    }
  }

  private func files() throws(Failure) -> [File] {
    guard let from else {
      return [
        File("article.md", Skeleton.article, "the text"),
        File("actors.yaml", Skeleton.actors, "who"),
        File("timeline.yaml", Skeleton.timeline, "when"),
        File("notes.yaml", Skeleton.notes, "notes to a reader, and readings"),
        File("sources.yaml", Skeleton.sources, "what it rests on"),
      ]
    }
    let source = try ArticleSource(argument: from).files().article
    let article = Article.loadText(ArticleFiles(article: source)).article
    let draft = ApparatusDraft(article)
    return [
      File("article.md", source.bytes, "the text, as it was"),
      File("actors.yaml", draft.actors, counted(draft.nameCount, "name") + " to look through"),
      File("timeline.yaml", draft.timeline, counted(draft.dateCount, "date") + " to look through"),
      File("notes.yaml", Skeleton.notesOfText, "notes to a reader, and readings: none yet"),
      File("sources.yaml", Skeleton.sourcesOfText, "what it rests on: nothing yet"),
    ]
  }

  private func summary(_ files: [File]) -> String {
    let rows = files.map { [path(of: $0), $0.meaning] }
    // Where it is called as a command is, or as standard input, only a path is this folder.
    let isOther = folder == "-" || Lectern.commandNames.contains(folder)
    let word = shellPath(isOther ? "./" + folder : folder)
    return Listing([.init(), .init()], rows, subject: 0).text()
      + visible("lectern \(word) reads it; lectern check \(word) tells what is left to do.") + "\n"
  }

  private func path(of file: File) -> String { ArticleSource.file(file.name, in: folder) }
}
