import Articles
import TextLayout

/// What stands in the first row of the text: a place, and how many rows from the row that shows it.
///
/// The place alone survives a resize. The shift is below 0 in the air above a block, and above 0
/// where several rows show the same line of a table.
struct Top: Hashable, Sendable {
  var place: Place
  var shift = 0
}

/// A row of the text as it can stand on the screen.
struct Line: Sendable, Equatable {
  enum Kind: Sendable {
    case air
    case text
    /// The mark that the reader draws after the last block.
    case end
  }

  let kind: Kind
  let row: Row

  /// How to say that this line is the first on the screen.
  let top: Top
}

/// Walks over the lines of an article without laying out more than it passes.
struct Pager: Sendable {
  let typesetter: Typesetter

  init(_ typesetter: Typesetter) {
    self.typesetter = typesetter
  }

  /// A line of the article, with the stretch that it was laid out in.
  struct Position: Sendable {
    fileprivate var stretch: Typesetter.Stretch
    fileprivate var lines: [Line]
    fileprivate(set) var index: Int

    var line: Line { lines[index] }
  }

  /// Finds a line; none in an article without blocks.
  ///
  /// Of the rows that stand for the same text it is the one that shows the place.
  func position(of top: Top) -> Position? {
    guard typesetter.article.blocks.indices.contains(top.place.block) else { return nil }
    let stretch = typesetter.stretch(at: top.place)
    let lines = lines(of: stretch)
    let start = typesetter.article.blocks[top.place.block].bytes.lowerBound
    let rows = stretch.rows
    let offset = start + top.place.offset
    let showing = rows.lastIndex { $0.bytes.lowerBound <= offset } ?? 0
    let beginning = rows[showing].bytes.lowerBound
    var first = rows[...showing].firstIndex { $0.bytes.lowerBound == beginning } ?? showing
    if offset > beginning { first = stretch.row(at: offset) }
    let last = top.shift > 0 ? showing : first
    let index = max(0, min(last, first + top.shift) + stretch.gap.count)
    return Position(stretch: stretch, lines: lines, index: index)
  }

  /// Finds the line that shows a byte of the article's text, else the one where it would stand.
  func position(showing offset: ByteOffset) -> Position? {
    guard let place = typesetter.article.place(at: offset),
      let start = position(of: Top(place: place))
    else { return nil }
    var position = start
    while !position.line.row.shows(offset) {
      guard move(&position, by: 1) == 1, position.line.row.block == place.block,
        position.line.row.bytes.lowerBound <= offset
      else { return start }
    }
    return position
  }

  /// The lines from a position on, at most so many; the position becomes that of the last of them.
  func lines(from position: inout Position, count: Int) -> [Line] {
    var lines = [position.line]
    while lines.count < count, move(&position, by: 1) == 1 { lines.append(position.line) }
    return lines
  }

  /// Moves down, or up by a count below 0, and tells by how many lines it could.
  @discardableResult
  func move(_ position: inout Position, by count: Int) -> Int {
    var left = count
    while left > 0 {
      let step = min(left, position.lines.count - 1 - position.index)
      position.index += step
      left -= step
      guard left > 0 else { break }
      guard let next = typesetter.stretch(after: position.stretch) else { return count - left }
      position = Position(stretch: next, lines: lines(of: next), index: 0)
      left -= 1
    }
    while left < 0 {
      let step = min(-left, position.index)
      position.index -= step
      left += step
      guard left < 0 else { break }
      guard let previous = typesetter.stretch(before: position.stretch) else { return count - left }
      let lines = lines(of: previous)
      position = Position(stretch: previous, lines: lines, index: lines.count - 1)
      left += 1
    }
    return count
  }

  /// The last line of the article: the end mark.
  func end() -> Position? {
    guard let last = typesetter.article.blocks.indices.last else { return nil }
    let length = typesetter.article.blocks[last].bytes.count
    var position = position(of: Top(place: Place(block: last, offset: length)))
    if let count = position?.lines.count { position?.index = count - 1 }
    return position
  }

  private func lines(of stretch: Typesetter.Stretch) -> [Line] {
    let block = typesetter.article.blocks[stretch.block].bytes.lowerBound
    var lines: [Line] = []
    let first = Place(
      block: stretch.block, offset: (stretch.rows.first?.bytes.lowerBound ?? block) - block)
    for (index, row) in stretch.gap.enumerated() {
      let top = Top(place: first, shift: index - stretch.gap.count)
      lines.append(Line(kind: .air, row: row, top: top))
    }
    var top = Top(place: first, shift: -1)
    for row in stretch.rows {
      let offset = row.bytes.lowerBound - block
      top =
        offset == top.place.offset
        ? Top(place: top.place, shift: top.shift + 1)
        : Top(place: Place(block: stretch.block, offset: offset))
      lines.append(Line(kind: .text, row: row, top: top))
    }
    if stretch.bytes.upperBound == typesetter.article.blocks.last?.bytes.upperBound {
      for row in typesetter.endMark() { lines.append(Line(kind: .end, row: row, top: top)) }
    }
    return lines
  }
}
