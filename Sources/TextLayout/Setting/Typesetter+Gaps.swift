import Articles

extension Typesetter {
  /// The rows that tell that the article ends here, below its last stretch: air, and an ornament.
  ///
  /// They stand for no text.
  public func endMark() -> [Row] {
    guard let last = article.blocks.indices.last else { return [] }
    let end = article.blocks[last].bytes.upperBound
    var galley = Galley(
      text: article.text, block: last, measure: measure, margin: Margin(columns: 0))
    galley.add(end..<end, [])
    galley.addCentred("❦", before: end)
    return galley.rows
  }

  /// The air between a block and the one before it, with the bars of quotations that go on.
  func gap(before block: Int) -> [Row] {
    guard block > 0 else { return [] }
    let start = article.blocks[block].bytes.lowerBound
    let container = article.commonContainer(block, block - 1)
    let air = Row(block: block, bytes: start..<start, segments: margins.bars(of: container))
    guard isFirstFootnote(block) else {
      return Array(repeating: air, count: gapRows(before: block, within: container))
    }
    let rule = String(repeating: "─", count: min(measure, Self.footnoteRule))
    let ornament = Segment(column: 0, content: .ornament(rule))
    return [air, Row(block: block, bytes: start..<start, segments: [ornament]), air]
  }

  /// The columns of the rule that sets the footnotes apart.
  private static let footnoteRule = 8

  private func isFirstFootnote(_ block: Int) -> Bool {
    article.sections[article.blocks[block].section].kind == .footnotes
      && article.sections[article.blocks[block - 1].section].kind != .footnotes
  }

  /// The number of rows between two blocks that lie in the same container.
  private func gapRows(before block: Int, within container: Int?) -> Int {
    let beginning = article.containers(beginningWith: block)
    if let container = beginning.first(where: { article.containers[$0].parent == container }),
      case .item(_, let list, let isTight) = article.containers[container].kind,
      let listBefore = article.list(before: block, in: article.containers[container].parent)
    {
      return isTight && list == listBefore ? 0 : 1
    }
    if let container, case .item(_, _, let isTight) = article.containers[container].kind, isTight {
      return 0
    }
    return headingGap(before: block) ?? 1
  }

  /// The number of rows above a heading; none for other blocks.
  private func headingGap(before block: Int) -> Int? {
    guard case .heading = article.blocks[block].kind else { return nil }
    if article.blocks[block].container != nil { return 1 }
    if case .heading = article.blocks[block - 1].kind { return 1 }
    return 2
  }
}

extension Article {
  /// The list of the item that the block before one lies in, directly inside of a container;
  /// nothing when it lies in none.
  fileprivate func list(before block: Int, in outer: Int?) -> Int? {
    var container = blocks[block - 1].container
    while let inner = container, containers[inner].parent != outer {
      container = containers[inner].parent
    }
    guard let container, case .item(_, let list, _) = containers[container].kind else { return nil }
    return list
  }
}
