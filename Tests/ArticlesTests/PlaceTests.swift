import ArticleTestSupport
import Articles
import Testing

struct PlaceTests {
  let article = Article(
    """
    # Tides

    Two words.

    ## The Sea

    Rises — twice.

    ### Deep

    > # Quoted

    - item

    ***

    ## Shore
    """)

  @Test(arguments: [
    ("title", "Tides"), ("s0", "Tides"), ("p1", "Two words."), ("s1", "The Sea"),
    ("s1.1", "Deep"), ("s2", "Shore"), ("p3", "Quoted"), ("p4", "item"), ("p1:0-3", "Two"),
    ("p2:6-8", "— "), ("p2:8-14", "twice."), ("s1:4-7", "Sea"), ("title:0-1", "T"),
    ("p1:10-10", ""), ("p3:0-5", "Quote"),
  ])
  func `a place as written is a passage, in code points`(written: String, text: String) throws {
    let passage = try article.passage(written: written)
    #expect(article.string(passage.bytes) == text)
    #expect(
      article.blocks[passage.place.block].bytes.lowerBound + passage.place.offset
        == passage.bytes.lowerBound)
  }

  @Test(arguments: [
    "title", "p1", "s1", "s1.1", "s2", "p3", "p4", "p1:1-3", "p2:6-8", "p2:8-14", "s1:4-7",
    "p1:10-10", "p3:0-5",
  ])
  func `a passage is written as it was read`(written: String) throws {
    #expect(try article.notation(of: article.passage(written: written)) == written)
  }

  @Test(arguments: [
    ("title-s1:7", "Tides\nTwo words.\nThe Sea"), ("p1:4-s1:3", "words.\nThe"),
    ("p1-p2:6", "Two words.\nThe Sea\nRises "), ("p2:8-s1.1:4", "twice.\nDeep"), ("p4", "item"),
    ("p2:8-14", "twice."), ("p3", "Quoted"), ("p3-p4:2", "Quoted\nit"),
  ])
  func `a stretch over several blocks is written from the first to the last, and read so`(
    written: String, text: String
  ) throws {
    let bytes = try article.stretch(written: written)
    #expect(article.string(bytes) == text)
    #expect(article.notation(ofStretch: bytes) == written)
  }

  @Test func `an empty stretch is written as the place where it is`() throws {
    let article = Article("# T\n\nab\n\ncd\n")
    let start = try article.stretch(written: "p2").lowerBound
    #expect(article.notation(ofStretch: start..<start) == "p2")
    #expect(article.notation(ofStretch: start + 1..<start + 1) == "p2:1-1")
  }

  @Test func `every stretch is read as it was written`() throws {
    let article = Article("# T\n\nab — c\n\n## D\n\né\n\n- f\\\n  g\n")
    let borders = article.text.indices.filter { article.text[$0] & 0xC0 != 0x80 }
    for start in borders where article.text[start] != 0x0A {
      for end in borders where end > start && article.text[end - 1] != 0x0A {
        let written = article.notation(ofStretch: start..<end)
        #expect(try article.stretch(written: written) == start..<end, "\(written)")
      }
    }
  }

  @Test(arguments: [
    ("p1:0-4", "Cafe\u{301}"), ("p1:4-5", "e\u{301}"), ("p1:4-4", ""), ("p1:5-6", " "),
    ("p1:8-10", "👩‍🚀🇳🇴"), ("p1:10-p2:1", "🇳🇴.\nE\u{301}"), ("p2:1-2", "E\u{301}"),
  ])
  func `a character that a range cuts is taken whole, with its accents`(
    written: String, text: String
  ) throws {
    let article = Article("Cafe\u{301} 👩‍🚀🇳🇴.\n\nE\u{301}t.")
    #expect(article.string(try article.stretch(written: written)) == text)
  }

  @Test(arguments: [
    ("p2-p1", "the range of “p2-p1” ends before it begins"),
    ("p1:3-p9", "there is no paragraph 9: there are 4 paragraphs"),
    ("p1:30-p2", "“p1:30-p2” ends beyond its text, which is 10 code points long"),
  ])
  func `a stretch that is not there is an error as that of a place is`(
    written: String, message: String
  ) {
    let error = #expect(throws: PlaceError.self) { try article.stretch(written: written) }
    #expect(error?.description == message)
  }

  @Test func `a place within a block is written as an empty range`() {
    #expect(article.notation(of: Place(block: 1)) == "p1")
    #expect(article.notation(of: Place(block: 3, offset: 9)) == "p2:7-7")
  }

  @Test func `a rule, which has no notation, is written as what follows it`() {
    #expect(article.notation(of: Place(block: 7)) == "s2")
  }

  @Test func `however many rules stand in a row, each is written as what follows them`() throws {
    try expectProportion(from: 2_500) { count in
      let article = Article(String(repeating: "***\n\n", count: count) + "Ebb.")
      let places = (0..<count).map { article.notation(of: Place(block: $0)) }
      #expect(places.allSatisfy { $0 == "p1" })
    }
  }

  @Test func `however long a paragraph is, a passage of it is found at once`() throws {
    try expectProportion(from: 4_000) { count in
      let article = Article(String(repeating: "ebb ", count: count))
      let starts = (0..<count).map { 4 * $0 }
      let found = try starts.map { try article.passage(written: "p1:\($0)-\($0 + 3)").bytes }
      #expect(found == starts.map { $0..<$0 + 3 })
    }
  }

  @Test func `a rule at the end is written as what stands before it`() {
    #expect(Article("a\n\n***").notation(of: Place(block: 1)) == "p1")
    #expect(Article("***").notation(of: Place(block: 0)) == "s0")
  }

  @Test(arguments: [
    ("p5", "there is no paragraph 5: there are 4 paragraphs"),
    ("p0", "there is no paragraph 0: there are 4 paragraphs"),
    ("s3", "there is no section “s3”: the nearest is “s2”"),
    ("s1.4", "there is no section “s1.4”: the nearest is “s1”"),
    ("s9.1", "there is no section “s9.1”: the nearest is “s2”"),
    ("p1:3-11", "“p1:3-11” ends beyond its text, which is 10 code points long"),
    (
      "p4:0-9223372036854775807",
      "“p4:0-9223372036854775807” ends beyond its text, which is 4 code points long"
    ),
    ("p1:3-2", "the range of “p1:3-2” ends before it begins"),
  ])
  func `a place that is not there is an error that says what there is`(
    written: String, message: String
  ) {
    let error = #expect(throws: PlaceError.self) { try article.passage(written: written) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    "", "p", "q1", "p1:3", "p1:", "p-1", "p1:1-2-3", "p1:1-2:3", "s1.", "p99999999999999999999",
    "Title", "p１", "p 1",
  ])
  func `what is written like no place is told how places are written`(written: String) {
    let error = #expect(throws: PlaceError.self) { try article.passage(written: written) }
    #expect(
      error?.description
        == "“\(written)” is no place: write “p14”, “s2”, “s2.1”, “s0”, “title” or “notes”, "
        + "and a range like “p14:3-27”")
  }

  @Test(arguments: [
    ("Deep", "“p14”, “s2”, “s2.1”, “s0”, “title” or “notes”"), ("S1.1", "“s1.1”"), ("§2", "“s2”"),
    ("Title", "“title”"),
  ])
  func `where whole blocks are wanted no range is named, but what may be meant`(
    written: String, told: String
  ) {
    let error = #expect(throws: PlaceError.self) { try article.blocks(written: written) }
    #expect(error?.description == "“\(written)” is no place: write \(told)")
  }

  @Test func `the footnotes are one place, with all of their blocks`() throws {
    let article = Article("a[^m][^n]\n\n[^m]: b\n\n    c\n\n[^n]: d")
    #expect(try article.string(article.passage(written: "notes").bytes) == "b")
    #expect(try article.blocks(written: "notes") == 1..<4)
    #expect(try article.string(article.stretch(written: "notes-notes")) == "b\nc\nd")
    #expect(article.sections.last?.notation == "notes")
  }

  @Test(arguments: [("s0", 0..<2), ("s1", 2..<6), ("s1.1", 4..<6), ("p3", 5..<6), ("title", 0..<1)])
  func `a section has the blocks of its subsections, another place has one`(
    written: String, blocks: Range<Int>
  ) throws {
    let article = Article("# T\n\na\n\n## A\n\nb\n\n### B\n\nc\n\n## C")
    #expect(try article.blocks(written: written) == blocks)
  }

  @Test func `an introduction without a block has no words, least of all of a section`() throws {
    let article = Article("## A\n\ntext\n")
    for written in ["s0", "s0-s0"] { #expect(try article.stretch(written: written) == 0..<0) }
    let error = #expect(throws: PlaceError.self) { try article.stretch(written: "s0:0-1") }
    #expect(error?.description == "“s0:0-1” ends beyond its text, which is 0 code points long")
    #expect(try article.string(article.stretch(written: "s0-s1")) == "A\ntext")
  }

  @Test func `an article without a title or footnotes says so`() {
    let none = #expect(throws: PlaceError.self) { try Article("a").passage(written: "notes") }
    #expect(none?.description == "the article has no footnotes")
    let error = #expect(throws: PlaceError.self) { try Article("a").passage(written: "title") }
    #expect(error?.description == "the article has no title of its own")
    let one = #expect(throws: PlaceError.self) { try Article("a").passage(written: "p2") }
    #expect(one?.description == "there is no paragraph 2: there is 1 paragraph")
  }
}

