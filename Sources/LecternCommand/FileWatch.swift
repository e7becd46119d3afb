/// Whether the files of an article are what they were when they were read.
struct FileWatch {
  private let paths: [String]
  private var stamps: [System.FileStamp?]

  /// Whether a change has been seen that nobody has been told of.
  private(set) var hasChanged = false

  /// Takes the files as they are: before they are read, so that no change is missed.
  init(_ source: ArticleSource) {
    paths = source.paths
    stamps = paths.map(System.stamp(of:))
  }

  /// Whether there is a file that can change at all.
  var isNeeded: Bool { !paths.isEmpty }

  /// Looks at the files: a call of the system for each, which are five at most.
  ///
  /// While the text itself is missing its author is saving it, and there is nothing to read.
  mutating func look() {
    let now = paths.map(System.stamp(of:))
    guard now != stamps, now.first != .some(nil) else { return }
    stamps = now
    hasChanged = true
  }

  mutating func tell() { hasChanged = false }
}
