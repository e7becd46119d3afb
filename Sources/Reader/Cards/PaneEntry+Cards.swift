import Articles
import Screen

extension Model {
  /// What a line of a card says.
  func entry(ofCardItem item: PaneItem, in pane: ListPane) -> PaneEntry {
    let apparatus = article.apparatus
    let place = place(of: passage(of: item))
    switch item {
    case .words(let words, let role): return PaneEntry(text: words, role: role)
    case .office(let actor): return PaneEntry(text: officeWords(ofActor: actor))
    case .heading(let heading, let count):
      return PaneEntry(text: heading, share: share(ofHeading: heading, count, pane), role: .heading)
    case .related(let relation, let isFrom):
      return PaneEntry(indent: 2, text: words(ofRelation: relation, isFrom: isFrom))
    case .quote(let bytes):
      return PaneEntry(indent: 2, text: "“\(article.string(bytes))”", share: place, role: .quiet)
    case .event(let index):
      let event = apparatus.events[index]
      let words = "\(event.dateWords) · \(event.line(with: event.remarks))"
      return PaneEntry(indent: 2, text: words, share: place)
    case .note(let index):
      let note = apparatus.notes[index]
      return PaneEntry(indent: 2, text: "\(label(of: note)) · \(note.text)", share: place)
    case .mention(let mention): return entry(ofMention: mention)
    case .meeting(let meeting, let actor):
      return PaneEntry(indent: 2, text: words(of: meeting, actor), share: place, role: .quiet)
    case .chapter(let section, let count): return entry(ofChapter: section, count: count)
    case .companion(let actor, _, let paragraphs):
      return PaneEntry(indent: 2, text: apparatus.actors[actor].name, share: "\(paragraphs)")
    case .participant(let actor, let role):
      let role = role.map { " – \($0)" } ?? ""
      return PaneEntry(indent: 2, text: apparatus.actors[actor].name + role)
    case .source(let index):
      let source = apparatus.sources[index]
      return PaneEntry(indent: 2, text: "\(source.title) – \(grade(of: source))")
    case .address(let address): return PaneEntry(text: address, role: .link)
    case .section, .place, .actor, .reading, .hit, .own: return PaneEntry(text: "")
    }
  }

  /// The heading of a section above so many entries.
  private func entry(ofChapter section: Int, count: Int) -> PaneEntry {
    let (number, title) = (number(ofSection: section), article.title(ofSection: section))
    let label = title.begins(withNumber: number) ? "§" : "§\(number)"
    return PaneEntry(
      label: number.isEmpty ? "" : label, indent: 1, text: title, share: "\(count)", role: .quiet)
  }

  private func share(ofHeading heading: String, _ count: Int, _ pane: ListPane) -> String {
    guard heading == PaneItem.mentions, case .card(.actor(let actor)) = pane.kind else {
      return "\(count)"
    }
    return numberOfMention(ofActor: actor, in: pane)
  }

  private func words(ofRelation index: Int, isFrom: Bool) -> String {
    let relation = article.apparatus.relations[index]
    let actor = isFrom ? relation.from : relation.to
    return article.apparatus.words(of: relation, seenFrom: actor)
      + (relation.note.map { " (\($0))" } ?? "")
  }

  /// A mention with the words before and after it.
  private func entry(ofMention index: Int) -> PaneEntry {
    let bytes = article.apparatus.mentions[index].bytes
    let block = article.blocks[article.block(containing: bytes.lowerBound)].bytes
    let start = article.scalarStart(
      atOrBefore: max(block.lowerBound, bytes.lowerBound - Self.contextBytes))
    let end = article.scalarStart(
      atOrBefore: min(block.upperBound, bytes.upperBound + Self.contextBytes))
    let whole = start..<max(bytes.upperBound, end)
    return PaneEntry(
      indent: 1, text: article.string(whole),
      keyword: bytes.lowerBound - start..<bytes.upperBound - start, share: place(of: bytes))
  }

  /// As much of the text before a mention, and after it, as may find room in a pane.
  private static let contextBytes = 100
}
