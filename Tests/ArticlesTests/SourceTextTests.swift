import Articles
import Foundation
import Testing

struct SourceTextTests {
  @Test(arguments: ["a\nb\n\nc", "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc\r"])
  func `lines may end with LF, CR LF or CR`(text: String) {
    #expect(Article(text).summary == "p1: a b\np2: c")
  }

  @Test func `the lines of code end with a line feed alone`() {
    #expect(Article("```\r\na\r\nb\r\n```").summary == "p1 code: a⏎b")
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x74, 0, 0x3D, 0xD8, 0x0A, 0xDC], "UTF-16"),
    ([0xFE, 0xFF, 0, 0x74, 0xD8, 0x3D, 0xDC, 0x0A], "UTF-16"),
    ([0xFF, 0xFE, 0, 0, 0x74, 0, 0, 0, 0x0A, 0xF4, 0x01, 0], "UTF-32"),
    ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x74, 0, 0x01, 0xF4, 0x0A], "UTF-32"),
  ])
  func `a byte order mark of another encoding is believed, with a warning`(
    bytes: [UInt8], name: String
  ) {
    let loaded = Article.loaded(bytes)
    #expect(loaded.article.summary == "p1: t🐊")
    #expect(loaded.diagnostics.map(\.fault) == [.otherEncoding(name)])
    #expect(loaded.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF, 0], [0xFF, 0xFE, 0, 0, 1, 2]] as [[UInt8]])
  func `a cut-off file of another encoding is read`(bytes: [UInt8]) {
    #expect(Article.loaded(bytes).article.blocks.count == 1)
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x61, 0, 0, 0xD8, 0x62, 0], false), ([0xFF, 0xFE, 0x61, 0, 0x62], false),
    ([0xFF, 0xFE, 0, 0, 0x61, 0, 0x11, 0], false), ([0xFF, 0xFE, 0x61, 0, 0xFD, 0xFF], true),
  ])
  func `what cannot be read of another encoding is told`(bytes: [UInt8], isWhole: Bool) {
    #expect(SourceText(bytes).isWhole == isWhole)
    #expect(Article.loaded(bytes).diagnostics.map(\.fault).contains(.notUTF8) != isWhole)
  }

  @Test func `what cannot be read of another encoding is told in its place`() {
    let units = Array("# T\r\n\r\nA\u{FFFD}🐊".utf16) + [0xD800] + Array("b".utf16)
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let told = Article.loaded([0xFF, 0xFE] + bytes).diagnostics.filter { $0.fault == .notUTF8 }
    #expect(told.map(\.position?.line) == [3])
    #expect(told.map(\.position?.column) == [9])
  }

  @Test func `what is no UTF-8 is one diagnostic, at its first place`() {
    let loaded = Article.loaded(Array("ab\r\nc\u{E9}".utf8.dropLast()) + [0x20, 0x64, 0xFF])
    #expect(loaded.article.summary == "p1: ab c\u{FFFD} d\u{FFFD}")
    #expect(loaded.diagnostics.map(\.fault) == [.notUTF8])
    #expect(loaded.diagnostics.map(\.position?.line) == [2])
    #expect(loaded.diagnostics.map(\.position?.column) == [2])
  }

  @Test func `NUL is shown as U+FFFD`() {
    let loaded = Article.loaded("a\u{0}b\n\n\u{0}")
    #expect(loaded.article.summary == "p1: a\u{FFFD}b\np2: \u{FFFD}")
    #expect(loaded.diagnostics.map(\.fault) == [.nulBytes(count: 2)])
    #expect(loaded.diagnostics.map(\.position?.column) == [2])
  }

  /// The rows of flenniken/utf8tests: bytes, and what Unicode's practice makes of them.
  static let rows: [(bytes: [UInt8], wanted: [UInt8])] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/utf8tests.tsv")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      let bytes = hex(columns[2])
      return (bytes, columns[1] == "valid" ? bytes : hex(columns[4]))
    }
  }()

  private static func hex(_ text: Substring) -> [UInt8] {
    let digits = Array(text.filter(\.isHexDigit))
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0..<$0 + 2]), radix: 16)
    }
  }

  @Test func `ill-formed sequences become U+FFFD as Unicode recommends`() {
    #expect(Self.rows.count > 100)
    for (bytes, wanted) in Self.rows {
      // Between two letters, so that Markdown takes nothing off.
      let article = Article.loaded([0x61] + bytes + [0x62]).article
      let shown = wanted.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
      #expect(article.string(article.blocks[0].bytes).utf8.elementsEqual([0x61] + shown + [0x62]))
    }
  }
}
