import ArticleTestSupport
import Articles
import Foundation
import Testing

/// An article that would take the terminal over, were any of its words sent as they are.
struct HostileArticleTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let files = ArticleFiles.hostile
    let parts = [files.article, files.actors, files.timeline, files.notes, files.sources]
    for file in parts.compactMap(\.self) { _ = try scratch.file(file.name, file.bytes) }
  }

  @Test(arguments: [
    "print", "print --notes", "contents", "contents --json", "actors", "actors --json", "actor @",
    "actor @ --json", "mentions @", "mentions @ --json", "timeline", "timeline --json",
    "timeline --notes", "timeline --format csv", "timeline --format timelinejs",
    "timeline --format svg", "notes", "notes --json", "readings", "readings --json", "sources",
    "sources --json", "search marsh", "search --in all t",
    "search --in all t --json", "cite p1", "cite p1 --style markdown", "cite p1 --style chicago",
    "cite p1 --style bibtex", "check", "check --json",
  ])
  func `Whatever prints an article, nothing in it commands the terminal`(command: String) throws {
    let arguments = command.split(separator: " ").map {
      $0 == "@" ? "m" + ArticleFiles.commands : String($0)
    }
    try expectHarmless(Lectern.run(arguments + [scratch.folder.path]))
  }

  @Test func `Line by line nothing in an article commands the terminal`() throws {
    let note = "A \(ArticleFiles.commands)"
    let commands = "o\na\n1\nK m\nt\n1\ne\nr\n!\n<\nf\n1\n=\ni m\n\(note)\nB kept\nM\n"
    let lines = String(repeating: "\n", count: 9)
    try expectHarmless(Lectern.run(["--plain", scratch.folder.path], input: lines + commands))
  }

  @Test(arguments: ["markdown", "web-annotation"])
  func `Nothing in a reader's own notes commands the terminal`(format: String) throws {
    let environment = ["HOME": scratch.folder.path]
    _ = try Lectern.run(
      ["--plain", scratch.folder.path], input: "\nA \(ArticleFiles.commands)\n",
      environment: environment)
    try expectHarmless(
      Lectern.run(
        ["export", "--format", format, scratch.folder.path], environment: environment))
  }

  @Test(arguments: [
    "$lectern print \"$PWD\"", "$lectern search 'na@' \"$PWD\"", "$lectern new \"$PWD/new\"",
    "HOME=/ XDG_CONFIG_HOME=\"$PWD\" $lectern config", "$lectern export",
    "echo { > $notes; $lectern import one.json",
  ])
  func `Nothing in the name of a folder, or in files of one's own, commands the terminal`(
    line: String
  ) throws {
    let quote = #"{"type": "TextQuoteSelector", "exact": "increasingly vulnerable"}"#
    let note = #"{"target": {"source": "urn:a", "selector": \#(quote)}}"#
    _ = try scratch.file("one.json", note)
    let run = try Lectern.shell(
      #"""
      mkdir -p '\#(ArticleFiles.commands)'; mv *.* '\#(ArticleFiles.commands)'; cd -P *x*
      export HOME="$PWD"; notes=.local/share/lectern/notes/id-taliban-and-moscow.json
      mkdir -p "${notes%/*}"
      echo '{"items": [{"id": "urn:a", "type": "\u001b]0;x"}]}' > $notes
      \#(line.replacing("@", with: ArticleFiles.commands))
      """#, in: scratch.folder)
    #expect((run.output + run.errors).unicodeScalars.commands.isEmpty)
    #expect((run.output + run.errors).contains("]0;x"))
  }

  @Test func `Words that are copied command nothing where they are pasted`() throws {
    try expectHarmless(
      Lectern.shell(
        """
        mkdir bin; printf '#!/bin/sh\\ncat > copied' > bin/xclip; chmod +x bin/xclip
        export PATH=$PWD/bin:$PATH DISPLAY=:0
        printf 'p1\\ny\\nq\\n' | $lectern --plain . > /dev/null; cat copied
        """, in: scratch.folder))
  }

  /// Expects the words of the article without what makes them commands.
  private func expectHarmless(
    _ run: Lectern.Run, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = run.output.replacing("\r\n", with: "\n") + run.errors
    #expect(text.unicodeScalars.commands.isEmpty, sourceLocation: sourceLocation)
    #expect(run.output.contains("]0;x"), sourceLocation: sourceLocation)
  }
}
