import Articles

/// A mention of an actor, as it stands to the passage here.
enum Meeting: CaseIterable, Hashable, Sendable {
  case first
  case previous
  case next
}

extension Model {
  /// The mention that a meeting is; nothing before the first and after the last.
  func mention(_ meeting: Meeting, ofActor actor: Int) -> Int? {
    let mentions = article.apparatus.mentions(ofActor: actor)
    func start(_ index: Int) -> ByteOffset {
      article.apparatus.mentions[mentions[index]].bytes.lowerBound
    }
    let here = passageHere
    switch meeting {
    case .first: return mentions.first
    case .previous:
      let index = partitioningIndex(mentions.indices) { start($0) >= here.lowerBound }
      return index > mentions.startIndex ? mentions[index - 1] : nil
    case .next:
      let end = chosen == nil ? here.lowerBound : here.lowerBound + 1
      let index = partitioningIndex(mentions.indices) { start($0) >= end }
      return index < mentions.endIndex ? mentions[index] : nil
    }
  }

  /// How far away a meeting is, in words.
  func words(of meeting: Meeting, _ actor: Int) -> String {
    guard let mention = mention(meeting, ofActor: actor) else {
      return meeting == .next ? "no mention further on" : "not met before"
    }
    guard meeting != .first else { return "first met" }
    let here = article.block(containing: passageHere.lowerBound)
    let there = article.block(
      containing: article.apparatus.mentions[mention].bytes.lowerBound)
    let paragraphs =
      switch article.paragraphs(between: here, there) {
      case 0: "in this paragraph"
      case 1: meeting == .next ? "in the next paragraph" : "one paragraph ago"
      case let count: meeting == .next ? "\(count) paragraphs on" : "\(count) paragraphs ago"
      }
    return (meeting == .next ? "met next " : "last met ") + paragraphs
  }

  /// Which of the mentions of an actor is chosen, here or in the card itself: "6 of 40".
  func numberOfMention(ofActor actor: Int, in pane: ListPane) -> String {
    let mentions = article.apparatus.mentions(ofActor: actor)
    var current: Int?
    if case .mention(let mention) = chosen?.target { current = mention }
    if case .mention(let mention) = pane.items[safe: pane.cursor] { current = mention }
    guard let current, let index = mentions.firstIndex(of: current) else {
      return "\(mentions.count)"
    }
    return "\(index - mentions.startIndex + 1) of \(mentions.count)"
  }
}

extension Article {
  /// How many paragraphs lie from one block to another, which counts itself; headings are none, but
  /// another block is one paragraph away at least.
  func paragraphs(between here: Int, _ there: Int) -> Int {
    guard here != there else { return 0 }
    let way = here < there ? here + 1..<there + 1 : there..<here
    return max(1, way.count { blocks[$0].number != nil })
  }
}
