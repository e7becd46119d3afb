import MarkdownParsing

/// A list whose items are being read.
struct OpenList {
  /// Which list of the article it is, from 0.
  let index: Int

  let isTight: Bool

  /// The number of the next item.
  var number: Int

  /// What the number of each item adds to that of the one before it.
  var step = 1

  var numerals = Numerals.digits

  private let style: Style

  /// The number of bulleted lists that the items stand in, with this one if it is bulleted.
  private let bulletDepth: Int

  private enum Style {
    case bullet(Character)
    case number(delimiter: Character)
  }

  /// Begins a list; its bullet tells how many bulleted lists are around it.
  init(_ list: MarkdownList, index: Int, in outer: OpenList?) {
    self.index = index
    let bulletsAround = outer?.bulletDepth ?? 0
    switch list {
    case .bulleted(let isTight):
      let bullets: [Character] = ["•", "◦", "▪"]
      style = .bullet(bullets[bulletsAround % bullets.count])
      bulletDepth = bulletsAround + 1
      number = 1
      self.isTight = isTight
    case .numbered(let start, let delimiter, let isTight):
      style = .number(delimiter: delimiter)
      bulletDepth = bulletsAround
      number = start
      self.isTight = isTight
    }
  }

  /// What stands before the next item.
  func marker(isChecked: Bool?) -> String {
    let marker =
      switch style {
      case .bullet(let bullet): String(bullet)
      case .number(let delimiter): "\(numerals.written(number))\(delimiter)"
      }
    return isChecked.map { withBox(marker, isChecked: $0) } ?? marker
  }
}

/// The marker of an item that is a task: the box takes the place of a bullet, and follows a number;
/// a marker that has one keeps it.
func withBox(_ marker: String, isChecked: Bool) -> String {
  if marker.hasSuffix("☑") || marker.hasSuffix("☐") { return marker }
  let box = isChecked ? "☑" : "☐"
  // A number has a sign behind it, a bullet has none.
  return marker.count == 1 ? box : "\(marker) \(box)"
}
