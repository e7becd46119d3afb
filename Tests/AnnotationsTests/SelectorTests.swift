import Annotations
import ArticleTestSupport
import Articles
import JSONText
import Testing

/// What the selectors of other programs select.
struct SelectorTests {
  static let sailors = Article.loaded(
    """
    The moon pulls the sea. The sea answers.

    Sailors feared the moon. The sailors’ wives feared the sea more.

    A third paragraph about tides and the moon pulls.
    """)

  @Test(arguments: [["prefix": .null], ["prefix": "sailors’ ", "suffix": .null]] as [JSON])
  func `Null is what is not given`(members: JSON) throws {
    #expect(try found(by: Self.quote("wives feared").with(members)) == "exact: p2:38-50")
  }

  @Test(arguments: [
    ("the keeper of the light", "master wrote each morning that ", " had not been met", "fuzzy"),
    ("the keeper of the light", "wrote every morning that", "had not been seen", "fuzzy"),
    ("the keeper of the light", "nothing of all this stood ", " in any other book", "orphan"),
    ("gale", "not been seen since one ", " of March", "orphan"),
  ])
  func `Words that stand once are offered where what stands beside them is like what stood there`(
    words: String, prefix: String, suffix: String, outcome: String
  ) {
    let article = Article.loaded(
      """
      The harbour master wrote every morning that the keeper of the light had not been seen since \
      the gale of May.
      """)
    let locator = Locator(exact: words, prefix: prefix, suffix: suffix)
    let found = AnchoredText(article).find([locator])[0]
    #expect(found.label.hasPrefix(outcome), "\(found.label)")
    #expect(found.candidates.allSatisfy { article.string($0) == words })
  }

  @Test(arguments: [
    ("Menu Home Search ", " the sea more.", "exact: p2:38-50"),
    ("feared the moon. The sailors’ ", " Share this page", "exact: p2:38-50"),
    ("Menu Home Search ", " the sea so much.", "fuzzy"),
    ("feared the moon. The sailor’s ", " Share this page", "fuzzy"),
    ("Menu Home Search ", " Share this page", "refused"), ("Menu Home Search ", " the", "refused"),
  ])
  func `Words that stand once are taken in where on one side of them stood the menu of a page`(
    prefix: String, suffix: String, outcome: String
  ) throws {
    let quote = Self.quote("wives feared", after: prefix).with(["suffix": .string(suffix)])
    let found = try found(by: quote)
    #expect(found.hasPrefix(outcome), "\(found)")
    #expect(found == "refused" || found.hasSuffix(": p2:38-50"), "\(found)")
  }

  @Test func `Of words that stand twice none is certain by what stands on one side`() throws {
    let quote = Self.quote("moon", after: "Sailors feared the ").with(["suffix": " is blue"])
    let found = try found(by: .array([quote, Self.position(19, 23)]))
    #expect(!found.hasPrefix("exact"), "\(found)")
  }

  @Test(arguments: [
    (quote(feared, by: quote("moon")), "exact: p2:19-23"),
    (quote(feared, by: position(19, 23)), "exact: p2:19-23"),
    (quote(feared, by: position(15, 23, by: quote("moon"))), "exact: p2:19-23"),
    (
      quote("the moon", by: quote("moon", after: "feared the "), after: "feared "),
      "exact: p2:19-23"
    ),
    (quote(feared, by: quote("e", after: "f")), "exact: p2:9-10"),
    (quote(feared, by: .null), "exact: p2:0-24"),
    (position(4, 30, by: position(11, 14)), "by position alone: p1:15-18"),
  ])
  func `Where selectors refine one another, what the last of them selects is meant`(
    selector: JSON, outcome: String
  ) throws {
    #expect(try found(by: selector) == outcome)
  }

  @Test(
    arguments: [
      quote(feared, by: quote("sea")), quote(feared, by: quote("e")),
      quote(feared, by: position(19, 25)), quote(feared, by: position(19, 19)),
      quote(feared, by: ["type": "XPathSelector", "value": "/i"]),
      quote(feared, by: "urn:selector"), position(4, 8, by: position(2, 5)),
      ["type": "XPathSelector", "value": "/p", "refinedBy": position(0, 4)],
    ] as [JSON])
  func `What refines words and is not in them, or not once, selects nothing`(
    selector: JSON
  ) throws {
    #expect(try found(by: selector) == "refused")
  }

  @Test(arguments: [
    (fragment("p3", by: quote("moon")), "by position alone: p3:38-42"),
    (fragment("p3", by: position(0, 17)), "by position alone: p3:0-17"),
    (fragment("p3", by: position(0, 60)), "refused"),
    (fragment("p1", by: quote("sea")), "ambiguous (2): p1:19-22, p1:28-31"),
    (fragment("p3", by: quote("wives feared")), "exact: p2:38-50"),
    (fragment("p3", by: quote(feared, by: quote("moon"))), "exact: p2:19-23"),
    (fragment("para3", by: quote("moon")), "ambiguous (3): p1:4-8, p2:19-23, p3:38-42"),
    (fragment("para3", by: position(0, 17)), "refused"),
    (position(0, 30, by: quote("moon")), "ambiguous (3): p1:4-8, p2:19-23, p3:38-42"),
  ])
  func `The number of a paragraph tells which words to offer, and none is certain by it`(
    selector: JSON, outcome: String
  ) throws {
    #expect(try found(by: selector) == outcome)
  }

  @Test(
    arguments: [
      [quote("not here at all"), quote("wives feared")],
      [quote(feared, by: quote("sun")), quote("moon"), quote("wives feared")],
    ])
  func `Of several quotes the first that has a certain place is taken`(quotes: [JSON]) throws {
    #expect(try found(by: .array(quotes)) == "exact: p2:38-50")
  }

  private static let feared = "Sailors feared the moon."

  private static func quote(
    _ exact: String, by refining: JSON? = nil, after prefix: String = ""
  ) -> JSON {
    let quote: JSON = [
      "type": "TextQuoteSelector", "exact": .string(exact), "prefix": .string(prefix),
    ]
    return refined(quote, by: refining)
  }

  private static func position(_ start: Int, _ end: Int, by refining: JSON? = nil) -> JSON {
    let position: JSON = [
      "type": "TextPositionSelector", "start": .number(start), "end": .number(end),
    ]
    return refined(position, by: refining)
  }

  private static func fragment(_ value: String, by refining: JSON) -> JSON {
    refined(["type": "FragmentSelector", "value": .string(value)], by: refining)
  }

  private static func refined(_ selector: JSON, by refining: JSON?) -> JSON {
    var selector = selector
    selector["refinedBy"] = refining
    return selector
  }

  /// Takes in an annotation, and tells how sure its place is, and where it may be.
  private func found(by selector: JSON) throws -> String {
    let annotation: JSON = [
      "type": "Annotation", "id": "urn:1", "target": ["source": "urn:a", "selector": selector],
    ]
    var notebook = Notebook(of: Self.sailors)
    let received = notebook.receive(try #require(ForeignAnnotations(annotation)))
    guard case .added(let anchoring) = received[0].outcome else { return "refused" }
    let places = anchoring.candidates.map(Self.sailors.notation(ofStretch:))
    return "\(anchoring.label): \(places.joined(separator: ", "))"
  }
}
