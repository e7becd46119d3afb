import Testing
import TextLayout

struct WrapTests {
  /// The rows of a text, one a line, with the hyphens that show.
  private func rows(
    _ string: String, _ columns: Int, first: Int? = nil, _ fit: Fit = .firstFit
  ) -> [String] {
    let text = Array(string.utf8)
    return wrap(text, text.indices, firstColumns: first ?? columns, columns: columns, fit: fit)
      .map { String(decoding: text[$0.bytes], as: UTF8.self) + ($0.endsInHyphen ? "-" : "") }
  }

  @Test(arguments: [
    (26, ["The sea rises twice a day."]),
    (25, ["The sea rises twice a", "day."]),
    (10, ["The sea", "rises", "twice a", "day."]),
    (5, ["The", "sea", "rises", "twice", "a", "day."]),
    (4, ["The", "sea", "rise", "s", "twic", "e a", "day."]),
  ])
  func `A row holds as many words as fit`(columns: Int, expected: [String]) {
    #expect(rows("The sea rises twice a day.", columns) == expected)
  }

  @Test func `Least ragged rows are as even as can be`() {
    let text = "The sea rises twice a day, and the old tables said when to the minute."
    #expect(
      rows(text, 24) == [
        "The sea rises twice a", "day, and the old tables", "said when to the minute.",
      ])
    #expect(
      rows(text, 27) == [
        "The sea rises twice a day,", "and the old tables said", "when to the minute.",
      ])
    #expect(
      rows("aaa bb cc ddddd", 6, .leastRagged) == ["aaa", "bb cc", "ddddd"])
    #expect(rows("aaa bb cc ddddd", 6) == ["aaa bb", "cc", "ddddd"])
  }

  @Test func `A short word is not left alone in the last row where another can join it`() {
    let text = "It was told on the quay, and in the inn, and in the ship so"
    #expect(rows(text, 56) == ["It was told on the quay, and in the inn, and in the ship", "so"])
    #expect(
      rows(text, 56, .leastRagged) == [
        "It was told on the quay, and in the inn, and in the", "ship so",
      ])
  }

  @Test func `The first row may be narrower or wider than the others`() {
    #expect(rows("the sea rises twice", 9, first: 3) == ["the", "sea rises", "twice"])
    #expect(rows("the sea rises twice", 5, first: 13) == ["the sea rises", "twice"])
    #expect(rows("the sea rises twice", 5, first: 13, .leastRagged) == ["the sea rises", "twice"])
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `A word wider than the measure is broken between characters`(fit: Fit) {
    #expect(rows("an occasion", 4, fit) == ["an", "occa", "sion"])
    #expect(rows("cafe\u{301}s", 4, fit) == ["cafe\u{301}", "s"])
    #expect(rows("漢字", 3, fit) == ["漢", "字"])
    #expect(rows("xनिनि", 4, fit) == ["xनि", "नि"])
    #expect(rows("xनिनि", 1, fit) == ["x", "न", "ि", "न", "ि"])
    #expect(rows("x👩‍🚀👩‍🚀", 8, fit) == ["x👩‍🚀", "👩‍🚀"])
    #expect(rows("🇦🇫🇦🇫", 3, fit) == ["🇦🇫", "🇦🇫"])
  }

  @Test func `A vowel stays with its letter, and a letter with the one above it`() {
    #expect(rows("ต้องใช้พจนานุกรม", 4) == ["ต้อง", "ใช้พจ", "นานุก", "รม"])
    #expect(rows("ใช้", 1) == ["ใ", "ช้"])
    let khmer = rows(String(repeating: "ចន្លោះ", count: 6), 7)
    #expect(khmer.count > 1)
    #expect(khmer.allSatisfy { $0.unicodeScalars.last?.value != 0x17D2 })
  }

  @Test func `A letter without a vowel of its own stays with its syllable`() {
    #expect(rows("เกียรติศักดิ์", 7) == ["เกียรติศั", "กดิ์"])
    #expect(rows("ซอฟต์แวร์", 3) == ["ซอ", "ฟต์", "แวร์"])
  }

  @Test(arguments: [
    """
    လူတိုင်းသည်တူညီလွတ်လပ်သောဂုဏ်သိက္ခာဖြင့်လည်းကောင်းတူညီလွတ်လပ်သောအခွင့်အရေးများဖြင့်လည်းကောင်း\
    မွေးဖွားလာသူများဖြစ်သည်။ထိုသူတို့၌ပိုင်းခြားဝေဖန်တတ်သောဉာဏ်နှင့်ကျင့်ဝတ်သိတတ်သောစိတ်တို့ရှိကြ၍
    """,
    "ប្រទេសនានានៃអាគ្នេយ៍ប្រទេសន៍ចាប់ផ្តើមពីព្រឹទ្ធភាព។ប្រជាជន",
    "ซอฟต์แวร์ของเกียรติศักดิ์ในคอมพิวเตอร์และอินเทอร์เน็ตทุกๆสัปดาห์",
  ])
  func `No row begins with a sign or with the end of a syllable`(text: String) {
    let signs = Set("\u{E46}\u{E4C}\u{103A}\u{104B}\u{17CB}\u{17CD}\u{17D4}".unicodeScalars)
    for columns in 8...60 {
      let rows = rows(text, columns)
      #expect(rows.joined() == text)
      for row in rows.dropFirst() {
        let first = row.first?.unicodeScalars
        #expect(first?.first?.properties.generalCategory != .spacingMark, "\(row) at \(columns)")
        #expect(first?.contains(where: signs.contains) == false, "\(row) at \(columns)")
      }
    }
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `A wide character has a row of its own in a measure of one column`(fit: Fit) {
    #expect(rows("a漢b", 1, fit) == ["a", "漢", "b"])
    #expect(rows("a漢b", 0, fit) == ["a", "漢", "b"])
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `A hyphen shows where a row is broken at a soft hyphen, and only there`(fit: Fit) {
    #expect(rows("co\u{AD}op\u{AD}er\u{AD}ate", 5, fit) == ["co\u{AD}op\u{AD}-", "er\u{AD}ate"])
    #expect(rows("co\u{AD}op\u{AD}", 5, fit) == ["co\u{AD}op\u{AD}"])
    #expect(rows("co\u{AD}\nop", 5, fit) == ["co\u{AD}", "op"])
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `No-break spaces are kept with their word, wherever they are`(fit: Fit) {
    #expect(rows("during the Regime\u{A0}\u{A0}", 19, fit) == ["during the Regime\u{A0}\u{A0}"])
    #expect(rows("during the Regime\u{A0}\u{A0}", 18, fit) == ["during the", "Regime\u{A0}\u{A0}"])
  }

  @Test(arguments: [
    ("10~km", 5, ["10~km"]), ("10~km", 4, ["10~", "km"]), ("a 10~km", 6, ["a", "10~km"]),
    (
      "no~break~space~here~that~must~hold~together", 20,
      ["no~break~space~here~", "that~must~hold~", "together"]
    ),
    ("see no~occasion at all", 8, ["see no~", "occasion", "at all"]),
    ("no~occasions", 8, ["no~", "occasion", "s"]), ("so~there~!", 7, ["so~", "there~!"]),
    ("~~there", 6, ["~~ther", "e"]), ("漢~~字", 4, ["漢~~", "字"]),
    ("a~\u{301}bc", 3, ["a~\u{301}b", "c"]), ("a~\u{93E}bc", 4, ["a~\u{93E}b", "c"]),
  ])
  func `Words joined by no-break spaces are parted before one is cut`(
    text: String, columns: Int, expected: [String]
  ) {
    for space in ["\u{A0}", "\u{202F}"] {
      let rows = rows(text.replacing("~", with: space), columns)
      #expect(rows == expected.map { $0.replacing("~", with: space) })
    }
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `Spaces at a break belong to no row, those at the start to the first`(fit: Fit) {
    #expect(rows("the   sea  ", 5, fit) == ["the", "sea"])
    #expect(rows("  the sea", 5, fit) == ["  the", "sea"])
    #expect(rows("   ", 5, fit) == ["   "])
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `A line feed ends a row`(fit: Fit) {
    #expect(rows("the sea\nrises", 20, fit) == ["the sea", "rises"])
    #expect(rows("the sea \n\nrises\n", 20, fit) == ["the sea", "", "rises"])
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `An empty paragraph has one empty row`(fit: Fit) {
    #expect(rows("", 20, fit) == [""])
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `A compound stays whole where it fits`(fit: Fit) {
    #expect(
      rows("the counter-narcotics and/or", 20, fit) == ["the", "counter-narcotics", "and/or"])
    #expect(rows("the counter-narcotics", 16, fit) == ["the counter-", "narcotics"])
  }

  @Test(arguments: [Fit.firstFit, .leastRagged])
  func `Long words are broken where the standard allows`(fit: Fit) {
    #expect(
      rows("https://example.org/path", 20, fit) == ["https://example.org/", "path"])
    #expect(rows("Afghan-Russia", 8, fit) == ["Afghan-", "Russia"])
    #expect(rows("漢字、仮名。", 5, fit) == ["漢", "字、", "仮", "名。"])
  }
}
