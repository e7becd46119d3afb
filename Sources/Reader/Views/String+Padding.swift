extension String {
  /// The text with spaces after it, so many columns wide at least.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - Reader.columns(of: self)))
  }

  /// The text with spaces before it, so many columns wide at least.
  func leftPadded(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - Reader.columns(of: self))) + self
  }
}
