import CMarkdown

/// The tree that cmark-gfm makes of a text.
@safe struct MarkdownTree: ~Copyable {
  let root: OpaquePointer

  /// The lines of the caller's text before that of the tree; less than none where the tree has
  /// lines that are not the caller's.
  private let linesBefore: Int

  /// Parses a text, or a piece of one.
  ///
  /// - Parameters:
  ///   - source: Valid UTF-8 without NUL.
  ///   - linesBefore: The lines of the text before the piece.
  init(_ source: ArraySlice<UInt8>, linesBefore: Int = 0) {
    unsafe root = document(of: source)
    self.linesBefore = linesBefore
  }

  /// Parses a text after a paragraph of one line, which is left out of the tree.
  init(_ source: [UInt8], after paragraph: String) {
    self.init(ArraySlice(Array("\(paragraph)\n\n".utf8) + source), linesBefore: -2)
    if let added = unsafe cmark_node_first_child(root) { unsafe cmark_node_free(added) }
  }

  deinit { unsafe cmark_node_free(root) }

  /// Gives back the memory of the outermost block before a node, if the node is an outermost block.
  ///
  /// What is made of the tree needs about as much: a long text never takes both at once.
  func forgetBlock(before node: OpaquePointer) {
    guard unsafe cmark_node_parent(node) == root, let walked = unsafe cmark_node_previous(node)
    else { return }
    unsafe cmark_node_free(walked)
  }

  /// The lines of the caller's text that a node of a block takes, from 1.
  func lines(of node: OpaquePointer) -> ClosedRange<Int> {
    let first = max(1, unsafe Int(firstLine(of: node)) + linesBefore)
    let last = unsafe Int(cmark_node_get_end_line(node)) + linesBefore
    return first...max(first, last)
  }

  /// The line that a node begins on; of a paragraph whose last line heads a table, which has none
  /// of its own, that of the table: the parser has the table begin with the paragraph.
  private func firstLine(of node: OpaquePointer) -> Int32 {
    let line = unsafe cmark_node_get_start_line(node)
    guard line == 0, let next = unsafe cmark_node_next(node) else { return line }
    return unsafe cmark_node_get_start_line(next)
  }

  /// The opening of a note: the last that ends before the text of the note.
  func opening(of note: OpaquePointer, among openings: [NoteOpening]) -> NoteOpening? {
    let line = unsafe lines(of: note).lowerBound
    let column = unsafe Int(cmark_node_get_start_column(note))
    let next = openings.partitioningIndex { ($0.line, $0.column) >= (line, column) }
    return next > 0 && openings[next - 1].line == line ? openings[next - 1] : nil
  }

  /// What is needed to tell whether a note has been lost.
  struct Outline {
    /// The opening of each note, in the order of their numbers.
    var notes: [NoteOpening] = []

    /// The lines of code and HTML, where nothing begins a note.
    var verbatim: [ClosedRange<Int>] = []

    /// The openings that have not become notes, though they might have.
    func missing(_ openings: [NoteOpening]) -> [NoteOpening] {
      let found = Set(notes.map(\.bracket.lowerBound))
      var verbatim = verbatim[...]
      return openings.filter { opening in
        while let first = verbatim.first, first.upperBound < opening.line {
          verbatim.removeFirst()
        }
        return !found.contains(opening.bracket.lowerBound)
          && verbatim.first?.contains(opening.line) != true
      }
    }
  }

  /// Finds the notes of the text among those that may begin.
  func outline(_ openings: [NoteOpening]) -> Outline {
    var outline = Outline()
    let iterator = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
        return outline
      }
      guard event == CMARK_EVENT_ENTER else { continue }
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        if let opening = unsafe opening(of: node, among: openings) {
          outline.notes.append(opening)
        }
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
        outline.verbatim.append(unsafe lines(of: node))
      default: break
      }
    }
  }
}
