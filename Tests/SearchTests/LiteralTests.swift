import ArticleTestSupport
import Articles
import Search
import Testing

/// Words searched for as they stand.
struct LiteralTests {
  @Test(arguments: [
    ("Café, cafe\u{301} and CAFE", "cafe", ["Café", "cafe\u{301}", "CAFE"]),
    ("Café, cafe\u{301} and CAFE", "Cafe", ["Café"]),
    ("a ﬁne oﬃce", "fine office", ["ﬁne oﬃce"]),
    ("a ﬁne oﬃce", "ice", ["ﬃce"]),
    ("Russia’s and Russia's", "russia's", ["Russia’s", "Russia's"]),
    ("“opium” \"opium\"", "\"opium\"", ["“opium”", "\"opium\""]),
    ("1992–1996, 1992-1996", "1992-1996", ["1992–1996", "1992-1996"]),
    ("1995〜1997, 1995～1997", "1995~1997", ["1995〜1997", "1995～1997"]),
    ("1995〜1997, 1995～1997", "1995〜1997", ["1995〜1997", "1995～1997"]),
    ("one two\u{A0}three\u{202F}four", "one two three four", ["one two\u{A0}three\u{202F}four"]),
    ("came.  Then", "came. then", ["came.  Then"]), ("of the", "of  the", ["of the"]),
    ("opium \u{A0} war", "opium war", ["opium \u{A0} war"]),
    ("opium\u{2009} war", "opium war", ["opium\u{2009} war"]),
    ("a   b  c d", "b c d", ["b  c d"]),
    ("co\u{AD}operate", "cooperate", ["co\u{AD}operate"]),
    ("می\u{200C}شود", "میشود", ["می\u{200C}شود"]),
    ("طالبان علي", "علی", ["علي"]),
    ("١٩٩٥ ۱۹۹۵ 1995", "۱۹۹۵", ["١٩٩٥", "۱۹۹۵", "1995"]),
    ("١٩٩٥ ۱۹۹۵ १९९५ ๑๙๙๕", "1995", ["١٩٩٥", "۱۹۹۵", "१९९५", "๑๙๙๕"]),
    ("𝟙𝟡𝟡𝟝 𑁧𑁯", "19", ["𝟙𝟡", "𑁧𑁯"]),
    ("צה״ל צה\"ל", "צה\"ל", ["צה״ל", "צה\"ל"]), ("צה״ל צה\"ל", "צה״ל", ["צה״ל", "צה\"ל"]),
    ("רח׳ הרצל, רח'", "רח'", ["רח׳", "רח'"]), ("רח׳ הרצל, רח'", "רח׳", ["רח׳", "רח'"]),
    ("בֵּית־סֵפֶר בית-ספר", "בית-ספר", ["בֵּית־סֵפֶר", "בית-ספר"]),
    ("Gorʹkii and obʺekt", "gor'kii", ["Gorʹkii"]), ("Gorʹkii and obʺekt", "ob\"ekt", ["obʺekt"]),
    ("բան\u{58A}ալ", "բան-ալ", ["բան\u{58A}ալ"]),
    ("بِسْمِ ٱللَّهِ", "بسم الله", ["بِسْمِ ٱللَّهِ"]),
    ("الله آلله ٱللَّهِ", "الله", ["الله", "آلله", "ٱللَّهِ"]),
    ("الله آلله ٱللَّهِ", "ٱلله", ["الله", "آلله", "ٱللَّهِ"]),
    ("Талибан", "талибан", ["Талибан"]),
    ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
    ("Łódź", "lodz", ["Łódź"]),
    ("ΟΔΟΣ, οδός", "οδος", ["ΟΔΟΣ", "οδός"]),
    ("x² and ½", "x2", ["x²"]),
    ("x² and ½", "1/2", ["½"]),
    ("각 \u{1100}\u{1161}\u{11A8}", "각", ["각", "\u{1100}\u{1161}\u{11A8}"]),
    ("대한 대하", "대하", ["대하"]),
    ("각 \u{1100}\u{1161}\u{11A8} 가 \u{1100}\u{1161}", "가", ["가", "\u{1100}\u{1161}"]),
    ("か が か\u{3099}", "か", ["か"]),
    ("か が か\u{3099}", "が", ["が", "か\u{3099}"]),
    ("ハ パ バ ﾊﾟ ㌀", "パ", ["パ", "ﾊﾟ", "㌀"]),
    ("ハ パ ﾊ ﾊﾟ", "ハ", ["ハ", "ﾊ"]),
    (
      "ต\u{E38}\u{E48}ม ต\u{E48}\u{E38}ม", "ต\u{E38}\u{E48}ม",
      ["ต\u{E38}\u{E48}ม", "ต\u{E48}\u{E38}ม"]
    ),
    (
      "ต\u{E38}\u{E48}ม ต\u{E48}\u{E38}ม", "ต\u{E48}\u{E38}ม",
      ["ต\u{E38}\u{E48}ม", "ต\u{E48}\u{E38}ม"]
    ),
    ("ต\u{E48}\u{E38}ม", "ต\u{E38}", ["ต\u{E48}\u{E38}"]),
    (
      "\u{F58}\u{F74}\u{F72}\u{F71}", "\u{F58}\u{F71}\u{F72}\u{F74}",
      ["\u{F58}\u{F74}\u{F72}\u{F71}"]
    ),
    ("\u{1FED} \u{A8}\u{300}", "\u{1FED}", ["\u{1FED}", "\u{A8}\u{300}"]),
    ("\u{1FFD} \u{B4}", "\u{B4}", ["\u{1FFD}", "\u{B4}"]),
    ("كتـــاب", "كتاب", ["كتـــاب"]),
    ("aaaa", "aa", ["aa", "aa"]),
    ("a.b a+b", "a.b", ["a.b"]),
  ])
  func `Words are found however they are written`(
    text: String, typed: String, hits: [String]
  ) throws {
    let article = Article.loaded(text)
    #expect(try article.found(typed).map { Array($0.utf8) } == hits.map { Array($0.utf8) })
  }

