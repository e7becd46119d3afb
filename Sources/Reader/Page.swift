import Articles
import TextLayout

/// The part of the text that shows: lines laid out for the present screen.
///
/// It follows from the place on top, the measure and the height; `Model.renewPage()` keeps it so.
struct Page: Sendable {
  /// What a page depends on, within one article.
  struct Key: Hashable, Sendable {
    var top: Top
    var measure: Int
    var rows: Int
  }

  let key: Key
  let lines: [Line]

  /// The last line, to go on from without laying its stretch out again.
  let end: Pager.Position?

  static let empty = Page(
    key: Key(top: Top(place: Place(block: 0)), measure: 0, rows: 0), lines: [], end: nil)

  /// The bytes of the text from the first line to the last; empty where no text shows.
  var bytes: Range<ByteOffset> {
    let rows = lines.filter { $0.kind == .text }.map(\.row.bytes)
    guard let first = rows.first, let last = rows.last else { return 0..<0 }
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }

  /// Whether a byte of the article's text is in sight: of a tall row of a table not all is.
  func shows(_ offset: ByteOffset) -> Bool {
    lines.contains { $0.kind == .text && $0.row.shows(offset) }
  }

  /// Whether a part of a passage of the article's text lies between the first line and the last.
  func reaches(_ passage: Range<ByteOffset>) -> Bool {
    bytes.overlaps(passage) || bytes.contains(passage.lowerBound)
  }

  /// Where the rows that have text begin, in the article's text.
  var textStarts: [ByteOffset] {
    lines.filter { $0.kind == .text && !$0.row.bytes.isEmpty }.map(\.row.bytes.lowerBound)
  }

  /// Whether the end of the article shows.
  var showsEnd: Bool { lines.isEmpty || lines.last?.kind == .end }
}
