public import Annotations
public import Articles
import JSONText

/// A notebook together with its file.
public struct KeptNotebook: Sendable {
  public internal(set) var notebook: Notebook

  /// The notebook's file; nothing where there is no folder for it.
  public internal(set) var file: String?

  let names: ArticleNames

  /// The page as it was when it was last read or written: what this reader's changes began with.
  var base: NotebookPage

  /// The bytes of the file that `base` stands in, if it was read from one or written to it: to
  /// compare bytes takes no time, to understand them does.
  var bytes: [UInt8]?

  /// Whether anything is not as its file has it.
  public var hasUnsaved: Bool { notebook.page != base }

  /// Whether what is kept does not have all names that lead to the article now.
  public var lacksNames: Bool { notebook.lacks(names) }

  /// The annotations that its file does not have, or has otherwise.
  public var unsaved: [Annotation] {
    let saved = Set((base.json["items"]?.array ?? []).map(\.text))
    return notebook.annotations.filter { !saved.contains($0.json.text) }
  }

  /// Makes changes; they are kept by `Archive.save`.
  @discardableResult
  public mutating func apply(_ change: Notebook.Change, _ stamp: Stamp) -> Annotation? {
    notebook.apply(change, stamp)
  }

  /// Undoes changes; that is kept by `Archive.save`.
  public mutating func reverse(_ reversals: [Notebook.Reversal], at time: Timestamp) {
    notebook.reverse(reversals, at: time)
  }

  /// Takes in annotations that were made elsewhere; they are kept by `Archive.save`.
  public mutating func receive(_ foreign: ForeignAnnotations) -> [Received] {
    notebook.receive(foreign)
  }

  /// Takes in that all this has been saved by another value, whose notebook may have more by now.
  ///
  /// What changes from here on begins with what this one has, not with what it had before that:
  /// else its own annotations in the file would be taken for those of another reader.
  public mutating func goOn(after saved: KeptNotebook) {
    file = saved.file
    (base, bytes) = (notebook.page, nil)
  }

  /// The notebook as a file for other programs.
  public var exported: NotebookPage {
    notebook.page.written(for: names, title: notebook.article.metadata.title)
      .exported(from: names.text)
  }
}

extension Archive {
  /// Reads the notebook of an article: if there is none, what is kept of the same text by another
  /// id; an empty one if there is neither, or none that can be read.
  ///
  /// - Returns: The notebook, and what was wrong with its file.
  public func notebook(
    of article: Article, _ names: ArticleNames
  ) -> (kept: KeptNotebook, fault: KeepingFault?) {
    var kept = KeptNotebook(
      notebook: Notebook(of: article), file: nil, names: names, base: NotebookPage())
    do throws(KeepingFault) {
      let (file, former) = try self.file(of: article, names)
      kept.file = file
      guard let bytes = try Files.read(file) else {
        kept.base = former
        kept.notebook = kept.notebook.merged(with: kept.base, base: NotebookPage())
        return (kept, nil)
      }
      let page = try self.page(of: bytes, in: file)
      (kept.base, kept.bytes) = (page, bytes)
      kept.notebook = kept.notebook.merged(with: page, base: NotebookPage())
      return (kept, kept.notebook.fault(in: file))
    } catch {
      return (kept, error)
    }
  }

  /// Reads the notebook of an article anew, with the changes of this reader that could not be kept.
  ///
  /// What others have removed or rewritten meanwhile is so here, and what this reader has removed
  /// as well.
  ///
  /// - Returns: The notebook, which is still to be kept, and what was wrong with its file.
  public func notebook(
    of article: Article, _ names: ArticleNames, unsaved: KeptNotebook
  ) -> (kept: KeptNotebook, fault: KeepingFault?) {
    let (read, fault) = notebook(of: article, names)
    var kept = read
    // A file that is gone or broken says nothing of what is to be removed, nor does the one of
    // another id that it took over.
    let isGone = kept.bytes == nil && unsaved.bytes != nil && kept.file == unsaved.file
    if isGone || kept.base == NotebookPage() { (kept.base, kept.bytes) = (unsaved.base, nil) }
    kept.notebook = Notebook(of: article)
      .merged(with: unsaved.notebook.page, base: NotebookPage())
      .merged(with: kept.base, base: unsaved.base)
    return (kept, fault)
  }

  /// Keeps a notebook, together with what others have written in it since it was read.
  ///
  /// The notebook then has their annotations too, and its file the names that lead to the article
  /// now; where that changes nothing, nothing is written. A file that is broken is put aside first,
  /// which is thrown though everything is kept: see `KeepingFault.isKept`. Another program that is
  /// writing is waited for, some seconds at the longest.
  public func save(
    _ kept: inout KeptNotebook, waiting seconds: Int = Self.patience
  ) throws(KeepingFault) {
    let lock = try FolderLock(notebooksFolder(), waiting: seconds)
    // Another reader may have begun one since, of another text of the same article.
    let file =
      if kept.bytes != nil, let known = kept.file {
        known
      } else {
        try self.file(of: kept.notebook.article, kept.names).path
      }
    kept.file = file
    var aside: String?
    // A file that is gone or broken says nothing of what is to be removed.
    var theirs = kept.base
    var whole: [UInt8]?
    do throws(KeepingFault) {
      if let bytes = try Files.read(file) {
        if bytes != kept.bytes { theirs = try page(of: bytes, in: file) }
        whole = bytes
      }
    } catch {
      guard error.isBroken else { throw error }
      aside = try Files.setAside(file)
    }
    var merged = kept.notebook.merged(with: theirs, base: kept.base)
    let isMissing = whole == nil && merged.page != NotebookPage()
    if merged.page != theirs || isMissing || merged.lacks(kept.names) {
      let page = merged.page.written(for: kept.names, title: merged.article.metadata.title)
      let bytes = Array(page.json.text.utf8)
      try Files.replace(file, with: bytes)
      merged = merged.written(as: page)
      whole = bytes
    }
    kept.notebook = merged
    (kept.base, kept.bytes) = (merged.page, whole)
    _ = consume lock
    if let aside { throw .setAside(file: file, as: aside) }
  }

