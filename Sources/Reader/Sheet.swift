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

  /// What has been looked for on it.
  var search: SheetSearch?

  /// The line that takes what is to be looked for on it.
  var prompt: Prompt?

  /// What showed of it before that line.
  var departure: Departure?

  struct Departure: Sendable {
    let scrolled: Int
    var search: SheetSearch?
  }

  /// Takes its lines as another screen has room for them.
  mutating func take(_ lines: [SheetLine]) {
    self.lines = lines
    search?.look(in: lines)
    departure?.search?.look(in: lines)
  }
}
