import ArticleTestSupport
import Articles
import Testing

/// What holds of any date, tried on many made by chance, always the same ones.
struct DatePropertyTests {
  private var chance = SplitMix(seed: 1997)

  @Test mutating func `The earliest day is never after the latest`() throws {
    for date in try dates(2000) {
      if let earliest = date.earliest, let latest = date.latest {
        #expect(earliest <= latest, "\(date.edtf)")
      }
      for stretch in date.stretches { #expect(stretch.first <= stretch.last, "\(date.edtf)") }
    }
  }

  @Test mutating func `What is certain may be meant`() throws {
    for date in try dates(2000) {
      for certain in date.certain {
        let isPossible = date.stretches.contains {
          $0.first <= certain.first && certain.last <= $0.last
        }
        #expect(isPossible, "\(date.edtf)")
      }
    }
  }

  @Test mutating func `What must lie in a date may lie in it, and a date must lie in itself`()
    throws
  {
    let dates = try dates(300)
    for date in dates {
      #expect(date.mustLie(in: date) && date.mayLie(in: date), "\(date.edtf)")
      for other in dates where date.mustLie(in: other) {
        #expect(date.mayLie(in: other), "\(date.edtf) in \(other.edtf)")
      }
    }
  }

  @Test mutating func `Whether dates may lie in each other is mutual`() throws {
    let dates = try dates(200)
    for date in dates {
      for other in dates { #expect(date.mayLie(in: other) == other.mayLie(in: date)) }
    }
  }

  @Test mutating func `The way back is as long as the way there`() throws {
    let dates = try dates(200)
    for (date, other) in zip(dates, dates.reversed()) {
      guard let there = Elapsed(from: date, to: other) else { continue }
      let back = try #require(Elapsed(from: other, to: date))
      #expect(back.days == -there.days.upperBound ... -there.days.lowerBound)
    }
  }

  @Test mutating func `A day written in EDTF is that day, and the days are counted one by one`()
    throws
  {
    for _ in 0..<2000 {
      let year = Int.random(in: -9999...9999, using: &chance)
      let month = Int.random(in: 1...12, using: &chance)
      guard let day = Day(year: year, month: month, day: .random(in: 1...31, using: &chance)) else {
        continue
      }
      let date = try HistoricalDate(edtf: day.iso)
      #expect(date.earliest == day && date.latest == day)
      #expect(day.number.map(Day.init(number:)) == day)
      let next = [(0, 0, day.day + 1), (0, 1, 1), (1, 1 - month, 1)].lazy.compactMap {
        Day(year: year + $0, month: month + $1, day: $2)
      }.first
      let tomorrow = try #require(next)
      guard let later = try? HistoricalDate(edtf: tomorrow.iso) else { continue }
      #expect(Elapsed(from: date, to: later)?.days == 1...1, "\(day.iso)")
    }
  }

  @Test mutating func `No text at all stops the reading`() {
    let marks = Array("0123456789XYESTZ-/.,[]{}?~%:+ ue(\u{301}\u{FFFD}é−")
    for _ in 0..<10_000 {
      let count = Int.random(in: 0...14, using: &chance)
      let text = String((0..<count).map { _ in marks.randomElement(using: &chance) ?? "X" })
      do throws(DateFault) {
        #expect(try !HistoricalDate(edtf: text).words.isEmpty)
      } catch {
        #expect(!error.prose.isEmpty, "\(text)")
      }
    }
  }

  @Test mutating func `A date with a character changed is read or refused`() throws {
    let marks = Array("0123456789XYEST-/.,[]{}?~% ")
    for date in try dates(2000) {
      var text = Array(date.edtf)
      text[.random(in: text.indices, using: &chance)] = marks.randomElement(using: &chance) ?? "X"
      do throws(DateFault) {
        #expect(try !HistoricalDate(edtf: String(text)).words.isEmpty)
      } catch {
        #expect(!error.prose.isEmpty)
      }
    }
  }

  @Test(arguments: [
    "1", "[", "{1,", "1/", "Y1", "X", "1-", "?", "T", "[1667,", "unknown", "Y1E", "(",
  ])
  func `A hundred thousand letters are no date, and are refused at once`(piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    #expect(throws: DateFault.self) { try HistoricalDate(edtf: text) }
  }

  private mutating func dates(_ count: Int) throws -> [HistoricalDate] {
    var dates: [HistoricalDate] = []
    while dates.count < count {
      if let date = try? HistoricalDate(edtf: chance.date()) { dates.append(date) }
    }
    return dates
  }
}

/// Dates by chance.
extension SplitMix {
  /// A text that is a date more often than not.
  fileprivate mutating func date() -> String {
    switch Int.random(in: 0..<10, using: &self) {
    case 0: "\(side())/\(side())"
    case 1: "[\(plainDate()),\(plainDate())..]"
    case 2: "{\(plainDate()),\(plainDate())}"
    case 3: longYear()
    default: plainDate()
    }
  }

  private mutating func side() -> String {
    switch Int.random(in: 0..<6, using: &self) {
    case 0: ""
    case 1: ".."
    default: plainDate()
    }
  }

  private mutating func plainDate() -> String {
    let sign = one(of: ["", "", "", "-"])
    let year = digits(below: 10_000, count: 4)
    let month = digits(below: 42, count: 2)
    let day = digits(below: 32, count: 2)
    let parts = [year, month, day].prefix(Int.random(in: 1...3, using: &self))
    let marked = parts.map { part in
      one(of: ["", "", "", "?"]) + part + one(of: ["", "", "~", "%"])
    }
    return sign + marked.joined(separator: "-")
  }

  private mutating func longYear() -> String {
    let digits = (0..<Int.random(in: 1...21, using: &self)).map { _ in
      String(Int.random(in: 1...9, using: &self))
    }
    return one(of: ["Y", "Y-"]) + digits.joined()
      + one(of: ["", "E3", "E17", "E400", "S2", "E9S1"])
  }

  /// A number with zeros before it, some of its digits unspecified.
  private mutating func digits(below limit: Int, count: Int) -> String {
    let number = String(Int.random(in: 0..<limit, using: &self))
    let padded = String(repeating: "0", count: count - number.count) + number
    guard Int.random(in: 0..<3, using: &self) == 0 else { return padded }
    return String(padded.map { Bool.random(using: &self) ? "X" : $0 })
  }

  private mutating func one(of choices: [String]) -> String {
    choices.randomElement(using: &self) ?? ""
  }
}
