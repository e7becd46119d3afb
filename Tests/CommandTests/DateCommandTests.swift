import Foundation
import Testing

struct DateCommandTests {
  @Test func `A line for each date tells level, earliest, latest and words in columns`() throws {
    let run = try Lectern.run(["date", "1996~", "-0043-03-15", "1992/..", "Y17E400"])
    #expect(
      run.output == """
        1996~        level 1  1996-01-01   1996-12-31   c. 1996
        -0043-03-15  level 1  -0043-03-15  -0043-03-15  15 March 44 BCE
        1992/..      level 1  1992-01-01   ..           from 1992 on
        Y17E400      level 2  ..           ..           Y17E400

        """)
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }

  @Test(arguments: [30, 60, 80])
  func `The lines are folded to the width of the screen`(columns: Int) throws {
    let run = try Lectern.run(["date", "2004-06~-11?"], environment: ["COLUMNS": "\(columns)"])
    #expect(run.output.hasPrefix("2004-06~-11?"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= columns })
  }

  @Test(arguments: [
    ["TZ": "Pacific/Apia"], ["TZ": "America/New_York", "LC_ALL": "fa_IR.UTF-8"],
    ["TZ": ":nowhere", "LC_TIME": "th_TH.UTF-8"],
  ])
  func `Dates are the same in every time zone and calendar`(environment: [String: String]) throws {
    for command in [
      ["date", "0001-01-01", "1582-10-10", "2015-03-29", "2015-03-29T02:30:00"],
      ["timeline", "--json"], ["timeline"],
    ] {
      #expect(try Lectern.run(command, environment: environment) == Lectern.run(command))
    }
  }

  @Test func `What is no date is named on standard error, and the status is 1`() throws {
    let run = try Lectern.run(["date", "2016-13", "1997", "199u"])
    #expect(run.output == "1997  level 0  1997-01-01  1997-12-31  1997\n")
    #expect(
      run.errors == """
        lectern: “2016-13”: there is no month “13”; months are 01 to 12, seasons and other parts of \
        a year 21 to 41
        lectern: “199u” is the spelling of an old draft; write “199X”

        """)
    #expect(run.status == 1)
  }

  @Test func `As JSON a date has all its fields, an open end is null, a fault an error`() throws {
    let run = try Lectern.run(["date", "../1985", "--json", "1985-02-30", "-0044"])
    let dates = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(dates.map { $0["edtf"] as? String } == ["../1985", "1985-02-30", "-0044"])
    #expect(Set(dates[0].keys) == ["edtf", "level", "earliest", "latest", "words"])
    #expect(dates[0]["earliest"] is NSNull)
    #expect(dates[0]["latest"] as? String == "1985-12-31")
    #expect(dates[0]["level"] as? Int == 1)
    #expect(dates[0]["words"] as? String == "until 1985")
    #expect(Set(dates[1].keys) == ["edtf", "error"])
    #expect(dates[1]["error"] as? String == "there is no 30 February 1985")
    #expect(dates[2]["words"] as? String == "45 BCE")
    #expect(run.errors.isEmpty)
    #expect(run.status == 1)
  }

  @Test func `A text in place of a date cannot command the terminal`() throws {
    let run = try Lectern.run(["date", "\u{1B}[2J", "[\u{1B}[2J]", ""])
    #expect(run.output.isEmpty)
    #expect(!run.errors.unicodeScalars.contains("\u{1B}"))
    #expect(run.errors.contains("^[[2J"))
  }

  @Test(arguments: [["date"], ["date", "--"]])
  func `Without a date the usage is told`(words: [String]) throws {
    let run = try Lectern.run(words)
    let usage = "lectern date <dates> ... [--json]\n"
    #expect(
      run.errors.hasPrefix(
        "lectern: a date is wanted, such as 1997-06-27 or 1996~\nUsage: \(usage)"))
    #expect(run.status == 64)
    #expect(try Lectern.run(["help", "date"]).output.contains("\nUSAGE: \(usage)"))
  }

  @Test func `After two hyphens a date may follow`() throws {
    let run = try Lectern.run(["date", "--", "-0043"])
    #expect(run.output == "-0043  level 1  -0043-01-01  -0043-12-31  44 BCE\n")
  }
}
