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
}
