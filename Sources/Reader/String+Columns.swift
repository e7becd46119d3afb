import TextLayout

/// The width of a text, in columns.
func columns(of text: String) -> Int {
  let bytes = Array(text.utf8)
  return TextLayout.columns(of: bytes, in: bytes.indices)
}
