import ArticleTestSupport
import Articles
import Testing

/// The bundled article is the text that its editors were given, to the character.
struct TalibanAndMoscowTests {
  let loaded: LoadedArticle
  var article: Article { loaded.article }

  init() { loaded = .bundled }

  private func text(ofBlock block: Int) -> String { article.string(article.blocks[block].bytes) }

  @Test func `it loads without a diagnostic`() {
    #expect(loaded.diagnostics == [])
  }

  @Test func `it has an introduction and four sections of 2, 7, 3, 3 and 6 paragraphs`() {
    #expect(article.sections.indices.map(article.paragraphs(inSection:)) == [2, 7, 3, 3, 6])
    #expect(article.sections.map(\.notation) == ["s0", "s1", "s2", "s3", "s4"])
    #expect(article.blocks.compactMap(\.number) == Array(1...21))
  }

  @Test func `each block has the length of the source, in code points`() {
    let lengths = article.blocks.indices.map { text(ofBlock: $0).unicodeScalars.count }
    #expect(
      lengths == [
        48, 487, 419, 55, 269, 439, 444, 267, 512, 333, 703, 29, 432, 350, 387, 44, 401, 406, 428,
        52, 310, 376, 364, 271, 253, 466,
      ])
  }

  /// The hash was taken of the source itself: title, headings and paragraphs, a line feed after
  /// each; 64-bit FNV-1a.
  @Test func `every byte of the text is that of the source`() {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in article.text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    #expect(hash == 0x5B4B_CDA1_90F5_17AC)
  }

  @Test func `the first heading ends with two no-break spaces`() {
    #expect(
      text(ofBlock: 3)
        == "The Afghan-Russia relations during the Taliban Regime\u{A0}\u{A0}")
    #expect(article.text.count(where: { $0 == 0xC2 }) == 2)
  }

  @Test func `nothing in it is markup but the title and four headings`() {
    #expect(article.inlines.isEmpty)
    #expect(article.containers.isEmpty)
    #expect(
      article.blocks.map(\.kind).filter { $0 != .paragraph }
        == [.title] + Array(repeating: .heading(level: 2), count: 4))
  }

  @Test func `the page's end mark and its form for comments are left out`() {
    #expect(text(ofBlock: 25).hasSuffix("it does not seem practical."))
  }

  @Test func `the front matter says what is known, and what it rests on`() {
    let metadata = article.metadata
    #expect(metadata.title == "The Afghan Taliban and its Relations with Moscow")
    #expect(metadata.authors == [])
    #expect(metadata.date == "2015-10-28/2015-12-23")
    #expect(metadata.language == "en")
    #expect(metadata.publisher == "Center for Strategic and Regional Studies (CSRS), Kabul")
    #expect(metadata.url == "https://csrskabul.com/en/?p=525")
    #expect(metadata.id == "taliban-and-moscow")
    #expect(metadata.other.map(\.name) == ["date-basis", "url-basis"])
  }
}
