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

  /// Lets a note be written in the reader's own editor, and keeps it.
  mutating func edit(_ text: String) {
    switch terminal.lend(to: { System.edit(text) }) {
    case .written(let written):
      let text = written.hasSuffix("\n") ? String(written.dropLast()) : written
      for effect in reader.finishEditing(text) { _ = perform(effect) }
    case .notFound(let editor):
      reader.report("there is no “\(editor)”; $VISUAL or $EDITOR names your editor")
    case .noRoom(let folder):
      reader.report("no file can be made in “\(folder)”; $TMPDIR names another folder")
    case .failed:
      reader.report("the editor did not end well; your words are here as they were")
    }
  }

  /// What is taken at once, in characters: far more than anyone types, and so few that keys which
  /// come without an end are seen.
  private static let mostCharacters = 4_096
}
