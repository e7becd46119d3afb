import Articles
import Testing

struct DateOrderTests {
  @Test func `Dates are in the order of their earliest day, then of their latest`() throws {
    let dates = [
      "../..", "Y-170000002", "-0263/-0240", "-0043-03-15", "0000", "0079-08-24", "1XXX", "1991-11",
      "1996-01-01", "1996-01", "1996-24/2001", "1997-05-25", "1997-05-25/1997-07",
      "1997-05-25/2001", "1997-05-25/..", "Y10000", "Y170000002", "Y17E400",
    ]
    #expect(try dates.reversed().sorted { try rank($0) < rank($1) } == dates)
  }

  @Test func `An open start comes first; a year beyond counting comes last, even one BCE`() throws {
    #expect(try rank("../1985") < rank("Y-170000002"))
    #expect(try rank("../1984") < rank("../1985"))
    #expect(try rank("Y170000002") < rank("Y17E400"))
    #expect(try rank("Y170000002") < rank("Y-17E400"))
    #expect(try rank("1985/..") < rank("Y17E400"))
  }

  @Test func `Moments of a day are in the order of their times, in UTC where that is known`() throws
  {
    let dates = [
      "1990-06-14", "1990-06-14T23:00:00", "1990-06-15", "1990-06-15T02:00:00+05:00",
      "1990-06-15T00:30:00Z", "1990-06-15T08:00:00", "1990-06-15T07:00:00-02:30",
      "1990-06-15T20:00:00Z", "1990-06-15T20:00:00-03", "1990-06-15T24:00:00", "1990-06-16",
    ]
    #expect(try dates.reversed().sorted { try rank($0) < rank($1) } == dates)
  }

  @Test(arguments: [
    ("1996", "1996~"), ("1996", "1996-XX-XX"), ("1996-01/1996-12", "1996"),
    ("Y17E400", "Y-17E400"), ("../1985", "/1985"), ("[1667,1668]", "1667/1668"),
  ])
  func `Dates with the same days have the same rank, and are told apart by the text`(
    one: String, other: String
  ) throws {
    #expect(try rank(one) == rank(other))
    #expect(try HistoricalDate(edtf: one) != HistoricalDate(edtf: other))
  }

  @Test(arguments: [
    ("1947-05", "1947", true, true),
    ("1947", "1947-05", false, true),
    ("1947", "1947", true, true),
    ("1947-12/1948-01", "1947", false, true),
    ("1948", "1947", false, false),
    ("1947-05-01", "1947/1948", true, true),
    ("1947", "1947/..", true, true),
    ("1947/..", "1947/..", true, true),
    ("1947/..", "1947/1960", false, true),
    ("../1947", "1946/..", false, true),
    ("/1947", "../1947", true, true),
    ("1947/", "1947", false, true),
    ("[1667,1672]", "1669", false, false),
    ("[1667,1672]", "1667", false, true),
    ("[1667,1672]", "1660/1680", true, true),
    ("1667-05", "{1667,1672}", true, true),
    ("1669", "{1667,1672}", false, false),
    ("1667/1672", "{1667,1672}", false, true),
    ("19XX", "20XX", false, false),
    ("XXXX", "1990", false, true),
    ("1996~", "1996", true, true),
    ("-0043-03-15", "-0043", true, true),
    ("-0043", "0043", false, false),
    ("Y17E400", "2000/..", true, true),
    ("Y17E400", "2000", false, false),
    ("Y-17E400", "../2000", true, true),
  ])
  func `A date must lie in another that holds all of it, and may lie in one that it meets`(
    date: String, other: String, must: Bool, may: Bool
  ) throws {
    let (date, other) = (try HistoricalDate(edtf: date), try HistoricalDate(edtf: other))
    #expect(date.mustLie(in: other) == must)
    #expect(date.mayLie(in: other) == may)
  }

  private func rank(_ edtf: String) throws -> HistoricalDate.Rank {
    try HistoricalDate(edtf: edtf).rank
  }
}
