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
    for name in names { #expect(run.errors.contains("\(scratch.folder.path)/\(name).yaml:")) }
    #expect(run.status == 0)
  }

  @Test func `An article without an apparatus has no problem`() throws {
    #expect(try Lectern.run(["print", scratch.folder.path]).errors == "")
  }

  @Test func `A part of the apparatus that is a pipe is told, and the article opens`() throws {
    let pipe = scratch.folder.appendingPathComponent("notes.yaml").path
    let run = try Lectern.shell("mkfifo '\(pipe)'; \"$lectern\" print '\(scratch.folder.path)'")
    #expect(run.output.contains("The Moon pulls."))
    #expect(run.errors.contains("notes.yaml:1:1: "))
    #expect(run.errors.contains("is a pipe, not a file"))
    #expect(run.status == 0)
  }

  @Test func `The bundled article has its apparatus without a problem`() throws {
    #expect(try Lectern.run(["print"]).errors == "")
  }
}
