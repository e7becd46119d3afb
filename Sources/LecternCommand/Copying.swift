import Articles
import Configuring
import Exports

/// A text on its way to the clipboard: one program after the other is asked, until one has taken
/// it.
///
/// Nobody waits for the programs: the reader goes on, and looks in between how far they are.
struct Copying {
  /// What may take a text.
  enum Way: Equatable {
    /// A program that reads it from its standard input, with its arguments.
    case program([String])
    /// The terminal, by a control sequence (OSC 52).
    case terminal
  }

  /// How far it is.
  enum Progress: Equatable {
    case underWay
    /// The program of a name has taken it.
    case taken(by: String)
    /// It is for the terminal now, whether that takes it or not.
    case forTerminal
    /// No program has taken it; these were asked.
    case refused(by: [String])
  }

  let text: [UInt8]

  /// What it is called when it is told what has come of it.
  let name: String
  private var ways: [Way]
  private var asked: [String] = []
  private var running: (name: String, process: Int32, until: Int)?

  init(_ text: String, called name: String, by ways: [Way]) {
    self.text = Array(text.utf8)
    self.name = name
    self.ways = ways
  }

  /// The longest that a program may take, in milliseconds: more than a busy machine makes one that
  /// does not hang wait, for only who quits meanwhile waits with it.
  static let patience = 3_000

  /// What is said where the reader wants nothing to be copied.
  static let isOff = "nothing is copied: the settings say clipboard: off"

  /// How often to look how far it is, in milliseconds.
  static let pause = 10

  /// Looks how far the program is that has the text now, and asks the next when it has failed.
  mutating func advance() -> Progress {
    while true {
      if let (name, process, until) = running {
        switch System.hasSucceeded(process) {
        case true?: return .taken(by: name)
        case nil where System.clock < until: return .underWay
        case nil: System.end(process)
        case false?: break
        }
        running = nil
      }
      guard !ways.isEmpty else { return .refused(by: asked) }
      guard case .program(let words) = ways.removeFirst() else { return .forTerminal }
      asked.append(words[0])
      running = System.feed(text, to: words).map {
        (words[0], $0, System.clock + Self.patience)
      }
    }
  }

  /// Gives up, as when something else is to be copied.
  func cancel() {
    if let running { System.end(running.process) }
  }
}

extension Article {
  /// Words with their source, as they are copied.
  func quotation(of bytes: Range<ByteOffset>, _ style: Citation.Style) -> String {
    String(visibleLines(Citation(of: bytes, in: self).text(style)).dropLast())
  }
}

extension Copying.Progress {
  /// What has come of it, in a sentence, for what is copied; nothing before that is known.
  ///
  /// It begins with what is copied: a narrow screen cuts off its end.
  func sentence(on copied: String) -> String? {
    switch self {
    case .underWay, .forTerminal: nil
    case .taken(by: "tmux"): "\(copied) copied to tmux, which offers it to the terminal"
    case .taken(let name): "\(copied) copied by \(name)"
    case .refused(let names): "nothing is copied: \(names.joined(separator: ", ")) did not take it"
    }
  }
}

extension Copying.Way {
  /// What may take a text, the likeliest first: the desktop that there is, tmux, and the terminal.
  static func all(for clipboard: Clipboard) -> [Copying.Way] {
    func isSet(_ variable: String) -> Bool { System.environment(variable)?.isEmpty == false }
    switch clipboard {
    case .off: return []
    case .auto:
      let desktop: [Clipboard.Way] =
        (isSet("WAYLAND_DISPLAY") ? [.wayland] : []) + (isSet("DISPLAY") ? [.xclip, .xsel] : [])
      let others: [Clipboard.Way] = [.pbcopy] + (isSet("TMUX") ? [.tmux] : []) + [.terminal]
      return (desktop + others).map(one)
    case .way(let way): return [one(way)]
    }
  }

  private static func one(_ way: Clipboard.Way) -> Copying.Way {
    switch way {
    case .wayland: .program(["wl-copy", "--type", "text/plain;charset=utf-8"])
    case .xclip: .program(["xclip", "-in", "-selection", "clipboard"])
    case .xsel: .program(["xsel", "--input", "--clipboard"])
    case .pbcopy: .program(["pbcopy"])
    case .tmux: .program(["tmux", "load-buffer", "-w", "-"])
    case .terminal: .terminal
    }
  }
}
