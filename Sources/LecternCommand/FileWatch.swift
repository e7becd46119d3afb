import Reader

/// Whether the files of an article are what they were when they were read.
struct FileWatch {
  private let paths: [String]
  private var stamps: [System.FileStamp?]

  /// How many looks in a row have not found the text.
  private var misses = 0

  /// What has been seen that nobody has been told of.
  private(set) var news: FileNews?

  /// Takes the files as they are: before they are read, so that no change is missed.
  init(_ source: ArticleSource) {
    paths = source.paths
    stamps = paths.map(System.stamp(of:))
  }

  /// Whether there is a file that can change at all.
  var isNeeded: Bool { !paths.isEmpty }

  /// Looks at the files: a call of the system for each, which are five at most.
  ///
  /// A text that is missing once is being saved by its author, and one that is missing twice is
  /// gone. When it is there again, it may be another one.
  mutating func look() {
    let now = paths.map(System.stamp(of:))
    guard now.first != .some(nil) else {
      misses += 1
      if misses == 2 { news = .gone }
      return
    }
    let wasGone = misses > 1
    misses = 0
    guard now != stamps || wasGone else { return }
    stamps = now
    news = .changed
  }

  /// Takes in that the news have been told.
  mutating func markTold() { news = nil }
}
