import Annotations
import Articles
import Screen

/// Which of the reader's own marks and notes are listed.
enum OwnKind: String, CaseIterable, Hashable, Sendable {
  case all
  case marks
  case highlights
  case notes
  case unplaced = "to be confirmed"

  /// Whether an annotation is one of them.
  func has(_ annotation: Annotation) -> Bool {
    switch (self, annotation.kind) {
    case (.all, _), (.marks, .mark), (.highlights, .highlight), (.notes, .note): true
    case (.unplaced, _): annotation.bytes == nil
    default: false
    }
  }
}

extension Model {
  /// Opens the list of the reader's own marks and notes, or closes it when it has the focus.
  mutating func toggleOwn() {
    if case .own = side?.kind, let kind = side?.kind { return togglePane(kind) }
    guard notebook?.annotations.isEmpty == false else { return say(.nothingOfOwn) }
    togglePane(.own(.all))
  }

  /// Lists only those of a kind.
  mutating func list(_ kind: OwnKind) {
    returnFromPeek()
    side = opened(.own(kind), order: side?.order, words: side?.words ?? "")
    keepCursorsInSight()
  }

  /// Lists only those that have what is being typed, and shows the one that the cursor is on.
  mutating func narrowOwn() {
    guard let prompt else { return }
    stance = prompt.departure
    guard var pane = side else { return }
    pane.words = prompt.line.text
    pane = filled(pane)
    pane.cursor = max(0, min(pane.cursor, pane.items.count - 1))
    side = pane
    returnFromPeek()
    if !prompt.line.isEmpty { moveCursor(to: pane.cursor) }
    keepCursorsInSight()
  }

  /// Lists all again; false where nothing narrows the list.
  mutating func widenOwn() -> Bool {
    guard focus == .side, var pane = side, !pane.words.isEmpty else { return false }
    pane.words = ""
    returnFromPeek()
    side = filled(pane)
    keepCursorsInSight()
    return true
  }

  /// The reader's own marks and notes of a kind, in the order of the text or of their dates.
  func ownItems(_ kind: OwnKind, with words: String, order: ListPane.Order?) -> [PaneItem] {
    let named = notebook?.annotations(with: words, calling: \.sign) ?? []
    let all = named.filter { kind.has($0) }
    guard order == .newest else { return all.map { .own($0.id) } }
    return all.sorted { $1.isOlder(than: $0) }.map { .own($0.id) }
  }

  /// What the list says of an annotation: its sign, its words, and how sure its place is.
  func entry(ofOwn id: String) -> PaneEntry {
    guard let own = notebook?[id] else { return PaneEntry(text: "") }
    let quote = onOneLine(own.quote)
    let words = quote.beginning(ofCharacters: 60)
    let text = own.line
    let tags = own.tags.map { " #\($0)" }.joined()
    let status = own.bytes == nil || own.isMoved ? " · \(own.anchoring.label)" : ""
    return PaneEntry(
      label: own.kind.sign, labelColumns: 2,
      text: (text.isEmpty ? "“\(words)”" : "\(text) – “\(words)”") + tags + status
        + candidateWords(own),
      share: place(of: passage(ofOwn: id)),
      role: own.bytes == nil ? .warning : .text)
  }
}

extension Model {
  /// The passage in question for what has no certain place, with some words on either side: where
  /// the list takes the place of the text, which would show it.
  private func candidateWords(_ own: Annotation) -> String {
    guard own.bytes == nil, arrangement.text == nil, let bytes = passage(ofOwn: own.id) else {
      return ""
    }
    let block = article.blocks[article.block(containing: bytes.lowerBound)].bytes
    let (before, after) = article.text.context(of: bytes, within: block, reach: Self.reach)
    let words = onOneLine(article.string(bytes))
    let start = before.count < Self.reach ? before : "…" + before.drop { !$0.isWhitespace }
    return " · perhaps: \(start)[\(words)]\(after.beginning(ofCharacters: Self.reach - 1))"
  }

  /// The characters of context on either side of a passage in question.
  private static let reach = 30
}

extension Annotation {
  /// What is written, its lines one after the other.
  var line: String { text.split(whereSeparator: \.isNewline).joined(separator: " · ") }

  /// Whether its words stand elsewhere than they stood.
  fileprivate var isMoved: Bool {
    if case .moved = anchoring { true } else { false }
  }
}

extension Annotation.Kind {
  /// What stands for it: in lists, and but for a highlight beside the line that it begins in.
  var gutterSign: String { self == .note ? "✎" : "●" }

  /// How the words look that it lies on; as ever under a mark.
  var role: Style.Role? {
    switch self {
    case .mark: nil
    case .highlight: .highlight
    case .note: .ownNote
    }
  }

  /// What stands before it in a list.
  var sign: String {
    switch self {
    case .mark(let letter?): "●\(letter)"
    case .mark(nil): "●"
    case .highlight: "▬"
    case .note: "✎"
    }
  }
}
