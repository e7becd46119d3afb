import Annotations
import Articles
import Keeping

/// The reader's own files about the article that is being read: where it was left, and its
/// notebook.
///
/// What goes wrong with them is a sentence for the last line, and reading goes on.
struct OwnFiles {
  private let archive: Archive
  private var names: ArticleNames
  private var kept: KeptNotebook?

  /// The file of the notebook as it was when it was last looked at.
  private var stamp: System.FileStamp?

  /// Where the article lies, if it is no part of the program.
  private let path: String?

  /// Why the last changes could not be kept; nothing where all are.
  private var obstacle: KeepingFault?
  var hasUnsaved: Bool { obstacle != nil }

  /// What is to be said of what could be kept at last.
  private var news: String?

  /// Whether the names that the article goes by now were to be kept already.
  private var hasKeptNames = false

  /// What is known to be on the disk, but for what another reader is writing.
  private var bookmark: Bookmark?

  /// The unfinished note that is kept with the place and is this reader's, to go on with or to
  /// throw away.
  private var draft: Bookmark.Draft?
  var hasDraft: Bool { draft != nil || unkept != nil }

  /// The last note that was finished and could not be kept in the notebook.
  private var held: Bookmark.Draft?

  /// What was said last of a place that could not be kept.
  private var told: KeepingFault?

  /// Finds the files of an article, which lies at a path if it is no part of the program.
  init(of article: Article, at path: String?) {
    archive = Archive(System.folders)
    self.path = path.map(System.absolutePath)
    names = ArticleNames(article, path: self.path)
  }

  /// Finds the files of the article as it is now, and reads its notebook; what could not be kept
  /// before is not lost, and what stays in another file is told.
  mutating func follow(_ article: Article) -> (notebook: Notebook, fault: String?) {
    let (former, formerNames) = (kept, names)
    names = ArticleNames(article, path: path)
    bookmark = nil
    hasKeptNames = false
    let read =
      if hasUnsaved, let former {
        take(archive.notebook(of: article, names, unsaved: former))
      } else {
        self.notebook(of: article)
      }
    guard read.fault == nil, let former, let file = former.file, file != kept?.file,
      former.notebook.annotations.contains(where: { read.notebook[$0.id]?.text != $0.text })
    else { return read }
    let cause =
      formerNames.id == names.id ? "it has another notebook now" : "its id is another now"
    return (read.notebook, "\(cause); what is yours stays in “\(file)”")
  }

  /// Where the reading was left; nothing if that is not known.
  ///
  /// An unfinished note is left out while another reader is writing it.
  mutating func lastBookmark(of article: Article) -> Bookmark? {
    var last = try? archive.bookmark(of: article, names)
    // To what an article is called by now, the same place is kept once more.
    bookmark = last.flatMap { archive.isKept($0, of: names) ? $0 : nil }
    if let writer = last?.draft?.writer, System.isOtherReader(writer) { last?.draft = nil }
    return last
  }

  /// Has a note that could not be kept in the notebook stay with the place until it is.
  mutating func hold(_ draft: Bookmark.Draft?) {
    guard hasUnsaved, var draft else { return }
    draft.writer = System.writer
    held = draft
  }

  /// The note that stays with the place, while it is still to be kept in the notebook.
  private var unkept: Bookmark.Draft? {
    guard hasUnsaved, let held else { return nil }
    return kept?.unsaved.contains { $0.text == held.text } == true ? held : nil
  }

  /// Makes an unfinished note this reader's, to go on with or to throw away.
  mutating func takeUp(_ draft: Bookmark.Draft) {
    self.draft = draft
  }

  /// The unfinished note that is kept with the place and is none of this reader's.
  private func draftOfOthers(in article: Article) -> Bookmark.Draft? {
    let kept = (try? archive.bookmark(of: article, names))?.draft
    return kept == draft ? nil : kept
  }

  /// Keeps where the reading is left, if that has changed; what was told before is told once more
  /// at the last time.
  ///
  /// An unfinished note of another reader stays with the place, unless this one has its own, which
  /// may be one that could not be kept in the notebook.
  ///
  /// - Returns: What went wrong, the first time; reading does not end over it.
  mutating func keep(
    _ bookmark: Bookmark, in article: Article, waiting seconds: Int = Archive.patience,
    isLast: Bool = false
  ) -> String? {
    var bookmark = bookmark
    bookmark.draft = bookmark.draft ?? unkept
    guard bookmark != self.bookmark else { return nil }
    var shared = bookmark
    if shared.draft == nil { shared.draft = draftOfOthers(in: article) }
    do throws(KeepingFault) {
      try archive.save(shared, of: article, names, waiting: seconds)
      (self.bookmark, draft) = (bookmark, bookmark.draft)
      return nil
    } catch {
      if error.isKept { (self.bookmark, draft) = (bookmark, bookmark.draft) }
      guard error != .noFolder, isLast || told != error else { return nil }
      told = error
      return error.prose
    }
  }

  /// Says it again of a place that cannot be kept, should that go on: it was not seen.
  mutating func tellAnew() {
    told = nil
  }

