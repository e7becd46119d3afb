/// Why something of the reader's own was not read or not kept; reading goes on all the same.
public enum KeepingFault: Error, Hashable, Sendable {
  /// Neither `HOME` nor the variable of XDG names a folder.
  case noFolder
  /// The value of an environment variable, which is to name the folder, is no UTF-8.
  case notUTF8(variable: String)
  /// A file cannot be read.
  case unreadable(file: String, reason: Reason)
  /// A file or a folder cannot be made.
  case uncreatable(file: String, reason: Reason)
  /// A file cannot be written to its end, and is as it was.
  case unwritable(file: String, reason: Reason)
  /// Something that is no file stands where one was to be: `a folder`.
  case inTheWay(file: String, kind: String)
  /// A file is larger than so many bytes.
  case tooLarge(file: String, limit: Int)
  /// A file is not what it was to be; nothing has been done to it yet.
  case broken(file: String, reason: String)
  /// A broken file has been put aside under another name, and a new one begun.
  case setAside(file: String, as: String)
  /// So many entries of a file are not understood, and stay in it; the first by its number, from 1.
  case partlyRead(file: String, entries: Int, first: Int, reason: String)
  /// A later version of the program has written the file.
  case ofLaterVersion(file: String, Int)
  /// Another program holds the lock and does not let go.
  case locked(file: String)

  /// What the system says to it.
  public struct Reason: Hashable, Sendable, ExpressibleByStringLiteral {
    public let words: String

    /// Whether it is not allowed.
    public let isForbidden: Bool

    init(_ words: String, isForbidden: Bool) {
      self.words = words
      self.isForbidden = isForbidden
    }

    public init(stringLiteral words: String) { self.init(words, isForbidden: false) }
  }

  /// The sentence for the status line, and for standard error.
  public var prose: String {
    switch self {
    case .noFolder: "nothing is kept: HOME names no folder"
    case .notUTF8(let variable): "nothing is kept in \(variable): its value is not UTF-8"
    case .unreadable(let file, let reason):
      "nothing is kept in “\(file)”: it cannot be read: \(reason.words)"
    case .uncreatable(let file, let reason):
      "not kept: “\(file)” cannot be made: \(reason.words)"
    case .unwritable(let file, let reason):
      "not kept: “\(file)” cannot be written: \(reason.words)"
    case .inTheWay(let file, let kind): "not kept: “\(file)” is \(kind), not a file"
    case .tooLarge(let file, let limit):
      "nothing is kept in “\(file)”: it is larger than \(limit / 1_048_576) MB"
    case .broken(let file, let reason):
      "“\(file)” is broken (\(reason)); it will be put aside when something is kept"
    case .setAside(let file, let other):
      "kept; “\(file)” was broken, and is now “\(other)”"
    case .partlyRead(let file, 1, let number, let reason):
      "entry \(number) of “\(file)” is not understood, and stays as it is: \(reason)"
    case .partlyRead(let file, let entries, let number, let reason):
      "\(entries) entries of “\(file)” are not understood, and stay as they are; number \(number): \(reason)"
    case .ofLaterVersion(let file, let version):
      "nothing is kept in “\(file)”: a later Lectern wrote it, of version \(version)"
    case .locked(let file): "not kept: another program does not let go of “\(file)”"
    }
  }

  /// Whether everything has been kept in spite of it.
  public var isKept: Bool {
    if case .setAside = self { true } else { false }
  }
}
