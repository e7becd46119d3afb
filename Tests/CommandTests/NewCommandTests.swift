import Foundation
import Testing

struct NewCommandTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func path(_ name: String) -> String { scratch.folder.appendingPathComponent(name).path }

  @Test func `A new article is whole, and can be read and checked`() throws {
    let folder = path("mine")
    let run = try Lectern.run(["new", folder])
    #expect(run.status == 0)
    #expect(
      run.output.hasSuffix(
        "lectern \(folder) reads it; lectern check \(folder) tells what is left to do.\n"))
    let check = try Lectern.run(["check", folder])
    #expect(check == Lectern.Run(output: "no problem\n", errors: "", status: 0))
    #expect(try Lectern.run(["timeline", folder]).output.contains("A gale breaks the quay"))
  }

  @Test func `A folder is named as it was typed, with one slash before its files`() throws {
    let run = try Lectern.shell("$lectern new mine/", in: scratch.folder)
    #expect(run.output.hasPrefix("mine/article.md  "))
  }

  @Test(arguments: [
    "it's here", "a$b", "a&b", "(a)", "a;b", "$(a)", "a*", "\"a\"", "~/a", "Küste", "wa\u{AD}ter",
  ])
  func `What is advised can be typed in a shell as it stands`(name: String) throws {
    let folder = path("x")
    try FileManager.default.createDirectory(
      atPath: "\(folder)/~", withIntermediateDirectories: true)
    let made = try Lectern.run(["new", "\(folder)/\(name)"])
    let check = try #require(made.output.firstRange(of: "lectern check "))
    let end = try #require(made.output.firstRange(of: " tells what is left to do."))
    let word = made.output[check.upperBound..<end.lowerBound]
    let run = try Lectern.shell("$lectern check \(word)")
    #expect(run == Lectern.Run(output: "no problem\n", errors: "", status: 0), "\(word)")
  }

  @Test(arguments: ["notes", "help", "-", "-y", "--plain"])
  func `A folder that is called as a command or an option is advised by its path`(
    name: String
  ) throws {
    let made = try Lectern.shell("$lectern new -- \(name)", in: scratch.folder)
    #expect(
      made.output.hasSuffix(
        "lectern ./\(name) reads it; lectern check ./\(name) tells what is left to do.\n"))
    let read = try Lectern.shell("$lectern ./\(name)", in: scratch.folder)
    #expect(try read == Lectern.run(["print", path(name)]))
  }

  @Test func `A text is copied to the byte, with what it suggests beside it`() throws {
    let bytes = Array("\u{FEFF}# Tides\r\n\r\nAda met Ada in 1843.  \r\n".utf8) + [0xFF]
    let text = try scratch.file("text.md", bytes)
    let folder = path("tides")
    let run = try Lectern.run(["new", folder, "--from", text])
    #expect(run.output.contains("1 name to look through"))
    #expect(run.output.contains("1 date to look through"))
    let copy = try Data(contentsOf: URL(fileURLWithPath: folder + "/article.md"))
    #expect(Array(copy) == bytes)
    #expect(try Lectern.run(["actors", folder]).output.hasPrefix("ada  2"))
  }

  @Test func `What a text has of controls and of days that there are not goes into no suggestion`()
    throws
  {
    let text = try scratch.file(
      "text.md",
      "Ada\u{1B} Ly met Ada\u{1B} Ly on 31 June 1997. Ada Ly left\u{2028}on 30 June 1997, said Ada Ly.\n"
    )
    let folder = path("odd")
    #expect(try Lectern.run(["new", folder, "--from", text]).status == 0)
    let check = try Lectern.run(["check", folder])
    #expect(!check.output.contains("cannot be read"))
    #expect(!check.output.contains("control characters"))
    let timeline = try String(contentsOfFile: folder + "/timeline.yaml", encoding: .utf8)
    #expect(timeline.contains("1997-06-30"))
    #expect(!timeline.contains("1997-06-31"))
    let actors = try String(contentsOfFile: folder + "/actors.yaml", encoding: .utf8)
    #expect(!actors.contains("\u{1B}"))
  }

  @Test func `A text comes from standard input as well`() throws {
    let run = try Lectern.run(["new", path("a"), "--from", "-"], input: "Ada and Ada.")
    #expect(run.status == 0)
    #expect(run.output.contains("1 name to look through"))
  }

  @Test func `Nothing is written over`() throws {
    let file = try scratch.file("file", "mine")
    for name in [scratch.folder.path, file] {
      let run = try Lectern.run(["new", name])
      #expect(run.status == 73)
      #expect(run.errors.hasPrefix("lectern: “\(name)” cannot be made: it is there already"))
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["file"])
  }

  @Test func `A link that leads nowhere is in the way`() throws {
    let run = try Lectern.shell("ln -s nowhere link; $lectern new link", in: scratch.folder)
    #expect(run.errors == "lectern: “link” cannot be made: it is there already\n")
    #expect(run.status == 73)
  }

  @Test func `An empty folder is taken`() throws {
    try FileManager.default.createDirectory(atPath: path("e"), withIntermediateDirectories: false)
    #expect(try Lectern.run(["new", path("e")]).status == 0)
  }

  @Test func `What cannot be read or made is said before anything is made`() throws {
    let missing = try Lectern.run(["new", path("n"), "--from", path("none.md")])
    #expect(missing.status == 66)
    #expect(!FileManager.default.fileExists(atPath: path("n")))
    let nowhere = try Lectern.run(["new", path("x/y")])
    #expect(nowhere.status == 73)
    #expect(nowhere.errors.hasSuffix("cannot be made: the folder around it does not exist\n"))
  }

  /// A text, and the first file of its article that has more than a kilobyte.
  static let tooLong: [(name: String, text: String)] = [
    ("article.md", String(repeating: "Ada Marsh met Ada Marsh. ", count: 200)),
    (
      "actors.yaml",
      ["Ada Marsh", "Jon Holm", "Eve Stone", "Tom Brook", "Ann Field"]
        .map { "\($0) met \($0). " }.joined()
    ),
  ]

  @Test(arguments: ["", "mkdir n; "], tooLong)
  func `What cannot be written to its end leaves nothing behind, and can be begun again`(
    before: String, file: (name: String, text: String)
  ) throws {
    let text = try scratch.file("text.md", file.text)
    let run = try Lectern.shell(
      "\(before)(ulimit -f 1; $lectern new n --from '\(text)')", in: scratch.folder)
    #expect(
      run.errors == "lectern: “n/\(file.name)” cannot be written to its end: file too large\n")
    #expect(run.status == 74)
    let left = try? FileManager.default.contentsOfDirectory(atPath: path("n"))
    #expect(left == (before.isEmpty ? nil : []))
    #expect(try Lectern.run(["new", path("n"), "--from", text]).status == 0)
  }
}
