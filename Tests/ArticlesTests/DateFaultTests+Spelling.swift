import Articles
import Testing

/// What is no date, but would be one if it were spelt otherwise.
extension DateFaultTests {
  @Test(arguments: [
    ("199u", "199X"),
    ("1985-uu-uu", "1985-XX-XX"),
    ("196x", "196X"),
    ("unknown/2006", "/2006"),
    ("2004-06-01/unknown", "2004-06-01/"),
    ("2004-01-01/open", "2004-01-01/.."),
    ("1984?~", "1984%"),
    ("1984~?", "1984%"),
    ("y17e7", "Y17E7"),
    ("y171010000p3", "Y171010000S3"),
    ("1984-06-02?/unknown", "1984-06-02?/"),
    ("[1667,16uu]", "[1667,16XX]"),
  ])
  func `An old spelling is told with the one of today`(text: String, today: String) {
    #expect(fault(text) == "“\(text)” is the spelling of an old draft; write “\(today)”")
  }

  @Test(arguments: [
    ("1992-1996", "1992/1996"), ("1992–1996", "1992/1996"), ("1992..1996", "1992/1996"),
    ("1997-05-25..1997-07", "1997-05-25/1997-07"), ("1997-", "1997/"), ("..1996", "../1996"),
    ("1985–86", "1985/1986"), ("1994-97", "1994/1997"), ("1985-04-12–14", "1985-04-12/1985-04-14"),
    ("1985 - 1986", "1985/1986"), ("1985 – 86", "1985/1986"), ("1985 to 1986", "1985/1986"),
    ("12 May 1985 - 3 June 1985", "1985-05-12/1985-06-03"), ("44 BC–14 AD", "-0043/0014"),
    ("13–14 June 1878", "1878-06-13/1878-06-14"), ("June–July 1878", "1878-06/1878-07"),
    ("13 June – 13 July 1878", "1878-06-13/1878-07-13"), ("44–30 BC", "-0043/-0029"),
    ("June 13 to 14, 1878", "1878-06-13/1878-06-14"),
    ("1985-present", "1985/.."), ("May 1985 to the present", "1985-05/.."),
    ("1914-18", "1914/1918"), ("2001-13", "2001/2013"),
    ("1997..", "1997/.."), ("May 1997..", "1997-05/.."),
    ("877–960", "0877/0960"), ("877-960", "0877/0960"), ("95 to 105", "0095/0105"),
    ("877..", "0877/.."), ("..877", "../0877"), ("99-120", "0099/0120"),
  ])
  func `An interval without a slash is told with one`(text: String, interval: String) {
    #expect(
      fault(text) == "an interval is written with “/”: write “\(text)” as “\(interval)”")
  }

  @Test(arguments: [
    "c. 13–14 June 1878", "12 May–1990", "14–13 June 1878", "1/13 March 1881", "05/877", "05-877",
    "05–877", "11-200", "05-12/877", "..-264",
  ])
  func `What is surely no interval is told as none`(text: String) {
    #expect(fault(text)?.contains("an interval is written") == false)
  }

  @Test(arguments: [
    ("1995/97", "1995/1997"), ("1985-04/06", "1985-04/1985-06"), ("-0044/43", "-0044/-0043"),
    ("1985-04-12/14", "1985-04-12/1985-04-14"), ("1985-04-12/05-14", "1985-04-12/1985-05-14"),
    ("1985 / 1986", "1985/1986"), ("May 1985/June 1985", "1985-05/1985-06"),
    ("1985/present", "1985/.."), ("877/960", "0877/0960"), ("921-06/922~", "0921-06/0922~"),
    ("../960", "../0960"), ("/960", "/0960"), ("/960-05", "/0960-05"),
  ])
  func `A side of an interval that is no whole date is told as one`(
    text: String, interval: String
  ) {
    #expect(
      fault(text)
        == "an interval is written as 1992/.. or 1992/1996: write “\(text)” as “\(interval)”")
  }

  @Test(arguments: [
    ("877–960", "write “0877/0960”"), ("199u", "write “199X”"), ("May 1985", "write “1985-05”"),
    ("921~", "write “0921~”"), ("1800s", "write “180X”, or “18XX” for the century"),
    ("197", "write “0197”, or “197X” for one of 1970 to 1979"),
    ("-44", "write “-0044”, or “-0043” for 44 BCE"),
    ("2004-(06)", "put ?, ~ or % before a part or after it, without parentheses"),
  ])
  func `What would be right is told alone where there is no room for more`(
    text: String, advice: String
  ) {
    do throws(DateFault) {
      _ = try HistoricalDate(edtf: text)
      Issue.record("a date")
    } catch {
      #expect(error.advice == advice)
    }
  }

  @Test(arguments: ["1990s", "the 1990s", "The 1990s", "1990's", "1990’s"])
  func `A decade by its name is told with an X`(text: String) {
    #expect(fault(text) == "the last digit of a decade is X: write “\(text)” as “199X”")
  }

  @Test(arguments: ["1800s", "the 1800s"])
  func `A decade that may be a century is told as both`(text: String) {
    #expect(
      fault(text)
        == "the last digit of a decade is X: write “\(text)” as “180X”, and as “18XX” if the "
        + "century is meant")
  }

  @Test func `Signs that look like hyphens are told as hyphens`() {
    for sign in ["\u{2010}", "\u{2011}", "\u{2212}"] {
      #expect(fault("2001\(sign)05") == "write “2001\(sign)05” with hyphens: “2001-05”")
    }
    #expect(fault("−44") == fault("-44"))
  }

  @Test(arguments: [
    ("14.03.1841", "1841-03-14"), ("14. 3. 1841", "1841-03-14"), ("3/14/1841", "1841-03-14"),
    ("14-03-1841", "1841-03-14"), ("03.03.1841", "1841-03-03"), ("1841.03.14", "1841-03-14"),
    ("1841-3-4", "1841-03-04"), ("1841/03/14", "1841-03-14"), ("1405年7月11日", "1405-07-11"),
    ("1405년 7월 11일", "1405-07-11"),
  ])
  func `A day in numbers of another order or form is told in that of EDTF`(
    text: String, date: String
  ) {
    #expect(fault(text) == "a day is written as 1997-06-27: write “\(text)” as “\(date)”")
  }

  @Test(arguments: ["12.04.1985", "04/12/1985", "31.02.1985", "13.13.1985", "1985.13.01"])
  func `A day in numbers that are in doubt, or are no day, is told as before`(text: String) {
    #expect(fault(text)?.contains("a day is written as") == false)
  }

  @Test(arguments: [
    ("12 May 1990", "1990-05-12"), ("May 12, 1990", "1990-05-12"), ("1st Sept. 1990", "1990-09-01"),
    ("May 1990", "1990-05"), ("spring 1990", "1990-21"), ("44 BC", "-0043"), ("1 BCE", "0000"),
    ("c. 1990", "1990~"), ("ca. May 1990", "1990-05~"), ("circa 44 bc", "-0043~"),
    ("about 1990", "1990~"), ("Around May 1990", "1990-05~"),
    ("1990 May", "1990-05"), ("1990 May 12", "1990-05-12"), ("1985 CE", "1985"),
    ("1985 AD", "1985"), ("AD 79", "0079"), ("44 B.C.", "-0043"), ("A.D. 79", "0079"),
    ("c. 44 B.C.E.", "-0043~"), ("1985 C.E.", "1985"), ("the 19th century", "18XX"),
    ("c. 19th century", "18XX~"), ("1985 or 1986", "[1985,1986]"),
    ("May 1985 or 44 BC", "[1985-05,-0043]"), ("since 1985", "1985/.."),
    ("until May 1985", "../1985-05"), ("21 June 921", "0921-06-21"), ("June 921", "0921-06"),
    ("c. 921", "0921~"), ("921 or 922", "[0921,0922]"),
  ])
  func `A date in English is told with its digits`(text: String, date: String) {
    #expect(fault(text) == "a date is written in digits: write “\(text)” as “\(date)”")
  }

  @Test(arguments: [
    "31 June 1990", "12 May", "Moon 1990", "1990 years", "12 12 1990", "0 BC", "c.",
    "before 1985", "after 1985", "0 AD", "century", "12 or 13 May 1985", "1985 or", "c. 1990–1995",
  ])
  func `What is no date in English either is told as before`(text: String) {
    #expect(fault(text)?.contains("in digits") == false)
  }
}
