/// A line of text with a cursor in it, while someone types it.
///
/// The cursor stands between characters as people see them: a letter and its accents are one. A
/// line break becomes a space, and but in a longer text so does a tab.
struct LineEditor: Hashable, Sendable {
  /// The text before the cursor.
  private(set) var before: String

  /// The text after the cursor.
  private(set) var after = ""

  /// What was cut out last, to be put in again.
  private var cut = ""

  /// The longest that the line may become, in UTF-8 bytes.
  private let longest: Int

  /// Starts a line for a few words with a text, the cursor behind it.
  ///
  /// It never gets longer than 32 KB: far more than anyone types, so that a paste of a whole book
  /// takes no time.
  init(_ text: String = "") {
    (before, longest) = ("", 1 << 15)
    insert(text)
  }

  /// Starts with the cursor within a line of a longer text, which may have any length.
  init(before: String, after: String) {
    (self.before, self.after, longest) = (before, after, .max)
  }

  var text: String { before + after }

  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Puts text in at the cursor.
  ///
  /// - Returns: Whether all of it had room.
  @discardableResult
  mutating func insert(_ text: String) -> Bool {
    var room = longest - before.utf8.count - after.utf8.count
    var taken = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      room -= UTF8.width(scalar)
      guard room >= 0 else { break }
      let isTab = scalar == "\t" && longest < .max
      taken.append(isTab || Self.isBreak(scalar) ? " " : scalar)
    }
    before.unicodeScalars += taken
    return room >= 0
  }

  /// Puts text in place of the characters between a place before the cursor and the cursor.
  mutating func replace(from character: Int, with text: String) {
    before = String(before.prefix(character))
    insert(text)
  }

  mutating func deleteBackward() {
    _ = before.popLast()
  }

  mutating func deleteForward() {
    if !after.isEmpty { after.removeFirst() }
  }

  mutating func moveLeft() {
    if let character = before.popLast() { after = String(character) + after }
  }

  mutating func moveRight() {
    if !after.isEmpty { before.append(after.removeFirst()) }
  }

  mutating func moveToStart() {
    (before, after) = ("", text)
  }

  mutating func moveToEnd() {
    (before, after) = (text, "")
  }

  mutating func moveWordLeft() {
    let start = wordStart
    (before, after) = (String(before[..<start]), before[start...] + after)
  }

  mutating func moveWordRight() {
    let end = wordEnd
    (before, after) = (before + after[..<end], String(after[end...]))
  }

  /// Goes to another line of a longer text; what was cut out last can be put in there.
  mutating func moveToLine(before: String, after: String) {
    (self.before, self.after) = (before, after)
  }

  mutating func cutToStart() {
    keep(before)
    before = ""
  }

  mutating func cutToEnd() {
    keep(after)
    after = ""
  }

  /// Cuts back to the space before the cursor's word.
  mutating func cutBackToSpace() {
    let word = before.lastIndex { $0 != " " } ?? before.startIndex
    let start = before[..<word].lastIndex(of: " ").map { before.index(after: $0) }
    cutBack(to: start ?? before.startIndex)
  }

  mutating func cutWordLeft() {
    cutBack(to: wordStart)
  }

  mutating func cutWordRight() {
    let end = wordEnd
    keep(after[..<end])
    after = String(after[end...])
  }

  /// Puts in what was cut out last.
  mutating func putBack() {
    insert(cut)
  }

  private mutating func cutBack(to start: String.Index) {
    keep(before[start...])
    before = String(before[..<start])
  }

  /// Keeps what is cut out, to be put in again; where that is nothing, what was cut out before.
  private mutating func keep(_ text: some StringProtocol) {
    if !text.isEmpty { cut = String(text) }
  }

  /// Where the word begins that ends at the cursor or before it.
  private var wordStart: String.Index {
    let word = before.lastIndex(where: Self.isWord) ?? before.startIndex
    let gap = before[..<word].lastIndex { !Self.isWord($0) }
    return gap.map { before.index(after: $0) } ?? before.startIndex
  }

  /// Where the word ends that begins at the cursor or after it.
  private var wordEnd: String.Index {
    let word = after.firstIndex(where: Self.isWord) ?? after.endIndex
    return after[word...].firstIndex { !Self.isWord($0) } ?? after.endIndex
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
