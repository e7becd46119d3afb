import Articles
import TextLayout

/// The start of a text in UTF-8 that takes fewer columns than that, so that an ellipsis has room
/// after it.
///
/// - Complexity: O(*n*) in the bytes of the start.
func beginning(of text: [UInt8], within columns: Int) -> Range<ByteOffset> {
  var (used, end) = (0, 0)
  for glyph in Glyphs(text: text, in: text.indices) {
    guard used + glyph.columns < columns else { break }
    used += glyph.columns
    end = glyph.bytes.upperBound
  }
  return 0..<end
}
