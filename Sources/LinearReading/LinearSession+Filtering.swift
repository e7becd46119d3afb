import Articles
import Reader
import Search

// Reading no more than what a filter leaves.

extension LinearSession {
  /// A filter, and what it leaves of the article.
  struct Filtering: Sendable {
    let line: String
    let faults: [FilterLine.Fault]

    let left: Remainder

    /// What was searched for before; it is gone through again once the filter is off, unless
    /// something was searched for under it.
    var searchBefore: Finding?

    init(_ line: String, in searched: inout SearchedArticle) {
      let read = FilterLine(line, in: searched.article, names: searched.names)
      self.line = line
      faults = read.faults
      left = read.filter.select(in: searched.article, searched.texts)
    }

    /// Whether a line of a list is left.
    func keeps(_ line: PaneTexts.Line, in article: Article) -> Bool {
      switch line.subject {
      case .actor(let actor)?: return left.keeps(actor: actor)
      case .event(let event)?: return left.keeps(event: event)
      case .note(let note)?: return left.keeps(note: note)
      case .source?, .pair?, nil:
        guard case .passage(let bytes) = line.target else { return false }
        return left.keeps(bytes, in: article)
      }
    }
  }

  /// Narrows the text and the lists to what all terms are true of, and reads the nearest passage;
  /// without terms widens them again.
  mutating func filter(_ line: String) -> Answer {
    guard !line.isEmpty else { return widen() }
    var filtering = Filtering(line, in: &searched)
    guard filtering.faults.isEmpty else { return .say(filtering.faults.map(\.reason)) }
    guard !filtering.left.isEmpty else { return .say("“\(line)” leaves nothing") }
    filtering.searchBefore = finding ?? self.filtering?.searchBefore
    (self.filtering, finding) = (filtering, nil)
    let head = ["Left: \(filtering.left.counts). & alone takes the filter away."]
    guard let first = filtering.left.blocks.first else { return .say(head) }
    let next = filtering.left.blocks.first { $0 >= place.block } ?? first
    let answer = next == place.block ? readText() : go(to: Place(block: next))
    return .say(head + answer.lines)
  }

  private mutating func widen() -> Answer {
    guard let filtering else {
      return .say(
        ["type what is wanted with it, such as & 1995..1997 \"peace\"; terms are:"]
          + FilterLine.forms.map { "\($0.term): \($0.meaning)" })
    }
    self.filtering = nil
    if finding == nil { finding = filtering.searchBefore }
    finding?.countAll()
    return .say(.filterOff)
  }

  /// What the filter leaves of a list.
  func left(of items: [PaneTexts.Line], in list: List) -> [PaneTexts.Line] {
    guard let filtering, list.isNarrowed else { return items }
    return items.filter { filtering.keeps($0, in: article) }
  }

  /// What the filter leaves of what was found, and of the mentions by other names.
  func left(of hits: Hits, _ aliases: [Names.Alias]) -> (hits: Hits, aliases: [Names.Alias]) {
    guard let filtering else { return (hits, aliases) }
    let left = Hits(hits.filter { filtering.left.keeps($0, in: article) })
    let others = aliases.map { alias -> Names.Alias in
      var alias = alias
      alias.mentions.removeAll {
        !filtering.left.keeps(article.apparatus.mentions[$0].bytes, in: article)
      }
      return alias
    }
    return (left, others.filter { !$0.mentions.isEmpty })
  }

  /// What is said of the filter with where the reader is.
  var narrowed: [String] { filtering.map { ["Only what “\($0.line)” leaves is read."] } ?? [] }

  /// What is said of a list that the filter narrows; nothing of any other.
  func narrowing(of list: List) -> String? {
    list.isNarrowed ? filtering.map { "Only what “\($0.line)” leaves:" } : nil
  }
}

extension LinearSession.List {
  /// Whether a filter leaves less of it.
  var isNarrowed: Bool {
    switch self {
    case .actors, .timeline, .notes, .readings, .hits: true
    case .contents, .card, .own, .references, .places, .names, .passages: false
    }
  }
}
