import ArticleTestSupport
import Articles
import Search
import Testing

/// Regular expressions.
struct PatternTests {
  @Test(arguments: [
    ("Café and cafe", "/caf./", ["Café", "cafe"]), ("Café and cafe", "/café/", ["Café", "cafe"]),
    ("Café and cafe", "/C\\w+/", ["Café"]), ("Café and cafe", "/\\W/", [" ", " "]),
    ("Aé1", "/\\p{Lu}/", ["A"]), ("aÉ1", "/[[:upper:]]/", ["É"]),
    ("Aé1", "/\\p{L}/", ["A", "é"]),
    ("Russia’s", "/russia's/", ["Russia’s"]), ("a（b", "/（/", ["（"]),
    ("one\\\ntwo", "/one.two/", ["one\ntwo"]), ("x y", "/(?<Name>y)/", ["y"]),
    ("(a) [b]", "/\\(a\\) \\[b/", ["(a) [b"]), ("Раҳмон", "/р\\w+н/", ["Раҳмон"]),
    ("aBb", "/\\x{42}/", ["B"]), ("a—b a–b", "/a\\x{2014}b/", ["a—b", "a–b"]),
    ("a—b", "/[\\x{2013}-\\x{2014}]/", ["—"]), ("café CAFÉ", "/caf\\xe9/", ["café"]),
    ("5\u{A0}km", "/5\\N{U+A0}km/", ["5\u{A0}km"]), ("é.e", "/\\o{351}\\x2E/", ["é."]),
    ("xbx xäx", "/x[\\xE4-ü]x/", ["xäx"]), ("a-] b", "/[\\x5D-\\x{5d}]/", ["]"]),
    ("가나 각", "/[가-힣]+/", ["가나", "각"]), ("각 가나", "/가./", ["가나"]),
    ("Straße as", "/[ß]/", ["ß"]), ("Straße as", "/[ßt]/", ["t", "ß"]),
    ("ss s Maße", "/aß?e/", ["aße"]),
    ("Ma Maß", "/maß?/", ["Ma", "Maß"]), ("it’s", "/\\Q’s\\E/", ["’s"]),
    ("a.b* ab", "/\\Qa.b*\\E/", ["a.b*"]), ("Straße", "/(?#Note)straße/", ["Straße"]),
    ("a] b", "/[]a]+/", ["a]"]), ("a] b", "/[^]a]/", [" ", "b"]),
    ("ß1s", "/[[:digit:]ß]/", ["ß", "1"]), ("Straße", "/stra[äß]+e/", ["Straße"]),
    ("Œuvre œuvre", "/[Œ]uvre/", ["Œuvre"]), ("a…½", "/[½…]/", ["…", "½"]),
    ("große", "/(?<=[ü\\x{6F}])ß/", ["ß"]), ("ßa sa", "/(?<=[ßs])a/", ["a", "a"]),
    ("sa ba", "/(*plb:[ßs])a/", ["a"]), ("sa ba", "/(*negative_lookbehind:[ßs])a/", ["a"]),
    ("sß ", "/[^ß ]+/", ["sß"]), ("Maße", "/ma..e/", ["Maße"]),
    ("coperate cooperate", "/co\\x{AD}?operate/", ["cooperate"]),
    ("aa", "/a\\x{AD}+/", ["a", "a"]), ("ab", "/\\x{301}*a/", ["a"]),
    ("xbx xäx xñx xux", "/x[ä-ü]x/", ["xäx", "xñx", "xux"]),
    ("xéx xßx", "/x[ß-ü]x/", ["xéx"]), ("b É ç w", "/[À-ÿ]/", ["É", "ç"]),
    ("b ü - t", "/[a-c-ü]/", ["b", "ü", "-"]), ("b é", "/[^à-ü ]/", ["b"]),
    ("xạx xéx x x x1x xỹx", "/x[à-ỹ]x/", ["xạx", "xéx", "xỹx"]), ("٣ạ-", "/[^à-ỹ]/", ["٣", "-"]),
    ("ㄱ x 한", "/[ㄱ-힣]/", ["ㄱ", "한"]), ("b - z", "/[à-ü-z]/", ["-", "z"]),
    ("الله ٱللَّهِ", "/[ٱ]لل./", ["الله", "ٱللَّهِ"]), ("か が", "/か/", ["か"]),
    ("opium  war", "/m w/", ["m  w"]), ("ต\u{E38}\u{E48}ม", "/ต\u{E48}\u{E38}./", ["ตุ่ม"]),
    ("foo Foo", "/(?^)foo/", ["foo"]), ("foo Foo", "/(?-i)foo/", ["foo"]),
    ("foo Foo", "/(?i)foo/", ["foo", "Foo"]), ("foo Foo", "/(?^i:foo)/", ["foo", "Foo"]),
    ("a-b A-b", "/(?<=a-)b/", ["b", "b"]), ("Foobar foobar", "/(?<=Foo)bar/", ["bar"]),
    ("ต\u{E48}\u{E38}ม", "/ต\u{E38}\u{E48}./", ["ต\u{E48}\u{E38}ม"]),
    ("ﾃﾞｰﾀ データ", "/ﾃﾞｰﾀ/", ["ﾃﾞｰﾀ", "データ"]), ("ﾃ ﾃﾞ デ", "/[ﾃﾞ]/", ["ﾃﾞ", "デ"]),
    ("か が か\u{3099}", "/か\u{3099}/", ["が", "か\u{3099}"]),
    ("か が か\u{3099}", "/[か\u{3099}]/", ["が", "か\u{3099}"]),
    ("か が か\u{3099}", "/\\か\u{301}\u{3099}/", ["が", "か\u{3099}"]),
    ("かがが か", "/か\u{3099}+/", ["がが"]), ("かぎ かき", "/か\u{3099}?き\u{3099}/", ["ぎ"]),
    ("하 한", "/\u{1112}\u{1161}\u{11AB}/", ["한"]),
    ("하한한", "/[\u{1112}\u{1161}\u{11AB}]+/", ["한한"]),
    ("가나 x 각", "/[\u{1100}\u{1161}-\u{1112}\u{1175}\u{11C2}]+/", ["가나", "각"]),
  ])
  func `A regular expression sees the folded text`(
    text: String, typed: String, hits: [String]
  ) throws {
    #expect(try Article.loaded(text).found(typed) == hits)
  }

