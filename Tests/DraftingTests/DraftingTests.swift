import ArticleTestSupport
import Articles
import Drafting
import Testing

struct DraftingTests {
  private func draft(_ text: String) -> ApparatusDraft {
    ApparatusDraft(article(text).article)
  }

  private func article(_ text: String, _ draft: ApparatusDraft? = nil) -> LoadedArticle {
    func file(_ name: String, _ text: String) -> ArticleFiles.File {
      .init(name: name, bytes: Array(text.utf8))
    }
    return Article.load(
      ArticleFiles(
        article: file("article.md", text), actors: draft.map { file("actors.yaml", $0.actors) },
        timeline: draft.map { file("timeline.yaml", $0.timeline) },
        notes: file("notes.yaml", Skeleton.notesOfText),
        sources: file("sources.yaml", Skeleton.sourcesOfText)))
  }

  /// The names that are suggested for a text, each with its forms.
  private func names(_ text: String) -> [String] {
    draft(text).actors.split(separator: "\n").filter { $0.contains("  names: ") }
      .map { String($0.drop { $0 != "[" }) }
  }

  /// The dates that are suggested for a text.
  private func dates(_ text: String) -> [String] {
    draft(text).timeline.split(separator: "\n").filter { $0.hasPrefix("  date: ") }
      .map { String($0.dropFirst(8)) }
  }