  @Test(arguments: [
    ("👩‍🚀 and 👩", "👩", ["👩‍🚀", "👩"]), ("1️⃣", "1", ["1️⃣"]), ("🇦🇫", "🇫", ["🇦🇫"]),
    ("ﬀ", "f", ["ﬀ"]), ("e\u{301}\u{323}x", "e", ["e\u{301}\u{323}"]),
  ])
  func `A hit never begins or ends inside a character`(
    text: String, typed: String, hits: [String]
  ) throws {
    #expect(try Article.loaded(text).found(typed) == hits)
  }

  @Test func `A phrase is found across the lines of a block, never across blocks`() throws {
    let article = Article.loaded(
      "one\\\ntwo\nthree\n\nfour\n\n| five | six |\n|---|---|\n| seven | eight |")
    #expect(try article.found("one two three") == ["one\ntwo three"])
    for phrase in ["three four", "four five", "five six", "six seven"] {
      #expect(try article.found(phrase) == [])
      #expect(try article.found("/\(phrase.replacing(" ", with: "\\s"))/") == [])
    }
  }

  @Test func `The marks of notes stand between no words, and are no part of any`() throws {
    let article = Article.loaded(
      "Then Russia[^a] came; in 1995[^a] the war[^b] began.\n\n[^a]: x\n\n[^b]: y")
    #expect(try article.found("in 1995 the war began") == ["in 1995¹ the war² began"])
    #expect(try article.found("/\\d+/") == ["1995"])
    #expect(try article.found("19951") == [])
    #expect(try article.hits(Query(typed: "russia", wholeWords: true)).count == 1)
    var text = SearchText(article)
    while !text.isComplete { text.fold(bytes: 1) }
    var run = try SearchRun(Query("the war began"))
    run.advance(in: text)
    #expect(run.hits.map(article.string) == ["the war² began"])
    let besides = Article.loaded("The war[^a][^b] began.\n\n[^a]: x\n\n[^b]: y")
    #expect(try besides.found("war began") == ["war¹,² began"])
  }

