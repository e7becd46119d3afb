import Articles
import Search

/// A filter that is on, and what it leaves of the article.
struct Filtering: Sendable {
  let line: String
  let left: Remainder

  /// Where the blocks that are left lie in the article's text.
  let passages: Hits

  /// What was searched for before, which is searched for again once the filter is off.
  var searchBefore: Finding?

  /// A line that is applied in slices, for to a long text it takes longer than a key may.
  struct Run: Sendable {
    let line: String

    /// What is wrong with the line, if anything is.
    let fault: FilterLine.Fault?

    /// Whether anything is to be left out by what is understood of the line: by all of it, or by
    /// all but a term that is still being typed.
    let narrows: Bool

    /// Looks for nothing where nothing is to be left out.
    var search: FilterRun

    /// Reads a line; one that is being typed with so many characters before the cursor.
    init(_ line: String, cursor: Int?, in article: Article, _ names: Names) {
      let read = FilterLine(line, in: article, names: names)
      let isTyped = read.faults.allSatisfy { fault in
        cursor.map { fault.characters.contains($0 - 1) } == true
      }
      narrows = read.faults.isEmpty || isTyped && !read.filter.terms.isEmpty
      self.line = line
      fault = read.faults.first
      search = FilterRun(narrows ? read.filter : Filter([]))
    }
  }

  /// Takes what has come of a line, of which all words have been looked for.
  init(_ run: Run, in article: Article, _ texts: SearchTexts) {
    left = run.search.selection(in: article, texts)
    passages = Hits(left.blocks.map { article.blocks[$0].bytes })
    line = run.line
  }

  /// How much is left, with the signs of the gutter: `¶3 ◆2 †1`.
  var signs: String { "¶\(left.blocks.count) ◆\(left.events.count) †\(left.notes.count)" }
}

extension Model {
  /// Whether an entry of a pane is left by the filter that is on, if one is.
  ///
  /// What a search has found is left with the actor, the event or the note that it tells of.
  func isLeft(_ item: PaneItem) -> Bool {
    guard let left = filtering?.left else { return true }
    switch item {
    case .actor(let actor): return left.keeps(actor: actor)
    case .event(let event): return left.keeps(event: event)
    case .note(let note): return left.keeps(note: note)
    case .reading, .mention, .hit(_, .text): return left.keeps(passage(of: item), in: article)
    case .hit(let bytes, let scope):
      switch searchText(of: scope)?.subject(of: bytes, in: article) {
      case .actor(let actor): return left.keeps(actor: actor)
      case .event(let event): return left.keeps(event: event)
      case .note(let note): return left.keeps(note: note)
      case .block, .reading, .own, nil: return left.keeps(passage(of: item), in: article)
      }
    default: return true
    }
  }
}
