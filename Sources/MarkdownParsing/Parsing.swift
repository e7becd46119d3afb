import CMarkdown
import Synchronization

/// One text is parsed at a time: cmark-gfm keeps in variables of the whole process which characters
/// its extensions look at, and takes them away again behind each text (cmark-gfm #176).
private let parsing = Mutex(())

/// Parses a text with the extensions of GFM; those that cost a walk through the tree, if it needs
/// them.
///
/// - Parameter source: Valid UTF-8 without NUL.
/// - Returns: The root of the tree, which the caller frees.
func document(of source: ArraySlice<UInt8>) -> OpaquePointer {
  let hasNotes = has("[^", in: source)
  let hasAddresses = ["@", "://", "www."].contains { has($0, in: source) }
  let names = ["table", "strikethrough", "tasklist"] + (hasAddresses ? ["autolink"] : [])
  return unsafe parsing.withLock { _ in
    cmark_gfm_core_extensions_ensure_registered()
    return unsafe parse(
      source, extensions: names, options: hasNotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT)
  }
}

private func parse(
  _ source: ArraySlice<UInt8>, extensions names: [String], options: Int32
) -> OpaquePointer {
  let parser = unsafe cmark_parser_new(options)
  defer { unsafe cmark_parser_free(parser) }
  for name in names {
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
