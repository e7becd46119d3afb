import CMarkdown

/// A walk through a Markdown text (CommonMark and GFM, with footnotes), in the order of the text.
///
/// The walk needs no stack for the depth of the text, so that none can overflow it.
@safe public struct MarkdownWalk: ~Copyable {
  private let tree: MarkdownTree
  private let iterator: OpaquePointer

  /// The node that the last step came to.
  private var node: OpaquePointer

  /// The characters that the parser was not to see, and what it saw in their place.
  private let standIns: StandIns

  /// Where notes may begin, with their labels, which the parser does not give.
  private let openings: [NoteOpening]

  /// Parses a text.
  ///
  /// All footnotes are kept: those that no mark refers to follow those that have one. The second
  /// one of a name is ordinary text.
  ///
  /// - Parameter source: Valid UTF-8 without NUL, its lines ended by line feeds.
  /// - Complexity: O(*n*) in the bytes of the text, whatever stands in them. See `StandIns`.
  public init(_ source: [UInt8]) {
    var standIns = StandIns(for: source)
    var hidden = standIns.hide(DelimiterGuard(source).excess, in: source)
    let openings = NoteOpening.all(in: hidden)
    hidden = standIns.hide(NoteOpening.looseBrackets(in: hidden, openings), in: hidden)
    let tree = MarkdownTree.keepingNotes(of: hidden, openings: openings, with: &standIns)
    self.init(tree, openings: openings, standIns: standIns)
  }

  private init(
    _ tree: consuming MarkdownTree, openings: [NoteOpening], standIns: StandIns
  ) {
    self.openings = openings
    unsafe node = unsafe tree.root
    unsafe iterator = unsafe cmark_iter_new(tree.root)
    self.tree = tree
    self.standIns = standIns
  }

  deinit {
    unsafe cmark_iter_free(iterator)
  }

  /// Goes on to the next step; none at the end of the document.
  public mutating func next() -> MarkdownStep? {
    let event = unsafe cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE else { return nil }
    unsafe node = unsafe cmark_iter_get_node(iterator)
    guard event == CMARK_EVENT_ENTER else { return unsafe isNoteMark(node) ? next() : .end }
    unsafe tree.forgetBlock(before: node)
    guard unsafe isNote(node) else { return unsafe step(into: node, with: standIns) }
    let opening = unsafe tree.opening(of: node, among: openings)
    return .begin(.note(label: standIns.replaced(opening?.label ?? "")))
  }

  /// The line that the node of the last step begins on, from 1.
  public var line: Int { unsafe tree.lines(of: node).lowerBound }

  /// Appends the text of the node that the last step came to: of text, code or HTML.
  public func appendText(to bytes: inout [UInt8]) {
    guard let literal = unsafe cmark_node_get_literal(node) else { return }
    let start = bytes.count
    unsafe bytes.append(contentsOf: bytesOf(literal))
    standIns.replace(in: &bytes, from: start)
  }
}
