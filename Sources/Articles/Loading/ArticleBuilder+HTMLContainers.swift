import MarkdownParsing

/// A list, an item or a quotation that a tag of HTML has begun.
enum HTMLElement {
  case list
  case item
  case quotation
}

extension ArticleBuilder {
  /// Begins or ends what a tag stands for, if that is a list, an item or a quotation.
  ///
  /// They end at the latest with the lines of HTML that begin them. No author nests more than a
  /// hundred: those beyond are left out.
  mutating func takeContainer(
    _ tag: HTMLTag, of bytes: [UInt8], in elements: inout [HTMLElement]
  ) {
    guard tag.isClosing || elements.count < 100 else { return }
    switch (tag.name, tag.isClosing) {
    case ("ul", false): begin(.bulleted(isTight: true), in: &elements)
    case ("ol", false):
      // As in Markdown, a number has nine digits at most.
      let start = Int(value(of: "start", tag, bytes)).flatMap { 0..<1_000_000_000 ~= $0 ? $0 : nil }
      begin(.numbered(start: start ?? 1, delimiter: ".", isTight: true), in: &elements)
    case ("li", false): beginItem(in: &elements)
    case ("blockquote", false):
      elements.append(.quotation)
      _ = beginContainer(.quotation)
    case ("ul", true), ("ol", true):
      // A list that began in these lines ends by itself: the one that is broken off goes on.
      let isOwn = elements.contains(.list) && lists.last?.index != brokenList?.index
      if !isOwn { brokenList = nil }
      end(.list, in: &elements)
    case ("li", true): end(.item, in: &elements)
    case ("blockquote", true): end(.quotation, in: &elements)
    default: break
    }
  }

  /// Ends what lines of HTML have left open; an item that follows in others goes on with its list.
  mutating func endLines(of elements: inout [HTMLElement]) {
    if elements.contains(.list) { brokenList = lists.last }
    end(&elements, from: 0)
  }

  private mutating func begin(_ list: MarkdownList, in elements: inout [HTMLElement]) {
    elements.append(.list)
    _ = beginList(list)
  }

  /// Begins an item: of the innermost list, or of the one that has been broken off, or of its own.
  private mutating func beginItem(in elements: inout [HTMLElement]) {
    end(.item, in: &elements)
    if !elements.contains(.list) {
      begin(.bulleted(isTight: true), in: &elements)
      if let brokenList { lists[lists.count - 1] = brokenList }
    }
    elements.append(.item)
    _ = beginItem(isChecked: nil)
  }

  /// Ends the innermost element of a kind with all that it holds; no item beyond the innermost
  /// list.
  private mutating func end(_ kind: HTMLElement, in elements: inout [HTMLElement]) {
    let last = elements.lastIndex { $0 == kind || kind == .item && $0 == .list }
    if let last, elements[last] == kind { end(&elements, from: last) }
  }

  private mutating func end(_ elements: inout [HTMLElement], from first: Int) {
    for element in elements[first...].reversed() {
      switch element {
      case .list: lists.removeLast()
      case .item, .quotation:
        guard let begun = container else { continue }
        container = containers[begun].parent
        // One that holds nothing is none.
        if containers[begun].firstBlock == blocks.count { containers.removeLast() }
      }
    }
    elements.removeSubrange(first...)
  }
}