  private func notebooksFolder() throws(KeepingFault) -> String {
    try folders.data.get() + "/notes"
  }

  /// The file of an article's notebook: one by its first name, else one that says it is about the
  /// article, else one that names it and cannot be read, else a new one; with what a new one takes
  /// over, kept of the same text by another id, which the article may have had before.
  ///
  /// The file of that id stays as it is: it may as well be of a copy.
  private func file(
    of article: Article, _ names: ArticleNames
  ) throws(KeepingFault) -> (path: String, former: NotebookPage) {
    let folder = try notebooksFolder()
    let usual = "\(folder)/\(names.first).json"
    guard !Files.names(in: folder).contains("\(names.first).json") else {
      return (usual, NotebookPage())
    }
    let files = files(in: folder, naming: names.all)
    if let known = likeliest(files, for: article, names, by: { names.match($0) }) {
      return (known.path, NotebookPage())
    }
    guard names.id != nil else {
      return (files.first { $0.page == nil }?.path ?? usual, NotebookPage())
    }
    // What another id claims is of another article, which a broken file does not tell.
    let ofText = names.all.firstIndex(of: names.ofText)
    let other = likeliest(files, for: article, names) {
      $0.contains(names.ofText) ? ofText : nil
    }
    return (usual, other?.page.entries ?? NotebookPage())
  }

  /// The files of notebooks in which one of some names stands, with the page of each that can be
  /// read.
  private func files(
    in folder: String, naming names: [String]
  ) -> [(path: String, page: NotebookPage?)] {
    var words = PhraseSet()
    for name in names { _ = words.insert(Array(name.utf8)) }
    let files = Files.names(in: folder).filter { $0.hasSuffix(".json") }
    return files.compactMap { file -> (path: String, page: NotebookPage?)? in
      let path = "\(folder)/\(file)"
      // To understand a page takes longer than to see that none of the names is in it.
      guard let bytes = try? Files.read(path), words.occur(in: bytes) else { return nil }
      return (path: path, page: try? page(of: bytes, in: path))
    }
  }

  /// Of the files that name an article by the surest of its names the likeliest to be about it: one
  /// of which something is found in the text, best with certainty, for several articles may have
  /// lain at one path; then the one whose article lay there last, and then the one that was written
  /// last.
  ///
  /// Which of the names is the surest that a file has, from 0, the closure tells.
  private func likeliest(
    _ files: [(path: String, page: NotebookPage?)], for article: Article, _ names: ArticleNames,
    by match: ([String]) -> Int?
  ) -> NamingFile? {
    let files = files.compactMap { file -> NamingFile? in
      guard let page = file.page, let rank = match(page.names) else { return nil }
      let place = page.names.firstIndex(of: names.all[rank]) ?? 0
      return NamingFile(path: file.path, page: page, rank: rank, place: place)
    }
    let rank = files.map(\.rank).min()
    let surest = files.filter { $0.rank == rank }
    guard surest.count > 1 else { return surest.first }
    let empty = Notebook(of: article)
    let ordered = surest.map { file in
      let notebook = empty.merged(with: file.page, base: NotebookPage())
      let time = Files.writingTime(file.path) ?? (0, 0)
      return (file: file, order: (notebook.distance, file.place, -time.0, -time.1))
    }
    return ordered.min { $0.order < $1.order }?.file
  }

  private func page(of bytes: [UInt8], in file: String) throws(KeepingFault) -> NotebookPage {
    let json: JSON
    do throws(JSONFault) {
      json = try JSON(reading: bytes)
    } catch {
      throw .broken(file: file, reason: error.prose)
    }
    do throws(NotebookPage.Fault) {
      return try NotebookPage(reading: json)
    } catch {
      switch error {
      case .notAPage: throw .broken(file: file, reason: "it is no page of annotations")
      case .ofVersion(let version): throw .ofLaterVersion(file: file, version)
      }
    }
  }
}

/// A notebook's file that names an article.
private struct NamingFile {
  let path: String
  let page: NotebookPage

  /// Which of the article's names is the surest that it has, and where among its own that stands;
  /// both from 0.
  let rank: Int
  let place: Int
}

extension Notebook {
  /// What is to be said of entries that are not understood.
  fileprivate func fault(in file: String) -> KeepingFault? {
    let unread = unread
    return unread.first.map { first in
      .partlyRead(
        file: file, entries: unread.count, first: first.number, reason: first.fault.prose)
    }
  }
}

extension PhraseSet {
  /// Whether any of the phrases stands in a text.
  fileprivate func occur(in text: [UInt8]) -> Bool {
    var (phrases, isFound) = (self, false)
    phrases.find(in: text, range: text.indices) { _, _ in
      isFound = true
      return .stop
    }
    return isFound
  }
}

extension KeepingFault {
  fileprivate var isBroken: Bool {
    if case .broken = self { true } else { false }
  }
}
