import Foundation
import Testing

struct ApparatusFilesTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try scratch.file("article.md", "The Moon pulls.\n")
  }

  @Test func `The apparatus is read from the folder of the article`() throws {
    let names = ["actors", "timeline", "notes", "sources"]
    for name in names { _ = try scratch.file("\(name).yaml", "- {\n") }
    let run = try Lectern.run(["print", scratch.folder.path])
    #expect(run.output.contains("The Moon pulls."))
    #expect(run.status == 0)
    let problems = try Lectern.run(["check", scratch.folder.path]).output
    for name in names { #expect(problems.contains("\(scratch.folder.path)/\(name).yaml:")) }
  }

  @Test(arguments: [
    "", "print", "actors", "actor moon", "mentions moon", "timeline", "notes", "readings",
    "search Moon", "contents", "contents --json", "cite p1", "export", "import -",
  ])
  func `Of many problems their number is told, and what lists them`(command: String) throws {
    _ = try scratch.file("actors.yaml", "- {id: moon, name: Moon, kind: place, names: [Moon]}\n")
    for (count, marks) in [(3, "[^1] [^2] [^3]"), (4, "[^1] [^2] [^3] [^4]")] {
      _ = try scratch.file("article.md", "The Moon pulls. \(marks)\n")
      let run = try Lectern.shell("$lectern \(command) .", in: scratch.folder)
      let told = "lectern: \(count) problems; lectern check . lists them\n"
      #expect(run.errors.contains(told) == (count > 3))
      for mark in 1...count { #expect(run.errors.contains("note “\(mark)”") == (count <= 3)) }
    }
  }

  @Test func `What lists the problems can be typed as it is told`() throws {
    let run = try Lectern.shell(
      """
      mkdir 'my own'; echo 'Up[^1] [^2] [^3] [^4].' > 'my own/article.md'; $lectern print 'my own'
      $lectern print - < 'my own/article.md'; LECTERN_ARTICLE='my own' $lectern print
      """, in: scratch.folder)
    #expect(
      run.errors == """
        lectern: 4 problems; lectern check 'my own' lists them
        lectern: 4 problems; lectern check - lists them
        lectern: 4 problems; lectern check lists them

        """)
  }

  @Test(arguments: [".", "article.md", "./article.md", "../sun/article.md"])
  func `The text of a folder, named itself, opens with what lies beside it`(path: String) throws {
    let run = try Lectern.shell(
      """
      mkdir sun; cd sun; cp ../article.md .
      echo '- {id: moon, name: Moon, kind: place, names: [Moon]}' > actors.yaml
      $lectern actors \(path); echo '- {id: sun}' > timeline.yaml; $lectern check \(path)
      """, in: scratch.folder)
    #expect(run.output.hasPrefix("moon  1  "))
    #expect(run.output.contains("timeline.yaml:1:3: error: an event needs the field “date”\n"))
  }

  @Test func `In a folder whose name is no UTF-8 it does so too`() throws {
    let run = try Lectern.shell(
      """
      mkdir $'caf\\xe9'; cp article.md $'caf\\xe9'
      echo '- {id: moon, name: Moon, kind: place, names: [Moon]}' > $'caf\\xe9'/actors.yaml
      $lectern actors $'caf\\xe9'/article.md; $lectern actors $'caf\\xe9'
      """, in: scratch.folder)
    #expect(run.errors == "")
    #expect(run.output.components(separatedBy: "moon  1  ").count == 3)
  }

  @Test func `A reader's notes are the same, whether the folder is named or its text`() throws {
    let run = try Lectern.shell(
      """
      export HOME=$PWD; echo 'B Moon' | $lectern --plain article.md > /dev/null
      echo 'Another text.' >> article.md; $lectern export . > notes.json
      $lectern export article.md | tee copy.json; cmp notes.json copy.json
      """, in: scratch.folder)
    #expect(run.output.contains("\"exact\": \"Moon\""))
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `An article without an apparatus has no problem`() throws {
    #expect(try Lectern.run(["print", scratch.folder.path]).errors == "")
  }

  @Test func `A part of the apparatus that is a pipe is told, and the article opens`() throws {
    let pipe = scratch.folder.appendingPathComponent("notes.yaml").path
    let run = try Lectern.shell("mkfifo '\(pipe)'; \"$lectern\" print '\(scratch.folder.path)'")
    #expect(run.output.contains("The Moon pulls."))
    #expect(run.errors.contains("notes.yaml: error: "))
    #expect(run.errors.contains("is a pipe, not a file"))
    #expect(run.status == 0)
  }

  @Test(arguments: ["timeline.yml", "Timeline.yaml", "Timeline.yml", "TIMELINE.YAML"])
  func `A part of the apparatus by another name is told how to be called`(name: String) throws {
    _ = try scratch.file(name, "- nothing\n")
    let folder = scratch.folder.path
    let run = try Lectern.run(["check", folder])
    #expect(
      run.output == """
        \(folder)/\(name): warning: this file is not read
        help: call it “timeline.yaml”
        1 problem

        """)
    _ = try scratch.file("timeline.yaml", "[]\n")
    #expect(
      try Lectern.run(["check", folder]).output == """
        \(folder)/\(name): warning: this file is not read
        help: write what is in it into “timeline.yaml”, which is read, or take it away
        1 problem

        """)
  }

  @Test(arguments: [
    ("note.yaml", "notes.yaml"), ("timelines.yml", "timeline.yaml"), ("Actor.yaml", "actors.yaml"),
    ("source.yaml", "sources.yaml"),
  ])
  func `A file by nearly the name of a part that is missing is told how to be called`(
    name: String, meant: String
  ) throws {
    _ = try scratch.file(name, "- nothing\n")
    _ = try scratch.file("tides.md", "The Moon pulls.\n")
    let folder = scratch.folder.path
    #expect(
      try Lectern.run(["check", folder]).output == """
        \(folder)/\(name): warning: this file is not read
        help: call it “\(meant)”
        1 problem

        """)
    #expect(try Lectern.run(["check", "\(folder)/tides.md"]).output == "no problem\n")
    _ = try scratch.file(meant, "# later\n")
    #expect(try Lectern.run(["check", folder]).output == "no problem\n")
  }

  @Test func `What another file refers to may stand in one that is not read for its name`() throws {
    _ = try scratch.file("actor.yaml", "- {id: moon, name: Moon, kind: place, names: [Moon]}\n")
    _ = try scratch.file(
      "timeline.yaml", "- {id: e, date: 1990, title: E, quote: pulls, actors: [moon]}\n")
    let output = try Lectern.run(["check", scratch.folder.path]).output
    #expect(output.hasSuffix("help: call it “actors.yaml”\n1 problem\n"))
  }

  @Test func `Other files beside an article are no problem`() throws {
    let names = [
      "_config.yml", "references.yaml", "notes.json", ".notes.yml", "notes.yaml.bak", "quotes.yaml",
      "votes.yml", "nodes.yaml", "resources.yaml",
    ]
    for name in names {
      _ = try scratch.file(name, "- nothing\n")
    }
    #expect(try Lectern.run(["check", scratch.folder.path]).output == "no problem\n")
  }

  @Test func `The bundled article has its apparatus without a problem`() throws {
    #expect(try Lectern.run(["print"]).errors == "")
  }
}
