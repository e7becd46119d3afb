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
}