  /// Keeps what could not be kept before, if that is possible now, and what the article goes by.
  ///
  /// What comes of it is read as what other programs write is: until then the reader may be writing
  /// on what they have removed.
  ///
  /// - Parameter seconds: How long to wait at most for another program that is writing; for the
  ///   names it is waited for as ever.
  mutating func keepUnsaved(waiting seconds: Int = Archive.patience) {
    defer { keepNames() }
    guard hasUnsaved, var saved = kept else { return }
    let fault = save(&saved, waiting: seconds)
    guard !hasUnsaved else { return }
    kept?.goOn(after: saved)
    news = fault ?? "what was not kept is kept now"
  }

  /// What is to be said of what could be kept at last; once.
  mutating func takeNews() -> String? {
    defer { news = nil }
    return news
  }

  /// Keeps the names that the article goes by now, so that it is found again when it is moved after
  /// its text has changed; tried once, and reading goes on where it cannot be done.
  ///
  /// What comes of it is read as what other programs write is.
  private mutating func keepNames() {
    guard !hasUnsaved, !hasKeptNames, var known = kept, known.lacksNames else { return }
    hasKeptNames = true
    try? archive.save(&known)
  }

  /// What is lost when the reading ends now: not the note that stays with the place.
  var loss: Failure? {
    guard let obstacle, let kept, kept.hasUnsaved else { return nil }
    let lost = kept.unsaved.filter { $0.text != bookmark?.draft?.text }
    return .lost(lost.map(Self.words), obstacle)
  }

  private static func words(of annotation: Annotation) -> String {
    annotation.told(quoting: beginning(of: onOneLine(annotation.quote), columns: 40))
  }

  /// Reads the notebook.
  mutating func notebook(of article: Article) -> (notebook: Notebook, fault: String?) {
    take(archive.notebook(of: article, names))
  }

  /// Whether there is a file that others can write in.
  var canBeShared: Bool { kept?.file != nil }

  /// The notebook as another program has left it since it was read; nothing where none has changed
  /// it.
  ///
  /// Looks at its file, and reads that where it is not as it was.
  mutating func notebookOfOthers(of article: Article) -> Notebook? {
    guard !hasUnsaved, let kept, let file = kept.file, let now = System.stamp(of: file),
      now != stamp
    else { return nil }
    stamp = now
    let (read, fault) = archive.notebook(of: article, names)
    switch fault {
    case nil, .partlyRead?: break
    default: return nil
    }
    guard read.notebook.page != kept.notebook.page else { return nil }
    self.kept = read
    return read.notebook
  }

  private mutating func take(
    _ read: (kept: KeptNotebook, fault: KeepingFault?)
  ) -> (notebook: Notebook, fault: String?) {
    kept = read.kept
    return (read.kept.notebook, read.fault == .noFolder ? nil : read.fault?.prose)
  }

  /// Reads the notebook for who wants nothing else.
  func read(_ article: Article) throws(Failure) -> KeptNotebook {
    let (kept, fault) = archive.notebook(of: article, names)
    switch fault {
    case nil, .noFolder?: break
    case .partlyRead?: StandardError.tell(fault?.prose ?? "")
    case let fault?: throw .keeping(fault)
    }
    return kept
  }

  /// Takes in annotations made elsewhere, and keeps them.
  ///
  /// Nobody waits at a screen for it, so that many programs can keep theirs one after the other.
  func receive(
    _ foreign: ForeignAnnotations, into article: Article
  ) throws(Failure) -> [Received] {
    var kept = archive.notebook(of: article, names).kept
    let received = kept.receive(foreign)
    do throws(KeepingFault) {
      try archive.save(&kept, waiting: 30)
    } catch {
      guard error.isKept else { throw .keeping(error) }
      StandardError.tell(error.prose)
    }
    return received
  }

  /// What has come of changes to the notebook.
  struct Outcome {
    let notebook: Notebook

    /// The annotation as it is after a change, or was before it was removed.
    let changed: Annotation?
    let fault: String?
  }

  /// Makes a change and keeps it.
  mutating func make(_ change: Notebook.Change, in article: Article) -> Outcome {
    keep(in: article) { $0.apply(change, System.stamp()) }
  }

  /// Takes or brings back changes, and keeps what comes of it.
  mutating func reverse(_ reversals: [Notebook.Reversal], in article: Article) -> Outcome {
    keep(in: article) { kept in
      kept.reverse(reversals, at: System.stamp().time)
      return nil
    }
  }

  /// Keeps the notebook as something makes it, which tells the annotation that it has changed.
  private mutating func keep(
    in article: Article, after change: (inout KeptNotebook) -> Annotation?
  ) -> Outcome {
    var kept = self.kept ?? archive.notebook(of: article, names).kept
    let changed = change(&kept)
    let fault = save(&kept)
    self.kept = kept
    return Outcome(notebook: kept.notebook, changed: changed, fault: fault)
  }

  /// Writes a notebook to its file, and tells what went wrong.
  private mutating func save(
    _ kept: inout KeptNotebook, waiting seconds: Int = Archive.patience
  ) -> String? {
    do throws(KeepingFault) {
      try archive.save(&kept, waiting: seconds)
      obstacle = nil
      return nil
    } catch {
      obstacle = error.isKept ? nil : error
      return error.prose
    }
  }
}
