import CNcurses
import Glibc
import Screen

/// The characters that the locale lets through to the terminal, and how wide they are there.
struct Writing {
  /// The marks that any terminal keeps on one character.
  private static let mostMarks = 4

  /// Whether the terminal is sent UTF-8; ASCII otherwise.
  let isUnicode: Bool

  /// Whether the C library tells how wide characters are, for which it needs a locale with UTF-8
  /// that is installed.
  let knowsWidths: Bool

  /// Spells a text that has no columns to keep: a title.
  func spell(_ text: String) -> String {
    isUnicode ? text : text.map { ASCIIStandIn.of(String($0), columns: 1) }.joined()
  }

  /// Spells a cell so that the terminal takes exactly as many columns for it as the grid does.
  func append(_ cell: Cell, to bytes: inout [UInt8]) {
    if cell.columns == 1, let ascii = cell.scalars.ascii {
      bytes.append(ascii)
    } else if cell.columns > 0, isUnicode {
      for scalar in knowsWidths ? fitted(cell) : cell.scalars.compactMap(Unicode.Scalar.init) {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    } else if cell.columns > 0 {
      bytes += ASCIIStandIn.of(cell.glyph, columns: cell.columns).utf8
    }
  }

  /// Fits a glyph into its cell, by the widths that the C library gives.
  ///
  /// Terminals go by these or by a newer table, which may be older than ours and knows no
  /// sequences. What it does not know is drawn as U+FFFD; what it takes for wider (a family of
  /// emoji) loses its end; what it takes for narrower (a heart made an emoji by U+FE0F) keeps its
  /// plain form, with a blank.
  private func fitted(_ cell: Cell) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var columns = 0
    for scalar in cell.scalars.lazy.compactMap(Unicode.Scalar.init) where scalar != "\u{FE0F}" {
      let width = Int(wcwidth(wchar_t(scalar.value)))
      guard width >= 0, columns + width <= cell.columns else {
        if scalars.last == "\u{200D}" { scalars.removeLast() }
        break
      }
      if width == 0, columns == 0 || scalars.count > Self.mostMarks { continue }
      scalars.append(scalar)
      columns += width
    }
    if columns == 0 {
      scalars = ["\u{FFFD}"]
      columns = 1
    }
    return scalars + Array(repeating: " ", count: cell.columns - columns)
  }
}

extension Writing {
  /// Takes a locale for characters; the C library's widths go by the same.
  ///
  /// - Parameter locale: Its name; empty for the one of the environment. Where that names UTF-8 and
  ///   is not installed, `C.UTF-8` is taken in its place; where that is not either, as on systems
  ///   with another C library, none.
  init(locale: String = "") {
    unsafe setlocale(LC_CTYPE, locale)
    let isAskedFor = locale.isEmpty && LocaleName.hasUTF8
    if isAskedFor, !Self.hasUTF8 { unsafe setlocale(LC_CTYPE, "C.UTF-8") }
    self.init(isUnicode: isAskedFor || Self.hasUTF8, knowsWidths: Self.hasUTF8)
  }

  /// Whether the locale that has been taken has UTF-8.
  private static var hasUTF8: Bool {
    unsafe String(cString: nl_langinfo(CInt(CODESET))) == "UTF-8"
  }
}
