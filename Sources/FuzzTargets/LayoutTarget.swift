import Articles
import TextLayout

/// Sets a text at a measure that its first byte chooses: nothing is lost, and nothing is too wide.
func setText(_ bytes: [UInt8]) {
  var supply = ByteSupply(bytes)
  let measure = Int(supply.byte()) % 130 + 1
  let file = ArticleFiles.File(name: "fuzz.md", bytes: supply.remainder)
  let article = Article.loadText(ArticleFiles(article: file)).article
  let typesetter = Typesetter(article: article, measure: measure)
  for block in article.blocks.indices {
    var stretch = typesetter.stretch(at: Place(block: block))
    var end = article.blocks[block].bytes.lowerBound
    while true {
      for row in stretch.gap + stretch.rows { checkRow(row, of: article, measure: measure) }
      for row in stretch.rows where row.bytes.upperBound > end && !row.bytes.isEmpty {
        checkBlank(article.text[end..<max(end, row.bytes.lowerBound)])
        end = row.bytes.upperBound
      }
      guard let next = typesetter.stretch(after: stretch), next.block == block else { break }
      checkReturn(to: stretch, from: next, typesetter)
      stretch = next
    }
    checkBlank(article.text[end..<article.blocks[block].bytes.upperBound])
  }
}

private func checkReturn(
  to stretch: Typesetter.Stretch, from next: Typesetter.Stretch, _ typesetter: Typesetter
) {
  expect(typesetter.stretch(before: next) == stretch, "the way back leads elsewhere")
}

private func checkRow(_ row: Row, of article: Article, measure: Int) {
  checkPrintable(row.plainText(from: article.text))
  let columns = (row.segments.map { $0.endColumn(in: article.text) }.max() ?? 0)
  expect(columns <= measure || glyphs(of: row, in: article.text) == 1, "\(columns) columns")
}

/// The glyphs of a row's text that take columns.
private func glyphs(of row: Row, in text: [UInt8]) -> Int {
  row.segments.reduce(0) { count, segment in
    guard case .text(let bytes) = segment.content else { return count }
    return count + Glyphs(text: text, in: bytes).count { $0.columns > 0 }
  }
}

private func checkBlank(_ bytes: ArraySlice<UInt8>) {
  expect(
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D },
    "text is left out between rows")
}