  @Test func `Nothing is found of an empty query, of accents alone, or in an empty article`() throws
  {
    #expect(try Article.loaded("a b").found("") == [])
    #expect(try Article.loaded("e\u{301}").found("\u{301}") == [])
    #expect(try Article.loaded("").found("a") == [])
    #expect(try Article.loaded("").found("/a/") == [])
  }

  @Test(arguments: [
    ("Russia, Russian, Russia’s, pro-Russia", "russia", 3), ("cat concatenate cat", "cat", 2),
    ("don’t", "don", 0), ("C++ and C", "c++", 1), ("Раҳмон Раҳмонов", "раҳмон", 1),
    ("Aha ha ha", "ha ha", 1),
    ("Kabul² fell, Kabul2", "kabul", 1), ("the war<sup>3</sup> began", "war", 1), ("m²", "m", 1),
    ("CO₂ and CO", "CO", 1), ("Plan① and Plan", "Plan", 1),
    ("Aha ha ha", "/ha ha/", 1), ("éé é", "é é", 0),
    ("インドネシアとインド", "インド", 1), ("김대중은 김대중공항에서", "김대중", 1),
  ])
  func `Whole words are found, and their possessives`(
    text: String, word: String, count: Int
  ) throws {
    let query = Query(typed: word, wholeWords: true)
    #expect(try Article.loaded(text).hits(query).count == count)
  }

  @Test func `A Turkish word is whole before the apostrophe of a suffix`() throws {
    let query = Query(typed: "ankara", wholeWords: true)
    let text = "Ankara’da, Ankara'nın, Ankara ve Ankaralı."
    #expect(try Article.loaded("---\nlang: tr\n---\n\n\(text)").hits(query).count == 3)
    #expect(try Article.loaded(text).hits(query).count == 1)
  }

  @Test(arguments: [
    ("/a+/", "a+", true), ("/a+", "a+", true), ("/", "/", false), ("a/b", "a/b", false),
    ("/a\\/", "a\\/", true), ("/a\\\\/", "a\\\\", true), ("//", "/", true), ("", "", false),
  ])
  func `Slashes make a regular expression of what is typed`(
    typed: String, text: String, isPattern: Bool
  ) {
    #expect(Query(typed: typed) == Query(text, isPattern: isPattern))
  }

  @Test func `A pattern of 10,000 characters is searched for`() throws {
    let long = String(repeating: "abcdefghij", count: 1_000)
    #expect(try Article.loaded("x" + long + "y").found(long) == [long])
    #expect(try Article.loaded("x" + long + "y").found("/\(long)/") == [long])
  }

  @Test func `A million hits are found, and each is known by where it lies`() throws {
    let article = Article.loaded(String(repeating: "a b ", count: 1_000_000))
    let hits = try article.hits(Query("a"))
    #expect(hits.count == 1_000_000)
    #expect(hits[999_999] == 3_999_996..<3_999_997)
    #expect(hits.overlapping(4..<9) == 1..<3)
    #expect(hits.index(atOrAfter: 5) == 2)
  }

  @Test func `Of very many hits the first two million are kept, and a key waits for few of them`()
    throws
  {
    let text = SearchText(lines: [String(repeating: "a ", count: 2_000_001)]).folded
    var run = try SearchRun(Query("a"))
    run.advance(in: text, bytes: 1 << 18)
    #expect(1..<10_000 ~= run.hits.count)
    run.advance(in: text)
    #expect(run.hits.count == 2_000_000)
    #expect(run.isLimited)
  }
}
