import Articles
import Search

/// A filter that is on, and what it leaves of the article.
struct Filtering: Sendable {
  let line: String
  let faults: [FilterLine.Fault]

  /// The blocks that are left: indices into `Article.blocks`.
  let blocks: Set<Int>

  /// Where they lie in the article's text.
  let passages: Hits

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

  // Indices into the arrays of the apparatus.
  private let actors: Set<Int>
  private let events: Set<Int>
  private let notes: Set<Int>

  /// Takes what has come of a line, of which all words have been looked for.
  init(_ run: Run, in article: Article, _ texts: SearchTexts) {
    let selection = run.search.selection(in: article, texts)
    line = run.line
    faults = run.faults
    blocks = Set(selection.blocks)
    passages = Hits(selection.blocks.map { article.blocks[$0].bytes })
    events = Set(selection.events)
    notes = Set(selection.notes)
    actors = Set(
      selection.blocks.flatMap { article.apparatus.actors(in: article.blocks[$0].bytes) })
  }

  /// Whether nothing is left.
  var isEmpty: Bool { blocks.isEmpty && events.isEmpty && notes.isEmpty }

  /// How much is left: `3 passages, 2 events, 1 note`.
  var counts: String {
    wordsLeft(passages: blocks.count, events: events.count, notes: notes.count)
  }

  /// The same with the signs of the gutter: `¶3 ◆2 †1`.
  var signs: String { "¶\(blocks.count) ◆\(events.count) †\(notes.count)" }

  /// Whether an entry of a pane is left.
  func keeps(_ item: PaneItem, in article: Article) -> Bool {
    func keeps(_ bytes: Range<ByteOffset>?) -> Bool {
      bytes.map { blocks.contains(article.block(containing: $0.lowerBound)) } ?? false
    }
    return switch item {
    case .actor(let actor): actors.contains(actor)
    case .event(let event): events.contains(event)
    case .note(let note): notes.contains(note)
    case .reading(let reading): keeps(article.apparatus.readings[reading].bytes)
    case .mention(let mention): keeps(article.apparatus.mentions[mention].bytes)
    case .hit(let bytes, .text): keeps(bytes)
    default: true
    }
  }
}
