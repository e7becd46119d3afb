import Testing
import TextLayout

struct WrapTests {
  @Test(arguments: [
    (10, ["The sea", "rises", "twice a", "day."]),
    (7, ["The sea", "rises", "twice a", "day."]),
    (5, ["The", "sea", "rises", "twice", "a", "day."]),
    (4, ["The", "sea", "rise", "s", "twic", "e a", "day."]),
    (
      1,
      [
        "T", "h", "e", "s", "e", "a", "r", "i", "s", "e", "s", "t", "w", "i", "c", "e", "a", "d",
        "a", "y", ".",
      ]
    ),
  ])
  func `A row holds as many words as fit`(columns: Int, rows: [String]) {
    let text = Array("The sea rises twice a day.".utf8)
    let wrapped = wrap(
      text, text.indices, firstColumns: columns, columns: columns, fit: .firstFit)
    #expect(wrapped.map { String(decoding: text[$0.bytes], as: UTF8.self) } == rows)
  }
}
