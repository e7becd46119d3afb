import Articles
import Screen

extension Model {
  /// The actors of a part of the text, in the order of the pane.
  func actors(of pane: ListPane) -> [Int] {
    let apparatus = article.apparatus
    let listed = pane.part.map(apparatus.actors(in:)) ?? Array(apparatus.actors.indices)
    // `sorted` is stable.
    switch pane.order {
    case .count:
      let counts = apparatus.actors.indices.map { apparatus.mentions(ofActor: $0).count }
      return listed.sorted { counts[$0] > counts[$1] }
    case .name:
      let names = listed.map { (actor: $0, name: apparatus.actors[$0].name.lowercased()) }
      return names.sorted { $0.name < $1.name }.map(\.actor)
    case .firstMention where pane.part == nil:
      let first = apparatus.actors.indices.map { apparatus.mentions(ofActor: $0).first ?? .max }
      return listed.sorted { first[$0] < first[$1] }
    case .firstMention, .told, .date, nil: return listed
    }
  }

  /// The part of the text whose actors a pane lists; none when it is the whole, or no list of actors.
  func part(of kind: ListPane.Kind) -> Range<ByteOffset>? {
    switch kind {
    case .actors(.page): return page.bytes
    case .actors(.section):
      let blocks = article.sections[section].blocks
      guard let first = blocks.first, let last = blocks.last else { return page.bytes }
      return article.blocks[first].bytes.lowerBound..<article.blocks[last].bytes.upperBound
    case .actors(.article), .contents, .history, .card, .notes, .readings, .timeline: return nil
    }
  }

  func entry(ofActor actor: Int) -> PaneEntry {
    let count = article.apparatus.mentions(ofActor: actor).count
    return PaneEntry(
      text: article.apparatus.actors[actor].name,
      share: "\(article.dispersion(ofActor: actor)) \(String(count).leftPadded(to: 3))")
  }

  /// All about an actor, line by line; what lies in the text leads there.
  func cardItems(ofActor index: Int) -> [PaneItem] {
    let apparatus = article.apparatus
    let actor = apparatus.actors[index]
    let prose = [actor.summary, actor.role.map { "here: \($0)" }, actor.disambiguation, actor.note]
    let companions = article.companions(ofActor: index).prefix(12)
    return [.words(actor.name, .paneTitle), .words(facts(of: actor), .quiet)]
      + actor.otherNames.map { .words($0.name, .quiet) }
      + prose.compactMap(\.self).map { .words($0, .text) }
      + part("Relations", apparatus.relations(ofActor: index).map(PaneItem.relation))
      + part("Events", apparatus.events(ofActor: index).map(PaneItem.event))
      + part("Mentions", apparatus.mentions(ofActor: index).map(PaneItem.mention))
      + part(
        "In the same paragraphs", companions.map { .companion($0.actor, paragraphs: $0.blocks) })
      + part("Sources", actor.sources.map(PaneItem.source))
  }

  private func part(_ heading: String, _ items: [PaneItem]) -> [PaneItem] {
    items.isEmpty ? [] : [.words("", .text), .heading(heading, count: items.count)] + items
  }

  /// What an entry of the card of an actor says.
  func entry(ofCardItem item: PaneItem, _ pane: ListPane) -> PaneEntry {
    let apparatus = article.apparatus
    let place = place(of: passage(of: item))
    switch item {
    case .words(let words, let role): return PaneEntry(text: words, role: role)
    case .heading(let heading, let count):
      return PaneEntry(text: heading, share: "\(count)", role: .heading)
    case .relation(let relation):
      return PaneEntry(
        indent: 2, text: words(of: apparatus.relations[relation], pane), share: place)
    case .event(let index):
      let event = apparatus.events[index]
      return PaneEntry(indent: 2, text: "\(words(of: event)) · \(event.title)", share: place)
    case .mention(let mention):
      return PaneEntry(
        indent: 2, text: context(of: apparatus.mentions[mention].bytes), share: place)
    case .companion(let actor, let paragraphs):
      return PaneEntry(indent: 2, text: apparatus.actors[actor].name, share: "\(paragraphs)")
    case .source(let source):
      return PaneEntry(indent: 2, text: apparatus.sources[source].title, role: .quiet)
    case .section, .place, .actor, .note, .reading: return PaneEntry(text: "")
    }
  }

  private func words(of relation: Relation, _ pane: ListPane) -> String {
    let isFrom = pane.kind == .card(relation.from)
    let other = article.apparatus.actors[isFrom ? relation.to : relation.from].name
    let words = relation.type.replacing("-", with: " ")
    return (isFrom ? "\(words) \(other)" : "\(other) \(words) it")
      + (relation.note.map { " (\($0))" } ?? "")
  }

  private func facts(of actor: Actor) -> String {
    func words(_ date: WrittenDate?) -> String? { date?.date?.words(.short) ?? date?.written }
    let dates = actor.dates
    let ends = [words(dates.birth ?? dates.foundation), words(dates.death ?? dates.dissolution)]
      .compactMap(\.self)
    let life = ends.isEmpty ? words(dates.date) : ends.joined(separator: " – ")
    return [actor.kind?.rawValue, life, actor.verification?.text].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// A passage with some words before and after it.
  private func context(of bytes: Range<ByteOffset>) -> String {
    let block = article.blocks[article.block(containing: bytes.lowerBound)].bytes
    let start = article.characterStart(atOrBefore: max(block.lowerBound, bytes.lowerBound - 24))
    let end = article.characterStart(atOrBefore: min(block.upperBound, bytes.upperBound + 24))
    return (start > block.lowerBound ? "…" : "") + article.string(start..<max(start, end))
      + (end < block.upperBound ? "…" : "")
  }
}

extension String {
  fileprivate func leftPadded(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - count)) + self
  }
}
