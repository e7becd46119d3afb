/// Puts the events of a parser together to one value.
struct YAMLComposer {
  var lines: YAMLLines
  private(set) var open: [Collection] = []
  private var anchors: [String: Composed] = [:]

  /// The anchors before plain texts.
  private var anchorsOfTexts: [(name: String, place: YAMLPlace)] = []

  /// The names that aliases have.
  private var aliases: Set<String> = []
  private var root: YAMLNode?
  private var problems: [YAMLProblem] = []
  private(set) var documents = 0
  private var expansion = 0

  /// A node with what it costs to go through it: the nodes in it, one more for each 64 bytes of a
  /// scalar, and how deep they are nested.
  private struct Composed {
    let node: YAMLNode
    var size = 1
    var height = 0
  }

  /// A sequence or mapping that has begun; in a mapping keys and values alternate.
  struct Collection {
    let isMapping: Bool
    let anchor: String?
    let start: YAMLMark
    let place: YAMLPlace
    var nodes: [YAMLNode] = []
    var size = 1
    var height = 1
  }

  init(lines: YAMLLines) { self.lines = lines }

  /// Gives a source with a stand-in for each character that no YAML has, and reports the first of
  /// them.
  ///
  /// A stand-in is one code point as well, so that all that follows is where it was.
  mutating func takeOutOddCharacters(of source: [UInt8]) -> [UInt8] {
    guard source.indices.contains(where: { oddLength(source, at: $0) > 0 }) else { return source }
    var (result, index, count) = ([UInt8](), 0, 0)
    while index < source.count {
      let length = oddLength(source, at: index)
      if length == 0 {
        result.append(source[index])
      } else {
        result += [0xEF, 0xBF, 0xBD]
        count += 1
        if count <= Self.mostOddCharacters {
          problems.append(YAMLProblem(.broken(.oddCharacter), at: lines.place(ofByte: index)))
        }
      }
      index += max(1, length)
    }
    return result
  }

  /// The characters that are reported, at most.
  private static let mostOddCharacters = 20

  /// Takes an event.
  ///
  /// - Returns: Whether to go on.
  mutating func take(_ event: YAMLEvent) -> Bool {
    let place = lines.place(from: event.start, to: event.end)
    switch event.kind {
    case .scalar(let text, let style, let hasTag):
      if hasTag { reportTag(before: place) }
      if style == .plain { takePlain(event, at: place) }
      let words = style == .block ? withoutLineEnd(text) : text
      let node = YAMLNode(.scalar(words, style), at: place)
      add(Composed(node: node, size: 1 + words.utf8.count / 64), anchor: event.anchor)
    case .sequence: return begin(isMapping: false, event, at: place)
    case .mapping: return begin(isMapping: true, event, at: place)
    case .end: close()
    case .alias(let name): return addAlias(name, event, at: place)
    case .document: return beginDocument(at: place)
    case .unclosedQuote: return stop(.broken(.unclosedQuote), at: place)
    case .mistake(let words): return stop(words, at: event.start)
    case .other: break
    }
    return true
  }

  /// Reports a tag before a text, which means nothing, though its author may think so.
  private mutating func reportTag(before text: YAMLPlace) {
    let place = YAMLPlace(line: text.line, column: text.column, length: 1)
    problems.append(YAMLProblem(.noPartOfText("!"), at: place))
  }

  /// Takes down what may be a part of a plain text and to YAML is none.
  private mutating func takePlain(_ event: YAMLEvent, at place: YAMLPlace) {
    reportComment(after: event.end)
    if let anchor = event.anchor { anchorsOfTexts.append((anchor, place)) }
  }

  /// Reports a comment behind a text, or where a text belongs and there is none: it is no part of
  /// it, though its author may think so.
  private mutating func reportComment(after end: YAMLMark) {
    guard let place = lines.comment(after: end) else { return }
    problems.append(YAMLProblem(.noPartOfText("#"), at: place))
  }

  /// Closes what is open and gives the value; where all was read, and so each alias that there is,
  /// anchors are reported that none has.
  mutating func finish(isWhole: Bool) -> (root: YAMLNode?, problems: [YAMLProblem]) {
    while !open.isEmpty { close() }
    if isWhole { reportAnchors() }
    return (root, problems)
  }

  /// Reports the anchors before plain texts that no alias has: as in `&c about 1701`, their author
  /// may think them a part of the text.
  private mutating func reportAnchors() {
    for (name, start) in anchorsOfTexts where !aliases.contains(name) {
      let place = YAMLPlace(line: start.line, column: start.column, length: 1 + name.utf8.count)
      problems.append(YAMLProblem(.noPartOfText("&"), at: place))
    }
  }

  mutating func stop(_ kind: YAMLProblem.Kind, at place: YAMLPlace) -> Bool {
    problems.append(YAMLProblem(kind, at: place))
    return false
  }

