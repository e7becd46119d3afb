import ArgumentParser
import Articles

/// The command line of Lectern.
@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Reads annotated articles in the terminal.",
    usage: Manual.synopsis.joined(separator: "\n"),
    discussion: """
      Without a command, lectern opens the article for reading; ? shows the keys. Without an \
      article it opens the bundled one, “The Afghan Taliban and its Relations with Moscow”. When \
      standard output is no terminal, it prints the text.
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, PrintCommand.self, ContentsCommand.self, ActorsCommand.self,
      ActorCommand.self, MentionsCommand.self, TimelineCommand.self, NotesCommand.self,
      ReadingsCommand.self, SourcesCommand.self, SearchCommand.self, CiteCommand.self,
      ExportCommand.self, ImportCommand.self, NewCommand.self, CheckCommand.self,
      DateCommand.self, KeysCommand.self, ConfigCommand.self, ManCommand.self,
      CompletionsCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// Runs the command.
  ///
  /// A call that names an article at most goes past the parser, for the first page to come sooner:
  /// see section 8 of `ARCHITECTURE.md`.
  static func main() {
    System.holdStandardStreams()
    System.outliveFileLimit()
    do {
      if CommandLine.argc < 2 { return try Opening().run() }
      let words = CommandLine.arguments.dropFirst()
      try checkCommand(in: words)
      guard words.count <= 1, words.allSatisfy(isArticle) else {
        var command = try parseAsRoot(withCommandFirst(Array(words)))
        return try command.run()
      }
      try Opening(article: words.first).run()
    } catch let failure as Failure {
      exit(withError: failure.report())
    } catch {
      end(with: error)
    }
  }

  /// The words with a command before the wish for help, which the parser takes for that of `read`
  /// else.
  private static func withCommandFirst(_ words: [String]) -> [String] {
    guard words.count > 1, ["-h", "--help"].contains(words[0]), commandNames.contains(words[1])
    else { return words }
    return [words[1], words[0]]
  }

  /// Says what there is to say of an error, such as the wish for help, and ends with its status.
  private static func end(with error: any Error) -> Never {
    if let columns = Listing.measure, columns < leastColumns {
      System.setEnvironment("COLUMNS", to: String(leastColumns))
    }
    guard !fullMessage(for: error).isEmpty else { exit(withError: error) }
    let error = unknownOption() ?? error
    let message = fullMessage(for: error)
    let status = exitCode(for: error)
    do throws(Failure) {
      if status.isSuccess { try TextOutput.write(message + "\n") }
    } catch {
      exit(withError: error.report())
    }
    if !status.isSuccess {
      let lines = visibleLines(named(message).replacing("\t", with: " "))
      StandardError.write(lines + "\n")
    }
    exit(withError: status)
  }

  /// What the parser says of an option that the command has not, where it has said something else.
  ///
  /// It takes `-width` for `-w -i -d -t -h`, and so for the wish for help. Where an argument is
  /// missing, it says nothing of an option that the command has not, though a word that was meant
  /// for the argument may have been taken for one. So it is asked once more, with such words as one
  /// option each and with a word that can be any of the arguments.
  private static func unknownOption() -> (any Error)? {
    do {
      _ = try parseAsRoot(withWholeOptions(Array(CommandLine.arguments.dropFirst())) + ["bash"])
      return nil
    } catch {
      return fullMessage(for: error).hasPrefix("Error: Unknown option ") ? error : nil
    }
  }

  /// The words with an equals sign after each that is meant as one option, which the parser takes
  /// for one then.
  private static func withWholeOptions(_ words: [String]) -> [String] {
    let end = words.firstIndex(of: "--") ?? words.endIndex
    return words[..<end].map { isWholeOption($0) ? $0 + "=" : $0 } + words[end...]
  }

  /// Whether a word begins with one hyphen and is neither the wish for help nor a row of letters
  /// that are options.
  private static func isWholeOption(_ word: String) -> Bool {
    word.wholeMatch(of: #/-[A-Za-z][^=]+/#) != nil && word != "-help"
      && !word.dropFirst().allSatisfy(letters.contains)
  }

  /// The options of a letter that can stand in a row behind one hyphen; that for help stands alone.
  private static let letters: Set<Character> = ["r", "w"]

  /// The columns for which the parser can set its help: on a narrower screen it runs on beyond it.
  private static let leastColumns = 40

  /// A message of the parser under the name of the program, as all others are.
  private static func named(_ message: String) -> String {
    let mark = "Error: "
    return message.hasPrefix(mark)
      ? "lectern: " + inOwnWords(message.dropFirst(mark.count)) : message
  }

  /// Throws where the first word is neither an article nor quite a command, and where help is
  /// wanted for what is none.
  private static func checkCommand(in words: ArraySlice<String>) throws(Failure) {
    guard let first = words.first else { return }
    if first == "help", let name = words.dropFirst().first, isArticle(name) {
      throw .noSuchCommand(name, nearest: nearest(to: name, among: commandNames))
    }
    guard isArticle(first), !System.exists(first) else { return }
    if first.hasPrefix("+") { throw .noCommandToBeginWith(first) }
    guard let command = nearest(to: first, among: commandNames) else { return }
    throw .noSuchArticle(first, nearestCommand: command)
  }

  /// Whether a word can name an article: it is no option and no command.
  private static func isArticle(_ word: String) -> Bool {
    (word == "-" || !word.hasPrefix("-")) && !commandNames.contains(word)
  }

  /// The names of the commands, that of `help` too.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
