import Screen

extension Keymap {
  /// The tables that a reader can begin with: that of Lectern, or one for the hands of another
  /// program, where that differs.
  public enum Base: String, CaseIterable, Sendable {
    case lectern
    case less
    case vi
    case info

    public var keymap: Keymap {
      Keymap(Keymap.standard.bindings, followsOrScrolls: self == .less)
        .changed(by: changes).without(Keymap.keys(keysOfOwnMeaning), in: .own)
    }

    /// Keys of the list of one's own, either both or none, of which one means to such hands also
    /// there what it means everywhere; what they did the arrows do.
    private var keysOfOwnMeaning: String {
      switch self {
      case .lectern, .vi: ""
      case .less, .info: "h l"
      }
    }

    private var changes: [Change] {
      switch self {
      case .lectern: []
      case .less:
        Self.changes([
          (.pageDown, "f <c-v>"), (.pageUp, "w <a-v>"), (.lineDown, "e <c-n>"),
          (.lineUp, "y <c-p>"), (.beginning, "<lt>"), (.ending, ">"), (.percent, "p"),
          (.whereAmI, "<c-g>"), (.help, "h H"), (.follow, "<enter> <c-o><c-o>"),
          (.nextReference, "<c-o><c-n>"), (.previousReference, "<c-o><c-p>"), (.redraw, "r"),
          (.hints, "F"), (.notes, "<a-e>"), (.readings, "<a-r>"), (.forward, "<a-right>"),
          (.back, "<a-left>"), (.copy, "<a-y>"), (nil, "<c-o>"),
        ])
      case .vi:
        Self.changes([
          (.beginning, "gg"), (.nextSection, "]]"), (.previousSection, "[["),
          (.follow, "<enter> <c-]> gf"), (.whereAmI, "<c-g>"), (.history, "gh"),
          (.back, "<c-t>"), (nil, "g ] ["),
        ])
      case .info:
        Self.changes([
          (.lineDown, "<c-n>"), (.lineUp, "<c-p>"), (.pageDown, "<c-v>"),
          (.pageUp, "<delete> <a-v>"), (.beginning, "b <a-lt>"),
          (.nextSection, "]"), (.previousSection, "["), (.back, "l"), (.help, "H h"),
          (.previousReference, "<a-tab>"), (.whereAmI, "<c-g>"),
        ])
      }
    }

    private static func changes(_ rows: [(Action?, String)]) -> [Change] {
      rows.flatMap { action, notation in
        Keymap.keys(notation).map { Change($0, action) }
      }
    }
  }

  /// Reads rows of keys with spaces between them, which are right.
  static func keys(_ notation: String) -> [[Key]] {
    notation.split(separator: " ").map { row in
      guard let keys = try? KeyNotation.parse(String(row)) else {
        preconditionFailure("no keys are named \(row)")
      }
      return keys
    }
  }
}
