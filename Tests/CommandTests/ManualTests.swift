import Foundation
import Testing

struct ManualTests {
  @Test func `The manual has its sections in the order of all manuals`() throws {
    let page = try Lectern.run(["man"]).output
    let headings = page.split(separator: "\n").filter { $0.hasPrefix(".SH ") }
    #expect(
      headings == [
        ".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH COMMANDS", ".SH KEYS", ".SH FILES",
        ".SH ENVIRONMENT", ".SH EXIT STATUS", ".SH EXAMPLES",
      ])
  }

  @Test func `The manual is ASCII, with what roff takes for its own written out`() throws {
    let page = try Lectern.run(["man"]).output
    #expect(page.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    let own = page.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
    let macros: Set<Substring> = [".TH", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi", ".br"]
    #expect(own.allSatisfy { macros.contains($0.prefix { $0 != " " }) })
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")))
  func `groff sets the manual without a warning`() throws {
    let run = try Lectern.shell("\"$lectern\" man | groff -man -Tutf8 -ww | sed 's/\\x1b[^m]*m//g'")
    #expect(run.errors == "")
    #expect(run.output.contains("lectern - reads annotated articles in the terminal"))
    #expect(run.output.contains("''"))
  }

  @Test func `The keys of the manual are those that are in force`() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.folder.appendingPathComponent("lectern"), withIntermediateDirectories: true)
    _ = try scratch.file("lectern/config.yaml", "keys: {<f2>: notes, e: nop}\n")
    let page = try Lectern.run(["man"], environment: ["XDG_CONFIG_HOME": scratch.folder.path])
    #expect(page.output.contains(".TP\nF2\neditors\\(aq notes\n"))
    #expect(try Lectern.run(["man"]).output.contains(".TP\ne\neditors\\(aq notes\n"))
  }

  @Test func `The manual tells all that can be typed line by line, and the terms of a filter`()
    throws
  {
    let page = read(try Lectern.run(["man"]).output)
    let help = try Lectern.run(["--plain"], input: "?\n\n\n").output.split(separator: "\n")
    let told = help.drop { !$0.hasPrefix("Enter or ") }.prefix { $0 != "That is all of it." }
    let commands = told.filter { !$0.hasPrefix("Enter reads") }
    #expect(commands.count > 40 && commands.last?.hasPrefix("q or Q or quit: ") == true)
    for command in commands {
      let parts = command.split(separator: ": ", maxSplits: 1)
      #expect(page.contains(".TP\n\(parts[0])\n\(parts[1])\n"), "\(command)")
    }
    for term in ["@NAME", "#KIND", "#GRADE", "basis:article, basis:editor", "WORDS"] {
      #expect(page.contains(".TP\n\(term)\n"))
    }
    #expect(page.contains(" disagreement, ") && page.contains(" partly-verified, "))
  }

  @Test func `The help tells how the program is called, as the manual does`() throws {
    let help = try Lectern.run(["help"]).output
    #expect(help == (try Lectern.run(["--help"]).output))
    #expect(
      help.contains(
        """
        USAGE: lectern [ARTICLE] [--at PLACE] [--no-mouse] [--plain]
               lectern COMMAND [ARGUMENT]...

        """), "\(help)")
  }

  @Test func `Every command has a help with an example, which stands in the manual`() throws {
    let commands = try commandNames
    #expect(commands.count > 12)
    let manual = read(try Lectern.run(["man"]).output)
    for command in commands {
      let help = try Lectern.run(["help", String(command)]).output
      let example = try #require(
        help.split(separator: "\n").first { $0.hasPrefix("  ") && $0.contains("lectern") },
        "\(command) has no example")
      #expect(manual.contains("\n.SS lectern \(command)\n"))
      #expect(manual.contains("\n\(example.dropFirst(2))\n"), "\(example)")
    }
  }

  @Test func `Each example that needs no file of one's own has an answer`() throws {
    let needs = ["FILE", "FOLDER", "import", "new ", "own", ">", "|"]
    var tried = 0
    for command in try commandNames {
      let help = try Lectern.run(["help", String(command)]).output.split(separator: "\n")
      let examples = help.drop { !$0.hasPrefix("Example") }.dropFirst()
      for example in examples.prefix(while: { $0.hasPrefix("  ") }) {
        guard !needs.contains(where: { example.contains($0) }) else { continue }
        let line = example.replacing("lectern", with: "$lectern", maxReplacements: 1)
        #expect(try Lectern.shell(String(line)).status == 0, "\(example)")
        tried += 1
      }
    }
    #expect(tried > 20)
  }

  /// The names of the commands that the help lists.
  private var commandNames: [Substring] {
    get throws {
      let help = try Lectern.run(["help"]).output
      let list = help[(help.firstRange(of: "SUBCOMMANDS:\n")?.upperBound ?? help.endIndex)...]
      return list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .compactMap { $0.split(separator: " ").first }.filter { $0 != "See" }
    }
  }

  private var readme: String {
    get throws {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      return try String(contentsOf: folder.appending(path: "../../README.md"), encoding: .utf8)
    }
  }

  @Test func `README calls commands and options that there are`() throws {
    let lines = try readme.split(separator: "\n").filter {
      $0.hasPrefix("lectern ") && $0.contains("#")
    }
    #expect(lines.count > 15)
    let commands = try commandNames
    for line in lines {
      let words = line.split { " ,;>#".contains($0) }.dropFirst()
      let command = commands.first { $0 == words.first } ?? "read"
      let help = try Lectern.run(["help", String(command)]).output
      for option in words where option.hasPrefix("--") {
        #expect(help.contains(option), "\(line)")
      }
    }
  }

  @Test func `README tells the statuses as the manual does`() throws {
    let page = read(try Lectern.run(["man"]).output)
    let section = try #require(page.components(separatedBy: "\n.SH EXIT STATUS").last)
    let items = section.components(separatedBy: "\n.SH ")[0].components(separatedBy: "\n.TP\n")
    let rows = items.dropFirst().map { "| \($0.replacing("\n", with: " | ")) |" }
    #expect(rows.count > 7)
    #expect(try readme.contains("\n|---|---|\n\(rows.joined(separator: "\n"))\n\n"))
  }

  @Test func `The manual tells of every variable that the program looks up`() throws {
    let page = read(try Lectern.run(["man"]).output)
    let section = try #require(page.components(separatedBy: "\n.SH ENVIRONMENT").last)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/LecternCommand")
    var variables: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: /(?:environment|folder)\("([A-Z_]+)"\)/) {
        variables.insert(String(match.1))
      }
    }
    #expect(variables.count > 10)
    #expect(variables.filter { !section.contains($0) }.isEmpty)
  }

  /// A page as it is read, with what roff takes for its own put back.
  private func read(_ page: String) -> String {
    let escapes: KeyValuePairs = [
      "\\-": "-", "\\(aq": "'", "\\(ha": "^", "\\(ti": "~", "\\[u2026]": "…", "\\[u201C]": "“",
      "\\[u201D]": "”", "\\&": "", "\\e": "\\",
    ]
    return escapes.reduce(page) { $0.replacing($1.key, with: $1.value) }
  }

  @Test(arguments: [
    "actors", "actor taliban", "mentions taliban", "timeline", "notes", "readings", "sources",
    "search kabul", "contents", "date 1996", "keys",
  ])
  func `The help of a command names what its JSON has`(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let lines = try Lectern.run(words + ["--json"]).output.split(separator: "\n")
    let depth = lines[0] == "[" ? "    \"" : "  \""
    let object = lines.prefix { $0 != "  }," && $0 != "  }" }
    let names = object.filter { $0.hasPrefix(depth) }.map { line in
      String(line.dropFirst(depth.count).prefix { $0 != "\"" })
    }
    #expect(!names.isEmpty)
    let help = try Lectern.run(["help", words[0]]).output.split { $0.isWhitespace }
    #expect(help.joined(separator: " ").contains(names.joined(separator: ", ")))
  }

  @Test(arguments: [
    ("actors", "id name kind mentions sections summary verification"),
    ("timeline", "id date earliest latest words title basis actors place section"),
    ("mentions taliban", "place start end before match after form"),
    ("search kabul", "place section scope start end before match after"),
    ("readings", "id kind place quote reading"), ("notes", "id kind place quote text"),
    ("contents", "id level title place paragraphs words"),
    ("date 1996", "edtf level earliest latest words"),
    ("sources", "id title url grade actors events notes"),
  ])
  func `The fields that programs may rely on are in every object`(
    command: String, fields: String
  ) throws {
    let objects = try Answer(command.split(separator: " ").map(String.init) + ["--json"]).objects
    #expect(!objects.isEmpty)
    for object in objects {
      #expect(Set(object.keys).isSuperset(of: fields.split(separator: " ").map(String.init)))
    }
  }

  @Test(arguments: [
    ("bash", "complete -o filenames -F _lectern_line lectern"), ("zsh", "#compdef lectern"),
    ("fish", "complete -c 'lectern' "),
    ("zsh", "'--no-mouse[Let the mouse scroll and follow, or with --no-mouse leave it"),
    ("fish", "-l 'no-mouse' -d 'Let the mouse scroll and follow, or with --no-mouse leave it"),
  ])
  func `The completions of a shell are in its own words`(shell: String, words: String) throws {
    let script = try Lectern.run(["completions", shell]).output
    #expect(script.contains(words) && script.contains("timeline"))
  }

  /// The shells with completions that are installed here.
  static let shells = ["bash", "fish", "zsh"].filter {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }

  @Test(arguments: shells)
  func `A shell reads its completions without a complaint`(shell: String) throws {
    let run = try Lectern.shell("\"$lectern\" completions \(shell) | \(shell) -n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("print al", "almanac"), ("check al", "almanac"), ("import al", "almanac"),
    ("new x --from al", "almanac"), ("new al", "almanac"), ("al", "almanac"),
    ("con", "contents config contrib"), ("--pl", "--plain"), ("--plain con", "contrib"),
    ("--at p1 al", "almanac"), ("almanac --pl", "--plain"), ("help pr", "print"),
    ("help print al", ""), ("actor al", ""), ("actor taliban al", "almanac"),
    ("search x --in not", "notes"), ("print --color a", "auto always"),
    ("cite p14:3-27 al", "almanac"), ("--at p14:3-27 al", "almanac"), ("tide:t", "table"),
    ("--at=p14:3-27 al", "almanac"), ("timeline --format=s", "svg"),
    ("timeline --format=svg al", "almanac"), ("new x --from=al", "almanac"),
    ("search : al", "almanac"), ("search a=b al", "almanac"),
  ])
  func `bash completes what belongs where the line ends`(line: String, words: String) throws {
    let run = try completing(line, in: "compopt() { :; }; mkdir almanac contrib notes tide:table")
    #expect(run.output == "\(words)\n")
  }

  @Test(arguments: [
    ("note", "+o filenames\n"), ("search x --in not", "+o filenames\n"), ("al", ""),
  ])
  func `bash puts no slash after a word that is the name of a folder too`(
    line: String, options: String
  ) throws {
    let run = try completing(line, in: "compopt() { echo \"$@\" >&2; }; mkdir almanac notes")
    #expect(run.errors == options)
  }

  /// Runs what bash does for the last word of a line, with the words that it offers as output.
  ///
  /// Bash parts words at `:` and `=` as well.
  private func completing(_ line: String, in setting: String) throws -> Lectern.Run {
    let scratch = try Scratch()
    return try Lectern.shell(
      """
      source <($lectern completions bash); \(setting)
      COMP_LINE='lectern \(line)'; COMP_POINT=${#COMP_LINE}
      COMP_WORDS=($(sed 's/[:=]/ & /g' <<< "$COMP_LINE"))
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _lectern_line lectern "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"; echo "${COMPREPLY[@]}"
      """, in: scratch.folder)
  }

  @Test(
    .enabled(if: ManualTests.shells.contains("fish")),
    arguments: [
      ("con", "config contents contrib/"), ("--pl", "--plain"), ("--plain con", "contrib/"),
      ("help pr", "print"), ("actor al", ""), ("actor taliban al", "almanac/"),
    ])
  func `fish completes what belongs where the line ends`(line: String, words: String) throws {
    let scratch = try Scratch()
    let run = try Lectern.shell(
      """
      mkdir almanac contrib; export HOME=$PWD
      fish -c '$lectern completions fish | source; complete -C "lectern \(line)"' | cut -f1 | xargs
      """, in: scratch.folder)
    #expect(run.output == "\(words)\n")
  }

  @Test func `zsh offers what read takes beside the commands, and commands after help`() throws {
    let script = try Lectern.run(["completions", "zsh"]).output
    #expect(script.contains("subcommands && ret=0\n        _lectern_read && ret=0\n"))
    #expect(script.contains("':subcommand:(read print "))
    #expect(script.contains("!= (read|print|"))
  }

  @Test func `A shell that is not known is a mistake of usage`() throws {
    let run = try Lectern.run(["completions", "dos"])
    #expect(run.status == 64)
    #expect(run.errors.contains("bash"))
  }
}
