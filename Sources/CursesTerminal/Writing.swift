import CNcurses
import Glibc
import Screen

/// The characters that the locale lets through to the terminal, and how wide curses takes them.
struct Writing {
  /// The marks that curses keeps on one character (`CCHARW_MAX` less the character itself).
  private static let mostMarks = 4

  /// Whether the terminal is sent UTF-8; ASCII otherwise.
  let isUnicode: Bool

  /// Takes a locale for characters; curses goes by the same.
  ///
  /// - Parameter locale: Its name; empty for the one of the environment.
  init(locale: String = "") {
    unsafe setlocale(LC_CTYPE, locale)
    isUnicode = unsafe String(cString: nl_langinfo(CInt(CODESET))) == "UTF-8"
  }

  /// Spells a text that has no columns to keep: a title.
  func spell(_ text: String) -> String {
    isUnicode ? text : text.map { ASCIIStandIn.of(String($0), columns: 1) }.joined()
  }

  /// Spells a cell so that curses takes exactly as many columns for it as the grid does.
  func spell(_ cell: Cell, into text: inout [wchar_t]) {
    if cell.columns == 1, cell.glyph.utf8.count == 1, let only = cell.glyph.utf8.first {
      text.append(wchar_t(only))
    } else if cell.columns > 0, isUnicode {
      text += fitted(cell)
    } else if cell.columns > 0 {
      let standIn = ASCIIStandIn.of(cell.glyph, columns: cell.columns)
      text += standIn.utf8.map { wchar_t($0) }
    }
  }

  /// Fits a glyph into its cell, by the widths that curses goes by.
  ///
  /// The system's table of widths may be older than ours, and knows no sequences. What it does not
  /// know is drawn as U+FFFD; what it takes for wider (a family of emoji) loses its end; what it
  /// takes for narrower (a heart made an emoji by U+FE0F) keeps its plain form, with a blank.
  private func fitted(_ cell: Cell) -> [wchar_t] {
    var characters: [wchar_t] = []
    var columns = 0
    for scalar in cell.glyph.unicodeScalars where scalar != "\u{FE0F}" {
      let character = wchar_t(scalar.value)
      let width = Int(wcwidth(character))
      guard width >= 0, columns + width <= cell.columns else {
        if characters.last == 0x200D { characters.removeLast() }
        break
      }
      if width == 0, columns == 0 || characters.count > Self.mostMarks { continue }
      characters.append(character)
      columns += width
    }
    if columns == 0 {
      characters = [0xFFFD]
      columns = 1
    }
    return characters + Array(repeating: 0x20, count: cell.columns - columns)
  }
}
