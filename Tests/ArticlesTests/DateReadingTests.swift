import Articles
import Testing

/// Dates in words beside those of other readers, in `Fixtures/edtf/human-readings.tsv`.
struct DateReadingTests {
  /// Our words for the dates that others put into English.
  ///
  /// Refused are spellings of the draft of 2012, and centuries and decades without `X`.
  private static let words: [String: String] = [
    "1970/1980": "1970–1980",
    "1970/open": "refused",
    "1970~/1980~": "c. 1970 – c. 1980",
    "1975-07-01": "1 July 1975",
    "1975?": "perhaps 1975",
    "197u": "refused",
    "199x": "refused",
    "19xx": "refused",
    "[1980, 1981, 1983]": "1980, 1981 or 1983",
    "[1980..]": "1980 or later",
    "{1980, 1981, 1983}": "1980, 1981 and 1983",
    "{1980..}": "from 1980 on",
    "-1995-24/1996-22": "winter 1996 BCE – summer 1996",
    "-19X9-12-XX": "between 1 December 2000 BCE and 31 December 1910 BCE (−19X9-12-XX)",
    "-1XXX": "between 2000 and 1001 BCE",
    "-20": "refused",
    "-2020-06": "June 2021 BCE",
    "-2020-06~": "c. June 2021 BCE",
    "../2019-06-10~": "until c. 10 June 2019",
    "192X/193X": "the 1920s – the 1930s",
    "1999-12-XX": "some day in December 1999",
    "1XXX": "between 1000 and 1999",
    "201": "refused",
    "2019-06~/": "from c. June 2019, end unknown",
    "2019-06~/2020": "c. June 2019 – 2020",
    "2020": "2020",
    "2020-06%": "perhaps c. June 2020",
    "2020-06-10": "10 June 2020",
    "2020-06-10%": "perhaps c. 10 June 2020",
    "2020-06?": "perhaps June 2020",
    "2020-21": "spring 2020",
    "2020-22": "summer 2020",
    "2020-23": "autumn 2020",
    "2020-25": "spring 2020 (northern hemisphere)",
    "2020-27": "autumn 2020 (northern hemisphere)",
    "2020-28": "winter 2020 (northern hemisphere)",
    "2020-30": "summer 2020 (southern hemisphere)",
    "2020-33": "first quarter of 2020",
    "2020-34": "second quarter of 2020",
    "2020-35": "third quarter of 2020",
    "2020-36": "fourth quarter of 2020",
    "2020-38": "second four months of 2020",
    "2020?": "perhaps 2020",
    "2020~": "c. 2020",
    "21": "refused",
    "XXXX": "year unknown",
    "Y-20020": "20,021 BCE",
    "Y20020": "20,020",
    "[..2020-06-10]": "10 June 2020 or earlier",
    "[..2020]": "2020 or earlier",
    "[2019-06, 2020-06, 2021-06..2021-07]": "June 2019, June 2020 or between June and July 2021",
    "[2019-06]": "June 2019",
    "[2020..]": "2020 or later",
    "{1984..}": "from 1984 on",
    "{2019-06, 2020-06}": "June 2019 and June 2020",
  ]

  @Test(arguments: try Suite.readings.rows)
  func `What others tell in English is told in our words`(row: Suite.Row) throws {
    let words = (try? HistoricalDate(edtf: row[2]))?.words ?? "refused"
    #expect(words == Self.words[row[2]], "others say: \(row[3])")
  }

  @Test(arguments: try Suite.readings.rows.filter { $0[0].hasPrefix("edtf-humanize") })
  func `What others write as of 2012 is read, or its old spelling is named`(row: Suite.Row) throws {
    do throws(DateFault) {
      #expect(try !HistoricalDate(edtf: row[2]).words.isEmpty)
    } catch {
      guard case .oldSpelling(row[2], let instead) = error else { throw error }
      #expect(throws: Never.self) { try HistoricalDate(edtf: instead) }
    }
  }
}
