import ArticleTestSupport
import Articles
import Search
import Testing

/// What holds of any text and any words of it.
struct FoldingPropertyTests {
  @Test func `Two hundred literals of the article are found as often as a plain count finds them`()
    throws
  {
    let article = Article.bundled
    var text = SearchText(article)
    text.fold()
    let blocks = article.blocks.map { plainlyFolded(article.string($0.bytes)) }
    var generator = SplitMix(seed: 4)
    for _ in 0..<200 {
      let block = blocks.randomElement(using: &generator) ?? []
      guard block.count > 12 else { continue }
      let start = Int.random(in: 0..<block.count - 12, using: &generator)
      let literal = Array(block[start..<start + Int.random(in: 1...12, using: &generator)])
      var run = try SearchRun(Query(String(decoding: literal, as: UTF8.self)))
      run.advance(in: text)
      #expect(run.hits.count == blocks.reduce(0) { $0 + count(literal, in: $1) })
    }
  }

  @Test(arguments: [1, 7, 64, 1000])
  func `Slices find what one go finds`(bytes: Int) throws {
    let article = Article.bundled
    for query in [
      Query("the"), Query("Taliban"), Query("\\w+an\\b", isPattern: true),
      Query("\\w+ Moscow [a-z]+", isPattern: true), Query("[a-z]+ zephyr", isPattern: true),
    ] {
      var text = SearchText(article)
      var run = try SearchRun(query)
      while !run.isFinished {
        text.fold(bytes: 3 * bytes)
        run.advance(in: text, bytes: bytes)
      }
      #expect(run.hits == (try article.hits(query)))
    }
  }

  @Test(arguments: [
    "Rabbani’s “ﬁne” Café – cafe\u{301} 각 👩‍🚀 ﷺ İx",
    "ﾃﾞｰﾀ データ ﾊﾟ が か\u{3099} か\u{301}\u{3099}", "ต\u{E48}\u{E38}ม",
    "한국 \u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}",
  ])
  func `Every character of a text is found where it stands`(words: String) throws {
    let article = Article.loaded("\(words) \(words)")
    for character in words where character != " " {
      let hits = try article.found(String(character))
      #expect(hits.contains(String(character)), "\(character)")
      let pattern = Query(String(character), isPattern: true)
      #expect(try article.found(pattern) == hits, "\(character)")
    }
  }

  @Test func `The more marks a letter has, it takes longer in proportion at most`() throws {
    try expectProportion(from: 2_000) { count in
      let marks = ["\u{E48}", "\u{E38}"].map { String(repeating: $0, count: count) }.joined()
      try #expect(Article.loaded("a\(marks)").found("b") == [])
    }
  }

  @Test(arguments: ["a", "\u{E48}\u{E38}", "か\u{3099}"])
  func `The longer an expression is, it takes longer in proportion at most`(unit: String) throws {
    try expectProportion(from: 5_000) { count in
      let expression = String(repeating: unit, count: count) + "("
      #expect(throws: QueryFault.self) { try SearchRun(Query(expression, isPattern: true)) }
    }
  }
}

/// The text in lower case, with plain quotation marks, hyphens and spaces.
private func plainlyFolded(_ text: String) -> [UInt8] {
  var folded = text.lowercased()
  for (mark, plain) in [
    ("’", "'"), ("‘", "'"), ("“", "\""), ("”", "\""), ("–", "-"), ("—", "-"), ("…", "..."),
  ] {
    folded = folded.replacing(mark, with: plain)
  }
  return folded.reduce(into: []) { bytes, character in
    if !character.isWhitespace {
      bytes += Array(String(character).utf8)
    } else if bytes.last != UInt8(ascii: " ") {
      bytes.append(UInt8(ascii: " "))
    }
  }
}

private func count(_ word: [UInt8], in text: [UInt8]) -> Int {
  var (count, offset) = (0, 0)
  while offset + word.count <= text.count {
    let isHere = text[offset...].starts(with: word)
    count += isHere ? 1 : 0
    offset += isHere ? word.count : 1
  }
  return count
}
