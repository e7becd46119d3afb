import Articles
import Screen
import TextLayout

/// A line of a page of explanation.
struct SheetLine {
  /// Words of one style, and the column that they begin in.
  struct Piece {
    let column: Int
    let text: String
    let style: Style
  }

  /// What a line tells of, in as many rows as a screen has room for.
  enum Item: Hashable {
    case binding(Int)
    case sign(Int)
    case problem(Int)
    case text
  }

  let pieces: [Piece]

  /// What it tells of; nothing between two of them.
  var item: Item?

  /// What it tells of in a second column.
  var itemBeside: Item?

  static let blank = SheetLine(pieces: [])

  /// All keys, by group, as the table has them, and all signs; in two columns where there is room.
  static func help(_ keymap: Keymap, columns: Int) -> [SheetLine] {
    let groups = Keymap.Group.allCases
    guard columns >= columnsForTwo else {
      return help(keymap, groups, columns: columns) + [.blank] + signs(columns: columns)
    }
    let half = columns / 2
    let inLeft = groups.count / 2
    let left = help(keymap, groups.prefix(inLeft), columns: half - 2)
    let right =
      help(keymap, groups.dropFirst(inLeft), columns: columns - half) + [.blank]
      + signs(columns: columns - half)
    return (0..<max(left.count, right.count)).map { index in
      let beside = index < right.count ? right[index].moved(by: half) : .blank
      guard index < left.count else { return beside }
      return SheetLine(
        pieces: left[index].pieces + beside.pieces, item: left[index].item,
        itemBeside: beside.item)
    }
  }

  private static func help(
    _ keymap: Keymap, _ groups: some Sequence<Keymap.Group>, columns: Int
  ) -> [SheetLine] {
    let bindings = keymap.bindings.filter { !$0.keys.isEmpty }
    let labels = bindings.map(\.label)
    let widest = labels.map(columns(of:)).max() ?? 0
    let column = min(widest, max(0, columns / 2 - 2)) + 2
    var lines: [SheetLine] = []
    for group in groups {
      if !lines.isEmpty { lines.append(.blank) }
      let heading = Piece(column: 0, text: group.rawValue, style: Style(.heading))
      let first = bindings.firstIndex { $0.group == group }
      lines.append(SheetLine(pieces: [heading], item: first.map { .binding($0) }))
      for (index, binding) in bindings.enumerated() where binding.group == group {
        lines += entry(
          labels[index], binding.help, at: column, columns: columns, of: .binding(index))
      }
    }
    return lines
  }

  /// What is wrong with the article, as `lectern check` prints it.
  static func problems(_ diagnostics: [Diagnostic], columns: Int) -> [SheetLine] {
    var lines: [SheetLine] = []
    for (index, diagnostic) in diagnostics.enumerated() {
      if !lines.isEmpty { lines.append(.blank) }
      let shown = diagnostic.shown(within: columns)
      for line in shown.split(separator: "\n", omittingEmptySubsequences: false) {
        lines += text(String(line), columns: columns, of: .problem(index))
      }
    }
    return lines
  }

  /// A line of text, in as many rows as it needs.
  static func text(_ text: String, columns: Int, of item: Item = .text) -> [SheetLine] {
    rows(of: text, columns: columns).map {
      SheetLine(pieces: [Piece(column: 0, text: $0, style: .text)], item: item)
    }
  }

  private func moved(by columns: Int) -> SheetLine {
    SheetLine(
      pieces: pieces.map {
        Piece(column: $0.column + columns, text: $0.text, style: $0.style)
      }, item: item)
  }

  /// The room that two columns of keys need, in columns.
  private static let columnsForTwo = 96

  /// A sign or a row of keys and its meaning beside it, in as many rows as they need.
  static func entry(
    _ label: String, _ help: String, at column: Int, columns: Int, of item: Item
  ) -> [SheetLine] {
    let keys = rows(of: label, columns: column - 2)
    let words = rows(of: help, columns: max(1, columns - column))
    return (0..<max(keys.count, words.count)).map { index in
      var pieces: [Piece] = []
      if index < keys.count {
        pieces.append(Piece(column: 0, text: keys[index], style: Style(.keyName)))
      }
      if index < words.count {
        pieces.append(Piece(column: column, text: words[index], style: .text))
      }
      return SheetLine(pieces: pieces, item: item)
    }
  }

  private static func rows(of text: String, columns: Int) -> [String] {
    let bytes = Array(text.utf8)
    return wrap(
      bytes, bytes.indices, firstColumns: max(1, columns), columns: max(1, columns), fit: .firstFit
    ).map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
  }
}

extension [SheetLine] {
  /// What a row tells of or, where it is blank, the first after it does.
  func anchor(atRow row: Int) -> Sheet.Anchor? {
    guard let item = dropFirst(row).lazy.compactMap(\.item).first,
      let start = firstIndex(where: { $0.tells(of: item) })
    else { return nil }
    return Sheet.Anchor(item: item, below: row - start, row: row)
  }

  /// The row that tells what an anchor does in another layout.
  func row(of anchor: Sheet.Anchor) -> Int? {
    guard let start = firstIndex(where: { $0.tells(of: anchor.item) }) else { return nil }
    let rows = self[start...].prefix { $0.tells(of: anchor.item) }.count
    return Swift.max(0, start + Swift.min(anchor.below, rows - 1))
  }
}

extension SheetLine {
  fileprivate func tells(of item: Item) -> Bool { self.item == item || itemBeside == item }
}
