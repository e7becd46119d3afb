import Articles
import Search

/// A filter that is on, and what it leaves of the article.
struct Filtering: Sendable {
  let line: String
  let faults: [FilterLine.Fault]

  let left: Remainder

  /// Where the blocks that are left lie in the article's text.
  let passages: Hits

  /// What was searched for before, which is searched for again once the filter is off.
  var searchBefore: Finding?

  /// A line that is applied in slices, for to a long text it takes longer than a key may.
  struct Run: Sendable {
    let line: String
    let faults: [FilterLine.Fault]
    var search: FilterRun

    init(_ line: String, in article: Article, _ names: Names) {
      let read = FilterLine(line, in: article, names: names)
      self.line = line
      faults = read.faults
      search = FilterRun(read.filter)
    }
  }

  /// Takes what has come of a line, of which all words have been looked for.
  init(_ run: Run, in article: Article, _ texts: SearchTexts) {
    left = run.search.selection(in: article, texts)
    passages = Hits(left.blocks.map { article.blocks[$0].bytes })
    line = run.line
    faults = run.faults
  }

  /// How much is left, with the signs of the gutter: `¶3 ◆2 †1`.
  var signs: String { "¶\(left.blocks.count) ◆\(left.events.count) †\(left.notes.count)" }

  /// Whether an entry of a pane is left.
  func keeps(_ item: PaneItem, in article: Article) -> Bool {
    switch item {
    case .actor(let actor): left.keeps(actor: actor)
    case .event(let event): left.keeps(event: event)
    case .note(let note): left.keeps(note: note)
    case .reading(let reading): left.keeps(article.apparatus.readings[reading].bytes, in: article)
    case .mention(let mention): left.keeps(article.apparatus.mentions[mention].bytes, in: article)
    case .hit(let bytes, .text): left.keeps(bytes, in: article)
    default: true
    }
  }
}
