import Articles
import Testing

@testable import Reader

/// The time between two events that are told one after the other.
struct JumpTests {
  private func jump(_ first: String, _ second: String) -> Jump? {
    func start(_ date: String) -> Start? {
      Event(id: date, date: WrittenDate(date), title: date).start
    }
    return Jump(from: start(first), to: start(second))
  }

  @Test(
    arguments: [
      (
        "1995-05-17", "1998-08-03", "▼", "+3 y 2 mo", "3 y 2 mo later", "3 years 2 months later"
      ),
      ("1996-10-04", "1996-09-27", "▲", "−7 d", "7 d earlier", "7 days earlier"),
      ("1996-10-04", "1997-11-04", "▼", "+1 y 1 mo", "1 y 1 mo later", "1 year 1 month later"),
      ("1995", "1996", "▼", "+0–23 mo", "0–23 mo later", "up to 23 months later"),
      ("1996-09-27", "1996-10", "▼", "+0–1 mo", "0–1 mo later", "up to 1 month later"),
      ("1998", "1995", "▲", "−2 to −3 y", "2–3 y earlier", "2 to 3 years earlier"),
      (
        "1996-09-27", "1999-08", "▼", "+2 y 10–11 mo", "2 y 10–11 mo later",
        "2 years 10 to 11 months later"
      ),
      (
        "1996-09-27", "1998-10", "▼", "+2 y 0–1 mo", "2 y 0–1 mo later",
        "2 years and up to 1 month later"
      ),
      ("1995", "1995", nil, "−11 to +11 mo", "up to 11 mo earlier or 11 mo later", nil),
      (
        "1996-12", "1996-12-25/1997", nil, "−6 to +24 d", "up to 6 d earlier or 24 d later", nil
      ),
      (
        "1990-06-14T22:00:00Z", "1990-06-16T04:00:00+05:00", "▼", "+1 d", "1 d later",
        "1 day later"
      ),
      (
        "1990-06-15T00:30:00+14:00", "1990-06-14T23:00:00-12", "▼", "+1 d", "1 d later",
        "1 day later"
      ),
      ("1990-06-20", "1990-06-15~", "▲", "c. −5 d", "c. 5 d earlier", "about 5 days earlier"),
      ("1995-05-17?", "1998", "▼", "c. +2–3 y", "c. 2–3 y later", "about 2 to 3 years later"),
      ("1995~", "1996", "▼", "c. +0–23 mo", "c. 0–23 mo later", "up to about 23 months later"),
      (
        "1996-09-27~/2001", "1999-08", "▼", "c. +2 y 10–11 mo", "c. 2 y 10–11 mo later",
        "about 2 years 10 to 11 months later"
      ),
      ("1992/1995~", "1996", "▼", "+3–4 y", "3–4 y later", "3 to 4 years later"),
      (
        "2015-10~", "2015-10-16", nil, "c. −15 to +15 d",
        "up to c. 15 d earlier or 15 d later", nil
      ),
      ("1990-06-14T23:00:00", "1990-06-15", "▼", "+1 d", "1 d later", "1 day later"),
      ("1996", "[1996-12-25,1998]", nil, "0 to +2 y", "up to 6 d earlier or 2 y 11 mo later", nil),
    ] as [(String, String, String?, String, String, String?)])
  func `A jump is ahead or back, or no one knows which`(
    first: String, second: String, mark: String?, words: String, phrase: String, spoken: String?
  ) {
    let jump = jump(first, second)
    #expect(jump?.mark == mark)
    #expect(jump?.words == words)
    #expect(jump?.phrase == phrase)
    #expect(jump?.spoken == spoken)
  }

  @Test(arguments: [
    ("1995-05-17", "1995-05-17"), ("soon", "1995"), ("1995", "../1990"), ("1995", "XXXX-12-25"),
    ("1990-06-14T22:00:00Z", "1990-06-15T02:00:00+05:00"),
    ("1990-06-14T23:00:00Z", "1990-06-15T22:59:59Z"),
    ("1990-06-15T01:00:00", "1990-06-14T23:00:00"),
    ("1990-06-14T24:00:00-04", "1990-06-15T04:00:00Z"),
  ])
  func `Within a day, and without a date, there is none`(first: String, second: String) {
    #expect(jump(first, second) == nil)
  }
}
