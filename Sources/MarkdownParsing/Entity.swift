import CMarkdown

/// Gives the text of an entity such as `&eacute;` or `&#233;`, if there is one of that name.
///
/// The entity is given from `&` to `;`.
public func decodedEntity(_ entity: some Collection<UInt8>) -> [UInt8]? {
  let source = entity.map { CChar(bitPattern: $0) }
  guard let document = unsafe cmark_parse_document(source, source.count, CMARK_OPT_DEFAULT) else {
    return nil
  }
  defer { unsafe cmark_node_free(document) }
  guard let paragraph = unsafe cmark_node_first_child(document),
    let text = unsafe cmark_node_first_child(paragraph),
    let literal = unsafe cmark_node_get_literal(text)
  else { return nil }
  let decoded = unsafe Array(bytesOf(literal))
  return decoded.elementsEqual(entity) ? nil : decoded
}
