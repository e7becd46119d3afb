import Articles
import Testing

struct DateWordsTests {
  @Test(arguments: [
    ("1996", "1996"),
    ("1996-12", "December 1996"),
    ("1996-12-10", "10 December 1996"),
    ("1996~", "c. 1996"),
    ("1995-05-17?", "perhaps 17 May 1995"),
    ("1984%", "perhaps c. 1984"),
    ("1985-04-12T23:20:30", "12 April 1985, 23:20:30"),
    ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC"),
    ("1985-04-12T23:20:30-04", "12 April 1985, 23:20:30 UTC−04"),
    ("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 UTC+04:30"),
    ("0000", "1 BCE"),
    ("-0001", "2 BCE"),
    ("-0043-03-15", "15 March 44 BCE"),
    ("0079-08-24", "24 August 79 CE"),
    ("0735", "735"),
    ("Y-10000", "10,001 BCE"),
    ("Y170000002", "170,000,002"),
    ("Y-9223372036854775807", "9,223,372,036,854,775,808 BCE"),
    ("Y-17E400", "Y-17E400"),
    ("1950S2", "c. 1950 (between 1900 and 1999)"),
    ("Y12345S2?", "perhaps c. 12,345 (between 12,000 and 12,999)"),
    ("2004S4", "2004"),
  ])
  func `An exact date is told by day, month and year, with its era`(edtf: String, words: String)
    throws
  {
    #expect(try HistoricalDate(edtf: edtf).words == words)
  }

  @Test(arguments: [
    ("2001-21", "spring 2001"),
    ("2001-24~", "c. winter 2001"),
    ("-0043-22", "summer 44 BCE"),
    ("2001-27", "autumn 2001 (northern hemisphere)"),
    ("2001-30", "summer 2001 (southern hemisphere)"),
    ("2001-34", "second quarter of 2001"),
    ("2001-39", "third four months of 2001"),
    ("2001-40?", "perhaps first half of 2001"),
    ("201X-21", "spring in the 2010s"),
    ("201X-33", "first quarter in the 2010s"),
    ("XXXX-22", "summer, year unknown"),
    ("2001-~21", "spring 2001 (season approximate)"),
  ])
  func `A part of a year is told by its name`(edtf: String, words: String) throws {
    #expect(try HistoricalDate(edtf: edtf).words == words)
  }

  @Test(arguments: [
    ("2004-06-~11", "11 June 2004 (day approximate)"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)"),
    ("?2004-06-~11", "11 June 2004 (year uncertain, day approximate)"),
    ("2004-%06-11", "11 June 2004 (month uncertain and approximate)"),
    ("2004-06-~11?", "perhaps 11 June 2004 (day approximate)"),
    ("?2004-?06", "perhaps June 2004"),
  ])
  func `A doubt about a part is told after the date`(edtf: String, words: String) throws {
    #expect(try HistoricalDate(edtf: edtf).words == words)
  }

  @Test(arguments: [
    ("199X", "the 1990s"),
    ("199X~", "about the 1990s"),
    ("190X", "between 1900 and 1909"),
    ("19XX", "between 1900 and 1999"),
    ("19XX~", "roughly between 1900 and 1999"),
    ("19XX?", "perhaps between 1900 and 1999"),
    ("-019X", "between 200 and 191 BCE"),
    ("000X", "between 1 BCE and 9 CE"),
    ("2XX6", "between 2006 and 2996 (2XX6)"),
    ("-2XX6", "between 2997 and 2007 BCE (−2XX6)"),
    ("XXXX", "year unknown"),
    ("-0X00", "between 901 and 101 BCE (−0X00)"),
    ("-X000", "between 9001 and 1001 BCE (−X000)"),
    ("-00X0", "between 91 and 11 BCE (−00X0)"),
    ("-000X", "between 10 and 2 BCE"),
    ("-XXXX", "year BCE unknown"),
    ("XXXX-XX-XX", "date unknown"),
    ("XXXX-12-25", "25 December, year unknown"),
    ("XXXX-12-XX", "some day in December, year unknown"),
    ("2004-XX", "some month in 2004"),
    ("1985-04-XX", "some day in April 1985"),
    ("1985-04-XX~", "about some day in April 1985"),
    ("1985-XX-XX", "some day in 1985"),
    ("1560-XX-25", "the 25th of some month in 1560"),
    ("156X-12-25", "25 December in the 1560s"),
    ("15XX-12-25", "25 December between 1500 and 1599"),
    ("15XX-12-XX", "some day in December between 1500 and 1599"),
    ("1984-1X", "between October and December 1984"),
    ("1984-X2", "between February and December 1984 (1984-X2)"),
    ("2016-02-2X", "between 20 and 29 February 2016"),
    ("2015-04-3X", "30 April 2015"),
    ("1985-0X-XX", "between 1 January and 30 September 1985"),
    ("1985-XX-1X", "between 10 January and 19 December 1985 (1985-XX-1X)"),
    ("1560-XX-13", "the 13th of some month in 1560"),
    ("1560-XX-22", "the 22nd of some month in 1560"),
  ])
  func `Unspecified digits are told as what they leave open`(edtf: String, words: String) throws {
    #expect(try HistoricalDate(edtf: edtf).words == words)
  }

