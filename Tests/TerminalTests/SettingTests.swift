import Screen
import Testing

extension RealTerminalTests {
  /// What the settings and the environment do to a reader.
  struct SettingTests {
    @Test func `The settings are in force from the first page on, and a mistake is a problem`()
      throws
    {
      let terminal = try TmuxTerminal(
        Self.setting(#"panes: [contents, timeline]\nmeasure: 40\nmouse: off\nthem: x\n"#)
          + "$lectern", size: Size(columns: 120, rows: 36))
      try terminal.wait {
        try $0.screen.contains("│ Contents") && $0.screen.contains("Timeline · 53 of 53")
      }
      #expect(try terminal.screen.contains("After the Taliban took control of the  "))
      #expect(try terminal.state("mouse_any_flag") == "0")
      try terminal.press("!")
      // The name of the folder, and with it where the line is broken, is another each time.
      try terminal.waitFor("config.yaml:4:1: error:")
      try terminal.waitFor("help: the nearest is “theme”")
    }

    @Test func `An option comes before the settings`() throws {
      let terminal = try TmuxTerminal.reading(Self.setting(#"mouse: off\n"#) + "$lectern --mouse")
      #expect(try terminal.state("mouse_any_flag") == "1")
    }

    @Test func `A light terminal has the light theme, and the theme of the settings comes first`()
      throws
    {
      func page(_ line: String) throws -> String { try TmuxTerminal.reading(line).styledScreen }
      let (dark, light) = try (
        page("COLORFGBG='15;0' $lectern"), page("COLORFGBG='0;15' $lectern")
      )
      #expect(dark != light)
      let set = try page(Self.setting(#"theme: dark\n"#) + "COLORFGBG='0;15' $lectern")
      #expect(set == dark)
    }

    @Test func `What print sets off has the looks of a page, and none where there are no colours`()
      throws
    {
      func text(_ line: String, kind: String = "tmux-256color") throws -> String {
        let terminal = try TmuxTerminal(
          #"printf '# Sea\n\n## Tides\n' > ~/a.md; "# + "\(line) print ~/a.md", kind: kind)
        #expect(try terminal.status() == 0)
        return try terminal.styledScreen
      }
      let (dark, light) = try (text("$lectern"), text("COLORFGBG='0;15' $lectern"))
      #expect(dark.contains("\u{1B}[") && light.contains("\u{1B}[") && dark != light)
      #expect(try text(Self.setting(#"theme: light\n"#) + "$lectern") == light)
      for kind in ["dumb", "vt100"] {
        #expect(try !text("$lectern", kind: kind).contains("\u{1B}["))
      }
      #expect(try !text("NO_COLOR=1 $lectern").contains("\u{1B}["))
    }

    @Test func `c changes the colours of the page, and no word of it`() throws {
      let terminal = try TmuxTerminal.reading()
      let (dark, words) = try (terminal.styledScreen.dropLastRow, terminal.screen.dropLastRow)
      try terminal.press("c")
      try terminal.wait {
        try $0.screen.contains("theme: light") && $0.styledScreen.dropLastRow != dark
      }
      #expect(try terminal.screen.dropLastRow == words)
    }

    @Test func `Keys that are bound anew are those that ? shows, and those in force`() throws {
      let terminal = try TmuxTerminal.reading(
        Self.setting(#"keys: {<f2>: notes, e: nop}\n"#) + "$lectern",
        size: Size(columns: 80, rows: 110))
      try terminal.press("e?")
      try terminal.wait { try $0.screen.contains(#/\n +F2 +editors' notes/#) }
      try terminal.press("<esc><f2>")
      try terminal.waitFor("Editors' notes")
    }

    /// A line of shell that writes settings, as `printf` takes them, and goes on.
    private static func setting(_ settings: String) -> String {
      "mkdir -p ~/.config/lectern; printf '\(settings)' > ~/.config/lectern/config.yaml; "
    }
  }
}
