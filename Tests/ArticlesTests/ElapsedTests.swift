import Articles
import Testing

struct ElapsedTests {
  @Test(arguments: [
    ("1997-06-27", "1997-06-27", 0...0, "0 d"),
    ("1996-09-27", "1996-10-04", 7...7, "7 d"),
    ("1996-10-04", "1996-09-27", -7 ... -7, "−7 d"),
    ("1995-05-17", "1998-08-03", 1174...1174, "3 y 2 mo"),
    ("1995-05-17", "1998-05-17", 1096...1096, "3 y"),
    ("1996-01-31", "1996-03-01", 30...30, "1 mo"),
    ("2000-02-29", "2001-02-28", 365...365, "11 mo"),
    ("1979-12-24", "2015-10-28", 13092...13092, "35 y"),
    ("1996-12-10/1996-12-11", "1996-03-01", -284 ... -284, "−9 mo"),
    ("-0043-03-15", "0014-08-19", 20976...20976, "57 y"),
    ("0000-12-31", "0001-01-01", 1...1, "1 d"),
    ("{1850-05-01,1860}", "1850-05-08", 7...7, "7 d"),
  ])
  func `Between exact dates it is exact`(
    first: String, second: String, days: ClosedRange<Int>, words: String
  ) throws {
    let elapsed = try elapsed(first, second)
    #expect(elapsed?.days == days)
    #expect(elapsed?.words == words)
  }

  @Test(arguments: [
    ("1979-12-24/1989-02-15", "1991-11", 4330...4359, "11 y"),
    ("1960-06-01", "1963-08", 1156...1186, "3 y 2 mo"),
    ("1995", "1996", 1...730, "0–23 mo"),
    ("1996", "1995", -730 ... -1, "0 to −23 mo"),
    ("1995", "1998", 732...1460, "2–3 y"),
    ("2001", "1980", -8035 ... -7306, "−20 to −21 y"),
    ("1996-09-27", "1999-08", 1038...1068, "2 y 10–11 mo"),
    ("1999-08", "1996-09-27", -1068 ... -1038, "−2 y 10–11 mo"),
    ("1996-09-27", "1998-10", 734...764, "2 y 0–1 mo"),
    ("1995", "1995", -364...364, "−11 to +11 mo"),
    ("1996-09-27", "1996-10", 4...34, "0–1 mo"),
    ("1996-09", "1996-10-04", 4...33, "0–1 mo"),
    ("1996-09-01", "1996-09", 0...29, "0–29 d"),
    ("[1997,2001]", "1997-05-27", -1679...146, "−4 to 0 y"),
    ("[1667,1672]", "1669", -1460...1095, "−3 to +2 y"),
    ("1990/..", "2000", 3288...4017, "9–10 y"),
    ("{1850, 1860}", "1870", 6941...7669, "19–20 y"),
    ("{1860, 1850..1852}", "1870", 6941...7669, "19–20 y"),
    ("Y-170000002", "2000", 62_091_955_851...62_091_956_580, "170,002,001–170,002,002 y"),
  ])
  func `Between dates that are not exact it is a range, in one unit`(
    first: String, second: String, days: ClosedRange<Int>, words: String
  ) throws {
    let elapsed = try elapsed(first, second)
    #expect(elapsed?.days == days)
    #expect(elapsed?.words == words)
  }

  @Test(arguments: [
    ("../1990", "2000"), ("2000", "/1990"), ("Y17E400", "2000"), ("[2000..]", "2001"),
    ("Y9223372036854775807", "2000"), ("-9999", "Y-9223372036854775807"),
  ])
  func `From a start that no one knows nothing can be measured`(first: String, second: String)
    throws
  {
    #expect(try elapsed(first, second) == nil)
  }

  private func elapsed(_ first: String, _ second: String) throws -> Elapsed? {
    Elapsed(from: try HistoricalDate(edtf: first), to: try HistoricalDate(edtf: second))
  }
}
