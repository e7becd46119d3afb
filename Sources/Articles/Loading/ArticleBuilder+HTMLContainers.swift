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
    _ tag: HTMLTag, before rest: HTMLTokens, in elements: inout [HTMLElement]
  ) {
    guard tag.isClosing || elements.count < 100 else { return }
    switch (tag.name, tag.isClosing) {
    case ("ul", false): begin(.bulleted(isTight: true), in: &elements)
    case ("ol", false): beginNumbered(tag, before: rest, in: &elements)
    case ("li", false): beginItem(number: number("value", of: tag, rest.bytes), in: &elements)
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

  /// Begins a numbered list.
  ///
  /// One that counts down to 1 must end in the same lines: else it counts up.
  private mutating func beginNumbered(
    _ tag: HTMLTag, before rest: HTMLTokens, in elements: inout [HTMLElement]
  ) {
    var start = number("start", of: tag, rest.bytes)
    let isReversed = tag.attributes["reversed"] != nil
    if isReversed, start == nil, countsAhead > 0 {
      countsAhead -= 1
      start = itemCount(in: rest)
    }
    begin(.numbered(start: start ?? 1, delimiter: ".", isTight: true), in: &elements)
    if isReversed, start != nil { lists[lists.count - 1].step = -1 }
    let numerals = Numerals(rawValue: value(of: "type", tag, rest.bytes))
    lists[lists.count - 1].numerals = numerals ?? .digits
  }

  /// The number that an attribute gives; as in Markdown, it has nine digits at most.
  private mutating func number(_ name: String, of tag: HTMLTag, _ bytes: [UInt8]) -> Int? {
    Int(value(of: name, tag, bytes)).flatMap { 0..<1_000_000_000 ~= $0 ? $0 : nil }
  }

  /// Begins an item: of the innermost list, or of the one that has been broken off, or of its own.
  ///
  /// Its number follows from the item before it where none is given.
  private mutating func beginItem(number: Int?, in elements: inout [HTMLElement]) {
    end(.item, in: &elements)
    if !elements.contains(.list) {
      begin(.bulleted(isTight: true), in: &elements)
      if let brokenList { lists[lists.count - 1] = brokenList }
    }
    elements.append(.item)
    if let number { lists[lists.count - 1].number = number }
    _ = beginItem(isChecked: nil)
  }

  /// Makes the item that has just begun, and has no text yet, a task.
  mutating func makeTask(isChecked: Bool) {
    guard let container, containers[container].firstBlock == blocks.count, writer.isBlockEmpty,
      case .item(let marker, let list, let isTight) = containers[container].kind
    else { return }
    containers[container].kind = .item(
      marker: withBox(marker, isChecked: isChecked), list: list, isTight: isTight)
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

/// Counts the items of a list that has just begun; none where it does not end.
private func itemCount(in tokens: HTMLTokens) -> Int? {
  var (lists, items) = (1, 0)
  for case .tag(let tag) in tokens {
    switch (tag.name, tag.isClosing) {
    case ("ol", false), ("ul", false): lists += 1
    case ("ol", true), ("ul", true): lists -= 1
    case ("li", false) where lists == 1: items += 1
    default: break
    }
    if lists == 0 { return items }
  }
  return nil
}
