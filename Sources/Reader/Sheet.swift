/// A whole page of explanation, which may lie over what is being typed.
struct Sheet: Sendable {
  enum Kind: Hashable, Sendable {
    case help
    case problems
    /// An address that Enter opens once all of it has been in sight.
    case address(String)
  }

  let kind: Kind

  /// Its lines, as the present screen has room for them.
  var lines: [SheetLine]

  /// The lines that are scrolled away.
  var scrolled = 0

  /// The line or the note that is being typed under it.
  let covered: Overlay?
}
