import Screen

extension Theme {
  typealias Look = Palette.Look

  /// How a role looks with 256 colours or more.
  func look(of role: Style.Role) -> Look {
    switch self {
    case .dark: darkLook(of: role)
    case .light: lightLook(of: role)
    case .highContrast: highContrastLook(of: role)
    case .mono: monoLook(of: role)
    }
  }

  /// How a role looks with the eight colours of ANSI, which every user sets to their own taste.
  func basicLook(of role: Style.Role) -> Look {
    let look = look(of: role)
    switch role {
    case .chosen, .selected, .highlight, .ownNote, .hit, .currentHit, .hint, .peek, .here, .status:
      return monoLook(of: role)
    case .text, .title, .frame, .quiet, .ornament, .paneTitle:
      return Look(nil, monoLook(of: role).attributes)
    default: return Look(look.foreground, look.attributes)
    }
  }

  private func monoLook(of role: Style.Role) -> Look {
    switch role {
    case .text, .code, .message: Look()
    case .title, .heading, .paneTitle, .keyName, .noteMark, .warning: Look(nil, .bold)
    case .link, .actor: Look(nil, .underline)
    case .gutter: Look(nil, .bold)
    case .chosen, .selected, .standIn: Look(nil, .reverse)
    case .highlight: Look(nil, [.reverse, .dim])
    case .ownNote: Look(nil, [.italic, .underline])
    case .reading: Look(nil, [.dim, .underline])
    case .hit: Look(nil, [.bold, .underline])
    case .currentHit: Look(nil, [.reverse, .underline])
    case .hint: Look(nil, [.reverse, .bold])
    case .here: Look(nil, [.bold, .underline])
    case .peek: Look(nil, .underline)
    case .ornament, .frame, .status, .quiet: Look(nil, .dim)
    }
  }

  private func darkLook(of role: Style.Role) -> Look {
    switch role {
    case .text: Look()
    case .title: Look(nil, .bold)
    case .heading: Look(.amber, .bold)
    case .code: Look(.sand)
    case .link: Look(.sky, .underline)
    case .actor: Look(.sage)
    case .gutter: Look(.amber)
    case .noteMark: Look(.sky, .bold)
    case .chosen: Look(.ink, on: .amber, .bold)
    case .hit: Look(.ivory, on: .moor, .underline)
    case .currentHit: Look(.ink, on: .sky, [.bold, .underline])
    case .selected: Look(.ivory, on: .moor)
    case .highlight: Look(nil, on: .olive)
    case .ownNote: Look(nil, on: .olive, .underline)
    case .reading: Look(.heather, .underline)
    case .hint: Look(.ink, on: .ivory, .bold)
    case .ornament: Look(.stone)
    case .frame: Look(.slate)
    case .status, .quiet: Look(.pebble)
    case .message: Look()
    case .keyName: Look(nil, .bold)
    case .paneTitle: Look(.amber, .bold)
    case .peek: Look(nil, on: .night, .underline)
    case .here: Look(.amber, [.bold, .underline])
    case .warning: Look(.coral, .bold)
    case .standIn: Look(.coral, .reverse)
    }
  }

  private func lightLook(of role: Style.Role) -> Look {
    switch role {
    case .text: Look()
    case .title: Look(nil, .bold)
    case .heading: Look(.rust, .bold)
    case .code: Look(.bark)
    case .link: Look(.sea, .underline)
    case .actor: Look(.moss)
    case .gutter: Look(.rust)
    case .noteMark: Look(.sea, .bold)
    case .chosen: Look(.paper, on: .rust, .bold)
    case .hit: Look(nil, on: .haze, .underline)
    case .currentHit: Look(.paper, on: .sea, [.bold, .underline])
    case .selected: Look(.ink, on: .dawn)
    case .highlight: Look(nil, on: .straw)
    case .ownNote: Look(nil, on: .straw, .underline)
    case .reading: Look(.plum, .underline)
    case .hint: Look(.paper, on: .ink, .bold)
    case .ornament: Look(.pebble)
    case .frame: Look(.mist)
    case .status, .quiet: Look(.stone)
    case .message: Look()
    case .keyName: Look(nil, .bold)
    case .paneTitle: Look(.rust, .bold)
    case .peek: Look(nil, on: .cloud, .underline)
    case .here: Look(.rust, [.bold, .underline])
    case .warning: Look(.blood, .bold)
    case .standIn: Look(.blood, .reverse)
    }
  }

  /// The colours of the terminal itself, as its user set them, and strong attributes.
  private func highContrastLook(of role: Style.Role) -> Look {
    switch role {
    case .ornament, .frame, .status, .quiet: Look()
    case .peek: Look(nil, [.underline, .bold])
    case .reading: Look(nil, [.underline, .italic, .bold])
    default: monoLook(of: role)
    }
  }
}

extension Color {
  // Greys, from dark to light.
  static let ink = Color(234, basic: 0)
  static let night = Color(236, basic: 0)
  static let slate = Color(240, basic: 7)
  static let stone = Color(242, basic: 7)
  static let pebble = Color(246, basic: 7)
  static let mist = Color(250, basic: 7)
  static let cloud = Color(254, basic: 7)
  static let ivory = Color(255, basic: 7)
  static let paper = Color(231, basic: 7)

  // Colours for a dark ground.
  static let amber = Color(179, basic: 3)
  static let sand = Color(187, basic: 3)
  static let sky = Color(110, basic: 6)
  static let sage = Color(150, basic: 2)
  static let olive = Color(58, basic: 3)
  static let moor = Color(24, basic: 4)
  static let coral = Color(210, basic: 1)
  static let heather = Color(182, basic: 5)

  // Colours for a light ground.
  static let rust = Color(130, basic: 1)
  static let bark = Color(95, basic: 5)
  static let straw = Color(229, basic: 3)
  static let haze = Color(189, basic: 6)
  static let sea = Color(25, basic: 4)
  static let moss = Color(22, basic: 2)
  static let dawn = Color(153, basic: 6)
  static let blood = Color(124, basic: 1)
  static let plum = Color(90, basic: 5)
}
