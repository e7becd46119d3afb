import ArticleTestSupport
import Articles
import Search
import Testing

/// The list of all that can be gone to.
struct GoToTests {
  let article = Article.bundled

  @Test(arguments: [
    ("rabb", "Burhanuddin Rabbani", "person · 6 mentions"),
    ("bani", "Burhanuddin Rabbani", "person · 6 mentions"),
    ("rahmon", "Emomali Rahmon", "person · 5 mentions"),
    ("rahman ali", "Emomali Rahmon", "person · 5 mentions"),
    ("раҳмон", "Emomali Rahmon", "person · 5 mentions"),
    ("taliban", "Afghan Taliban", "movement · 40 mentions"),
    ("russia", "Russian Federation", "state · 43 mentions"),
    ("general agreement moscow", "Tajik General Agreement signed in Moscow", "event · 27 Jun 1997"),
    ("n03", "", "note"), ("aslan maskhadov", "Aslan Maskhadov", "person"),
    ("afghanistan", "Afghanistan", "state"),
    ("northern afghanistan", "Northern Afghanistan", "place"),
  ])
  func `Parts of words in any order find a name, the likeliest first`(
    typed: String, name: String, explanation: String
  ) throws {
    let first = try #require(GoTo(article).matches(typed).first)
    #expect(name.isEmpty || first.name == name)
    #expect(first.explanation.hasPrefix(explanation))
  }

  @Test func `All that there is stands on the list, and nothing fits what has no words of it`() {
    let goTo = GoTo(article)
    let apparatus = article.apparatus
    #expect(
      goTo.matches("").count == article.sections.count + apparatus.actors.count
        + apparatus.events.count + apparatus.notes.count)
    #expect(goTo.matches("zebrafish").isEmpty)
    #expect(goTo.matches("rabbani zebrafish").isEmpty)
  }

  @Test func `An event has the date that every other list gives it`() {
    for entry in GoTo(article).matches("") {
      guard case .event(let index) = entry.target else { continue }
      let date = article.apparatus.events[index].words(.short) ?? "without a date"
      #expect(entry.explanation == "event · \(date)")
    }
  }

  @Test func `A name is better than its word, that than a beginning, and that than another part`() {
    let names = [("unwar", 9), ("warden", 1), ("war", 1), ("war and peace", 9), ("warehouse", 8)]
    let goTo = GoTo(
      names.map {
        GoTo.Entry(.place(Place(block: 0)), name: $0.0, kind: "mark", weight: $0.1)
      })
    #expect(
      goTo.matches("war").map(\.name) == ["war", "war and peace", "warehouse", "warden", "unwar"])
  }
}
