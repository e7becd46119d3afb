public import Annotations
public import Articles
import JSONText

/// The reader's own files: where each article was left, and what was written about it.
///
/// Nothing here stops the reading: what goes wrong is a `KeepingFault` with a sentence for the
/// status line. What was saved once is never lost: a file is replaced as a whole or not at all,
/// what another program has written in the meantime is taken in, and what cannot be understood is
/// put aside or left alone, never written over.
public struct Archive: Sendable {
  let folders: Folders

  public init(_ folders: Folders) {
    self.folders = folders
  }

  /// The greatest number of files of places, of which an article without an id has two: those of
  /// the articles that were left longest ago go first.
  public static let mostBookmarks = 1_000

  /// How long another program that is writing is waited for while a reader waits as well, in
  /// seconds.
  public static let patience = 2
}

// MARK: Bookmarks

extension Archive {
  /// Where the reading of an article was left; nothing if that is not known.
  ///
  /// Of another article that lay at the same path it has the panes, and neither place nor draft.
  public func bookmark(
    of article: Article, _ names: ArticleNames
  ) throws(KeepingFault) -> Bookmark? {
    let folder = try placesFolder()
    for name in names.all {
      guard var kept = try Self.place(named: name, in: folder) else { continue }
      if name.hasPrefix("path-"), !kept.isOf(article) {
        (kept.bookmark.top, kept.bookmark.draft) = (nil, nil)
      }
      return kept.bookmark
    }
    return nil
  }

  /// Whether a bookmark is kept under all names that lead to an article.
  public func isKept(_ bookmark: Bookmark, of names: ArticleNames) -> Bool {
    guard let folder = try? placesFolder() else { return false }
    return names.leading.allSatisfy { name in
      (try? Self.place(named: name, in: folder))?.bookmark == bookmark
    }
  }

  /// What is broken is put aside when the next place is kept.
  private static func place(
    named name: String, in folder: String
  ) throws(KeepingFault) -> KeptPlace? {
    guard let bytes = try Files.read("\(folder)/\(name).json") else { return nil }
    return (try? JSON(reading: bytes)).flatMap(KeptPlace.init(json:))
  }

  /// Keeps where the reading of an article was left, under all of its names that say the same.
  ///
  /// An article with an id is known by that alone. A file that is broken is put aside first, which
  /// is thrown though the place is kept: see `KeepingFault.isKept`.
  public func save(
    _ bookmark: Bookmark, of article: Article, _ names: ArticleNames,
    waiting seconds: Int = Self.patience
  ) throws(KeepingFault) {
    let folder = try placesFolder()
    let lock = try FolderLock(folder, waiting: seconds)
    let own = names.leading
    var json = bookmark.json
    json["names"] = .array(own.map(JSON.string))
    json["title"] = article.ownTitle.map(JSON.string)
    let bytes = Array(json.text.utf8)
    forgetFormerText(of: article, own, in: folder)
    var aside: KeepingFault?
    for name in own {
      let path = "\(folder)/\(name).json"
      if let other = try putAsideIfBroken(path) { aside = .setAside(file: path, as: other) }
      try Files.replace(path, with: bytes)
    }
    forgetOldest(in: folder)
    _ = consume lock
    if let aside { throw aside }
  }

  private func placesFolder() throws(KeepingFault) -> String {
    try folders.state.get() + "/places"
  }

  /// Puts a file aside that is no bookmark, and gives its new name; one of a later version is left
  /// alone.
  private func putAsideIfBroken(_ path: String) throws(KeepingFault) -> String? {
    guard let bytes = try Files.read(path) else { return nil }
    guard let json = try? JSON(reading: bytes) else { return try Files.setAside(path) }
    if let version = json["version"]?.number, version > Bookmark.version {
      throw .ofLaterVersion(file: path, version)
    }
    return Bookmark(json: json) == nil ? try Files.setAside(path) : nil
  }

  /// Removes the bookmark of the text that an article had when its place was kept before at the
  /// same path: who edits one for long would else have no room for the places of others.
  ///
  /// That of another article stays, for it may only have been moved.
  private func forgetFormerText(of article: Article, _ names: [String], in folder: String) {
    guard let path = names.first(where: { $0.hasPrefix("path-") }),
      let former = try? Self.place(named: path, in: folder)
    else { return }
    let texts = former.names.filter { name in
      name.hasPrefix("text-") && !name.contains("/") && !names.contains(name)
    }
    guard !texts.isEmpty, former.isFound(in: article) else { return }
    for name in texts { Files.remove("\(folder)/\(name).json") }
  }

  /// Removes the bookmarks that were written first, beyond the greatest number.
  private func forgetOldest(in folder: String) {
    let names = Files.names(in: folder).filter { $0.hasSuffix(".json") }
    guard names.count > Self.mostBookmarks else { return }
    let times = names.map { (name: $0, time: Files.writingTime("\(folder)/\($0)") ?? (0, 0)) }
      .sorted { $0.time < $1.time }
    for old in times.prefix(names.count - Self.mostBookmarks) {
      Files.remove("\(folder)/\(old.name)")
    }
  }
}

/// A bookmark as its file has it, with what tells the article that it is of.
private struct KeptPlace {
  var bookmark: Bookmark
  let names: [String]

  /// The title of the article, if it has one; files of older versions tell none.
  let title: String?

  init?(json: JSON) {
    guard let bookmark = Bookmark(json: json) else { return nil }
    self.bookmark = bookmark
    names = (json["names"]?.elements ?? []).compactMap(\.string)
    title = json["title"]?.string
  }

  /// Whether it is of an article that lies where its own lay: one of the same title, or one that
  /// has the words of the place or of the unfinished note, or what stood right before or after
  /// them.
  ///
  /// Where a paragraph was written anew, those beside it tell that the article is the same; a line
  /// of a few letters, such as a heading, stands in many.
  func isOf(_ article: Article) -> Bool {
    title != nil && title == article.ownTitle || isFound(in: article)
  }

  /// Whether the words of the place or of the unfinished note stand in an article, or what stood
  /// right before or after them; several articles that lie at one path in turn may have one title.
  func isFound(in article: Article) -> Bool {
    let known = [bookmark.top, bookmark.draft?.words].compactMap(\.self)
    let clues = known.flatMap(Self.clues)
    return AnchoredText(article).find(clues).contains { !$0.candidates.isEmpty }
  }

  /// What tells that the words of a locator stand in a text, or what stood right before or after
  /// them.
  private static func clues(_ words: Locator) -> [Locator] {
    let lines = [words.prefix, words.exact, words.suffix].flatMap { text in
      text.split(separator: "\n").filter { $0.utf8.count >= Archive.fewestBytes }.prefix(mostLines)
    }
    return [words]
      + ([words.prefix, words.suffix] + lines.map(String.init)).map { Locator(exact: $0) }
  }

  /// Of how many lines of a long selection it is asked whether they stand in the text: as many as
  /// what is known of the surroundings has at most.
  private static let mostLines = 20
}

extension Article {
  /// The title that stands in its text or its front matter; nothing where the name of its file
  /// stands for one.
  var ownTitle: String? { blocks.contains { $0.kind == .title } ? metadata.title : nil }
}
