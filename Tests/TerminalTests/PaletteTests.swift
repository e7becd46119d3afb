import Screen
import Testing

@testable import CursesTerminal

struct PaletteTests {
  private static let everyPalette = Theme.allCases.flatMap { theme in
    [Palette.Depth.none, .eight, .indexed, .direct].map { depth in
      Palette(theme: theme, depth: depth, hasItalics: true)
    }
  }

  /// The roles that tell something a reader must not miss.
  private static let telling: [Style.Role] = [
    .title, .heading, .link, .noteMark, .chosen, .hint, .keyName, .here, .warning, .standIn, .peek,
    .hit, .currentHit, .reading,
  ]

  @Test(arguments: everyPalette)
  func `No role is told by colour alone`(palette: Palette) {
    for role in Self.telling {
      #expect(palette.look(of: Style(role)).attributes != [], "\(role)")
    }
  }

  @Test(arguments: everyPalette)
  func `What is chosen looks unlike what could be chosen`(palette: Palette) {
    let others: [Style.Role] = [.text, .link, .noteMark, .heading, .hint, .here, .peek]
    for role in others {
      #expect(palette.look(of: Style(.chosen)) != palette.look(of: Style(role)), "\(role)")
    }
  }

  @Test(arguments: everyPalette)
  func `The hit that a search is at looks unlike the others, and unlike what is chosen`(
    palette: Palette
  ) {
    let others: [Style.Role] = [.hit, .text, .actor, .link, .heading, .peek, .chosen]
    for role in others {
      #expect(palette.look(of: Style(.currentHit)) != palette.look(of: Style(role)), "\(role)")
    }
  }

  @Test(arguments: everyPalette)
  func `Odd words that are marked look unlike all else that stands in the text`(palette: Palette) {
    let others: [Style.Role] = [
      .text, .actor, .link, .noteMark, .heading, .code, .hit, .currentHit, .peek, .chosen, .ownNote,
      .highlight, .selected,
    ]
    for role in others {
      #expect(palette.look(of: Style(.reading)) != palette.look(of: Style(role)), "\(role)")
    }
  }

  @Test(arguments: everyPalette)
  func `The running text has the terminal's own colours`(palette: Palette) {
    #expect(palette.look(of: .text) == Palette.Look())
  }

  @Test(arguments: Theme.allCases)
  func `Colours chosen for the text are those of all that has no ground of its own`(theme: Theme) {
    let text = Palette.Look(Color(written: "#d0d0d0"), on: Color(written: "#1c1c1c"))
    let own = Palette(theme: theme, depth: .indexed, hasItalics: true)
    let palette = Palette(theme: theme, depth: .indexed, hasItalics: true, looks: [.text: text])
    for role in Style.Role.allCases {
      let (before, look) = (own.look(of: Style(role)), palette.look(of: Style(role)))
      let hasGround = before.background != nil
      #expect(look.background == (hasGround ? before.background : text.background), "\(role)")
      let letters = before.foreground ?? (hasGround ? nil : text.foreground)
      #expect(look.foreground == letters, "\(role)")
    }
  }

  @Test(arguments: Theme.allCases)
  func `Without colours every theme is told by attributes`(theme: Theme) {
    let palette = Palette(theme: theme, depth: .none, hasItalics: true)
    for role in Style.Role.allCases {
      let look = palette.look(of: Style(role))
      #expect(look.foreground == nil && look.background == nil, "\(role)")
    }
  }

  @Test(arguments: [(Theme.light, [3, 6, 7]), (.dark, [0, 4])] as [(Theme, [Int32])])
  func `With eight colours no letters are nearly as light or as dark as their ground`(
    theme: Theme, unreadable: [Int32]
  ) {
    let palette = Palette(theme: theme, depth: .eight, hasItalics: true)
    for role in Style.Role.allCases {
      guard let color = palette.look(of: Style(role)).foreground else { continue }
      #expect(!unreadable.contains(color.number(.eight)), "\(role)")
    }
  }

  @Test func `Emphasis is slanted where the terminal can, and underlined where not`() {
    let slanted = Palette(theme: .dark, depth: .indexed, hasItalics: true)
    let upright = Palette(theme: .dark, depth: .indexed, hasItalics: false)
    let style = Style(.text, .emphasized)

    #expect(slanted.look(of: style) == Palette.Look(nil, .italic))
    #expect(upright.look(of: style) == Palette.Look(nil, .underline))
  }

  @Test func `Traits add to the look of a role`() {
    let palette = Palette(theme: .dark, depth: .indexed, hasItalics: true)
    let link = palette.look(of: Style(.link))
    let strong = palette.look(of: Style(.link, .strong))

    #expect(strong.foreground == link.foreground)
    #expect(strong.attributes == link.attributes.union(.bold))
  }

  @Test(arguments: Theme.allCases)
  func `Odd words within a highlight have its colours, and are set off as odd words are`(
    theme: Theme
  ) {
    let palette = Palette(theme: theme, depth: .indexed, hasItalics: true)
    let highlight = palette.look(of: Style(.highlight))
    let both = palette.look(of: Style(.highlight, .odd))
    let reading = palette.look(of: Style(.reading))

    #expect(both.foreground == highlight.foreground && both.background == highlight.background)
    #expect(both.attributes == highlight.attributes.union(reading.attributes))
  }

  @Test(arguments: [
    (-1, false, Palette.Depth.none), (2, false, .none), (8, false, .eight), (16, false, .eight),
    (88, false, .eight), (256, false, .indexed), (1 << 24, true, .direct),
    (1 << 24, false, .indexed),
  ])
  func `The terminal database says how many colours there are`(
    colors: Int, isDirect: Bool, depth: Palette.Depth
  ) {
    #expect(Palette.Depth(colors: colors, isDirect: isDirect) == depth)
  }

  @Test(
    arguments: [
      (16, 0x00_0000), (196, 0xFF_0000), (110, 0x87_AFD7), (231, 0xFF_FFFF), (232, 0x08_0808),
      (255, 0xEE_EEEE),
    ] as [(UInt8, UInt32)])
  func `A colour is the same with 256 colours and with all`(index: UInt8, rgb: UInt32) {
    #expect(Color(index, basic: 0).rgb == rgb)
    #expect(Color(index, basic: 3).number(.direct) == Int32(rgb))
    #expect(Color(index, basic: 3).number(.indexed) == Int32(index))
    #expect(Color(index, basic: 3).number(.eight) == 3)
  }

  @Test(arguments: [
    "+12", "-0", "#+12345", "#-00000", "#12345", "#1234567", "#12345g", "-1", "256", "grey",
  ])
  func `What names no colour is none`(written: String) {
    #expect(Color(written: written) == nil)
  }
}
