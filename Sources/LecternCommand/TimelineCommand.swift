public import ArgumentParser
import Articles
public import Exports
import JSONText
import TextLayout

/// Lists the events.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Lists what happened, and when.",
    discussion: """
      In columns: the date in words, where it is told, whether the article or its editors tell it, \
      and the title, with what is to be said against it: that article and record differ, that its \
      editors are not sure, or how far it is verified if it is not. Dates are given in EDTF, such \
      as 1996, 1997-06 or 1997-06-27.

      With --notes each is a paragraph, with its summary, where article and record differ, how sure \
      its editors are, how far it is verified, and the ids of its sources.

      As JSON each has id, date, earliest, latest, words, level, sense, title, basis, actors, \
      place, section, start, end, quote, summary, told, disagreement, confidence, \
      verification, sources; start and end count code points from the start of the place.

      TimelineJS can show no event of which no day is known: such are left out, and named on \
      standard error.

      Examples:
        lectern timeline --from 1996 --to 1998
        lectern timeline --actor taliban --order told
        lectern timeline --notes
        lectern timeline --format svg > timeline.svg
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case csv
    case timelinejs
    case svg
  }

  @OptionGroup var argument: ArticleArgument

  @Option(help: ArgumentHelp("Events of this actor; several: of any of them.", valueName: "id"))
  var actor: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Events that may lie on this date or after it.", valueName: "date"),
    transform: HistoricalDate.init(argument:))
  var from: HistoricalDate?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Events that may lie on this date or before it.", valueName: "date"),
    transform: HistoricalDate.init(argument:))
  var to: HistoricalDate?

  @Option(help: "By date, or as the text tells them: date or told.")
  var order = Timeline.Order.date

  @Option(
    help: "The form: text, json, csv, timelinejs (timeline.knightlab.com), or svg, a picture.")
  var format = Format.text

  @Flag(help: "The same as --format json.")
  var json = false

  @Flag(help: "With the summary of each event, where article and record differ, and its sources.")
  var notes = false

  func validate() throws {
    if json, format != .text, format != .json {
      throw ValidationError("--json is one form, and --format \(format.rawValue) another")
    }
    if notes, form != .text {
      throw ValidationError("--notes belongs to the text, and \(form.rawValue) is another form")
    }
    if let first = from?.earliest, let last = to?.latest, first > last {
      throw ValidationError(
        "the timeline would end, on \(last.iso), before it starts, on \(first.iso)")
    }
  }

  func run() throws {
    let loaded = try argument.load()
    ArticleArgument.report(loaded.diagnostics, of: argument.article)
    let actors = try loaded.article.actors(actor, in: argument)
    let timeline = Timeline(
      loaded.article, .init(actors: actors, from: from, to: to), order: order)
    let text = text(of: timeline)
    try form == .text ? TextOutput.write(text) : System.write(Array(text.utf8))
    if form == .timelinejs { report(leftOut: timeline.withoutSlide) }
    if loaded.article.apparatus.events.isEmpty {
      throw Failure.nothingWritten("timeline", file: "timeline.yaml")
    }
    if timeline.entries.isEmpty { throw Failure.nothingFound("such event") }
  }

  private func report(leftOut events: [Event]) {
    guard !events.isEmpty else { return }
    let limit = 10
    let named = events.prefix(limit).map { "“\($0.id)”" }.joined(separator: ", ")
    let others = events.count > limit ? " and \(events.count - limit) more" : ""
    let sentence =
      "TimelineJS can show no event of which no day is known; left out: \(named)\(others)"
    StandardError.tell(sentence)
  }

  private var form: Format { json ? .json : format }

  private func text(of timeline: Timeline) -> String {
    switch form {
    case .text: notes ? timeline.paragraphs : timeline.listing
    case .json: timeline.json.text
    case .csv: timeline.csv
    case .timelinejs: timeline.timelineJS.text
    case .svg: timeline.svg
    }
  }
}

extension Timeline.Order: ExpressibleByArgument {}

extension HistoricalDate {
  fileprivate init(argument: String) throws {
    do throws(DateFault) {
      try self.init(edtf: argument)
    } catch {
      throw ValidationError(visible(error.prose))
    }
  }
}

extension Timeline {
  fileprivate var listing: String {
    let rows = entries.map { entry in
      [
        entry.event.dateWords, article.whereabouts(of: entry.event.bytes),
        entry.event.basis.rawValue, entry.event.line(with: entry.event.reservations),
      ]
    }
    return Listing([.init(limit: 25), .init(), .init(), .init()], rows).text()
  }

  /// A paragraph for each event, an empty line between two.
  fileprivate var paragraphs: String {
    entries.map { paragraph(of: $0.event) }.joined(separator: "\n")
  }

  /// An event as a line that says when and where, its title, and what is told of it below.
  private func paragraph(of event: Event) -> String {
    let measure = Listing.measureOfProse
    return headLine([
      event.dateWords, article.whereabouts(of: event.bytes), event.basis.rawValue,
      event.confidenceWords, event.verification?.text,
    ])
      + indented(shown(event.title), by: "  ", measure: measure)
      + event.prose.map { indentedParagraphs($0, by: "    ", measure: measure) }.joined()
      + article.apparatus.line(ofSources: event.sources)
  }
}