  private mutating func beginDocument(at place: YAMLPlace) -> Bool {
    documents += 1
    return documents == 1 || stop(.secondDocument, at: place)
  }

  private mutating func begin(isMapping: Bool, _ event: YAMLEvent, at place: YAMLPlace) -> Bool {
    guard open.count < YAMLDocument.greatestDepth else { return stop(.tooDeep, at: place) }
    // An older value of this name is none within this one.
    if let anchor = event.anchor { anchors[anchor] = nil }
    open.append(
      Collection(isMapping: isMapping, anchor: event.anchor, start: event.start, place: place))
    return true
  }

  private mutating func add(_ composed: Composed, anchor: String?) {
    if let anchor { anchors[anchor] = composed }
    guard let last = open.indices.last else {
      root = composed.node
      return
    }
    open[last].nodes.append(composed.node)
    open[last].size += composed.size
    open[last].height = max(open[last].height, composed.height + 1)
  }

  private mutating func addAlias(
    _ name: String, _ event: YAMLEvent, at place: YAMLPlace
  ) -> Bool {
    aliases.insert(name)
    guard let target = anchors[name] else {
      let isCircular = open.contains { $0.anchor == name }
      // As in `*The old Almanac*`: emphasis of Markdown.
      if !isCircular, lines.hasText(after: event.end) {
        return stop(.broken(.badStart("*")), at: lines.place(from: event.start, to: event.start))
      }
      let kind: YAMLProblem.Kind = isCircular ? .circularAlias(name) : .unknownAlias(name)
      problems.append(YAMLProblem(kind, at: place))
      add(Composed(node: YAMLNode(.scalar("", .alias), at: place)), anchor: nil)
      return true
    }
    expansion += target.size
    guard expansion <= YAMLDocument.greatestExpansion else {
      return stop(.tooManyAliases, at: place)
    }
    guard open.count + target.height <= YAMLDocument.greatestDepth else {
      return stop(.tooDeep, at: place)
    }
    add(target, anchor: nil)
    return true
  }

  private mutating func close() {
    let closed = open.removeLast()
    let content: YAMLNode.Content =
      closed.isMapping ? .mapping(entries(closed.nodes)) : .sequence(closed.nodes)
    let node = YAMLNode(content, at: closed.place)
    add(Composed(node: node, size: closed.size, height: closed.height), anchor: closed.anchor)
  }

  /// Pairs keys and values; a key that the file ends after has an empty value.
  private mutating func entries(_ nodes: [YAMLNode]) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    entries.reserveCapacity(nodes.count / 2)
    for index in stride(from: 0, to: nodes.count, by: 2) {
      let key = nodes[index]
      let value =
        index + 1 < nodes.count ? nodes[index + 1] : YAMLNode(.scalar("", .plain), at: key.place)
      entries.append(YAMLNode.Entry(key: key, value: value))
    }
    return withoutRepeatedKeys(entries)
  }

  /// Leaves out the entries whose key stands in the mapping before, and reports them.
  private mutating func withoutRepeatedKeys(_ entries: [YAMLNode.Entry]) -> [YAMLNode.Entry] {
    let names = entries.map { $0.key.text ?? "" }
    let order = entries.indices.filter { entries[$0].key.text != nil }
      .sorted { (names[$0], $0) < (names[$1], $1) }
    var isRepeated = Array(repeating: false, count: entries.count)
    for place in order.indices.dropFirst() where names[order[place]] == names[order[place - 1]] {
      isRepeated[order[place]] = true
    }
    return entries.indices.compactMap { index in
      guard isRepeated[index] else { return entries[index] }
      problems.append(YAMLProblem(.repeatedKey(names[index]), at: entries[index].key.place))
      return nil
    }
  }
}

/// A text on lines of its own without the end of the last: `>` and `|` keep it, though nobody means
/// it.
private func withoutLineEnd(_ text: String) -> String {
  let end = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\n") }.count
  return end == 0 ? text : String(decoding: text.utf8.dropLast(end), as: UTF8.self)
}

/// The length of the character at an index if no YAML has it (YAML 1.1, section 5.1): a control, a
/// byte order mark within the text, U+FFFE or U+FFFF; 0 where it has.
private func oddLength(_ source: [UInt8], at index: Int) -> Int {
  switch source[index] {
  case 0x09, 0x0A, 0x0D: return 0
  case ..<0x20, 0x7F: return 1
  case 0xC2 where index + 1 < source.count:
    let second = source[index + 1]
    return (0x80...0x9F).contains(second) && second != 0x85 ? 2 : 0
  case 0xEF where index > 0 && index + 2 < source.count:
    let (second, third) = (source[index + 1], source[index + 2])
    return second == 0xBB && third == 0xBF || second == 0xBF && third >= 0xBE ? 3 : 0
  default: return 0
  }
}
