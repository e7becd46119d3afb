import Articles
import Testing

/// What is told of a quote that does not stand where it is looked for.
extension QuoteTests {
  @Test(arguments: [
    ("{exact: The sea, in: p3}", "they stand in p1 and in p2"),
    ("{exact: Neap, in: s0}", "they stand in s1.1"),
    ("{exact: sea, suffix: \" falls\", in: p1}", "they stand in p2"),
    ("{exact: moon polls, in: p3}", "the nearest are “moon pulls”"),
  ])
  func `of words that stand in another place than theirs it is told in which`(
    quote: String, help: String
  ) {
    #expect(note(quote).diagnostics.map(\.help) == [help])
  }

  @Test func `of words that stand beside others in another place, that is told, and these`() {
    #expect(
      note("{exact: sea, suffix: \" falls\", in: p1}").diagnostics.map(\.message)
        == ["the words “sea” do not stand in p1 before “ falls”"])
  }

  @Test(arguments: [
    ("The sea rises twize.", "The sea rises twice."),
    ("moon pull twice", "moon pulls twice,"),
    ("teh moon pulls twice, the sun", "The moon pulls twice, the sun"),
    ("Neab", "Neap"),
    ("sun onc e", "sun once."),
  ])
  func `the nearest words are told`(quote: String, nearest: String) {
    #expect(note("\"\(quote)\"").diagnostics.map(\.help) == ["the nearest are “\(nearest)”"])
  }

  @Test(arguments: [
    (
      "he lived in the lighthouse", "he lived in the light- house",
      "“…ever asked him why he lived in the light- house”",
      "“…ever asked him why he lived in the lighthouse.”"
    ),
    (
      "The keeper’s wife – Ada", "The keeper's wife - Ada",
      "“The keeper's wife - Ada Marsh – wrote that the sea rises twice a day, that it fa…”",
      "“The keeper’s wife – Ada Marsh – wrote that the sea rises twice a day, that it fa…”"
    ),
    (
      "rises twice", "rises twize",
      "“…Ada Marsh – wrote that the sea rises twize a day, that it falls as often, and th…”",
      "“…Ada Marsh – wrote that the sea rises twice a day, that it falls as often, and th…”"
    ),
  ])
  func `of a long quote that part is told in which it begins to differ from the nearest words`(
    words: String, instead: String, written: String, nearest: String
  ) {
    let text = """
      The keeper’s wife – Ada Marsh – wrote that the sea rises twice a day, that it falls as often, \
      and that nobody in the harbour had ever asked him why he lived in the lighthouse.
      """
    let quote = String(text.dropLast()).replacing(words, with: instead)
    let problems = note("\"\(quote)\"", in: text).diagnostics
    #expect(problems.map(\.message) == ["the words \(written) do not stand in the text"])
    #expect(problems.map(\.help) == ["the nearest are \(nearest)"])
  }

  @Test(arguments: [(60, ""), (80, ""), (81, "…")])
  func `of words that nothing is like no more than 80 characters are told, in any script`(
    count: Int, rest: String
  ) {
    let words = String(repeating: "ზ", count: count)
    #expect(
      note(words).diagnostics.map(\.message)
        == ["the words “\(words.prefix(80))\(rest)” do not stand in the text"])
  }

  @Test(arguments: [
    ("田中次郎", "田中太郎"), ("田中太朗", "田中太郎"), ("山中太郎", "田中太郎"),
    ("平壌をは訪問", "平壌を訪問"), ("NATOOと", "NATOと"),
  ])
  func `the nearest words are no more than that where no spaces stand between words`(
    quote: String, nearest: String
  ) {
    let text = "東京都知事の田中太郎は、平壌を訪問し、NATOと歴史的な日だと述べた。"
    #expect(note(quote, in: text).diagnostics.map(\.help) == ["the nearest are “\(nearest)”"])
  }

  @Test(arguments: [
    (
      "under [Sir Charles Hartley](https://en.wikipedia.org/wiki/Charles_Hartley), who",
      "under Sir Charles Hartley, who"
    ),
    ("7,000 m<sup>3</sup> a second", "7,000 m³ a second,"),
    ("if a<c and c>d", "if b<c and c>d."),
    ("[who](x) was <a href='https://example.org/'>paid</a> [7,000", "who was paid 7,000"),
  ])
  func `of words that are copied with links and tags the nearest are as the text shows them`(
    quote: String, nearest: String
  ) {
    let text = """
      The mouth was cleared under [Sir Charles Hartley](https://en.wikipedia.org/wiki/X), who was paid
      7,000 m<sup>3</sup> a second, if b&lt;c and c>d.
      """
    let problems = note("\"\(quote)\"", in: text).diagnostics
    #expect(problems.map(\.help) == ["the nearest are “\(nearest)”"])
  }

  @Test func `of words with another power the nearest are told as they stand`() {
    let loaded = note("10⁹ units", in: "The charge is 10⁶ units.")
    #expect(loaded.diagnostics.map(\.help) == ["the nearest are “10⁶ units.”"])
  }
}
