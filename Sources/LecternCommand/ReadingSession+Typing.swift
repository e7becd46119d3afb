import CursesTerminal
import Reader
import Screen

extension ReadingSession {
  /// Takes in all characters at once that wait to be typed into a line or a note, as a paste comes
  /// on a terminal that does not say that it is one: what follows from a line would else be done
  /// for each.
  mutating func takeWhatIsTyped() {
    guard reader.isTyping else { return }
    var text = ""
    for _ in 0..<Self.mostCharacters {
      guard let event = terminal.nextEvent(within: 0) else { break }
      guard let character = reader.character(typedBy: event) else {
        waiting = event
        break
      }
      text.append(character)
    }
    if !text.isEmpty { _ = reader.handle(.paste(text)) }
  }

  /// Lets a note be written in the reader's own editor, and keeps it; what an editor that does not
  /// end well has saved is written on here.
  ///
  /// What has been written so far is kept before, for the reader may be ended meanwhile.
  mutating func edit(_ text: String) {
    keepPlaceSilently()
    switch terminal.lend(to: { System.edit(text) }) {
    case .written(let written):
      for effect in reader.finishEditing(Self.withoutLastBreak(written)) { _ = perform(effect) }
    case .notFound(let editor):
      reader.report("there is no “\(editor)”; $VISUAL or $EDITOR names your editor")
    case .noRoom(let folder):
      reader.report("no file can be made in “\(folder)”; $TMPDIR names another folder")
    case .notText(let file):
      reader.report("not text in UTF-8; the file stays at “\(file)”")
    case .failed(let saved):
      let words = Self.withoutLastBreak(saved)
      // An editor may also have emptied the file, to write it anew.
      let isNew = words != text && !words.allSatisfy(\.isWhitespace)
      if isNew { reader.goOnEditing(words) }
      reader.report(
        "the editor did not end well; "
          + (isNew ? "the words that it saved last are here" : "your words are here as they were"))
    }
  }

  /// A text without the line feed that editors put at its end.
  private static func withoutLastBreak(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// What is taken at once, in characters: far more than anyone types, and so few that keys which
  /// come without an end are seen.
  private static let mostCharacters = 4_096
}
