import Annotations
import Articles
import Exports
import JSONText
import Search

/// What a search finds, written as soon as it is found: as lines, or as the elements of an array of
/// JSON.
struct SearchOutput {
  private let article: Article
  private let notebook: Notebook
  private let json: Bool
  private var array = GrowingJSON()
  private var concordance = Concordance()

  /// Whether nothing has been found.
  private(set) var isEmpty = true

  /// What has been found in the text of the article.
  private(set) var inText = Hits()

  init(_ article: Article, _ notebook: Notebook, json: Bool) {
    self.article = article
    self.notebook = notebook
    self.json = json
  }

  /// Writes hits with what stands beside them.
  mutating func write(_ hits: [Range<ByteOffset>], of text: SearchText) throws(Failure) {
    let reach = json ? 60 : min(200, concordance.measure)
    let found = hits.map { text.keyword(at: $0, in: article, reach: reach) }
    if json {
      try System.write(Array(array.text(of: found.map(article.json(ofKeyword:))).utf8))
    } else {
      try TextOutput.write(concordance.lines(found.map { article.row(of: $0, notebook) }))
    }
    isEmpty = isEmpty && hits.isEmpty
    if text.scope == .text { for hit in hits { inText.append(hit) } }
  }

  /// Writes what stands after the last.
  func end() throws(Failure) {
    if json { try System.write(Array(array.end.utf8)) }
  }
}

extension Article {
  /// What is found as an object of JSON; for what is no text with the id of what it is about, and
  /// without code points, which would count in another text than that of the place.
  fileprivate func json(ofKeyword keyword: KeywordInContext) -> JSON {
    let anchor = keyword.bytes.map(anchor(of:))
    let range = keyword.scope == .text ? keyword.range : nil
    let members: [(name: String, value: JSON)] = [
      ("place", JSON(anchor?.place)), ("section", JSON(anchor?.section)),
      ("scope", .string(keyword.scope.rawValue)), ("start", JSON(range?.lowerBound)),
      ("end", JSON(range?.upperBound)), ("before", .string(keyword.before)),
      ("match", .string(keyword.match)), ("after", .string(keyword.after)),
    ]
    let id = id(of: keyword.subject).map { [(name: "id", value: JSON.string($0))] }
    return .object(members + (id ?? []))
  }

  /// The id of what is no block.
  private func id(of subject: SearchSubject) -> String? {
    switch subject {
    case .block: nil
    case .actor(let index): apparatus.actors[index].id
    case .event(let index): apparatus.events[index].id
    case .note(let index): apparatus.notes[index].id
    case .reading(let index): apparatus.readings[index].id
    case .own(let note): note.id
    }
  }

  /// What stands in the line of what is found.
  fileprivate func row(
    of keyword: KeywordInContext, _ notebook: Notebook
  ) -> (place: String, before: String, rest: String) {
    let place = [whereabouts(of: keyword.bytes), name(of: keyword.subject, notebook) ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "  ")
    return (shown(place), keyword.before, keyword.match + keyword.after)
  }

  /// What is told beside the place of what is no block: its id; of the reader's own, whose ids are
  /// for programs, that it has lost its place.
  private func name(of subject: SearchSubject, _ notebook: Notebook) -> String? {
    guard case .own(let note) = subject else { return id(of: subject) }
    return note.bytes == nil ? notebook[note.id]?.anchoring.label : nil
  }
}
