import CMarkdown

/// A walk through a Markdown text (CommonMark and GFM, with footnotes), in the order of the text.
///
/// The walk holds the parsed tree and frees it at its end. It needs no stack for the depth of the
/// tree, so that no text can overflow it.
@safe public struct MarkdownWalk: ~Copyable {
  private let root: OpaquePointer
  private let iterator: OpaquePointer

  /// The node that the last step came to.
  private var node: OpaquePointer

  /// The lines before the text that the parser was given and the caller was not.
  private let leadingLines: Int

  /// Parses a text.
  ///
  /// Notes that no mark refers to are kept: they follow those that have one. See `NoteRescue`.
  ///
  /// - Parameter source: Valid UTF-8 without NUL, its lines ended by line feeds.
  public init(_ source: [UInt8]) {
    let rescue = NoteRescue(source) { source, leadingLines in
      MarkdownWalk(source, leadingLines: leadingLines).outline()
    }
    self.init(rescue?.source ?? source, leadingLines: rescue?.leadingLines ?? 0)
  }

  /// Parses a text of which some lines are not the caller's: a paragraph, which is left out.
  private init(_ source: [UInt8], leadingLines: Int) {
    unsafe root = parse(source)
    if leadingLines > 0, let added = unsafe cmark_node_first_child(root) {
      unsafe cmark_node_free(added)
    }
    unsafe node = unsafe root
    unsafe iterator = unsafe cmark_iter_new(root)
    self.leadingLines = leadingLines
  }

  deinit {
    unsafe cmark_iter_free(iterator)
    unsafe cmark_node_free(root)
  }

  /// Goes on to the next step; none at the end of the document.
  public mutating func next() -> MarkdownStep? {
    let event = unsafe cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE else { return nil }
    unsafe node = unsafe cmark_iter_get_node(iterator)
    guard event == CMARK_EVENT_ENTER else { return unsafe isNoteMark(node) ? next() : .end }
    return unsafe step(into: node)
  }

  /// The line that the node of the last step begins on, from 1.
  public var line: Int {
    max(1, unsafe Int(cmark_node_get_start_line(node)) - leadingLines)
  }

  /// Appends the text of the node that the last step came to: of text, code or HTML.
  public func appendText(to bytes: inout [UInt8]) {
    guard let literal = unsafe cmark_node_get_literal(node) else { return }
    unsafe bytes.append(contentsOf: bytesOf(literal))
  }

  /// Where the notes of the document and its lines of code and HTML are.
  private consuming func outline() -> NoteRescue.Outline {
    var outline = NoteRescue.Outline()
    while let step = next() {
      switch step {
      case .begin(.note(let label)):
        outline.notes.append((line, label))
      case .leaf(.code), .leaf(.html):
        let last = unsafe Int(cmark_node_get_end_line(node)) - leadingLines
        outline.verbatim.append(line...max(line, last))
      default:
        break
      }
    }
    return outline
  }
}

/// Parses a text with the extensions of GFM.
private func parse(_ source: [UInt8]) -> OpaquePointer {
  _ = extensionsAreRegistered
  let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_FULL_INFO_STRING)
  defer { unsafe cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "autolink", "tasklist"] {
    unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
  }
  unsafe source.withUnsafeBytes { bytes in
    let characters = unsafe bytes.assumingMemoryBound(to: CChar.self)
    unsafe cmark_parser_feed(parser, characters.baseAddress, bytes.count)
  }
  guard let document = unsafe cmark_parser_finish(parser) else {
    preconditionFailure("cmark-gfm gave no document for \(source.count) bytes")
  }
  return unsafe document
}

/// The extensions are registered once in a process; a `let` is set by one thread only.
private let extensionsAreRegistered: Bool = {
  cmark_gfm_core_extensions_ensure_registered()
  return true
}()
