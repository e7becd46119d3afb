import CNcurses
public import Screen

extension Palette {
  /// Fits a theme to a terminal by what the terminal database says of its kind; there is none for
  /// one without colours, or that the database does not know.
  ///
  /// - Parameters:
  ///   - kind: The kind of the terminal, as `TERM` names it.
  ///   - theme: The colours to use.
  ///   - looks: The looks that differ from the theme.
  public init?(terminal kind: String, theme: Theme, looks: [Style.Role: Look]) {
    var found: CInt = 0
    guard unsafe setupterm(kind, 1, &found) == OK, found == 1 else { return nil }
    defer { unsafe del_curterm(set_curterm(nil)) }
    guard Terminfo.depth != .none else { return nil }
    self.init(
      theme: theme, depth: Terminfo.depth, hasItalics: Terminfo.hasItalics, looks: looks)
  }
}
