extension Sequence<Unicode.Scalar> {
  /// Those that a terminal would take for a command, or that turn the direction of writing; a line
  /// feed is none.
  public var commands: [Unicode.Scalar] {
    filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }
}
