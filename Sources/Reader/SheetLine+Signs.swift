import Screen
import TextLayout

extension SheetLine {
  /// What the signs mean that stand beside the text, in it and in the panes.
  static func signs(columns: Int) -> [SheetLine] {
    let column = signs.map { TextLayout.columns(of: $0.sign) }.max() ?? 0
    let heading = Piece(column: 0, text: "Signs", style: Style(.heading))
    let lines = signs.enumerated().flatMap { index, row in
      entry(row.sign, row.meaning, at: column + 2, columns: columns, of: .sign(index))
    }
    return [SheetLine(pieces: [heading], item: .sign(0))] + lines
  }

  private static let signs: [(sign: String, meaning: String)] = [
    ("◆", "beside the text: an event is told"),
    ("▲ ▼", "the same, where told time jumps back or ahead"),
    ("†", "an editor's note"),
    ("● ✎", "a mark and a note of your own"),
    ("~", "odd words, while they are marked"),
    ("+", "several of these"),
    ("▌", "the passage that a list shows"),
    ("│", "what a filter leaves"),
    ("¶ ◆ †", "in a filter: passages, events, notes"),
    ("▬", "in the list of your own: a highlight"),
    ("↳", "in code: the line goes on"),
    ("~", "in the timeline: a date that is not exact"),
    ("≠", "article and record differ"),
    ("?", "not fully verified, or of low confidence"),
    ("+3 y", "in the timeline: the time since the event above began"),
    ("◆ █", "in the chart: certain"),
    ("░", "possible"),
    ("‹ ›", "an open end"),
    ("◇ ╌", "as the article tells it, where the record differs"),
    ("◂ ▸", "beyond what shows"),
    ("┊", "the dates of the axis"),
    ("↑ ↓", "beside an entry: it goes on above, below"),
    ("…", "left out: words without room, or years without events"),
    ("▁▃█", "how much, section by section; over a timeline, time by time"),
    ("❦", "the end of the text"),
  ]
}
