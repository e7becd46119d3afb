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
    let apparatus = article.apparatus
    let here = passageHere.lowerBound
    switch meeting {
    case .first: return apparatus.mentions(ofActor: actor).first
    case .previous: return apparatus.mention(ofActor: actor, stepping: -1, from: here)
    case .next:
      // A name that the page begins with is yet to be met, unless it is chosen.
      let start = chosen == nil ? here - 1 : here
      return apparatus.mention(ofActor: actor, stepping: 1, from: start)
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
    let count = article.paragraphs(between: here, there)
    guard meeting == .next else { return "last met " + paragraphsAgo(count) }
    return switch count {
    case 0: "met next in this paragraph"
    case 1: "met next in the next paragraph"
    default: "met next \(count) paragraphs on"
    }
  }

  /// Which of the mentions of an actor is chosen, here or in the card itself: "6 of 40".
  func numberOfMention(ofActor actor: Int, in pane: ListPane) -> String {
    let apparatus = article.apparatus
    let count = apparatus.mentions(ofActor: actor).count
    var current: Int?
    if case .mention(let mention) = chosen?.target { current = mention }
    if case .mention(let mention) = pane.items[safe: pane.cursor] { current = mention }
    guard let current, apparatus.mentions[current].actor == actor else { return "\(count)" }
    return "\(apparatus.position(ofMention: current) + 1) of \(count)"
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

/// How many paragraphs back something is, in words: `3 paragraphs ago`.
func paragraphsAgo(_ count: Int) -> String {
  count == 0 ? "in this paragraph" : "\(countedParagraphs(count)) ago"
}

/// So many paragraphs, in words.
func countedParagraphs(_ count: Int) -> String {
  count == 1 ? "one paragraph" : "\(count) paragraphs"
}