  @Test(arguments: [
    ("1964/2008", "1964–2008", ""),
    ("2004/2004", "2004", ""),
    ("1996-12-10/1996-12-11", "10–11 December 1996", "10–11 Dec 1996"),
    ("2013-05-12/2013-06-11", "12 May – 11 June 2013", "12 May – 11 Jun 2013"),
    ("1992-06-28/1996-09-27", "28 June 1992 – 27 September 1996", "28 Jun 1992 – 27 Sep 1996"),
    ("2004-05/2004-07", "May–July 2004", "May–Jul 2004"),
    ("1994-10-12/1994-11", "12 October – November 1994", "12 Oct – Nov 1994"),
    ("2001-12/2002-01", "December 2001 – January 2002", "Dec 2001 – Jan 2002"),
    ("2005/2006-02", "2005 – February 2006", "2005 – Feb 2006"),
    ("1998~/1999~", "c. 1998 – c. 1999", ""),
    ("-0263/-0240", "264–241 BCE", ""),
    ("-0026/0014", "27 BCE – 14 CE", ""),
    ("0014/0037", "14–37 CE", ""),
    ("198X/199X", "the 1980s – the 1990s", ""),
    ("1985/..", "from 1985 on", ""),
    ("1985/", "from 1985, end unknown", ""),
    ("../1985", "until 1985", ""),
    ("/1985", "until 1985, start unknown", ""),
    ("../..", "without start or end", ""),
    ("../", "without start, end unknown", ""),
    ("/..", "start unknown, without end", ""),
  ])
  func `A span tells once what its ends share`(edtf: String, words: String, short: String) throws {
    let date = try HistoricalDate(edtf: edtf)
    #expect(date.words == words)
    #expect(date.words(.short) == (short.isEmpty ? words : short))
  }

  @Test(arguments: [
    ("1998~/1999~", "between 1998 and 1999"),
    ("1997-05-25/1997-07", "between 25 May and July 1997"),
    ("1997-05-25/2001", "between 25 May 1997 and 2001"),
    ("1996-12-10/1996-12-11", "between 10 and 11 December 1996"),
    ("1998?/1999", "between perhaps 1998 and 1999"),
    ("1998/1998", "1998"),
    ("1998/..", "1998 or later"),
    ("1998-05~/", "c. May 1998 or later"),
    ("../1860", "1860 or earlier"),
    ("/1860", "1860 or earlier"),
    ("../..", "date unknown"),
    ("1998", "1998"),
  ])
  func `An interval that only bounds a date is told as what it lies between, or on which side`(
    edtf: String, words: String
  ) throws {
    #expect(try HistoricalDate(edtf: edtf).words(.full, asBounds: true) == words)
  }

  @Test(arguments: [
    ("[1667]", "1667"),
    ("[1667,1760-12]", "1667 or December 1760"),
    ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"),
    ("[1670..1672]", "between 1670 and 1672"),
    ("[..1760-12-03]", "3 December 1760 or earlier"),
    ("[1760-01,1760-02,1760-12..]", "January 1760, February 1760, or December 1760 or later"),
    ("[..2016,2017]", "2016 or earlier, or 2017"),
    ("{1667,1668,1670..1672}", "1667, 1668 and 1670–1672"),
    ("{1960,1961-12}", "1960 and December 1961"),
    ("{1984..}", "from 1984 on"),
    ("{..1984,1990}", "until 1984 and 1990"),
    ("[1667?,1668~]", "perhaps 1667 or c. 1668"),
  ])
  func `A choice is told with or, a list with and`(edtf: String, words: String) throws {
    #expect(try HistoricalDate(edtf: edtf).words == words)
  }
}
