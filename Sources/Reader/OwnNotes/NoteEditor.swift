import Articles
import Screen

/// A note while the reader writes it: lines of text, one of them with the cursor in it.
struct NoteEditor: Hashable, Sendable {
  /// What the note is about.
  enum Subject: Hashable, Sendable {
    /// A stretch of the article's text, which has no note yet.
    case passage(Range<ByteOffset>)
    /// An annotation that there is, by its id.
    case annotation(String)
  }

  let subject: Subject

  /// Beside what it shows, in the article's text.
  let bytes: Range<ByteOffset>

  /// Whether Esc has been typed, and the reader is asked what becomes of the words.
  var isAsking = false

  private(set) var above: [String] = []
  private(set) var line: LineEditor
  private(set) var below: [String] = []

  /// The text with which it began.
  private(set) var original = ""

  /// Begins with a text, the cursor at its end.
  init(_ subject: Subject, beside bytes: Range<ByteOffset>, text: String = "") {
    self.subject = subject
    self.bytes = bytes
    line = LineEditor(before: "", after: "")
    insert(text)
    original = self.text
  }

  var lines: [String] { above + [line.text] + below }

  /// The whole text, without white space at its end.
  var text: String { String(lines.joined(separator: "\n").withoutSpacesAtEnd) }

  /// Whether there are words that are not kept.
  var isChanged: Bool { text != original }

  /// Takes another text in the place of the whole, the cursor at its end.
  mutating func replace(with text: String) {
    (above, below) = ([], [])
    line.moveToLine(before: "", after: "")
    insert(text)
  }

  /// Puts text in at the cursor; its line breaks begin new lines.
  mutating func insert(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, part) in parts.enumerated() {
      if index > 0 { breakLine() }
      line.insert(String(part))
    }
  }

  /// Takes a key as a line of text does, and those that concern several lines.
  ///
  /// - Returns: Whether it is a key for writing.
  mutating func take(_ key: Key) -> Bool {
    switch (key.name, key.modifiers) {
    case (.enter, _): breakLine()
    case (.up, []), (.character("p"), .control): moveUp()
    case (.down, []), (.character("n"), .control): moveDown()
    case (.tab, []): line.insert("  ")
    case (.backspace, []) where line.before.isEmpty: joinWithLineAbove()
    case (.delete, []) where line.after.isEmpty: joinWithLineBelow()
    case (.left, []) where line.before.isEmpty && !above.isEmpty:
      moveUp()
      line.moveToEnd()
    case (.right, []) where line.after.isEmpty && !below.isEmpty:
      moveDown()
      line.moveToStart()
    default: return line.take(key)
    }
    return true
  }

  private mutating func breakLine() {
    above.append(line.before)
    line.moveToLine(before: "", after: line.after)
  }

  private mutating func joinWithLineAbove() {
    guard let before = above.popLast() else { return }
    line.moveToLine(before: before, after: line.text)
  }

  private mutating func joinWithLineBelow() {
    guard !below.isEmpty else { return }
    line.moveToLine(before: line.text, after: below.removeFirst())
  }

  private mutating func moveUp() {
    guard let text = above.popLast() else { return line.moveToStart() }
    below.insert(line.text, at: 0)
    enter(text)
  }

  private mutating func moveDown() {
    guard !below.isEmpty else { return line.moveToEnd() }
    above.append(line.text)
    enter(below.removeFirst())
  }

  /// Goes into another line, as many characters from its start as before.
  private mutating func enter(_ text: String) {
    let start = text.index(
      text.startIndex, offsetBy: line.before.count, limitedBy: text.endIndex)
    let cut = start ?? text.endIndex
    line.moveToLine(before: String(text[..<cut]), after: String(text[cut...]))
  }
}
