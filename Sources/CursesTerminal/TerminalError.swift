/// Why there is no screen to draw on.
public enum TerminalError: Error, Equatable, Sendable {
  /// The process belongs to no terminal: it runs from a service, a pipeline without one, `setsid`.
  case noTerminal

  /// The environment does not say which kind of terminal this is.
  case unnamedTerminal

  /// The terminal database does not know the kind of terminal that `TERM` names.
  case unknownTerminal(String)

  /// The terminal cannot place its cursor, as `TERM=dumb` says of itself.
  case cannotPlaceCursor(String)

  /// The system has no file descriptors, or no memory, left for a screen.
  case noResources
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong, and what would be right, in one line of prose.
  public var description: String {
    switch self {
    case .noTerminal:
      "there is no terminal to show the article on; “lectern print” writes it as text"
    case .unnamedTerminal:
      "TERM is not set, so the kind of terminal is unknown; set it, for example to xterm-256color"
    case .unknownTerminal(let name):
      "no terminal is known as “\(visible(name))”; set TERM to one that is, for example xterm"
    case .cannotPlaceCursor(let name):
      "a terminal of the kind “\(visible(name))” cannot show pages; “lectern print” writes the text"
    case .noResources:
      "the system has no room left to open the terminal"
    }
  }

  private func visible(_ name: String) -> String {
    String(name.unicodeScalars.map { $0.isHarmless ? Character($0) : "?" })
  }
}
