import Annotations
import Testing

struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (1_795_614_532_120, "2026-11-25T13:48:52.120Z"),
    (-1, "1970-01-01T00:00:00.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    (253_402_300_800_000, "9999-12-31T23:59:59.999Z"), (.max, "9999-12-31T23:59:59.999Z"),
  ])
  func `a moment is written with four digits of the year, whatever the clock says`(
    milliseconds: Int, written: String
  ) {
    let moment = Timestamp(milliseconds: milliseconds)
    #expect(moment.written == written)
    #expect(moment == Timestamp(written))
  }

  @Test(arguments: [
    ("2026-02-28T00:00:00Z", true), ("2026-02-29T00:00:00Z", false),
    ("2026-02-31T00:00:00Z", false), ("2028-02-29T00:00:00Z", true),
    ("2026-06-31T00:00:00Z", false), ("2026-13-01T00:00:00Z", false),
    ("2026-+1-01T00:00:00Z", false), ("2026-01-01T-1:00:00Z", false),
  ])
  func `A moment is of a day that the calendar has`(written: String, isMoment: Bool) {
    #expect((Timestamp(written) != nil) == isMoment)
  }
}
