import Articles
import Screen
import TextLayout

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
    case .firstMention, .told, .date, .left, .right, .text, .newest, nil: return listed
    }
  }

  /// The part of the text whose actors a pane lists; none when it is the whole, or no list of
  /// actors.
  func part(of kind: ListPane.Kind) -> Range<ByteOffset>? {
    switch kind {
    case .actors(.page): return page.bytes
    case .actors(.section): return article.bytes(ofSection: section) ?? page.bytes
    case .actors(.article), .contents, .history, .card, .notes, .readings, .own, .timeline, .hits,
      .goTo:
      return nil
    }
  }

  func entry(ofActor actor: Int) -> PaneEntry {
    let count = article.apparatus.mentions(ofActor: actor).count
    let strip = article.dispersion(ofActor: actor)
    return PaneEntry(
      text: article.apparatus.actors[actor].name,
      share: "\(strip) \(String(count).leftPadded(to: 3))",
      section: strip.isEmpty ? nil : readingSection)
  }
}
