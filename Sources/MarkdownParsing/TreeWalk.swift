import CMarkdown

/// A walk through the nodes of a tree, but its root.
@safe struct TreeWalk: ~Copyable {
  private let tree: MarkdownTree
  private let iterator: OpaquePointer

  /// The node that the last turn came to.
  private var node: OpaquePointer

  /// What a walk does to a node; one that holds no others is entered only.
  enum Turn {
    case enters
    case leaves
  }

  init(_ tree: consuming MarkdownTree) {
    unsafe node = unsafe tree.root
    unsafe iterator = unsafe cmark_iter_new(tree.root)
    self.tree = tree
  }

  deinit {
    unsafe cmark_iter_free(iterator)
  }

  /// Goes on to the next turn; none at the end of the tree.
  mutating func next() -> Turn? {
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return nil }
      unsafe node = unsafe cmark_iter_get_node(iterator)
      guard unsafe node != tree.root else { continue }
      if event == CMARK_EVENT_ENTER {
        unsafe tree.forgetBlock(before: node)
        return .enters
      }
      guard unsafe isNoteMark(node) else { return .leaves }
    }
  }

  /// Whether the node is the last of the outermost blocks.
  var isAtLastBlock: Bool { unsafe node == cmark_node_last_child(tree.root) }

  /// Whether the node is one of the outermost blocks, such as code that no item holds.
  var isAtOutermost: Bool { unsafe cmark_node_parent(node) == tree.root }

  /// Whether the node is the text of a note.
  var isAtNote: Bool { unsafe isNote(node) }

  /// The opening of the note that the node is.
  func opening(among openings: [NoteOpening]) -> NoteOpening? {
    unsafe tree.opening(of: node, among: openings)
  }

  /// Tells what the node is, if it is no note.
  func step(with standIns: StandIns) -> MarkdownStep {
    unsafe MarkdownParsing.step(into: node, with: standIns)
  }

  /// The line that the node begins on, from 1.
  var line: Int { unsafe tree.lines(of: node).lowerBound }

  /// The fence that code begins with; empty where it is set in.
  var fence: String {
    var (length, offset, mark) = (Int32(0), Int32(0), CChar(0))
    guard unsafe cmark_node_get_fenced(node, &length, &offset, &mark) != 0 else { return "" }
    let byte = UInt8(truncatingIfNeeded: mark)
    return String(repeating: Character(Unicode.Scalar(byte)), count: Int(length))
  }

  /// Appends what the node holds: of text, code or HTML.
  func appendText(to bytes: inout [UInt8]) {
    guard let literal = unsafe cmark_node_get_literal(node) else { return }
    unsafe bytes.append(contentsOf: bytesOf(literal))
  }
}
