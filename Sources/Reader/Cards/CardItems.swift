import Articles
import Screen

// What stands on each card, line by line.

extension Model {
  func cardItems(_ subject: Subject) -> [PaneItem] {
    switch subject {
    case .actor(let actor): cardItems(ofActor: actor)
    case .event(let event): cardItems(ofEvent: event)
    case .note(let note): cardItems(ofNote: note)
    case .source(let source): cardItems(ofSource: source)
    case .pair(let first, let second): cardItems(ofPair: first, second)
    }
  }

  private func cardItems(ofActor index: Int) -> [PaneItem] {
    let apparatus = article.apparatus
    let actor = apparatus.actors[index]
    let prose = [actor.summary, actor.role.map { "here: \($0)" }, actor.disambiguation, actor.note]
    var items: [PaneItem] = [.words(actor.name, .paneTitle), .words(facts(of: actor), .quiet)]
    items += actor.otherNames.map { name -> PaneItem in
      let words = [name.name, name.verification?.reservation].compactMap(\.self)
      return .words(words.joined(separator: ", "), .quiet)
    }
    items += prose.compactMap(\.self).map { .words($0, .text) }
    if !actor.offices.isEmpty { items.append(.office(index)) }
    items += part(
      "Relations", relationItems(index), count: apparatus.relations(ofActor: index).count)
    items += part("Events", apparatus.events(ofActor: index).map(PaneItem.event))
    items += mentionItems(ofActor: index)
    items += part(
      "In the same paragraphs",
      article.companions(ofActor: index).map {
        .companion($0.actor, of: index, paragraphs: $0.blocks)
      })
    return items + part("Sources", actor.sources.map(PaneItem.source))
  }

  /// A relation leads to the other actor, and below it to the passage that tells it.
  private func relationItems(_ actor: Int) -> [PaneItem] {
    article.apparatus.relations(ofActor: actor).flatMap { index -> [PaneItem] in
      let relation = article.apparatus.relations[index]
      let quote = relation.bytes.map { [PaneItem.quote($0)] } ?? []
      return [.related(index, isFrom: relation.from == actor)] + quote
    }
  }

  /// The mentions of an actor by section, the first, and the previous and next one from here.
  private func mentionItems(ofActor actor: Int) -> [PaneItem] {
    let mentions = article.apparatus.mentions(ofActor: actor)
    guard !mentions.isEmpty else { return [] }
    return part(
      PaneItem.mentions, Meeting.allCases.map { .meeting($0, actor) }, count: mentions.count)
      + bySection(Array(mentions))
  }

  private func bySection(_ mentions: [Int]) -> [PaneItem] {
    let sections = mentions.map {
      article.section(containing: article.apparatus.mentions[$0].bytes.lowerBound)
    }
    var counts: [Int: Int] = [:]
    for section in sections { counts[section, default: 0] += 1 }
    var items: [PaneItem] = []
    for (index, mention) in mentions.enumerated() {
      let section = sections[index]
      if index == 0 || sections[index - 1] != section {
        items.append(.chapter(section, count: counts[section] ?? 0))
      }
      items.append(.mention(mention))
    }
    return items
  }

  private func cardItems(ofPair first: Int, _ second: Int) -> [PaneItem] {
    let apparatus = article.apparatus
    let shared = Set(blocks(ofActor: first)).intersection(blocks(ofActor: second))
    let mentions = (apparatus.mentions(ofActor: first) + apparatus.mentions(ofActor: second))
      .sorted().filter { mention in
        shared.contains(article.block(containing: apparatus.mentions[mention].bytes.lowerBound))
      }
    let count = countedParagraphs(shared.count)
    return [
      .actor(first), .actor(second), .words("named together in \(count)", .quiet),
      .words("", .text),
    ] + bySection(mentions)
  }

  private func blocks(ofActor actor: Int) -> [Int] {
    article.apparatus.mentions(ofActor: actor).map {
      article.block(containing: article.apparatus.mentions[$0].bytes.lowerBound)
    }
  }

  private func cardItems(ofEvent index: Int) -> [PaneItem] {
    let event = article.apparatus.events[index]
    var items: [PaneItem] = [.words(event.title, .paneTitle)]
    items += dates(of: event).map { .words($0, .text) }
    items.append(.words(facts(of: event), .quiet))
    items += event.prose.map { .words($0, .text) }
    items += event.bytes.map { [.words("", .text), .words("Passage", .heading), .quote($0)] } ?? []
    items += part("Actors", event.participants.map { .participant($0.actor, role: $0.role) })
    let notes = event.bytes.map(article.apparatus.notes(in:)) ?? []
    items += part("Notes on the passage", notes.map(PaneItem.note))
    return items + part("Sources", event.sources.map(PaneItem.source))
  }

  private func cardItems(ofNote index: Int) -> [PaneItem] {
    let note = article.apparatus.notes[index]
    var items: [PaneItem] = [.words("Note: \(label(of: note))", .paneTitle)]
    if let bytes = note.bytes { items.append(.quote(bytes)) }
    items.append(.words(note.text, .text))
    if let verification = note.verification { items.append(.words(verification.text, .quiet)) }
    let events = note.bytes.map(article.apparatus.events(in:)) ?? []
    items += part("Events told there", events.map(PaneItem.event))
    return items + part("Sources", note.sources.map(PaneItem.source))
  }

  private func cardItems(ofSource index: Int) -> [PaneItem] {
    let apparatus = article.apparatus
    let source = apparatus.sources[index]
    var items: [PaneItem] = [.words(source.title, .paneTitle)]
    let authors = source.authors.isEmpty ? nil : source.authors.joined(separator: "; ")
    items += [authors, source.publisher, source.issued?.words(.full)].compactMap(\.self)
      .map { .words($0, .text) }
    items += source.other.map { .words("\($0.name): \($0.value)", .quiet) }
    items.append(.words(grade(of: source), .quiet))
    if let url = source.url { items.append(.address(url)) }
    let use = apparatus.sourceUses[index]
    return items + part("Actors that rest on it", use.actors.map(PaneItem.actor))
      + part("Events that rest on it", use.events.map(PaneItem.event))
      + part("Notes that rest on it", use.notes.map(PaneItem.note))
  }

  /// A part of a card: a blank line, a heading, its lines; nothing when it has none.
  private func part(_ heading: String, _ items: [PaneItem], count: Int? = nil) -> [PaneItem] {
    guard !items.isEmpty else { return [] }
    return [.words("", .text), .heading(heading, count: count ?? items.count)] + items
  }
}
