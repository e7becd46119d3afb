import CursesTerminal
import Reader
import Screen

extension ReadingSession {
  /// Paints in the colours of another theme, or says that there are none.
  mutating func use(_ theme: Theme) {
    guard !terminal.setTheme(theme) else { return }
    let isUnwanted = System.environment("NO_COLOR")?.isEmpty == false
    reader.report("no colours here: " + (isUnwanted ? "NO_COLOR is set" : "the terminal has none"))
  }
}
