import Foundation

/// Something to look for in a long text, as it is typed in each program.
struct Search {
  let name: String

  /// The keys, by the name of the program.
  let keys: [String: String]

  /// What `rg` is started with, before the name of the file.
  let rg: [String]

  /// What the generated Markdown has never, often, and in several spellings.
  static let all = [
    word("an absent word", "zephyrine"), word("a frequent word", "harbour"),
    word("a word with accents, without", "hoher", rg: ["-c", "-i", "h[oö]her"]),
    expression("a regular expression", "quay [a-z]+ lantern"),
    expression("an expression that is not there", "[a-z]+ zephyrine"),
  ]

  private static func word(_ name: String, _ word: String, rg: [String]? = nil) -> Search {
    Search(
      name: name, keys: ["lectern": "/\(word)\r", "less": "/\(word)\r", "w3m": "/\(word)\r"],
      rg: rg ?? ["-c", "-i", "-F", word])
  }

  private static func expression(_ name: String, _ pattern: String) -> Search {
    Search(
      name: name,
      keys: ["lectern": "//\(pattern)/\r", "less": "/\(pattern)\r", "w3m": "/\(pattern)\r"],
      rg: ["-c", "-i", pattern])
  }
}

extension Bench {
  /// Looks for words in an open text: from the keys, written at once, to the last byte of the
  /// answer.
  ///
  /// `rg` starts anew each time; what it takes for an empty file is taken off.
  func searches(in text: Text) throws -> Table {
    let readers = programs.filter { text.arguments[$0.name] != nil }
    let rg = pathOfProgram(named: "rg")
    if rg == nil { print("rg is not installed: left out") }
    let rows = try Search.all.map { search in
      var values: [[Double]] = Array(repeating: [], count: readers.count + 1)
      for _ in 0..<options.runs {
        for (place, reader) in readers.enumerated() {
          values[place].append(try time(of: search, with: reader, in: text))
        }
        if let rg { values[readers.count].append(try time(of: search, with: rg, in: text)) }
      }
      return Table.Row(name: search.name + ", ms", values: values)
    }
    return Table(
      title: "search in " + text.name, names: readers.map(\.name) + ["rg"], rows: rows)
  }

  private func time(
    of search: Search, with reader: (name: String, path: String), in text: Text
  ) throws -> Double {
    let terminal = try PseudoTerminal(
      running: command(for: reader, on: text), columns: Sitting.columns, rows: Sitting.rows)
    _ = try terminal.read(silence: text.firstSilence) { !$0.isEmpty }
    let start = ContinuousClock.now
    terminal.type(search.keys[reader.name, default: ""])
    return (try terminal.read(silence: Self.quiet) { !$0.isEmpty }.lastByte - start).milliseconds
  }

  private func time(of search: Search, with rg: String, in text: Text) throws -> Double {
    let file = text.arguments["less", default: []].last ?? ""
    let empty = folder.appendingPathComponent("empty")
    try Data().write(to: empty)
    let whole = try duration(of: rg, search.rg + [file])
    return whole - (try duration(of: rg, search.rg + [empty.path]))
  }

  /// How long nothing must come from a program that may be at work, in milliseconds.
  private static let quiet: Int32 = 900
}
