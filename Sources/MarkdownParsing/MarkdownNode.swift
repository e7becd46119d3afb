import CMarkdown

/// Tells what a node is, on entering it.
func step(into node: OpaquePointer, with standIns: StandIns) -> MarkdownStep {
  switch unsafe cmark_node_get_type(node) {
  case CMARK_NODE_TEXT: .leaf(.text)
  case CMARK_NODE_SOFTBREAK: .leaf(.softBreak)
  case CMARK_NODE_LINEBREAK: .leaf(.hardBreak)
  case CMARK_NODE_CODE: .leaf(.codeSpan)
  case CMARK_NODE_HTML_INLINE: .leaf(.inlineHTML)
  case CMARK_NODE_CODE_BLOCK:
    unsafe .leaf(.code(info: standIns.replaced(text(cmark_node_get_fence_info(node)))))
  case CMARK_NODE_HTML_BLOCK: .leaf(.html)
  case CMARK_NODE_THEMATIC_BREAK: .leaf(.thematicBreak)
  case CMARK_NODE_FOOTNOTE_REFERENCE:
    unsafe .leaf(.noteMark(number: Int(text(cmark_node_get_literal(node))) ?? 0))
  default: unsafe .begin(branch(node, with: standIns))
  }
}

/// A mark of a footnote: cmark enters and leaves it, though it holds nothing.
func isNoteMark(_ node: OpaquePointer) -> Bool {
  unsafe cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE
}

/// The text of a footnote.
func isNote(_ node: OpaquePointer) -> Bool {
  unsafe cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION
}

private func branch(_ node: OpaquePointer, with standIns: StandIns) -> MarkdownBranch {
  switch unsafe cmark_node_get_type(node) {
  case CMARK_NODE_PARAGRAPH: .paragraph
  case CMARK_NODE_EMPH: .emphasis
  case CMARK_NODE_STRONG: .strong
  case CMARK_NODE_LINK: unsafe .link(destination: standIns.replaced(text(cmark_node_get_url(node))))
  case CMARK_NODE_IMAGE:
    unsafe .image(destination: standIns.replaced(text(cmark_node_get_url(node))))
  case CMARK_NODE_HEADING:
    unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
  case CMARK_NODE_BLOCK_QUOTE: .quotation
  case CMARK_NODE_LIST: unsafe .list(list(node))
  case CMARK_NODE_ITEM: unsafe .item(isChecked: isChecked(node))
  default: unsafe extensionBranch(node)
  }
}

/// Tells the nodes of extensions apart, whose types are known by name only.
private func extensionBranch(_ node: OpaquePointer) -> MarkdownBranch {
  switch unsafe text(cmark_node_get_type_string(node)) {
  case "table": unsafe .table(alignments(node))
  case "table_row", "table_header": .tableRow
  case "table_cell": .tableCell
  case "strikethrough": .struck
  case let other: preconditionFailure("cmark-gfm made a node of the unknown type \(other)")
  }
}

private func list(_ node: OpaquePointer) -> MarkdownList {
  let isTight = unsafe cmark_node_get_list_tight(node) != 0
  guard unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else {
    return .bulleted(isTight: isTight)
  }
  let delimiter = unsafe cmark_node_get_list_delim(node)
  return unsafe .numbered(
    start: Int(cmark_node_get_list_start(node)),
    delimiter: delimiter == CMARK_PAREN_DELIM ? ")" : ".", isTight: isTight)
}

private func isChecked(_ node: OpaquePointer) -> Bool? {
  guard unsafe text(cmark_node_get_type_string(node)) == "tasklist" else { return nil }
  return unsafe cmark_gfm_extensions_get_tasklist_item_checked(node)
}

private func alignments(_ node: OpaquePointer) -> [MarkdownAlignment] {
  let count = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
  guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) else { return [] }
  return unsafe UnsafeBufferPointer(start: letters, count: count).map { letter in
    switch letter {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .none
    }
  }
}
