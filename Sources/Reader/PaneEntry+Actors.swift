import Articles
import Screen

extension Model {
  /// The actors of a part of the text, the most often mentioned first; those of a page as they come.
  func actors(in scope: ListPane.Scope) -> [Int] {
    let apparatus = article.apparatus
    switch scope {
    case .page: return apparatus.actors(in: page.bytes)
    case .section:
      let blocks = article.sections[section].blocks
      guard let first = blocks.first, let last = blocks.last else { return [] }
      let bytes = article.blocks[first].bytes.lowerBound..<article.blocks[last].bytes.upperBound
      return apparatus.actors(in: bytes)
    case .article:
      let counts = apparatus.actors.indices.map { apparatus.mentions(ofActor: $0).count }
      return apparatus.actors.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    }
  }

  func entry(ofActor actor: Int) -> PaneEntry {
    let count = article.apparatus.mentions(ofActor: actor).count
    return PaneEntry(
      text: article.apparatus.actors[actor].name,
      share: "\(article.dispersion(ofActor: actor)) \(String(count).leftPadded(to: 3))",
      target: .actor(actor))
  }

  /// All about an actor, line by line; what lies in the text leads there.
  func cardEntries(_ index: Int) -> [PaneEntry] {
    let actor = article.apparatus.actors[index]
    var entries = [PaneEntry(text: actor.name, role: .paneTitle)]
    entries.append(PaneEntry(text: facts(of: actor), role: .quiet))
    entries += actor.otherNames.map { PaneEntry(text: $0.name, role: .quiet) }
    entries += [actor.summary, actor.role.map { "here: \($0)" }, actor.disambiguation, actor.note]
      .compactMap(\.self).map { PaneEntry(text: $0) }
    entries += part("Relations", relationEntries(index))
    entries += part("Events", eventEntries(index))
    entries += part("Mentions", mentionEntries(index))
    entries += part("In the same paragraphs", companionEntries(index))
    let sources = actor.sources.map { article.apparatus.sources[$0] }
    return entries
      + part("Sources", sources.map { PaneEntry(indent: 2, text: $0.title, role: .quiet) })
  }

  private func part(_ heading: String, _ entries: [PaneEntry]) -> [PaneEntry] {
    guard !entries.isEmpty else { return [] }
    return [
      PaneEntry(text: ""), PaneEntry(text: heading, share: "\(entries.count)", role: .heading),
    ]
      + entries
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

  private func relationEntries(_ actor: Int) -> [PaneEntry] {
    let apparatus = article.apparatus
    return apparatus.relations(ofActor: actor).map { index in
      let relation = apparatus.relations[index]
      let isFrom = relation.from == actor
      let other = apparatus.actors[isFrom ? relation.to : relation.from].name
      let words = relation.type.replacing("-", with: " ")
      let note = relation.note.map { " (\($0))" } ?? ""
      return PaneEntry(
        indent: 2, text: (isFrom ? "\(words) \(other)" : "\(other) \(words) it") + note,
        share: place(of: relation.bytes), target: relation.bytes.map { .passage($0) } ?? .nothing)
    }
  }

  private func eventEntries(_ actor: Int) -> [PaneEntry] {
    article.apparatus.events(ofActor: actor).map { index in
      let event = article.apparatus.events[index]
      return PaneEntry(
        indent: 2, text: "\(words(of: event)) · \(event.title)", share: place(of: event.bytes),
        target: event.bytes.map { .passage($0) } ?? .nothing)
    }
  }

  private func mentionEntries(_ actor: Int) -> [PaneEntry] {
    article.apparatus.mentions(ofActor: actor).map { index in
      let bytes = article.apparatus.mentions[index].bytes
      return PaneEntry(
        indent: 2, text: context(of: bytes), share: place(of: bytes), target: .passage(bytes))
    }
  }

  private func companionEntries(_ actor: Int) -> [PaneEntry] {
    article.companions(ofActor: actor).prefix(12).map { companion in
      PaneEntry(
        indent: 2, text: article.apparatus.actors[companion.actor].name,
        share: "\(companion.blocks)", target: .actor(companion.actor))
    }
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
