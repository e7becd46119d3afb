public import Annotations
public import Articles

/// A note that two readers have rewritten at the same time, as one of them has it.
public struct SharedNote {
  /// The notebook before.
  public let base: Notebook

  /// What this reader does.
  public let change: Notebook.Change

  /// The note after that.
  public let changed: Annotation?

  /// The notebook with the words of both, which are `mine` and `theirs`.
  public let merged: Notebook

  /// Makes the note on the first ten bytes of an article.
  public init(in article: Article) {
    var base = Notebook(of: article)
    base.apply(.add(.note, 0..<10, text: "one"), .number(1))
    var (mine, theirs) = (base, base)
    theirs.apply(.edit(id: "urn:test:1", text: "theirs"), .number(2))
    self.base = base
    change = .edit(id: "urn:test:1", text: "mine")
    changed = mine.apply(change, .number(3))
    merged = mine.merged(with: theirs.page, base: base.page)
  }
}
