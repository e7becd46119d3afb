/// Everything that can happen to the reader.
public enum Event: Equatable, Sendable {
  case key(Key)

  /// Text from the terminal's clipboard, in one piece.
  case paste(String)

  case mouse(Mouse)

  /// The terminal has a new size.
  case resize(Size)

  /// The program goes on after it was stopped; the screen may hold anything.
  case resumed

  /// Someone asks the program to end, by a signal of this number; SIGHUP where the terminal is gone
  /// and nothing can be shown or typed any more.
  case terminate(signal: Int32)
}

/// What the mouse did, and where.
public struct Mouse: Hashable, Sendable {
  /// The deeds of a mouse that mean something to a reader.
  public enum Act: Hashable, Sendable {
    case press
    case drag
    case release
    case wheelUp
    case wheelDown
  }

  public let act: Act
  public let point: Point

  public init(_ act: Act, _ point: Point) {
    self.act = act
    self.point = point
  }
}
