/// A whole page of explanation, which may lie over a note or over what is being typed.
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

  /// What is being typed under it, or the note that is open there.
  let covered: Overlay?

  /// What has been looked for on it.
  var search: SheetSearch?

  /// The line that takes what is to be looked for on it, if one is being typed.
  var asking: Asking?

  /// A line that takes what is to be looked for, and what showed before it.
  struct Asking: Sendable {
    var prompt: Prompt
    var scrolled: Int
    var search: SheetSearch?
  }

  /// What was on top when the screen changed, and where that is now.
  var anchor: Anchor?

  struct Anchor: Sendable {
    let item: SheetLine.Item

    /// The rows of it that lie above; below 0 those that are blank before it.
    let below: Int

    /// The row that is on top as long as nothing is scrolled.
    var row: Int
  }

  /// Takes its lines as another screen has room for them; what was on top stays there, through any
  /// sequence of screens.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - room: The rows that show.
  mutating func take(_ lines: [SheetLine], room: Int) {
    let most = max(0, lines.count - room)
    if anchor?.row != scrolled { anchor = self.lines.anchor(atRow: scrolled) }
    scrolled = min(most, anchor.flatMap(lines.row(of:)) ?? scrolled)
    anchor?.row = scrolled
    if let before = asking.flatMap({ self.lines.anchor(atRow: $0.scrolled) }) {
      asking?.scrolled = min(most, lines.row(of: before) ?? 0)
    }
    self.lines = lines
    search?.look(in: lines)
    asking?.search?.look(in: lines)
  }
}
