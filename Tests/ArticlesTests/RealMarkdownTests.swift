import Articles
import Foundation
import Testing

/// Texts that nobody wrote for a test.
struct RealMarkdownTests {
  private func article(_ name: String) throws -> Article {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/markdown/\(name).md")
    return try Article.loaded(Array(Data(contentsOf: url)), file: "\(name).md").article
  }

  @Test func `a chapter with a table of operators is read whole`() throws {
    let article = try article("rust-book")
    #expect(
      article.sectionSummary == [
        "s0 – (0)", "s1 Appendix B: Operators and Symbols (4)", "s1.1 Operators (3)",
      ])
    let table = try #require(article.tables.first)
    #expect(
      table.rows[0].map(article.string) == ["Operator", "Example", "Explanation", "Overloadable?"])
    #expect(
      table.rows[1].map(article.string) == [
        "!", "ident!(...), ident!{...}, ident![...]", "Macro expansion", "",
      ])
  }

  @Test func `a Japanese page with HTML, nested lists and a table is read whole`() throws {
    let lines = try article("system-design-primer-ja").summary.split(separator: "\n")
    #expect(lines[0] == "p1: b4YtAEN.png")
    #expect(lines[3] == "p4 •+: システム設計トピック: まずはここから")
    #expect(lines[11] == "p12 •+ ◦ ▪: CP - 一貫性(consistency)と分割性(partition)耐性")
    #expect(lines[12].hasPrefix("p13 table: ⇥短期間⇥中期間⇥長期間⏎システム設計トピック を読み、"))
  }

  @Test func `a Persian page with code keeps its joiners`() throws {
    let article = try article("vue-fa")
    #expect(article.metadata.title == "اسلات‌ها - Slots")
    #expect(article.summary.contains("title: اسلات\u{200C}ها - Slots"))
    #expect(article.inlineSummary.contains("code “<FancyButton>”"))
    #expect(article.inlineSummary.last == "image of ./images/slots.png “slot diagram”")
    #expect(article.block(anchored: "slot-content-and-outlet") == 2)
  }
}
