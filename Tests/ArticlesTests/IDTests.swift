import Articles
import Testing

struct IDTests {
  private func diagnostics(actor id: String) -> [Diagnostic] {
    Article.loaded(
      "Tides.", actors: "- {id: \"\(id)\", name: Moon, kind: place, unmentioned: true}"
    ).diagnostics
  }

  @Test(arguments: [
    ("moon\u{A0}", "U+00A0"), ("mo\u{200B}on", "U+200B"), ("mo\u{AD}on", "U+00AD"),
    ("moon ", "U+0020"), (" moon", "U+0020"), ("moon\u{200D}", "U+200D"),
  ])
  func `an id with a character that is not seen is told with its number`(
    id: String, number: String
  ) {
    #expect(
      diagnostics(actor: id).map(\.message)
        == ["the id “\(id)” has \(number) in it, which is not seen"])
  }

  @Test(arguments: ["old moon", "mo\u{200C}on"])
  func `an id may have several words, and what keeps letters apart`(id: String) {
    #expect(diagnostics(actor: id) == [])
  }
}
