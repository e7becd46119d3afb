import ArgumentParser
import Articles
import JSONText

/// Tells what dates in EDTF mean.
struct DateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date", abstract: "Tells what dates in EDTF mean.",
    usage: "lectern date <dates> ... [--json]",
    discussion: """
      For each date: its level of EDTF, its earliest and latest day, and the date in words. An end \
      that is open or unknown is shown as “..”. The status is 1 if one of them is no date.

      Examples:
        lectern date 1997-06-27
        lectern date 1996~ 1992/1996 --json
      """)

  // A date may begin with a minus, as options do.
  @Argument(
    parsing: .allUnrecognized,
    help: "Dates in EDTF, the notation of ISO 8601-2, such as 1997-06-27, 1996~ or 1992/1996.")
  var dates: [String] = []

  @Flag(help: "As JSON: edtf, level, earliest, latest, words, or error.")
  var json = false

  func validate() throws {
    let words = dates.prefix { $0 != "--" }
    for word in words where word.hasPrefix("-") {
      let long = word.hasPrefix("--") ? word : "-" + word
      let nearest = nearest(to: long, among: ["--json", "--help", "--version"])
      guard nearest != nil || word.prefixMatch(of: #/--[A-Za-z]/#) != nil else { continue }
      throw ValidationError(noSuchOption(word, nearest: nearest))
    }
    guard dates.allSatisfy({ $0 == "--" }) else { return }
    throw ValidationError("a date is wanted, such as 1997-06-27 or 1996~")
  }

  func run() throws {
    let readings = dates.filter { $0 != "--" }.map(Reading.init(edtf:))
    try json
      ? System.write(JSON.array(readings.map(\.json)))
      : TextOutput.write(Reading.text(readings))
    let complaints = readings.compactMap(\.complaint)
    if !json { for complaint in complaints { StandardError.tell(complaint) } }
    if !complaints.isEmpty { throw ExitCode(ExitStatus.problems.rawValue) }
  }

  /// What a text means as a date.
  struct Reading {
    let edtf: String
    let result: Result<HistoricalDate, DateFault>

    init(edtf: String) {
      self.edtf = edtf
      do throws(DateFault) {
        result = .success(try HistoricalDate(edtf: edtf))
      } catch {
        result = .failure(error)
      }
    }

    /// Why it is no date, with the text that is none.
    var complaint: String? {
      guard case .failure(let fault) = result else { return nil }
      let quoted = "“\(edtf)”"
      return fault.prose.contains(quoted) ? fault.prose : "\(quoted): \(fault.prose)"
    }

    var json: JSON {
      switch result {
      case .success(let date):
        [
          "edtf": .string(edtf), "level": .number(date.level), "earliest": JSON(date.earliest?.iso),
          "latest": JSON(date.latest?.iso), "words": .string(date.words),
        ]
      case .failure(let fault): ["edtf": .string(edtf), "error": .string(fault.prose)]
      }
    }

    /// One date a line, its fields in columns.
    static func text(_ readings: [Reading]) -> String {
      let rows = readings.compactMap { try? $0.result.get() }.map { date in
        [
          date.edtf, "level \(date.level)", date.earliest?.iso ?? "..", date.latest?.iso ?? "..",
          date.words,
        ]
      }
      return Listing(Array(repeating: .init(), count: 5), rows, subject: 0).text()
    }
  }
}
