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
    if cell.columns == 1, cell.scalars.count == 1, cell.scalars[0] < 0x80 {
      text.append(wchar_t(cell.scalars[0]))
    } else if cell.columns > 0, isUnicode {
      text += fitted(cell)
    } else if cell.columns > 0 {
      let standIn = ASCIIStandIn.of(cell.glyph, columns: cell.columns)
      text += standIn.utf8.map { wchar_t($0) }
    }
  }

  /// Appends what curses keeps for a cell, made after a pattern of its looks.
  func append(_ cell: Cell, like pattern: cchar_t, to cells: inout [cchar_t]) {
    guard cell.columns != 1 || cell.scalars.count != 1 || cell.scalars[0] >= 0x80 else {
      cells.append(pattern.holding(wchar_t(cell.scalars[0])))
      return
    }
    var characters: [wchar_t] = []
    spell(cell, into: &characters)
    for character in characters {
      if !cells.isEmpty, wcwidth(character) == 0 {
        cells[cells.count - 1].append(mark: character)
      } else {
        cells.append(pattern.holding(character))
      }
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
    for scalar in cell.scalars where scalar != 0xFE0F {
      let character = wchar_t(scalar)
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

extension cchar_t {
  /// The same looks with another character.
  fileprivate func holding(_ character: wchar_t) -> cchar_t {
    var copy = self
    copy.chars = (character, 0, 0, 0, 0)
    return copy
  }

  /// Adds a mark to the character, if there is room for one more.
  fileprivate mutating func append(mark: wchar_t) {
    if chars.1 == 0 {
      chars.1 = mark
    } else if chars.2 == 0 {
      chars.2 = mark
    } else if chars.3 == 0 {
      chars.3 = mark
    } else if chars.4 == 0 {
      chars.4 = mark
    }
  }
}
