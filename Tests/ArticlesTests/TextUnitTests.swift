import ArticleTestSupport
import Articles
import Testing

struct TextUnitTests {
  /// The units of a text, from the first to the last.
  private func units(_ unit: TextUnit, of markdown: String) -> [String] {
    let article = Article.load(
      ArticleFiles(article: .init(name: "test.md", bytes: Array(markdown.utf8)))
    ).article
    var units: [String] = []
    var offset = 0
    while let range = article.range(of: unit, after: offset) {
      units.append(article.string(range))
      offset = range.upperBound
    }
    #expect(backwards(unit, in: article) == units.reversed(), "back is not the way there")
    return units
  }

  private func backwards(_ unit: TextUnit, in article: Article) -> [String] {
    var units: [String] = []
    var offset = article.text.count
    while let range = article.range(of: unit, before: offset) {
      units.append(article.string(range))
      offset = range.lowerBound
    }
    return units
  }

  @Test(arguments: [
    ("The sea, at 3.14 o'clock, don’t!", ["The", "sea", "at", "3.14", "o'clock", "don’t"]),
    ("counter-narcotics in the U.S. alone", ["counter", "narcotics", "in", "the", "U.S", "alone"]),
    ("some 10,000 men, one,two, 3,a", ["some", "10,000", "men", "one", "two", "3", "a"]),
    ("Cafe\u{301} nai\u{308}ve", ["Cafe\u{301}", "nai\u{308}ve"]),
    ("海水每天", ["海", "水", "每", "天"]),
    ("カニは穴", ["カニ", "は", "穴"]),
    ("バラク・オバマ", ["バラク", "オバマ"]),
    ("바닷물은 하루에", ["바닷물은", "하루에"]),
    ("يرتفع البحر، مرتين", ["يرتفع", "البحر", "مرتين"]),
    ("چشم\u{200C}به\u{200C}راه ماه\u{200C}اند", ["چشم\u{200C}به\u{200C}راه", "ماه\u{200C}اند"]),
    ("देवनागरी लिपि", ["देवनागरी", "लिपि"]),
    ("snake_case `code()`", ["snake_case", "code"]),
    ("… — !", []),
  ])
  func `Words end where readers of their script see an end`(text: String, words: [String]) {
    #expect(units(.word, of: text) == words)
  }

  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    (
      "He met Prof. Rabbani and M. Omar. They spoke.",
      ["He met Prof. Rabbani and M. Omar.", "They spoke."]
    ),
    ("“Why?” he asked. “So.” Then no.", ["“Why?” he asked.", "“So.”", "Then no."]),
    ("It cost 3.5 pounds (or so.) Really.", ["It cost 3.5 pounds (or so.)", "Really."]),
    ("老人说：「潮水不等人。」于是大家。", ["老人说：「潮水不等人。」", "于是大家。"]),
    ("先开门。② 后关门。", ["先开门。", "② 后关门。"]),
    ("متى؟ الآن.", ["متى؟", "الآن."]),
    ("ខ្ញុំទៅ។ គាត់មក។", ["ខ្ញុំទៅ។", "គាត់មក។"]), ("သွားသည်။ လာသည်။", ["သွားသည်။", "လာသည်။"]),
    ("ሰላም። ደህና፧ አዎ።", ["ሰላም።", "ደህና፧", "አዎ።"]),
    ("No end", ["No end"]),
    ("Wait... what? Go... Now.", ["Wait... what?", "Go...", "Now."]),
  ])
  func `Sentences end at their marks, but not after titles and initials`(
    text: String, sentences: [String]
  ) {
    #expect(units(.sentence, of: text) == sentences)
  }

  @Test(arguments: [
    "He met Prof. Rabbani (and M. Omar?). “Why?” 老人说：「潮水不等人。」于是。 So... ² It ended.² Yes",
    "It ended.¹,² Yes,¹ it ended¹,².³,⁴ So",
    "  . . ”) One.) ” Two!?! 3.5. été. Été… a.b.C. no", "...", "no mark at all", "。。）。a",
  ])
  func `Each byte of a paragraph is known to be in its sentence`(text: String) {
    let article = Article.loaded(text)
    let sentences = article.sentences(inBlock: 0)
    for offset in article.blocks[0].bytes {
      let range = article.range(of: .sentence, at: offset)
      #expect(range == sentences.first { $0.contains(offset) })
    }
  }

  @Test(arguments: TextUnit.allCases)
  func `From within a word without end the next unit is found in proportion, and the last`(
    unit: TextUnit
  ) throws {
    try expectProportion(from: 1 << 17) { count in
      let article = Article.loaded(String(repeating: "a", count: count) + " b")
      let last = article.text.count - 2
      #expect(article.range(of: unit, after: 1)?.lowerBound == (unit == .word ? last : nil))
      #expect(article.range(of: unit, before: last - 2) == nil)
    }
  }

  @Test(arguments: [TextUnit.word, .sentence], [" ", "\t", "\u{3000}"])
  func `Units behind and before blanks without end are found in proportion`(
    unit: TextUnit, blank: String
  ) throws {
    try expectProportion(from: 6_000) { count in
      let article = Article.loaded("```\nb\n\(String(repeating: blank, count: count))a\n```")
      let last = article.text.count - 2
      #expect(article.range(of: unit, after: 1) == last..<last + 1)
      #expect(article.range(of: unit, before: last) == 0..<1)
    }
  }

  @Test func `A footnote's mark belongs to the sentence before it`() {
    #expect(
      units(.sentence, of: "Twice a day.[^a] And more.\n\n[^a]: Not always.\n")
        == ["Twice a day.¹", "And more.", "Not always."])
    #expect(
      units(.sentence, of: "Twice a day.[^a][^b] And more.\n\n[^a]: No.\n\n[^b]: Or so.\n")
        == ["Twice a day.¹,²", "And more.", "No.", "Or so."])
  }

  @Test func `A cell, a line of code and a heading are sentences of their own`() {
    let text = "# Head\n\n| A b | C |\n|---|---|\n| d. e | F |\n\n```\nx = 1\ny = 2\n```\n"
    #expect(
      units(.sentence, of: text) == ["Head", "A b", "C", "d. e", "F", "x = 1", "y = 2"])
  }

  @Test func `A section ends at the next heading, of whatever level`() {
    #expect(
      units(.section, of: "Before.\n\n## A\n\nText.\n\n### B\n\nMore.\n")
        == ["Before.", "A\nText.", "B\nMore."])
  }

  @Test(arguments: ["👩‍🚀🇳🇴e\u{301}x", "नि", "a" + String(repeating: "\u{301}", count: 1_000)])
  func `Characters are the same both ways, and whole`(text: String) {
    let article = Article.load(
      ArticleFiles(article: .init(name: "test.md", bytes: Array(text.utf8)))
    ).article
    var (starts, offset) = ([Int](), 0)
    while offset < article.text.count {
      starts.append(offset)
      offset = article.character(at: offset).upperBound
    }
    #expect(offset == article.text.count)
    if text.utf8.count < 100 {
      #expect(starts.count == text.count + 1)
      for (start, next) in zip(starts, starts.dropFirst()) {
        #expect(article.character(before: next) == start..<next)
      }
    }
  }
}
