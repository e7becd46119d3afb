import Foundation

extension Bench {
  /// What every command takes from its start to its end, on the bundled article.
  func starts() throws -> Table {
    let commands = [
      ["--version"], ["print"], ["contents"], ["actors"], ["actor", "taliban"],
      ["mentions", "taliban"], ["timeline"], ["timeline", "--format", "svg"], ["notes"],
      ["readings"], ["sources"], ["search", "moscow"], ["cite", "p4"], ["import", Self.notes],
      ["export"], ["new", Self.freshFolder], ["check"], ["date", "1997-06-27"], ["keys"],
      ["config"], ["man"], ["completions", "bash"],
    ]
    let notes = folder.appendingPathComponent("notes.json")
    try Self.note.write(to: notes, atomically: true, encoding: .utf8)
    let rows = try commands.map { arguments in
      let values = try (0..<options.runs).map { run in
        let fresh = folder.appendingPathComponent("new-\(run)").path
        let names = [Self.freshFolder: fresh, Self.notes: notes.path]
        return try duration(
          of: lectern, arguments.map { names[$0, default: $0] },
          home: folder.appendingPathComponent("home-\(run)").path)
      }
      return Table.Row(name: arguments.joined(separator: " ") + ", ms", values: [values])
    }
    return Table(title: "commands, start to end", names: ["lectern"], rows: rows)
  }

  /// Stands for a folder that does not exist yet, another one in each run.
  private static let freshFolder = "FOLDER"

  /// Stands for a file with notes to take in.
  private static let notes = "FILE"

  /// A note on words of the bundled article.
  private static let note = """
    {"id": "urn:note", "bodyValue": "a note", "target": {"source": "https://csrskabul.com/en/?p=525",
     "selector": {"type": "TextQuoteSelector", "exact": "increasingly vulnerable"}}}
    """

  /// What the panes take in an article of so many actors and as many events.
  func apparatuses() throws -> Table {
    let counts = [10, 1_000, 100_000]
    let folders = try counts.map { try annotated($0) }
    let steps: [(name: String, keys: String)] = [
      ("opening the actors, ms", "a"), ("those of the article, ms", "xx"), ("down one, ms", "j"),
      ("to the last, ms", "G"), ("opening a card, ms", "\r"), ("opening the timeline, ms", "T"),
      ("down one event, ms", "j"),
    ]
    var values = Array(
      repeating: Array(repeating: [Double](), count: counts.count), count: steps.count + 1)
    for (place, (count, folder)) in zip(counts, folders).enumerated() {
      for _ in 0..<options.runs {
        let reader = (name: "lectern", path: lectern)
        let text = Text(name: "", arguments: ["lectern": [folder]], turns: 0)
        let start = ContinuousClock.now
        let terminal = try PseudoTerminal(
          running: command(for: reader, on: text), columns: Sitting.columns, rows: Sitting.rows)
        let page = try terminal.read(silence: Int32(max(1_500, count / 15))) { !$0.isEmpty }
        values[0][place].append((page.lastByte - start).milliseconds)
        for (line, step) in steps.enumerated() {
          let start = ContinuousClock.now
          terminal.type(step.keys)
          let answer = try terminal.read(silence: 400) { !$0.isEmpty }
          values[line + 1][place].append((answer.lastByte - start).milliseconds)
        }
      }
    }
    let names = ["all of it ready, ms"] + steps.map(\.name)
    return Table(
      title: "actors and events", names: counts.map(String.init),
      rows: zip(names, values).map { Table.Row(name: $0, values: $1, hasShares: false) })
  }

  /// An article with so many actors, each named once, and as many events.
  private func annotated(_ count: Int) throws -> String {
    let article = folder.appendingPathComponent("annotated-\(count)")
    try FileManager.default.createDirectory(at: article, withIntermediateDirectories: true)
    func write(_ name: String, _ text: String) throws {
      try text.write(
        to: article.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let numbers = 0..<count
    try write(
      "article.md",
      "# A long chronicle\n\n"
        + numbers.map { "In year \($0) came Keeper\($0) to the harbour.\n\n" }.joined())
    try write(
      "actors.yaml",
      numbers.map { "- {id: k\($0), name: Keeper\($0), kind: person, names: [Keeper\($0)]}\n" }
        .joined())
    try write(
      "timeline.yaml",
      numbers.map {
        "- {id: e\($0), date: \(1000 + $0 % 1000), title: Coming \($0), quote: In year \($0) came}\n"
      }.joined())
    return article.path
  }
}

/// How long a program runs whose output is thrown away, in milliseconds.
func duration(
  of program: String, _ arguments: [String], home: String = "/nonexistent"
) throws -> Double {
  var words = unsafe cStrings([program] + arguments)
  var environment = unsafe cStrings(["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "HOME=\(home)"])
  defer {
    while let string = unsafe words.popLast() { unsafe free(string) }
    while let string = unsafe environment.popLast() { unsafe free(string) }
  }
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  for descriptor in Int32(0)...2 {
    unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
  }
  var process: pid_t = 0
  let start = ContinuousClock.now
  let status = unsafe posix_spawn(&process, program, &actions, nil, &words, &environment)
  guard status == 0 else { throw Failure("\(program) does not start") }
  waitpid(process, nil, 0)
  return (ContinuousClock.now - start).milliseconds
}
