import Annotations
import ArticleTestSupport
import Articles
import Testing

extension AnchoringTests {
  static let winters = [
    (
      "В январе правительство объявило о начале переговоров с соседями.",
      "В январе президент объявил о начале переговоров с соседями.",
      "Через сто лет другое правительство построило порт.", "правительство"
    ),
    (
      "The Taliban fought the Islamic State of Afghanistan near the capital that winter.",
      "The Taliban fought Massoud's men near the capital that winter.",
      "Decades later nobody spoke of an Islamic State of Afghanistan any more.",
      "Islamic State of Afghanistan"
    ),
    (
      "В тот год в столицу прибыла делегация Исламского Государства Афганистан, и речь шла о мире.",
      "В тот год в столицу прибыла делегация соседей, и речь шла о мире.",
      "Через сто лет никто не помнил Исламского Государства Афганистан и его вождей.",
      "Исламского Государства Афганистан"
    ),
  ]

  @Test(arguments: winters) func `A name that is taken out and typed elsewhere is to be confirmed`(
    winter: String, rewritten: String, news: String, name: String
  ) throws {
    let rest = "The second paragraph tells of rain and of the sea."
    let article = Article.loaded("\(winter)\n\n\(rest)")
    let words = try #require(article.range(of: name))
    let locator = try #require(AnchoredText(article).locator(of: words))
    let edited = Article.loaded("\(rewritten)\n\n\(rest)\n\n\(news)")
    let found = AnchoredText(edited).find([locator])[0]
    #expect(found.bytes == nil, "\(found.label)")
    #expect(found.candidates.map { edited.string($0) } == [name])
  }

  @Test(arguments: winters) func `A name that has on one side what stood there is certain`(
    winter: String, rewritten: String, news: String, name: String
  ) throws {
    let article = Article.loaded(winter)
    let words = try #require(article.range(of: name))
    let locator = try #require(AnchoredText(article).locator(of: words))
    let edited = Article.loaded("\(news.replacing(name, with: ""))\n\nThen \(winter.dropFirst(2))")
    #expect(AnchoredText(edited).find([locator])[0].label == "moved")
  }

  static let ice = "The sea froze that year.\n\n## The winter\n\nNo boat left until the ice broke."

  @Test(arguments: [
    ("The winter", "Nobody knew when ice would break and ships sail.", true),
    ("ice", "Nobody knew when ice would break and ships sail.", true),
    ("ice", "Nobody knew when rice would be sold and ships sail.", false),
    ("ice", "Nobody knew when ice would follow ice and ships sail.", false),
  ])
  func `A heading or a word that still stands once is to be confirmed where all else is edited`(
    words: String, paragraph: String, isOffered: Bool
  ) throws {
    let article = Article.loaded(Self.ice)
    let bytes = try #require(article.range(of: words))
    let locator = try #require(AnchoredText(article).locator(of: bytes))
    let edited = Article.loaded(
      "Rivers stood still in those months.\n\n## The winter\n\n\(paragraph)")
    let found = AnchoredText(edited).find([locator])[0]
    #expect(found.label.hasPrefix(isOffered ? "fuzzy" : "orphan"), "\(found.label)")
    #expect(found.candidates.map { edited.string($0) } == (isOffered ? [words] : []))
  }

  @Test(arguments: [
    (
      "海水每天涨两次，港口随之而动。", "塔利班在第一次谈判之前就向莫斯科保证，他们不会让任何人从阿富汗领土上攻击别国。",
      "没有人记得。", "事情就是这样。"
    ),
    (
      "바다는 하루에 두 번 높아진다.",
      "그해 봄에 정부 대표단은 수도에 도착하여 이웃 나라들과 오랫동안 회담을 하였다고 한다.",
      "아무도 기억하지 못한다. ", " 끝."
    ),
  ])
  func `A sentence of syllables or words put into another paragraph is certain`(
    first: String, sentence: String, before: String, after: String
  ) throws {
    let article = Article.loaded("\(first)\n\n\(sentence)")
    let words = try #require(article.range(of: sentence))
    let locator = try #require(AnchoredText(article).locator(of: words))
    let edited = Article.loaded("\(before)\(sentence)\(after)")
    let found = AnchoredText(edited).find([locator])[0]
    #expect(found.label == "moved")
    #expect(found.bytes.map { edited.string($0) } == sentence)
  }

  @Test func `An item of a list is certain at its end too, where it has got a full stop`() throws {
    let item = "The lessee of both farms here"
    let article = Article.loaded("- Wheat and barley, oats\n- \(item)\n- Rent on the first of May")
    let words = try #require(article.range(of: item))
    let locator = try #require(AnchoredText(article).locator(of: words))
    let edited = Article.loaded("- Wheat, oats\n- Rent in May\n- A house by the sea\n- \(item).")
    let found = AnchoredText(edited).find([locator])[0]
    #expect(found.label == "moved")
    #expect(found.bytes.map { edited.string($0) } == item)
  }

  @Test func `An item in Chinese is certain where another point ends it now`() throws {
    let item = "潮汐由月球的引力引起，也受太阳影响"
    let article = Article.loaded("- \(item)；\n- 小麦和大麦；\n- 五月的租金。")
    let words = try #require(article.range(of: item))
    let locator = try #require(AnchoredText(article).locator(of: words))
    let edited = Article.loaded("- 海边的房子；\n- 六月；\n- \(item)。")
    #expect(AnchoredText(edited).find([locator])[0].label == "moved")
  }

  @Test(arguments: [("1.5 m", "15 m"), ("-5 m", "5 m"), ("C++:", "C:"), ("x < 5", "x > 5")])
  func `A line with another number or sign is not the line that it was`(
    old: String, new: String
  ) throws {
    let words = "of rise of the nearest ebbs"
    let article = Article.loaded("- Wheat, oats and barley\n- \(old) \(words)\n- Rent in May")
    let bytes = try #require(article.range(of: words))
    let locator = try #require(AnchoredText(article).locator(of: bytes))
    let edited = Article.loaded("- Rent in June\n- A house by the sea\n- \(new) \(words)")
    #expect(AnchoredText(edited).find([locator])[0].bytes == nil)
  }
}
