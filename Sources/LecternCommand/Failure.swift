import ArgumentParser
import Articles
import Keeping

/// Why a command ends without doing its work.
enum Failure: Error, Equatable {
  case noSuchFile(String)
  /// What is no article either, and nearly a command.
  case noSuchArticle(String, nearestCommand: String)
  /// What is no article either, but a command to begin with as less and vi take it.
  case noCommandToBeginWith(String)
  case noSuchCommand(String, nearest: String?)
  case noPermission(String)
  case notAFile(String, kind: String)
  /// A folder, where one of its files is wanted.
  case folder(String)
  case folderWithoutArticle(String)
  /// Why the article is not read that only `LECTERN_ARTICLE` names.
  indirect case namedByVariable(Failure)
  case unreadable(String, reason: String)
  /// A file or a stream is larger than so many bytes.
  case tooLarge(String, limit: Int)
  case unwritable(reason: String)
  /// A file or folder cannot be made, or not be made anew.
  case cannotCreate(String, reason: String)
  case notPermitted(String, reason: String)
  /// A file could be begun, and not be written to its end.
  case incomplete(String, reason: String)
  case noSuchPlace(PlaceError)
  case placeWithoutWords(String)
  /// A stretch of the text, where one section or paragraph is wanted.
  case placeWithRange(String)
  case unusableTerminal(reason: String)
  /// No actor has an id; a command lists them.
  case noSuchActor(String, nearest: String?, list: String)
  case nothingFound(String)
  /// Words that are not where they were looked for.
  case notThere(String, place: String)
  /// The article has nothing of a kind, which would stand in a file.
  case nothingWritten(String, file: String)
  /// Something of the reader's own is not read or not kept.
  case keeping(KeepingFault)
  /// Marks and notes that could not be kept are lost.
  case lost([String], KeepingFault)
  case noAnnotations(String, reason: String)

  var status: ExitStatus {
    switch self {
    case .noSuchFile, .noSuchArticle, .noCommandToBeginWith, .folderWithoutArticle: .noInput
    case .namedByVariable(let failure): failure.status
    case .noSuchCommand: .usage
    case .noPermission, .notPermitted: .noPermission
    case .cannotCreate: .cannotCreate
    case .notAFile, .folder, .tooLarge, .noSuchPlace, .placeWithoutWords, .placeWithRange,
      .noAnnotations:
      .data
    case .unreadable, .unwritable, .incomplete: .inputOutput
    case .unusableTerminal: .unavailable
    case .noSuchActor, .nothingFound, .notThere, .nothingWritten: .problems
    case .keeping(let fault), .lost(_, let fault): ExitStatus(fault)
    }
  }

  /// One sentence for people; names are as they were given.
  var prose: String {
    switch self {
    case .noSuchFile(let name): "there is no file or folder “\(name)”"
    case .noSuchArticle(let name, let command):
      "there is no file or folder “\(name)”; the nearest command is “\(command)”"
    case .noCommandToBeginWith(let name):
      "there is no file or folder “\(name)”; --at begins at a place, and / searches the text"
    case .noSuchCommand(let name, let nearest?):
      "there is no command “\(name)”; the nearest is “\(nearest)”"
    case .noSuchCommand(let name, nil): "there is no command “\(name)”; lectern help lists them"
    case .notAFile(let name, _):
      "\(sentence(about: "“\(name)”")); to read what a program prints, pipe it into lectern -"
    case .noPermission(let name), .folder(let name), .unreadable(let name, _),
      .tooLarge(let name, _):
      sentence(about: "“\(name)”")
    case .folderWithoutArticle(let name): "the folder “\(name)” has no article.md"
    case .namedByVariable(let failure): "$LECTERN_ARTICLE: \(failure.prose)"
    case .cannotCreate(let name, let reason), .notPermitted(let name, let reason):
      "“\(name)” cannot be made: \(reason)"
    case .incomplete(let name, let reason): "“\(name)” cannot be written to its end: \(reason)"
    case .unwritable(let reason): "standard output cannot be written: \(reason)"
    case .noSuchPlace(let error): error.description
    case .placeWithoutWords(let place): "there are no words at “\(place)”"
    case .placeWithRange(let place):
      "“\(place)” is a range, and --in takes one section or paragraph"
    case .unusableTerminal(let reason): reason
    case .noSuchActor(let id, let nearest?, _):
      "no actor has the id “\(id)”; the nearest is “\(nearest)”"
    case .noSuchActor(let id, nil, let list): "no actor has the id “\(id)”; \(list) lists them"
    case .nothingFound(let things): "there is no \(things)"
    case .notThere(let words, let place): "“\(words)” is not in \(place)"
    case .nothingWritten(let things, let file): "this article has no \(things) (\(file))"
    case .keeping(let fault): fault.prose
    case .lost(let things, let fault) where things.isEmpty: fault.prose
    case .lost(let things, let fault): "\(fault.prose); lost: \(things.joined(separator: ", "))"
    case .noAnnotations("-", let reason): "standard input holds no annotations: \(reason)"
    case .noAnnotations(let name, let reason): "“\(name)” holds no annotations: \(reason)"
    }
  }

  /// Why a file cannot be read, where its name stands before it.
  var proseAfterName: String { sentence(about: "this") }

  /// Why a file cannot be read that is called as it is wanted; of all else the prose.
  private func sentence(about file: String) -> String {
    switch self {
    case .noPermission: "\(file) may not be read: permission denied"
    case .notAFile(_, let kind): "\(file) is \(kind), not a file"
    case .folder: "\(file) is a folder, not a file"
    case .unreadable(_, let reason): "\(file) cannot be read: \(reason)"
    case .tooLarge(_, let limit): "\(file) is larger than \(limit / 1_048_576) MB"
    default: prose
    }
  }

  /// Says it on standard error and gives the status to end with.
  func report() -> ExitCode {
    StandardError.tell(prose)
    return ExitCode(status.rawValue)
  }
}
