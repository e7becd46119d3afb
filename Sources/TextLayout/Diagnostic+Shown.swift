public import Articles

extension Diagnostic {
  /// The diagnostic as compilers write it, safe to show on a terminal.
  ///
  /// Lines without a line feed after the last; the mark under the line at fault stands under the
  /// columns that the terminal uses.
  public var shown: String {
    let text = rendered { scalar in
      let bytes = Array(String(scalar).utf8)
      return columns(of: bytes, in: bytes.indices)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { visible(String($0)) }.joined(separator: "\n")
  }
}
