/// What the next key acts on.
enum Focus: Hashable, Sendable {
  case text
  /// The pane at the right.
  case side
  /// The pane at the bottom.
  case timeline
}
