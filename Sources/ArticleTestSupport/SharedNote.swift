public import Annotations
public import Articles

/// A note that one reader changes while another rewrites it, as the first of them has it.
public struct SharedNote {
  /// The notebook before.
  public let base: Notebook

  /// The note after what this reader does, or before it was removed.
  public let changed: Annotation?

  /// The notebook with what both have done; the other reader's words are `theirs`.
  public let merged: Notebook

  /// The address of the note.
  public static let id = "urn:test:1"

  /// What the reader may do with the note, the words that are kept, and what is said then.
  public static let changes: [(Notebook.Change, [String], String)] = [
    (
      .edit(id: id, text: "mine"), ["mine", "theirs"],
      "changed elsewhere as well; both notes are kept"
    ),
    (
      .confirm(id: id, candidate: 0), ["one", "theirs"],
      "changed elsewhere as well; both notes are kept"
    ),
    (.remove(id: id), ["theirs"], "not done: it was changed elsewhere meanwhile"),
  ]

  /// Makes the note on the first ten bytes of an article, and changes it.
  public init(in article: Article, _ change: Notebook.Change) {
    var base = Notebook(of: article)
    base.apply(.add(.note, 0..<10, text: "one"), .number(1))
    var (mine, theirs) = (base, base)
    theirs.apply(.edit(id: Self.id, text: "theirs"), .number(2))
    self.base = base
    changed = mine.apply(change, .number(3))
    merged = mine.merged(with: theirs.page, base: base.page)
  }
}
