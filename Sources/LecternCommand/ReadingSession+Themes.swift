import CursesTerminal
import Reader
import Screen

extension ReadingSession {
  /// Paints in the colours of another theme, or says that there are none.
  mutating func use(_ theme: Theme) {
    guard !terminal.setTheme(theme) else { return }
    let reason = System.wantsColors ? "the terminal has none" : "NO_COLOR is set"
    reader.report("no colours here: \(reason)")
  }
}
