/// The width of a text, in columns.
///
/// - Complexity: O(*n*) in the bytes of the text.
public func columns(of text: String) -> Int {
  let bytes = Array(text.utf8)
  return columns(of: bytes, in: bytes.indices)
}

extension String {
  /// The text with spaces after it, so many columns wide at least.
  public func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextLayout.columns(of: self)))
  }

  /// The text with spaces before it, so many columns wide at least.
  public func leftPadded(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - TextLayout.columns(of: self))) + self
  }
}