  @Test func `Lines begin and end with blocks`() throws {
    let article = Article.loaded("one two\n\ntwo one\n\n- one")
    #expect(try article.hits(Query("^one", isPattern: true)).count == 2)
    #expect(try article.hits(Query("one$", isPattern: true)).count == 2)
    #expect(try article.hits(Query("two\\s+two", isPattern: true)).isEmpty)
    #expect(try article.hits(Query("\\Aone\\z", isPattern: true)).count == 1)
    let code = Article.loaded("```\none\ntwo\n```")
    #expect(try code.hits(Query("^two", isPattern: true)).isEmpty)
    #expect(try code.hits(Query("^one two$", isPattern: true)).count == 1)
  }

  @Test(arguments: [("/x*/", ["xx"]), ("/(?=a)/", []), ("/$/", []), ("/\\b/", []), ("/()/", [])])
  func `What may match nothing is found where it matches something`(
    typed: String, hits: [String]
  ) throws {
    #expect(try Article.loaded("abc xx").found(typed) == hits)
  }

  @Test(arguments: [
    ("(", "missing closing parenthesis", 1), ("a)", "unmatched closing parenthesis", 1),
    ("[a", "missing terminating ] for character class", 2),
    ("éé*+?+", "quantifier does not follow a repeatable item", 4),
    ("がか\u{3099}*+?+", "quantifier does not follow a repeatable item", 5),
    ("[か\u{3099}", "missing terminating ] for character class", 3),
    ("a\\", "\\ at end of pattern", 2),
    ("(?<n", "syntax error in subpattern name (missing terminator?)", 4),
    ("\\Ca", "using \\C is disabled by the application", 2),
  ])
  func `What is wrong with an expression is said, and where`(
    expression: String, reason: String, column: Int
  ) {
    let fault = #expect(throws: QueryFault.self) {
      try SearchRun(Query(expression, isPattern: true))
    }
    #expect(fault?.reason == reason)
    #expect(fault?.column == column)
  }

  @Test func `An expression that never ends is given up, and the rest is searched`() throws {
    let hard = String(repeating: "a", count: 2_000) + "!"
    let article = Article.loaded("\(hard)\n\naaa")
    var text = SearchText(article)
    text.fold()
    var run = try SearchRun(Query("(a+)+$", isPattern: true))
    run.advance(in: text)
    #expect(run.isFinished)
    #expect(run.isLimited)
    #expect(run.hits.map(article.string) == ["aaa"])
  }

  @Test func `A key waits for some thousand places at most, for each may take its time`() throws {
    let article = Article.loaded(String(repeating: "a", count: 20_000))
    var text = SearchText(article)
    text.fold()
    var run = try SearchRun(Query("a{0,40}a{0,40}a{0,40}[bc]", isPattern: true))
    run.advance(in: text, bytes: 1 << 18)
    #expect(!run.isFinished)
    #expect(run.hits.isEmpty)
    #expect(!run.isLimited)
  }

  @Test func `An expression that is easy everywhere is looked for in a whole slice at once`() throws
  {
    let article = Article.loaded(String(repeating: "the quay was\n\n", count: 10_000))
    var text = SearchText(article)
    text.fold()
    var run = try SearchRun(Query("quay [a-z]+ lantern", isPattern: true))
    run.advance(in: text, bytes: 1 << 18)
    #expect(run.isFinished)
  }

  @Test func `A text full of what an expression is too hard for ends the search`() throws {
    let hard = String(repeating: "a", count: 300) + "!\n\n"
    let article = Article.loaded(String(repeating: hard, count: 10_000))
    var text = SearchText(article)
    text.fold()
    var run = try SearchRun(Query("(a+)+$", isPattern: true))
    for _ in 1...16 {
      #expect(!run.isFinished)
      run.advance(in: text, bytes: 1 << 18)
    }
    #expect(run.isFinished)
    #expect(run.isLimited)
  }

  @Test func `An expression that is longer than anyone writes is refused`() throws {
    let comment = String(repeating: "x", count: 99_995)
    _ = try SearchRun(Query("a(?#\(comment))", isPattern: true))
    #expect(throws: QueryFault.self) {
      try SearchRun(Query("ab(?#\(comment))", isPattern: true))
    }
  }
}
