public import ArgumentParser
public import Articles
import Exports
import TextLayout

/// Lists the editors' notes.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Lists the notes of an article's editors.",
    discussion: """
      Each is told with how far it is verified, and with the ids of its sources, which lectern \
      sources lists.

      As JSON each has id, kind, place, section, start, end, quote, text, verification, \
      sources; start and end count code points from the start of the place.

      Examples:
        lectern notes --kind context
        lectern notes --json
      """)

  @OptionGroup var answer: ApparatusArgument

  @Option(help: "Those of one kind; several: of any of them.")
  var kind: [Note.Kind] = []

  func run() throws {
    let article = try answer.load()
    let notes = article.apparatus.notes.indices.filter { note in
      kind.isEmpty || kind.contains { $0 == article.apparatus.notes[note].kind }
    }
    let nothing: Failure =
      article.apparatus.notes.isEmpty
      ? .nothingWritten("editors' notes", file: "notes.yaml") : .nothingFound("such note")
    try answer.write(notes, orSay: nothing, json: article.json(ofNote:)) {
      $0.map(article.paragraphs(ofNote:)).joined(separator: "\n")
    }
  }
}

extension Note.Kind: ExpressibleByArgument {}

extension Article {
  /// A note as a line that says what it is about, and its text below.
  fileprivate func paragraphs(ofNote index: Int) -> String {
    let note = apparatus.notes[index]
    let head = headLine([
      note.id, whereabouts(of: note.bytes), note.kind?.rawValue, note.verification?.text,
    ])
    let quote = note.quote.map { "“\(visibleLine($0.exact))”" } ?? ""
    let measure = Listing.measureOfProse
    return head
      + (quote.isEmpty ? "" : indented(quote, by: "  ", measure: measure))
      + indentedParagraphs(note.text, by: "    ", measure: measure)
      + apparatus.line(ofSources: note.sources)
  }
}
