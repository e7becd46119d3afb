import ArticleTestSupport
import PatternMatching
import Testing

/// What a text must have for an expression to match, so that the rest of it need not be tried.
struct RequiredLiteralTests {
  @Test(arguments: [
    ("quay [a-z]+ lantern", " lantern"), ("zephyrine", "zephyrine"), ("a+bc", "bc"),
    ("abc?d", "ab"), ("abc*", "ab"), ("ab{2}cd", "cd"), ("ab+", "ab"), ("x(abc)y", "x"),
    ("(?:abc)+yz", "yz"), ("(?<name>abc)yz", "yz"), ("(?!abc)yz", "yz"), ("a\\.b", "a.b"),
    ("\\bword\\b", "word"), ("\\p{Lu}abc", "abc"), ("\\pLabc", "abc"), ("[]x]abc", "abc"),
    ("[[:alpha:]x]abc", "abc"), ("(a[)]b)yz", "yz"), ("é+t", "é"), ("ab.cde", "cde"),
  ])
  func `The longest run outside of groups and classes is required`(
    expression: String, literal: String
  ) throws {
    #expect(
      try Pattern(expression).required.map { String(decoding: $0.bytes, as: UTF8.self) } == literal)
  }

  @Test(arguments: [
    "abc|xyz", "(?i)abc", "(?x)a b c", "(*ANYCRLF)abc", "\\Qa|b\\Eabc", "\\x41bc", "[a[:]|x]yz",
    "[a-z]+",
    "a?", "", "\\d+", "(abc)", "(?#a)abc", "\\101bc", "(a)\\1bc",
  ])
  func `What has branches, options or escapes of its own requires nothing`(expression: String)
    throws
  {
    #expect(try Pattern(expression).required == nil)
  }

  @Test(arguments: 0..<40)
  func `No match is in a text without it`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var (tried, matched) = (0, 0)
    while tried < 50 {
      let expression = (0..<Int.random(in: 1...12, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "a" }.joined()
      guard let pattern = try? Pattern(expression) else { continue }
      tried += 1
      for _ in 0..<20 {
        let text = (0..<8).map { _ in Array("ab]|:x1{ ".utf8).randomElement(using: &random) ?? 0x61
        }
        var matcher = Matcher(pattern)
        guard case .match = matcher.first(in: text, subject: 0..<8, starts: 0..<8) else { continue }
        matched += 1
        let isThere = pattern.required?.first(in: text, range: 0..<8) != nil
        #expect(pattern.required == nil || isThere, "\(expression) in \(text)")
      }
    }
    #expect(matched > 50)
  }
}

/// What expressions are made of, in all their ways.
private let pieces = [
  "a", "b", "ab", "x", "1", "]", ":", "{", "}", "|", ".", "^", "$", "*", "?", "+", "{2}", "{1,}",
  "{0,1}",
  "(", ")", "(?:", "(?=", "(?!", "(?<n>", "(?i)", "(?x)", "(?|", "[", "[^", "[a", "[:", ":]",
  "[:alpha:]",
  "\\", "\\d", "\\b", "\\Q", "\\E", "\\x61", "\\.", "\\]", "\\p{L}", "\\1", "\\K", " ", "#", "(?#",
  "*+", "??",
]
