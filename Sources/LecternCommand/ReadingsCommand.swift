import ArgumentParser
import Articles
import Exports

/// Lists the readings.
struct ReadingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readings", abstract: "Lists how odd wordings of an article are to be read.",
    discussion: """
      As JSON each has id, kind, place, section, start, end, quote, reading, note; start and \
      end count code points from the start of the place.

      Examples:
        lectern readings
        lectern readings FOLDER --json
      """)

  @OptionGroup var answer: ApparatusArgument

  func run() throws {
    let article = try answer.load()
    let readings = Array(article.apparatus.readings.indices)
    let nothing = Failure.nothingWritten("readings", file: "notes.yaml")
    try answer.write(readings, orSay: nothing, json: article.json(ofReading:)) {
      article.listing(ofReadings: $0)
    }
  }
}

extension Article {
  fileprivate func listing(ofReadings readings: [Int]) -> String {
    let rows = readings.map { index in
      let reading = apparatus.readings[index]
      let words = reading.quote.map { visibleLine($0.exact) } ?? ""
      let note = reading.note.map { " (\($0))" } ?? ""
      return [
        whereabouts(of: reading.bytes), reading.kind ?? "", words, "→ " + reading.read + note,
      ]
    }
    return Listing([.init(), .init(), .init(limit: 28), .init()], rows, subject: 2).text()
  }
}
