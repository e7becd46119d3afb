import Foundation
import Testing

/// What the program says, and how it ends, where it cannot keep what it was given.
struct UnkeepableTests {
  private let scratch: Scratch
  private let file: String

  init() throws {
    scratch = try Scratch()
    let long = String(repeating: "long ", count: 20_000)
    file = try scratch.file(
      "notes.json",
      """
      {"id": "urn:test:1", "bodyValue": "\(long)", "target": {"source": "urn:a", "selector":
       {"type": "TextQuoteSelector", "exact": "increasingly vulnerable"}}}
      """)
  }

  @Test(arguments: [
    ("unset HOME", "nothing is kept: HOME names no folder", 73),
    ("export XDG_DATA_HOME=/dev/null", "cannot be made: not a directory", 73),
    ("export XDG_DATA_HOME=/proc/1/nothing", "cannot be made: no such file or directory", 73),
    ("export XDG_DATA_HOME=/sys", "cannot be made: ", 77),
    ("mkdir -p $HOME/.local/share/lectern/notes/id-taliban-and-moscow.json", "is a folder", 73),
    (
      "mkdir -p $HOME/.local/share; : > $HOME/.local/share/lectern",
      "cannot be made: not a directory", 73
    ),
    // In blocks of 1,024 bytes.
    ("ulimit -f 8", "cannot be written: file too large", 74),
  ])
  func `What cannot be kept is said in a line, with the status for it`(
    setting: String, message: String, status: Int32
  ) throws {
    let run = try Lectern.shell(
      "export HOME='\(scratch.folder.path)'; \(setting); \"$lectern\" import '\(file)'")
    #expect(run.errors.hasPrefix("lectern: "))
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.count(where: \.isNewline) == 1)
    #expect(run.status == status)
  }

  @Test func `A disk that is full leaves what was kept before`() throws {
    let small = try scratch.file(
      "small.json",
      """
      {"id": "urn:test:0", "target": {"source": "urn:a", "selector":
       {"type": "TextQuoteSelector", "exact": "increasingly vulnerable"}}}
      """)
    let run = try Lectern.shell(
      """
      export HOME='\(scratch.folder.path)'; "$lectern" import '\(small)'; "$lectern" export > "$HOME/a"
      (ulimit -f 8; "$lectern" import '\(file)'); "$lectern" export > "$HOME/b"
      cmp "$HOME/a" "$HOME/b" && ls "$HOME/.local/share/lectern/notes"
      """)
    #expect(run.output.hasSuffix("\nid-taliban-and-moscow.json\n"))
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("{\"lectern:version\": 99, \"items\": []}", "a later Lectern wrote it, of version 99", 65),
    ("{\"items\": [", "was broken, and is now", 0),
  ])
  func `A file of a later version is left alone, a broken one put aside`(
    text: String, message: String, status: Int32
  ) throws {
    let folder = scratch.folder.appending(path: ".local/share/lectern/notes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let notebook = folder.appending(path: "id-taliban-and-moscow.json")
    try Data(text.utf8).write(to: notebook)
    let run = try Lectern.run(["import", file], environment: ["HOME": scratch.folder.path])
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.status == status)
    let now = try String(contentsOf: notebook, encoding: .utf8)
    #expect((now == text) == (status != 0))
  }
}
