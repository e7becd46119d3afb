import Articles
import Testing

struct DateFaultTests {
  @Test(arguments: [
    ("", "a date is wanted, such as 1997, 1997-06-27, 1996~ or 1992/1996"),
    ("1863-03 -29", "“1863-03 -29” has a space, and a date has none"),
    (
      "bad date!",
      "“bad date!” does not begin with a year; a date is written as 1997, 1997-06 or 1997-06-27"
    ),
    (
      "1985wtf",
      "“w” has no meaning where it stands in “1985wtf”; a date is written as 1997, 1997-06 or "
        + "1997-06-27"
    ),
    ("1997-05-", "“1997-05-” lacks a part; a date is written as 1997-06-27"),
    (
      "..", "“..” does not begin with a year; a date is written as 1997, 1997-06 or 1997-06-27"
    ),
    ("Y", "“Y” lacks a part; a date is written as 1997-06-27"),
    ("Y17E", "“Y17E” lacks a part; a date is written as 1997-06-27"),
  ])
  func `What is no date is told with what a date is`(text: String, prose: String) {
    #expect(fault(text) == prose)
  }

  @Test func `A remark behind a date is told to be none of it`() {
    #expect(
      fault("2024-03-05 (updated)") == "“2024-03-05 (updated)” has a space, and a date has none")
  }

  @Test func `A long text is quoted by its beginning`() {
    let text = "1" + String(repeating: "x", count: 59)
    #expect(fault(text)?.contains("“\(text)”") == true)
    #expect(fault(text + "x")?.contains("“\(text)…”") == true)
  }

  @Test func `Parentheses are told to be of an old draft`() {
    #expect(
      fault("2004-(06)?-11")
        == "“2004-(06)?-11” has the parentheses of an old draft; put ?, ~ or % before a part for "
        + "that part alone, or after it for all parts up to it")
    #expect(fault("(2004-uu)~/2006")?.contains("the parentheses of an old draft") == true)
  }

  @Test(arguments: ["`r Sys.Date()`", "Spring (2020)", "(see above)"])
  func `Words in parentheses are none of an old draft`(text: String) {
    #expect(
      fault(text)
        == "“\(text)” does not begin with a year; a date is written as 1997, 1997-06 or 1997-06-27")
  }

  @Test(arguments: [
    ("7", "a year has four digits, and “7” has fewer"),
    ("197-5", "a year has four digits, and “197” has fewer"),
    ("14-03-21", "a year has four digits, and “14” has fewer"),
    ("05/1990", "a year has four digits, and “05” has fewer"),
    ("195S2", "a year has four digits, and “195” has fewer"),
    ("2001/05", "a year has four digits, and “05” has fewer"),
    ("1995/90", "a year has four digits, and “90” has fewer"),
    ("[1667,68]", "a year has four digits, and “68” has fewer"),
    ("-00", "a year has four digits, and “-00” has fewer"),
    ("19", short("write the year “19” as “0019”, and one of 1900 to 1999 as “19XX”")),
    ("197", short("write the year “197” as “0197”, and one of 1970 to 1979 as “197X”")),
    ("85", short("write “85” as “0085”")),
    ("850", short("write “850” as “0850”")),
    ("197-05", short("write “197-05” as “0197-05”")),
    ("921-06-21", short("write “921-06-21” as “0921-06-21”")),
    ("921~", short("write “921~” as “0921~”")),
    ("921?", short("write “921?” as “0921?”")),
    ("-44", short("write the year “-44” as “-0044”, and 44 BCE as “-0043”")),
    ("-44-03-15", short("write the year “-44” as “-0044”, and 44 BCE as “-0043”")),
    ("-264/-146", short("write the year “-264” as “-0264”, and 264 BCE as “-0263”")),
    (
      "12345", "a year of more than four digits begins with Y: write “12345” as “Y12345”"
    ),
    (
      "-12345~", "a year of more than four digits begins with Y: write “-12345~” as “Y-12345~”"
    ),
    (
      "12345S2", "a year of more than four digits begins with Y: write “12345S2” as “Y12345S2”"
    ),
    (
      "012345", "a year of more than four digits begins with Y: write “012345” as “Y12345”"
    ),
    ("0X1985", "X stands for a digit of a year of four digits, and “0X1985” has more"),
    ("2004X", "X stands for a digit of a year of four digits, and “2004X” has more"),
    (
      "12345S9",
      "S gives how many digits count, from 1 to all that the year has, unlike in “Y12345S9”"
    ),
    ("02004", "a year of four digits has no 0 before it: write “02004” as “2004”"),
    ("-02004~", "a year of four digits has no 0 before it: write “-02004~” as “-2004~”"),
    ("02004-06", "a year of four digits has no 0 before it: write “02004-06” as “2004-06”"),
    ("02004S2", "a year of four digits has no 0 before it: write “02004S2” as “2004S2”"),
    ("-00000", "there is no year -0000; 1 BCE is written 0000, and 2 BCE -0001"),
    ("Y1234", "Y begins a year of more than four digits, and “Y1234” is none"),
    ("Y12E2", "Y begins a year of more than four digits, and “Y12E2” is none"),
    ("Y012345", "a year after Y begins with no 0, as “Y012345” does"),
    ("-0000-01", "there is no year -0000; 1 BCE is written 0000, and 2 BCE -0001"),
    ("-0000S2", "there is no year -0000; 1 BCE is written 0000, and 2 BCE -0001"),
    (
      "Y17E7-12-26", "a year with Y, E or S stands without month and day, unlike “Y17E7-12-26”"
    ),
    (
      "1950S5",
      "S gives how many digits count, from 1 to all that the year has, unlike in “1950S5”"
    ),
    (
      "1950S99999999999999999999",
      "S gives how many digits count, from 1 to all that the year has, unlike in "
        + "“1950S99999999999999999999”"
    ),
  ])
  func `A year has four digits, or Y before it`(text: String, prose: String) {
    #expect(fault(text) == prose)
  }

  @Test(arguments: [
    ("1985-4", "a month and a day have two digits, and “1985-4” has not"),
    (
      "12-04-1985", "“12-04-1985” does not begin with the year; a date is written as 1997-06-27"
    ),
    ("19850412", "write “19850412” with hyphens: “1985-04-12”"),
    ("200406-11", "write “200406-11” with hyphens: “2004-06-11”"),
    ("-19850412~", "write “-19850412~” with hyphens: “-1985-04-12~”"),
    ("200406", "write “200406” with hyphens: “2004-06”"),
    (
      "200413", "a year of more than four digits begins with Y: write “200413” as “Y200413”"
    ),
    ("1985-04-12-05", "“1985-04-12-05” has more than year, month and day"),
    (
      "2016-13",
      "there is no month “13”; months are 01 to 12, seasons and other parts of a year 21 to 41"
    ),
    (
      "2016-2X-XX",
      "there is no month “2X”; months are 01 to 12, seasons and other parts of a year 21 to 41"
    ),
    ("1999-XX-00", "no month has a day “00”"),
    ("1999-XX-4X", "no month has a day “4X”"),
    (
      "2001-21-05", "“2001-21-05” gives a day of a season; a day follows a month from 01 to 12"
    ),
    ("1900-02-29", "there is no 29 February 1900"),
    ("-0001-02-29", "there is no 29 February 2 BCE"),
    ("156X-09-31", "there is no 31 September in the 1560s"),
    ("2016-02-3X", "there is no 2016-02-3X"),
    ("XXX1-02-29", "there is no XXX1-02-29"),
  ])
  func `A day is one of the calendar`(text: String, prose: String) {
    #expect(fault(text) == prose)
  }

  @Test(arguments: [
    (
      "2016-05T12:00:00",
      "a time of day follows a whole date without marks, unlike in “2016-05T12:00:00”"
    ),
    (
      "2016-05-02?T12:00:00",
      "a time of day follows a whole date without marks, unlike in “2016-05-02?T12:00:00”"
    ),
    (
      "2016-05-02T24:00:01",
      "there is no time “24:00:01”; a time is written as 23:20:30, to the second"
    ),
    (
      "2016-05-02T12:00", "there is no time “12:00”; a time is written as 23:20:30, to the second"
    ),
    (
      "2016-05-02T12:00:00.5Z",
      "there is no time “12:00:00.5Z”; a time is written as 23:20:30, to the second"
    ),
    (
      "2016-05-02T12:00:00-00:00",
      "there is no time zone “-00:00”; write Z, or -12:00 to +14:00 as -04 or +04:30"
    ),
    (
      "2016-05-02T12:00:00+1400",
      "there is no time zone “+1400”; write Z, or -12:00 to +14:00 as -04 or +04:30"
    ),
    (
      "2005-07-25T10:10:10Z/2006",
      "the start and end of an interval have no time of day: “2005-07-25T10:10:10Z”"
    ),
  ])
  func `A time is one of the clock`(text: String, prose: String) {
    #expect(fault(text) == prose)
  }

  @Test(arguments: [
    (
      "1997/98/99",
      "an interval has one “/”, between start and end, and “1997/98/99” has more; a day is written "
        + "with hyphens"
    ),
    ("/", "“/” says nothing; an interval has a start or an end, as 1992/ or 1992/1996"),
    ("2002/2001", "the end “2001” begins before the start “2002”"),
    ("0800/-0999", "the end “-0999” begins before the start “0800”"),
    ("2004-06-11/2004-06", "the end “2004-06” begins before the start “2004-06-11”"),
    ("2012-23/2012-22", "the end “2012-22” begins before the start “2012-23”"),
    (
      "Y-61000/-2000",
      "a year with Y, E or S stands alone, not in an interval or a list: “Y-61000”"
    ),
    ("[2019/2020]", "“2019/2020” cannot stand inside an interval or a list"),
    ("1999/[2000]", "“[2000]” cannot stand inside an interval or a list"),
  ])
  func `An interval goes from a date to a later one`(text: String, prose: String) {
    #expect(fault(text) == prose)
  }

  @Test(arguments: [
    ("[1999}", "“[1999}” is not closed; a list stands in [ and ], or in { and }"),
    ("{1999]", "“{1999]” is not closed; a list stands in [ and ], or in { and }"),
    ("[", "“[” is not closed; a list stands in [ and ], or in { and }"),
    ("{}", "“{}” has no date in it"),
    ("[1999,]", "“[1999,]” has a comma with no date beside it"),
    ("[1999,2000, 2001]", mixed("[1999,2000, 2001]")),
    ("[..]", dots("..")),
    ("[1999..,2001]", dots("1999..")),
    ("[1999,..2001]", dots("..2001")),
    (
      "[2025-01..2026]",
      "the dates on both sides of “..” are both years, both months or both days, unlike in "
        + "“2025-01..2026”"
    ),
    ("{2002..2001}", "the end “2001” begins before the start “2002”"),
    (
      "[\(String(repeating: "1999,", count: 200))1999]",
      "“[1999,1999,1999,1999,1999,1999,1999,1999,1999,1999,1999,1999…” has more than 200 dates"
    ),
    ("{1999,1999-02-30}", "there is no 30 February 1999"),
  ])
  func `A list has dates between commas`(text: String, prose: String) {
    #expect(fault(text) == prose)
  }

  private static func short(_ advice: String) -> String { "a year has four digits: \(advice)" }

  private static func mixed(_ text: String) -> String {
    "“\(text)” has a space after some commas; write it after all or, better, after none"
  }

  private static func dots(_ text: String) -> String {
    "“..” stands between two dates, before the first of a list or after the last, unlike in "
      + "“\(text)”"
  }

  @Test func `a date in brackets is a list for YAML, and is told how to be written`() {
    let loaded = Article.loaded(
      "---\ndate: [1667, 1668]\n---\n\nTides.",
      actors: """
        - {id: a, name: A, kind: person, dates: {birth: [1667]}, offices: [{when: {1960}}],
           unmentioned: true}
        """,
      timeline: "- {id: e, date: [1667,1668], told: {1960,1961-12}, title: E, quote: Tides}")
    let wanted = "a date in EDTF; one that begins with “[” or “{” stands in quotation marks"
    #expect(
      loaded.diagnostics.map(\.message)
        == ["date", "birth", "when", "date", "told"].map { "the field “\($0)” wants \(wanted)" })
    #expect(loaded.article.apparatus.events.map(\.title) == ["E"])
    let quoted = Article.loaded(
      "Tides.", timeline: "- {id: e, date: \"[1667,1668]\", title: E, quote: Tides}")
    #expect(quoted.diagnostics == [])
    let inWords = Article.loaded(
      "Tides.", timeline: "- {id: e, date: 1667 or 1668, title: E, quote: Tides}")
    #expect(
      inWords.diagnostics.map(\.help)
        == ["a text that begins with “[” stands in quotation marks: \"[1667,1668]\""])
  }

  func fault(_ text: String) -> String? {
    do throws(DateFault) {
      _ = try HistoricalDate(edtf: text)
      return nil
    } catch {
      return error.prose
    }
  }
}