  @Test(arguments: [
    ("We met Ada Marsh. Later Ada Marsh left.", ["[Ada Marsh]"]),
    ("We met Ada Marsh. She left.", []),
    ("We saw Ada’s boat, and Ada's net.", ["[Ada]"]),
    ("We met Prof. J. Marsh; then Prof. J. Marsh left.", ["[Prof. J. Marsh]"]),
    ("He joined the U.S. Army. Then the U.S. Army left.", ["[U.S. Army]"]),
    ("We left D.C., and in D.C. the U.S.’s boats; then the U.S.", ["[D.C.]", "[U.S.]"]),
    ("Boats sail. Boats sink. We like boats.", []),
    ("Holm sails. Holm sinks. We like Holm.", ["[Holm]"]),
    ("We met Jon Holm. Nobody likes Holm but Holm.", ["[Jon Holm, Holm]"]),
    ("We met Jon Holm and Ada Holm. Nobody likes Holm but Holm.", ["[Holm]"]),
    ("Now all is glad, and all awake:\nAll day they sing, and all\nAll night.", []),
    ("In the Gulf of Riga we met, off the Gulf of Riga.", ["[Gulf of Riga]"]),
    ("We met in May and in May, on Monday and Monday.", []),
    ("Then I'll go, and I'll stay; I’d say I’d.", []), ("We met O’Hara and O’Hara.", ["[O’Hara]"]),
    ("We went (Ada) and “Ada” and Ada, Jon.", ["[Ada]"]),
    ("见 Ada, 见 Ada", ["[Ada]"]), ("We met Ada² and Ada³.", ["[Ada]"]),
    ("We saw CO₂. Nobody saw CO₂ but CO.", ["[CO₂]"]),
    (
      "We saw Riga – Oslo was far. Nobody saw Riga – Oslo knew. From Riga, Oslo is far.",
      ["[Riga]", "[Oslo]"]
    ),
  ])
  func `names that recur are suggested`(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    ("We met Élodie Ærø and Élodie Ærø.", ["elodie-aero"]),
    ("We met Łódź and Łódź, Lodz and Lodz.", ["lodz", "lodz-2"]),
    ("We met Пётр and Пётр.", ["петр"]),
    ("We met Σωκράτης Μαρίνος and Σωκράτης Μαρίνος.", ["σωκρατης-μαρινος"]),
  ])
  func `a suggested name has an id of its letters without accents, in whatever script`(
    text: String, ids: [String]
  ) {
    let lines = draft(text).actors.split(separator: "\n").filter { $0.hasPrefix("- id: ") }
    #expect(lines.map { String($0.dropFirst(6)) } == ids)
  }

  @Test(arguments: [
    ("It was signed on 27 June 1997 there.", "1997-06-27", "was signed on 27 June 1997"),
    ("It was signed on June 27th, 1997.", "1997-06-27", "was signed on June 27th, 1997"),
    ("It was in June 1997, they say.", "1997-06", "It was in June 1997"),
    ("The war of 1992–1996 was long.", "1992/1996", "The war of 1992–1996"),
    ("It lasted from 1990 to 1995, they say.", "1990/1995", "It lasted from 1990 to 1995"),
    ("It came from 1995 to 1990 houses.", "1995", "It came from 1995"),
    ("It lasted between 1998 and 1999 there.", "1998/1999", "It lasted between 1998 and 1999"),
    ("It began in 1992[^n].\n\n[^n]: x", "1992", "It began in 1992"),
    ("It began in 1992.", "1992", "It began in 1992"),
    ("It began in spring 2001.", "2001-21", "It began in spring 2001"),
    ("It was on the 3rd of June 1999.", "1999-06-03", "was on the 3rd of June 1999"),
    ("It was signed on 1 Sept. 2001.", "2001-09-01", "was signed on 1 Sept. 2001"),
    ("It was built ca. 1850.", "1850~", "was built ca. 1850"),
    ("It was built about 1850.", "1850~", "was built about 1850"),
    ("It was built around 1850.", "1850~", "was built around 1850"),
    ("It was signed around May 1997.", "1997-05~", "was signed around May 1997"),
    ("It was signed about 3 June 1998.", "1998-06-03~", "was signed about 3 June 1998"),
    ("About the 3rd of June 1999 he left.", "1999-06-03~", "About the 3rd of June 1999"),
    ("It was around 1990–1995 in the city.", "1990~/1995~", "It was around 1990–1995"),
    ("It began around spring 2001.", "2001-21~", "It began around spring 2001"),
    ("In the late 1990s it ended.", "199X", "In the late 1990s"),
    ("It was between March and May 1993.", "1993-03/1993-05", "It was between March and May 1993"),
    ("From March to May 1993 it was.", "1993-03/1993-05", "From March to May 1993"),
    ("From the 3rd to 5 May 1993.", "1993-05-03/1993-05-05", "From the 3rd to 5 May 1993"),
    ("30 April to 2 May 1990 it ran.", "1990-04-30/1990-05-02", "30 April to 2 May 1990"),
    ("It was on 3 and 4 May 1990.", "\"{1990-05-03,1990-05-04}\"", "It was on 3 and 4 May 1990"),
    ("It was in May or June 1990.", "\"[1990-05,1990-06]\"", "It was in May or June 1990"),
    ("From spring to October 1993 it ran.", "1993-21/1993-10", "From spring to October 1993"),
    (
      "It was in autumn or December 1990.", "\"[1990-23,1990-12]\"",
      "It was in autumn or December 1990"
    ),
    ("The palaces fell in 1200 BC.", "-1199", "palaces fell in 1200 BC"),
    ("It was built ca. 1200 BC.", "-1199~", "was built ca. 1200 BC"),
    ("It was in May 1200 BCE.", "-1199-05", "It was in May 1200 BCE"),
    ("It was on 15 March 1200 B.C., they say.", "-1199-03-15", "It was on 15 March 1200 B.C."),
    ("It lasted from 1200 to 1150 BC.", "-1199/-1149", "It lasted from 1200 to 1150 BC"),
    ("The wars of 1200–1150 BC were long.", "-1199/-1149", "The wars of 1200–1150 BC"),
  ])
  func `dates in words are suggested with the words around them`(
    text: String, date: String, quote: String
  ) {
    let timeline = draft(text).timeline
    #expect(timeline.contains("\n  date: \(date)\n"))
    #expect(["\(quote)\n", "\"\(quote)\"\n"].contains { timeline.contains("quote: \($0)") })
  }

  @Test(arguments: [
    ("In January, February and March 1990 it was.", ["1990"]),
    ("It was from 12 April to early May 1990.", ["1990"]),
    ("Of them 3 and 4 May 1990 were left.", ["1990"]),
    ("It was between the end of March and May 1990.", ["1990"]),
    ("On 31 December 1989/1 January 1990 it was.", []),
    ("It was from 30 December to 2 January 1990.", []),
    ("It was from May 1989 to June 1990.", ["1989-05", "1990-06"]),
    ("It was from spring to early June 1990.", ["1990"]),
    ("It was from winter to June 1990.", []),
  ])
  func `of several dates with one year no more is suggested than is sure`(
    text: String, dates: [String]
  ) {
    #expect(self.dates(text) == dates)
  }

  @Test(arguments: [
    ("It fell in 1200 and 1150 BC.", ["-1199", "-1149"]),
    ("It fell between 1200 and 1150 B.C.E. there.", ["-1199/-1149"]),
    ("It fell in 1200 – 1150 BC.", []), ("It fell in 1200, 1190 and 1150 BC.", []),
    ("In the 1200s BC it fell.", []), ("It was in 1045 AH.", []),
    ("It was in 1045 A.H. there.", []), ("By 1030 a.m. it was.", []),
    ("In 1635 (1045 AH) it was.", ["1635"]), ("In 1990 and BC it was.", ["1990"]),
    ("In 1990 AD it was.", ["1990"]),
  ])
  func `a year of another era is told as ours or left out`(text: String, dates: [String]) {
    #expect(self.dates(text) == dates)
  }

  @Test(arguments: [
    "It had 1500 stones.", "Page 1843 is torn.", "In 12 days.", "On 45 June 1997x.",
    "On 31 February 1999 it was.", "It had 1999 dollars and 1998 marks.",
  ])
  func `what only looks like a date is none`(text: String) {
    #expect(draft(text).dateCount == 0)
  }

  @Test(arguments: [
    "", "One.", "Ada: \"no\" # Ada\\ met Ada in 1992 and in 1992.",
    "- Ada’s *Ada*\n- Ada\n\n> In 1992 Ada\u{202E} and\tAda.\\\nIn 1992 Ada.",
    "No: No. We say No and No and True, and True in 1843. Null\u{A0}Null met Null Null.",
    "In 1992 it was. In 1992 it was.", "Ada\u{FFFE} met Ada in 1992,\u{FFFF} and Ada.",
    "We met Ada Marsh at \u{FEFF}the bay. Then Ada Marsh left in \u{FEFF}1843.",
  ])
  func `of a draft only the kinds are missing, whatever stands in the text`(text: String) {
    let draft = draft(text)
    let problems = article(text, draft).diagnostics.map(\.shownMessage)
    #expect(problems.count { $0.contains("the field “kind”") } == draft.nameCount)
    #expect(problems.allSatisfy { $0.contains("the field “kind”") })
  }

  @Test(arguments: [
    ("It was between 1998 and 1999.", 1), ("It was in 1998 and 1999, and in 2001.", 3),
  ])
  func `two years are one date or two`(text: String, count: Int) {
    #expect(draft(text).dateCount == count)
  }

  @Test(arguments: [
    "The King’s men of May 1997 left. Then the King's men of May 1997 left.",
    "A\u{A0}man in May 1999 ran. A man in May 1999 ran.",
    "The Cafe\u{301} of 1997 and in 1997 the Caf\u{E9} of 1997 shut.",
    "| in May 1999 it was | in May 1999 it was |\n|---|---|",
    "In May[^n] 1999 it was. In May 1999 it was.\n\n[^n]: x",
  ])
  func `a draft quotes what stands but once, however it is written`(text: String) {
    #expect(article(text, draft(text)).diagnostics.allSatisfy { $0.shownMessage.contains("kind") })
  }

  @Test func `a draft stays right when paragraphs are added before what it quotes`() {
    let text = "It began in 1992.\n\nIt ended in 1996."
    #expect(article("It is told.\n\n" + text, draft(text)).diagnostics.isEmpty)
  }

  @Test func `a draft limits a quote to its paragraph only where its words stand in others too`() {
    let quotes = draft("It began in 1992.\n\nIt began in 1992.\n\nIt ended in 1996.").timeline
      .split(separator: "\n").filter { $0.hasPrefix("  quote: ") }
    #expect(
      quotes == [
        "  quote: {exact: It began in 1992, in: p1}", "  quote: {exact: It began in 1992, in: p2}",
        "  quote: It ended in 1996",
      ])
  }

  @Test func `dates whose words repeat themselves without end are no events`() {
    #expect(draft(String(repeating: "in 1997 ", count: 400)).dateCount == 0)
  }

  @Test func `of a sentence without end the words around each date are looked at, and no more`()
    throws
  {
    try expectProportion(from: 50) { count in
      let boats = "then the boats of the bay went out for wave"
      let dates = (1...count).map { "\(boats) \($0) in 1838 and" }.joined(separator: " ")
      let draft = draft("Ada Marsh and Jon Holm said that \(dates) sank.")
      #expect(draft.dateCount == min(count, 200))
      #expect(draft.timeline.contains("title: \"Ada Marsh and Jon Holm said"))
      #expect(draft.timeline.contains("quote: wave \(count / 2) in 1838"))
    }
  }

  @Test func `a draft says that it is none but a suggestion`() {
    #expect(
      draft("One.").actors.hasPrefix("# SUGGESTIONS, made by a program that understands nothing"))
    #expect(
      draft("One.").timeline.hasPrefix("# SUGGESTIONS, made by a program that understands nothing"))
  }

  @Test func `a draft without suggestions shows how to write, and takes what is written below`() {
    let (text, draft) = ("Ada Marsh saw that a gale broke the quay.", draft("One."))
    func written(_ yaml: String) -> String { yaml.replacing("# - {", with: "- {") }
    let loaded = LoadedArticle(
      text, actors: written(draft.actors), timeline: written(draft.timeline))
    #expect(loaded.diagnostics == [])
    #expect(loaded.article.apparatus.actors.map(\.name) == ["Ada Marsh"])
    #expect(loaded.article.apparatus.events.map(\.title) == ["A gale breaks the quay"])
    #expect(LoadedArticle(text, actors: draft.actors, timeline: draft.timeline).diagnostics == [])
  }

  @Test func `the article to begin with is whole`() {
    func file(_ name: String, _ text: String) -> ArticleFiles.File {
      .init(name: name, bytes: Array(text.utf8))
    }
    let loaded = Article.load(
      ArticleFiles(
        article: file("article.md", Skeleton.article), actors: file("a", Skeleton.actors),
        timeline: file("t", Skeleton.timeline), notes: file("n", Skeleton.notes),
        sources: file("s", Skeleton.sources)))
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.article.apparatus.mentions.count == 3)
  }
}

extension Diagnostic {
  fileprivate var shownMessage: String { lines { _ in 1 }.joined(separator: "\n") }
}
