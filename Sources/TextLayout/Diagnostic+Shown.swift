public import Articles

extension Diagnostic {
  /// The diagnostic as compilers write it, in lines as long as they are.
  public var shown: String { shown(within: .max) }

  /// The diagnostic as compilers write it, safe to show on a terminal.
  ///
  /// Lines without a line feed after the last; the mark under the line at fault stands under the
  /// columns that the terminal uses, and both fit into the room, in columns.
  public func shown(within room: Int) -> String {
    let lines = lines(within: room) { scalar in
      let bytes = Array(String(scalar).utf8)
      return columns(of: bytes, in: bytes.indices)
    }
    return lines.map(visible).joined(separator: "\n")
  }
}
