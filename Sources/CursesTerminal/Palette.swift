public import Screen

/// How each style looks on a terminal: the one place where colours are chosen.
///
/// Whatever a colour tells, an attribute tells too, so that nothing is lost without colours.
public struct Palette: Equatable, Sendable {
  /// How many colours a terminal has.
  public enum Depth: Comparable, Sendable {
    case none
    /// The eight of ANSI; a terminal that has more of them, but no table of 256, has these as well.
    case eight
    /// The 256 colours of xterm.
    case indexed
    /// Red, green and blue, 8 bits each.
    case direct
  }

  /// The attributes of a terminal's text.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let bold = Attributes(rawValue: 1 << 0)
    public static let dim = Attributes(rawValue: 1 << 1)
    public static let italic = Attributes(rawValue: 1 << 2)
    public static let underline = Attributes(rawValue: 1 << 3)
    public static let reverse = Attributes(rawValue: 1 << 4)
  }

  /// What a terminal is told; a colour that is `nil` is the terminal's own.
  public struct Look: Hashable, Sendable {
    public var foreground: Color?
    public var background: Color?
    public var attributes: Attributes

    public init(
      _ foreground: Color? = nil, on background: Color? = nil, _ attributes: Attributes = []
    ) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  public let theme: Theme
  public let depth: Depth
  public let hasItalics: Bool

  /// The looks that the reader has chosen in place of those of the theme.
  ///
  /// A ground chosen for the text lies under everything that has none of its own, and what has no
  /// colour of its own there has the letters of the text.
  public let looks: [Style.Role: Look]

  public init(theme: Theme, depth: Depth, hasItalics: Bool, looks: [Style.Role: Look] = [:]) {
    self.theme = theme
    self.depth = depth
    self.hasItalics = hasItalics
    self.looks = looks
  }

  /// Decides how a style looks.
  public func look(of style: Style) -> Look {
    var look = look(of: style.role)
    if style.traits.contains(.strong) { look.attributes.insert(.bold) }
    if style.traits.contains(.emphasized) {
      look.attributes.insert(hasItalics ? .italic : .underline)
    }
    if style.traits.contains(.struck) { look.attributes.insert(.dim) }
    if style.traits.contains(.odd) {
      look.attributes.formUnion(self.look(of: Style.Role.reading).attributes)
    }
    return look
  }

  private func look(of role: Style.Role) -> Look {
    if depth == .none { return Theme.mono.look(of: role) }
    var look = looks[role] ?? themeLook(of: role)
    // On another ground the letters of the text may not be readable.
    if look.background == nil, let text = looks[.text] {
      look.background = text.background
      look.foreground = look.foreground ?? text.foreground
    }
    return look
  }

  private func themeLook(of role: Style.Role) -> Look {
    if depth < .indexed, theme != .mono { return theme.basicLook(of: role) }
    return theme.look(of: role)
  }
}

extension Palette.Depth {
  /// Takes a terminal's word for its colours.
  ///
  /// - Parameters:
  ///   - colors: The number of colours in the terminal database; 0 or less for none.
  ///   - isDirect: Whether a colour is given by its parts there, and not by a number of a table.
  init(colors: Int, isDirect: Bool) {
    self =
      switch colors {
      case ..<8: .none
      case 8..<256: .eight
      default: isDirect && colors >= 1 << 24 ? .direct : .indexed
      }
  }
}
