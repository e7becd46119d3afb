import MarkdownParsing

/// A list whose items are being read.
struct OpenList {
  let isTight: Bool

  /// The number of the next item.
  var number: Int

  private let style: Style

  private enum Style {
    case bullet(Character)
    case number(delimiter: Character)
  }

  /// Begins a list; bullets differ by the number of bulleted lists around it.
  init(_ list: MarkdownList, bulletDepth: Int) {
    switch list {
    case .bulleted(let isTight):
      let bullets: [Character] = ["•", "◦", "▪"]
      style = .bullet(bullets[bulletDepth % bullets.count])
      number = 1
      self.isTight = isTight
    case .numbered(let start, let delimiter, let isTight):
      style = .number(delimiter: delimiter)
      number = start
      self.isTight = isTight
    }
  }

  var isBulleted: Bool {
    if case .bullet = style { true } else { false }
  }

  /// What stands before the next item.
  var marker: String {
    switch style {
    case .bullet(let bullet): String(bullet)
    case .number(let delimiter): "\(number)\(delimiter)"
    }
  }
}