struct QueryTests {
  @Test func `the block of an offset is found, its line feed included`() {
    let article = Article("# T\n\nab\n\n***\n\nc")
    let blocks = article.text.indices.map(article.block(containing:))
    #expect(blocks == [0, 0, 1, 1, 1, 2, 3, 3])
  }

  @Test(arguments: [
    ("one two — three, 4 – and-so-on", 5), ("", 0), ("… ‘’ -- !", 0), ("漢字かな 12", 5),
    ("한국어 문장", 2), ("# A *b*\n\nc\n\n- d", 4), ("naïve\u{A0}café", 2), ("U+00B2 ² x", 3),
  ])
  func `a word stands between spaces and has a letter or a number`(markdown: String, words: Int) {
    let article = Article(markdown)
    let section = article.sections.count - 1
    #expect(article.words(inSection: section) == words)
  }

  @Test func `the words of a stretch are the same, whichever others were counted before`() {
    let article = Article("# One two\n\n漢字 a-b  …\u{A0}c d\n\n```\ne\tf —\n\n g\n```\n\nh")
    let starts = article.text.indices.filter { !UTF8.isContinuation(article.text[$0]) }
    let stretches = starts.flatMap { start in
      starts.drop { $0 < start }.map { start..<$0 }
    }
    var known: WordCount?
    for (index, bytes) in stretches.enumerated() {
      known = article.wordCount(of: bytes, from: known)
      #expect(known?.words == article.words(in: bytes))
      let other = article.wordCount(of: stretches[index * 7 % stretches.count], from: known)
      #expect(other.words == article.words(in: other.bytes))
    }
  }

  @Test func `the words of a growing selection without spaces are counted in proportion`() throws {
    try expectProportion(from: 1_000) { count in
      let article = Article(String(repeating: "漢", count: count))
      var known: WordCount?
      for end in 1...count { known = article.wordCount(of: 0..<3 * end, from: known) }
      #expect(known?.words == count)
    }
  }

  @Test func `words and paragraphs of a section include its subsections`() {
    let article = Article("# T\n\na\n\n## A\n\nb c\n\n### B\n\nd\n\n## C")
    #expect((0..<4).map(article.words(inSection:)) == [2, 5, 2, 1])
    #expect((0..<4).map(article.paragraphs(inSection:)) == [1, 2, 1, 0])
  }

  @Test func `inlines are found between two offsets`() {
    let article = Article("*a **b** c*\n\n[d](x)")
    #expect(article.inlines(startingIn: 0..<2) == 0..<1)
    #expect(article.inlines(startingIn: 1..<7) == 1..<3)
    #expect(article.inlines(startingIn: 3..<3) == 2..<2)
  }
}
