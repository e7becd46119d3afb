import Articles
import Testing
import TextLayout

/// What holds for every article at every measure; the articles are made by chance, from seeds.
struct TypesetterTests {
  /// All narrow measures, and of the wider ones up to 130 columns a share that is another for each
  /// seed.
  private func measures(_ seed: Int) -> [Int] {
    Array(1...16) + Array(stride(from: 17 + seed, through: 130, by: 4))
  }

  /// The rows of a table have pieces of several cells, so that order is kept within a cell alone.
  @Test(arguments: 0..<4)
  func `Every character shows exactly once, in the order of the text`(seed: Int) {
    let article = Article.random(seed: seed)
    for measure in measures(seed) {
      let typesetter = Typesetter(article: article, measure: measure)
      for block in article.blocks.indices {
        let shown = typesetter.shownText(of: block)
        let wanted = article.printable(block)
        if case .table = article.blocks[block].kind {
          #expect(shown.sorted() == wanted.sorted(), "table \(block) at a measure of \(measure)")
        } else {
          #expect(shown == wanted, "block \(block) at a measure of \(measure)")
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func `Only a single glyph makes a row wider than the measure`(seed: Int) {
    let article = Article.random(seed: seed)
    for measure in measures(seed) {
      let typesetter = Typesetter(article: article, measure: measure)
      for row in typesetter.stretches.flatMap({ $0.gap + $0.rows }) + typesetter.endMark() {
        let columns = row.end(in: article.text)
        #expect(
          columns <= measure || row.isSingleGlyph(in: article.text),
          "\(row.block) \(article.blocks[row.block].kind): \(row.plainText(from: article.text)) at a measure of \(measure)"
        )
      }
    }
  }

  @Test(arguments: 0..<4)
  func `The rows of a block leave out nothing but white space`(seed: Int) {
    let article = Article.random(seed: seed)
    for measure in [1, 2, 7, 20, 66, 130] {
      let typesetter = Typesetter(article: article, measure: measure)
      for block in article.blocks.indices {
        let bytes = article.blocks[block].bytes
        var end = bytes.lowerBound
        for row in typesetter.rows(of: block) where !row.bytes.isEmpty && row.bytes.upperBound > end
        {
          #expect(article.text[end..<row.bytes.lowerBound].withoutSpace.isEmpty)
          end = row.bytes.upperBound
        }
        #expect(article.text[end..<bytes.upperBound].withoutSpace.isEmpty)
      }
    }
  }

  @Test(arguments: 0..<4)
  func `The segments of a row stand side by side`(seed: Int) {
    let article = Article.random(seed: seed)
    for measure in [1, 2, 7, 20, 66, 130] {
      let typesetter = Typesetter(article: article, measure: measure)
      for row in typesetter.stretches.flatMap(\.rows) {
        var end = 0
        for segment in row.segments {
          #expect(segment.column >= end, "\(row.plainText(from: article.text))")
          end = segment.endColumn(in: article.text)
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func `Stretches follow one another in both directions`(seed: Int) throws {
    let article = Article.random(seed: seed)
    let typesetter = Typesetter(article: article, measure: 40)
    let stretches = typesetter.stretches

    for (stretch, next) in zip(stretches, stretches.dropFirst()) {
      #expect(typesetter.stretch(before: next) == stretch)
    }
    #expect(typesetter.stretch(before: try #require(stretches.first)) == nil)
    #expect(Set(stretches.map(\.block)) == Set(article.blocks.indices))
  }

  @Test(arguments: 0..<4)
  func `A place is in the stretch that is laid out for it`(seed: Int) {
    let article = Article.random(seed: seed)
    let typesetter = Typesetter(article: article, measure: 40)
    for stretch in typesetter.stretches {
      let start = article.blocks[stretch.block].bytes.lowerBound
      for offset in stretch.bytes where offset % 29 == 0 || offset == start {
        let place = Place(block: stretch.block, offset: offset - start)
        #expect(typesetter.stretch(at: place) == stretch)
      }
    }
  }
}

extension Typesetter {
  func rows(of block: Int) -> [Row] {
    var rows: [Row] = []
    var next: Stretch? = stretch(at: Place(block: block))
    while let stretch = next, stretch.block == block {
      rows += stretch.rows
      next = self.stretch(after: stretch)
    }
    return rows
  }

  /// The bytes of a block that its rows show as text, without white space.
  fileprivate func shownText(of block: Int) -> [UInt8] {
    var shown: [UInt8] = []
    for segment in rows(of: block).flatMap(\.segments) {
      if case .text(let bytes) = segment.content { shown += article.text[bytes] }
    }
    return shown.withoutSpace
  }
}

extension Article {
  fileprivate func printable(_ block: Int) -> [UInt8] {
    Array(text[blocks[block].bytes]).withoutSpace
  }
}

extension Row {
  fileprivate func end(in text: [UInt8]) -> Int {
    segments.last?.endColumn(in: text) ?? 0
  }

  /// Whether all of the text in the row is one glyph.
  fileprivate func isSingleGlyph(in text: [UInt8]) -> Bool {
    let glyphs = segments.flatMap { segment -> [Glyph] in
      if case .text(let bytes) = segment.content {
        Array(Glyphs(text: text, in: bytes))
      } else {
        []
      }
    }
    return glyphs.count { $0.columns > 0 } == 1
  }
}
