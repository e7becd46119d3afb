public import Articles

extension Diagnostic {
  /// The diagnostic as compilers write it, in lines as long as they are.
  public var shown: String { shown(within: .max) }

  /// The diagnostic as compilers write it, safe to show on a terminal.
  ///
  /// Lines without a line feed after the last; the mark under the line at fault stands under the
  /// columns that the terminal uses, and both fit into the room, in columns. Where the terminal has
  /// another spelling for characters, it counts.
  public func shown(
    within room: Int, spelled spelling: (String) -> String = { $0 }
  ) -> String {
    let lines = lines(within: room) { columns(of: spelling(String($0))) }
    return lines.map { spelling(visible($0)) }.joined(separator: "\n")
  }
}
