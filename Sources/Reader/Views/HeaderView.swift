import Articles
import Screen
import TextLayout

/// The first line: the title, and where in the text the page is.
struct HeaderView {
  private let model: Model

  init(_ model: Model) {
    self.model = model
  }

  func draw(into grid: inout Grid, row: Int) {
    let place = found + (model.isBeginning ? "…" : position)
    let margin = grid.margin
    var end = grid.size.columns - margin
    end -= min(end, columns(of: place))
    grid.write(place, row: row, column: end, style: Style(.status))
    if let problems = problems.first(where: { end - columns(of: $0) - 3 >= margin }) {
      end -= columns(of: problems) + 3
      let used = grid.write(problems, row: row, column: end, style: Style(.warning))
      grid.write(" · ", row: row, column: end + used, style: Style(.status))
    }
    guard end - margin > 2, !showsTitle else { return }
    let title = model.article.metadata.title
    grid.write(title, row: row, column: margin, columns: end - margin - 2, style: Style(.status))
  }

  private var position: String {
    "\(model.article.label(ofSection: model.section)) · \(model.percentRead)%"
  }

  /// Which hit of how many the reader is at, once the search is no longer typed.
  private var found: String {
    guard model.prompt == nil else { return "" }
    let isFiltered = model.filtering != nil
    guard let finding = model.finding, finding.isShown,
      finding.query != nil || !finding.hits.isEmpty
    else { return isFiltered ? "& · " : "" }
    return "\(isFiltered ? "& " : "")\(finding.count) · "
  }

  /// The number of problems and the key that lists them, and what is said of them where there is
  /// less room.
  private var problems: [String] {
    guard !model.diagnostics.isEmpty else { return [] }
    let words = counted(model.diagnostics.count, "problem")
    guard let key = model.keymap.label(of: .problems).map({ "‹\($0)›" }) else { return [words] }
    return ["\(words) \(key)", key]
  }

  /// Whether the page shows the title itself.
  private var showsTitle: Bool {
    model.arrangement.text != nil
      && model.page.lines.contains { model.article.blocks[$0.row.block].kind == .title }
  }
}
