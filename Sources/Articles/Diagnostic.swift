public import YAMLParsing

/// Something wrong in an article's files, which never stops the loading.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: Sendable {
    case error
    case warning
  }

  /// The kinds of fault; the prose of each is in `Diagnostic+Prose.swift`, or beside the fault that
  /// it carries.
  public enum Fault: Sendable, Equatable {
    /// Bytes that are no UTF-8; each ill-formed sequence is shown as U+FFFD.
    case notUTF8
    /// A byte order mark of another encoding, in which the file was read.
    case otherEncoding(String)
    case nulBytes(count: Int)
    case unclosedFrontMatter
    /// What would be front matter if it began on the first line.
    case lateFrontMatter
    case brokenYAML(YAMLFault)
    case repeatedField(String)
    case unknownAlias(String)
    case circularAlias(String)
    case tooManyAliases
    case tooDeep
    /// What begins with this is a comment, a tag or an anchor of YAML, and perhaps meant as text.
    case noPartOfText(Character)
    case secondDocument
    case frontMatterNoMap
    /// Front matter between two lines `+++`, of which nothing is read and nothing shown.
    case frontMatterInTOML
    case fieldOfWrongShape(field: String, wanted: String)
    /// HTML that never ends, so that all the rest stands in it and is shown.
    case unclosedHTML(opener: String, closer: String)
    /// A fence that makes all the rest code.
    case unclosedCode(fence: String)
    case noteWithoutText(label: String)
    case noteWithoutMark(label: String)
    case noteWrittenTwice(label: String)
    /// What would be a note if it did not stand in the text of HTML.
    case noteInHTML(label: String)
    case linkToNoSection(anchor: String, nearest: String?)
    case linkToUnopenable(destination: String)
    case rowTooLong(cells: Int, columns: Int)
    case apparatus(ApparatusFault)
    case check(CheckFault)
    /// A fault in a file that is no part of an article, such as that of the settings.
    case other(Wording)
  }

  /// What is told of a fault: the name of its kind for programs, and the words for people.
  public struct Wording: Sendable, Equatable {
    public let code: String
    public let severity: Severity
    public let message: String
    public let help: String?

    public init(code: String, severity: Severity, message: String, help: String?) {
      self.code = code
      self.severity = severity
      self.message = message
      self.help = help
    }
  }

  /// The problems of a file that are told; no one reads more.
  public static let mostOfFile = 1_000

  /// The name of the file, as it was given.
  public let file: String

  /// The line of the file, from 1, with the column in UTF-8 bytes, from 1; none for a whole file.
  public let position: Position?

  public let fault: Fault

  /// A line and a column of a file.
  public struct Position: Sendable, Equatable, Comparable {
    public let line: Int
    public let column: Int

    /// The bytes of the line from the column on that are at fault; at least 1.
    public let length: Int

    /// The line itself, without its end, to show with the message; of a long line, the part around
    /// the column.
    public let source: String

    /// The bytes of the line that stand before `source`.
    public let omitted: Int

    public init(line: Int, column: Int, length: Int, source: String, omitted: Int = 0) {
      self.line = line
      self.column = column
      self.length = length
      self.source = source
      self.omitted = omitted
    }

    public static func < (left: Position, right: Position) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  public init(file: String, position: Position?, fault: Fault) {
    self.file = file
    self.position = position
    self.fault = fault
  }
}
