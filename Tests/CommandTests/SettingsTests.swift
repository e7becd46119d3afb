import Foundation
import Testing

struct SettingsTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// Runs the program with a file of settings.
  private func run(_ arguments: [String], settings: String) throws -> Lectern.Run {
    let folder = scratch.folder.appendingPathComponent("lectern")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(settings.utf8).write(to: folder.appendingPathComponent("config.yaml"))
    return try Lectern.run(arguments, environment: ["XDG_CONFIG_HOME": scratch.folder.path])
  }

  @Test func `What config prints is a file of settings that no one complains of`() throws {
    let printed = try Lectern.run(["config"])
    #expect(printed.status == 0)
    let run = try run(["config"], settings: printed.output)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `The file is named as people write it, whatever the home is called`() throws {
    let run = try Lectern.run(["config"], environment: ["HOME": "/nowhere/éé"])
    #expect(run.output.contains("~/.config/lectern/config.yaml"))
  }

  @Test func `A mistake in the settings is told with its line by all that goes by them`() throws {
    for command in ["config", "keys", "man"] {
      let run = try run([command], settings: "measure: 60\nthem: dark\n")
      #expect(run.errors.contains("/lectern/config.yaml:2:1: error: there is no setting “them”\n"))
      #expect(run.errors.hasSuffix("help: the nearest is “theme”\n"))
      #expect(run.status == 1)
      #expect(!run.output.isEmpty)
    }
  }

  @Test func `The keys that are listed are those in force`() throws {
    let run = try run(["keys"], settings: "keys: {<f2>: notes, e: nop}\n")
    #expect(run.output.contains(/\n  F2 +notes +/))
    #expect(try Lectern.run(["keys"]).output.contains(/\n  e +notes +/))
    let manual = try self.run(["man"], settings: "keys: {<f2>: notes, e: nop}\n").output
    #expect(manual.contains(".TP\nF2\neditors\\(aq notes\n"))
  }

  @Test func `print sets off as the settings have it, also into a file, whatever is wrong in them`()
    throws
  {
    func text(_ settings: String) throws -> String {
      let run = try run(["print", "--color", "always"], settings: settings)
      #expect(run.status == 0)
      #expect(run.errors == "")
      return run.output
    }
    let usual = try text("")
    #expect(usual.contains("\u{1B}[38;5;150m"))
    #expect(try text("theme: light\n") != usual)
    #expect(try text("looks: {actor: red}\n").contains("\u{1B}[38;5;1m"))
    let mono = try text("theme: mono\n")
    #expect(mono.contains("\u{1B}[1m") && !mono.contains("38;5;"))
    #expect(try text("theme: [\n") == usual)
  }

  @Test(arguments: [30, 40, 60, 80, 200])
  func `The keys are folded to the width of the screen`(columns: Int) throws {
    let run = try Lectern.run(["keys"], environment: ["COLUMNS": "\(columns)"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= columns })
    #expect(run.output.contains("page-down"))
    let folded = "\n  d ^D\n    half-page-down · down half\n    a page\n"
    #expect(run.output.contains(folded) == (columns == 30))
  }

  @Test(arguments: ["lectern", "less", "vi", "info"])
  func `The keys that are listed can be typed into the settings as they are`(base: String) throws {
    let keys = try run(["keys"], settings: "base-keys: \(base)\n")
    let rows = keys.output.matches(of: /\n {2}(\S.*?) {2}/).flatMap { $0.1.split(separator: " ") }
    #expect(Set(rows).isSuperset(of: ["PgDn", "^L", "F1"]))
    let quoted = rows.map { "  '\($0.replacing("'", with: "''"))': nop\n" }
    let read = try run(["config"], settings: "keys:\n\(Set(quoted).sorted().joined())")
    #expect(read.errors == "")
  }

  @Test func `An action without keys is listed all the same`() throws {
    let run = try run(["keys"], settings: "keys: {z: nop}\n")
    #expect(run.output.contains(/\n  - +zoom +/))
  }

  @Test func `The keys as JSON have group, keys, action and help`() throws {
    let keys = try JSONDecoder().decode(
      [Row].self, from: Data(try Lectern.run(["keys", "--json"]).output.utf8))
    let row = try #require(keys.first { $0.action == "back" })
    #expect(row.keys == ["<backspace>", "<c-o>", "<lt>"])
    #expect(row.group == "References and places")
    #expect(row.help == "back to the place before")
  }

  private struct Row: Decodable {
    let group: String
    let keys: [String]
    let action: String
    let help: String
  }

  @Test(arguments: [
    (["XDG_CONFIG_HOME": "@"], true), (["XDG_CONFIG_HOME": "relative", "HOME": "@/home"], false),
    (["XDG_CONFIG_HOME": "", "HOME": "@/home"], false), (["HOME": "nowhere"], false), ([:], false),
  ])
  func `A relative or a missing folder of settings is passed over`(
    environment: [String: String], isRead: Bool
  ) throws {
    _ = try run(["config"], settings: "theme: mauve\n")
    let run = try Lectern.run(
      ["config"],
      environment: environment.mapValues { $0.replacing("@", with: scratch.folder.path) })
    #expect(run.errors.contains("mauve") == isRead)
    #expect(run.status == (isRead ? 1 : 0))
  }

  @Test func `A folder in place of the settings is told in one line, and the text is read`() throws
  {
    let folder = scratch.folder.appendingPathComponent("lectern/config.yaml")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let environment = ["XDG_CONFIG_HOME": scratch.folder.path]
    let run = try Lectern.run(["config"], environment: environment)
    #expect(
      run.errors == """
        \(folder.path): error: the settings cannot be read: this is a folder, not a file

        """)
    #expect(try Lectern.run(["print"], environment: environment).status == 0)
  }

  @Test func `Where the folder of settings is no UTF-8 that is said, and none are read`() throws {
    let run = try Lectern.shell(
      #"""
      export HOME="$PWD" XDG_CONFIG_HOME="$PWD"/$'caf\xe9'
      mkdir -p .config/lectern; echo 'theme: mauve' > .config/lectern/config.yaml
      "$lectern" config
      """#,
      in: scratch.folder)
    #expect(run.output.contains("$XDG_CONFIG_HOME/lectern/config.yaml"))
    #expect(!run.output.contains("~/.config"))
    #expect(
      run.errors == "XDG_CONFIG_HOME: error: the settings cannot be read: its value is not UTF-8\n")
  }

  @Test func `Settings are read through a link, and a link to nothing is no settings`() throws {
    _ = try scratch.file("mine.yaml", "theme: mauve\n")
    let run = try Lectern.shell(
      """
      export HOME='\(scratch.folder.path)'; mkdir -p "$HOME/.config/lectern"
      ln -s "$HOME/mine.yaml" "$HOME/.config/lectern/config.yaml"; "$lectern" config > /dev/null
      rm "$HOME/mine.yaml"; "$lectern" config > /dev/null && echo well
      """)
    #expect(run.errors.contains("mauve"))
    #expect(run.output == "well\n")
  }
}
