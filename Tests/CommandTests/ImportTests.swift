import Foundation
import Testing

/// What is read by `lectern import`, and how it is called.
struct ImportTests {
  private let scratch: Scratch
  private var environment: [String: String] { ["HOME": scratch.folder.path] }

  init() throws { scratch = try Scratch() }

  @Test func `Notes in UTF-16 are taken in as those in UTF-8`() throws {
    let text = """
      {"id": "urn:test:1", "target": {"source": "urn:a", "selector":
       {"type": "TextQuoteSelector", "exact": "increasingly vulnerable"}}}
      """
    let units = [0xFEFF] + Array(text.utf16)
    let file = try scratch.file("notes.json", units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let run = try Lectern.run(["import", file], environment: environment)
    #expect(run.output == "1 of 1 taken in: 1 found by their words\n")
  }

  @Test func `Standard input is called so where it holds no annotations`() throws {
    let run = try Lectern.run(["import", "-"], input: "3", environment: environment)
    #expect(run.errors.hasPrefix("lectern: standard input holds no annotations: there is neither"))
    #expect(run.status == 65)
  }
}
