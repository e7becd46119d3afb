import CNcurses
import Glibc
import Screen

/// The characters that the locale lets through to the terminal, and how wide curses takes them.
struct Writing {
  /// Whether the terminal is sent UTF-8.
  let isUnicode: Bool

  /// Takes the locale of the environment for characters, as curses does.
  init() {
    unsafe setlocale(LC_CTYPE, "")
    isUnicode = unsafe String(cString: nl_langinfo(CInt(CODESET))) == "UTF-8"
  }

  /// Spells a cell so that curses takes exactly as many columns for it as the grid does.
  ///
  /// The system's table of widths may be older than ours. What it does not know is drawn as U+FFFD;
  /// what it takes for wider (a family of emoji) loses its end, for narrower gets a blank.
  func spell(_ cell: Cell, into text: inout [wchar_t]) {
    if cell.columns == 1, let only = cell.glyph.utf8.first, cell.glyph.utf8.count == 1 {
      text.append(wchar_t(only))
      return
    }
    guard cell.columns > 0 else { return }
    guard isUnicode else {
      text += AsciiStandIn.of(cell.glyph, columns: cell.columns).unicodeScalars.map {
        wchar_t($0.value)
      }
      return
    }
    var columns = 0
    var marks = 0
    for scalar in cell.glyph.unicodeScalars where scalar != "\u{FE0F}" {
      let character = wchar_t(scalar.value)
      let width = Int(wcwidth(character))
      if width < 0 || columns + width > cell.columns { break }
      if width == 0 {
        marks += 1
        if columns == 0 || marks > Self.mostMarks || scalar == "\u{200D}" { continue }
      }
      text.append(character)
      columns += width
    }
    if columns == 0 {
      text.append(0xFFFD)
      columns = 1
    }
    text += Array(repeating: 0x20, count: cell.columns - columns)
  }

  /// The marks that curses keeps on one character (`CCHARW_MAX` less the character).
  private static let mostMarks = 4
}
