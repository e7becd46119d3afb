extension Array {
  /// The element at an index, if there is one.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
