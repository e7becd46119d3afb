public import Annotations
public import Search

extension Notebook {
  /// What the reader has written, as searches want it.
  public var written: [OwnNote] {
    annotations.map { OwnNote(id: $0.id, texts: [$0.text] + $0.tags, bytes: $0.bytes) }
  }
}
