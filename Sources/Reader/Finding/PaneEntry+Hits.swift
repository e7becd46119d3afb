import Annotations
import Articles
import Screen
import Search

extension Model {
  /// A line of a list of hits: the words that were found, with what stands before and after them.
  func entry(ofHit bytes: Range<ByteOffset>, _ scope: Search.Scope, in pane: ListPane) -> PaneEntry
  {
    guard let text = searchText(of: scope) else { return PaneEntry(text: "") }
    let line = text.keyword(at: bytes, in: article, reach: Self.reach)
    let (before, match) = (line.before.flattened, line.match.flattened)
    let start = before.utf8.count
    let showsPlace = pane.order != .told || scope != .text
    // What has lost its place says so in the place's stead.
    let lost = lostPlace(of: .hit(bytes, scope))?.label
    return PaneEntry(
      text: before + match + line.after.flattened, keyword: start..<start + match.utf8.count,
      share: lost ?? (showsPlace ? place(of: line.bytes) : ""),
      role: lost == nil ? .text : .warning)
  }

  /// The characters of context that are asked for on either side.
  private static let reach = 100
}

extension String {
  /// The text with its line breaks as spaces.
  fileprivate var flattened: String { String(map { $0.isNewline ? " " : $0 }) }
}
