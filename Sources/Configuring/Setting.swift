import CursesTerminal
import Exports
import Reader
import Screen
import YAMLParsing

/// A row of the table of settings, which reads the file and prints its defaults.
struct Setting: Sendable {
  let name: String

  /// What it is for, in lines that a `#` can stand before.
  let comment: [String]

  /// The value that it has without a file, as it is written.
  let standard: String

  /// Lines below it that show how a value is written.
  var examples: [String] = []

  /// Takes a value in.
  let read: @Sendable (inout SettingsReader, YAMLNode) -> Void
}

extension Setting {
  /// All settings, in the order in which they are printed.
  static let all = [
    theme, measure, panes, mouse, citation, clipboard, baseKeys, keys, looks,
  ]

  private static let theme = Setting(
    name: "theme",
    comment: [
      "The colours: auto, dark, light, high-contrast or mono. auto is light where the terminal says",
      "that its ground is (COLORFGBG), else dark. The terminal keeps its own ground in all of them.",
    ],
    standard: "auto"
  ) { reader, node in
    let names = ["auto"] + Theme.allCases.map(\.rawValue)
    guard let name = reader.word(node, of: "theme", among: names) else { return }
    reader.configuration.theme = Theme(rawValue: name).map { .theme($0) } ?? .auto
  }

  private static let measure = Setting(
    name: "measure",
    comment: [
      "The greatest width of the text, in columns: \(Settings.measures.lowerBound) to "
        + "\(Settings.measures.upperBound)."
    ],
    standard: "\(Settings.standardMeasure)"
  ) { reader, node in
    let range = Settings.measures
    guard let number = node.text.flatMap({ Int($0) }), range.contains(number) else {
      let wanted = "a number from \(range.lowerBound) to \(range.upperBound)"
      return reader.report(node, isNo: "measure", wanted: wanted)
    }
    reader.configuration.measure = number
  }

  private static let panes = Setting(
    name: "panes",
    comment: [
      "The panes that are open when an article is opened for the first time; later those",
      "that were open when it was left.",
    ],
    standard: "[]",
    examples: ["[actors, timeline]   # or contents, notes, readings"]
  ) { reader, node in
    let names = Settings.Pane.allCases.map(\.rawValue)
    reader.configuration.panes = (node.items ?? [node]).compactMap { item in
      reader.word(item, of: "panes", among: names).flatMap(Settings.Pane.init)
    }
  }

  private static let mouse = Setting(
    name: "mouse",
    comment: [
      "Whether the mouse scrolls, follows and moves borders; Shift-drag still selects text. With",
      "off the mouse stays with the terminal, as with --no-mouse.",
    ],
    standard: "on"
  ) { reader, node in
    let words = ["on", "off", "true", "false", "yes", "no"]
    guard let word = reader.word(node, of: "mouse", among: words, wanted: "on or off") else {
      return
    }
    reader.configuration.usesMouse = ["on", "true", "yes"].contains(word)
  }

  private static let citation = Setting(
    name: "citation",
    comment: ["How y writes the source of what it copies: plain, markdown, chicago or bibtex."],
    standard: "plain"
  ) { reader, node in
    let names = Citation.Style.allCases.map(\.rawValue)
    guard let name = reader.word(node, of: "citation", among: names) else { return }
    reader.configuration.citation = Citation.Style(rawValue: name) ?? .plain
  }

  private static let clipboard = Setting(
    name: "clipboard",
    comment: [
      "What takes the text that y copies: auto, off, wl-copy, xclip, xsel, pbcopy, tmux or osc52.",
      "auto asks the programs of the desktop there is, then tmux within tmux, and else sends it to",
      "the terminal (OSC 52), which may not take it.",
    ],
    standard: "auto"
  ) { reader, node in
    let names = ["auto", "off"] + Clipboard.Way.allCases.map(\.rawValue)
    guard let name = reader.word(node, of: "clipboard", among: names) else { return }
    reader.configuration.clipboard =
      Clipboard.Way(rawValue: name).map { .way($0) } ?? (name == "off" ? .off : .auto)
  }

  private static let baseKeys = Setting(
    name: "base-keys",
    comment: [
      "The keys to begin with: lectern, or less, vi or info, in which most keys for moving about mean",
      "what they mean in those programs.",
    ],
    standard: "lectern"
  ) { reader, node in
    let names = Keymap.Base.allCases.map(\.rawValue)
    guard let name = reader.word(node, of: "base-keys", among: names),
      let base = Keymap.Base(rawValue: name)
    else { return }
    reader.base = base
  }

  private static let keys = Setting(
    name: "keys",
    comment: [
      "Keys of your own, each with its action; nop takes the keys away. \"lectern keys\" lists the",
      "actions and the table in force. A key is written as it is printed, such as ^N, M-w, PgDn or",
      "F2; several one after the other as in ]] or <c-o><c-n>. Put marks such as ] or * in quotes.",
    ],
    standard: "{}",
    examples: ["^N: line-down", "\"]]\": next-section", "\"]\": nop"]
  ) { reader, node in reader.readKeys(node) }

  private static let looks = Setting(
    name: "looks",
    comment: [
      "Looks of your own in place of the theme's: [COLOUR] [on COLOUR] and bold, dim, italic,",
      "underline, reverse. A colour is black, red, green, yellow, blue, magenta, cyan, white, a",
      "number of the 256, or \"#87afd7\". The parts:",
    ] + partLines,
    standard: "{}",
    examples: ["heading: 179 bold", "chosen: black on yellow", "text: \"#d0d0d0 on #1c1c1c\""]
  ) { reader, node in reader.readLooks(node) }

  /// The names of the parts of the screen, in lines.
  private static var partLines: [String] {
    Style.Role.allCases.map(\.name).reduce(into: [""]) { lines, name in
      let line = lines[lines.count - 1]
      if line.count + name.count > 90 {
        lines.append(name)
      } else {
        lines[lines.count - 1] = line.isEmpty ? name : "\(line) \(name)"
      }
    }
  }
}

extension Style.Role {
  /// The name that settings know the role by: `note-mark`.
  var name: String { "\(self)".hyphenated }
}
