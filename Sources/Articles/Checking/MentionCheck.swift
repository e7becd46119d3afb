/// Looks for actors and names that the text does not mention, and for those that it does after all.
struct MentionCheck {
  private let article: Article
  private let drafts: ApparatusDrafts
  private let quotes: [Quote: Range<ByteOffset>]

  /// The actors that have mentions, or would if others did not contest them.
  private let linked: Set<Int>

  /// The names that stand nowhere in the text.
  private let missing: [NameLinker.Name]

  init(
    _ article: Article, _ drafts: ApparatusDrafts, quotes: [Quote: Range<ByteOffset>],
    linked: Set<Int>, missing: [NameLinker.Name]
  ) {
    self.article = article
    self.drafts = drafts
    self.quotes = quotes
    self.linked = linked
    self.missing = missing
  }

  func run(_ report: inout ApparatusReport) {
    for (index, actor) in drafts.actors.enumerated() {
      if let place = actor.unmentioned {
        guard let mention = article.apparatus.mentions(ofActor: index).first else { continue }
        report.add(.mentionedAfterAll(actor.id.text, place: self.place(of: mention)), at: place)
      } else if !linked.contains(index), isReadWhole(actor) {
        report.add(.neverMentioned(actor.id.text), at: actor.id.place)
      }
    }
    // Of an actor that is not mentioned at all that has been said.
    for name in missing
    where linked.contains(name.actor) && drafts.actors[name.actor].unmentioned == nil {
      report.add(.nameNowhere(name.text), at: name.place)
    }
  }

  /// Whether nothing is wrong that may be the reason why an actor is not mentioned.
  private func isReadWhole(_ actor: ActorDraft) -> Bool {
    !actor.hasUnreadMentions && actor.mentions.allSatisfy { quotes[$0.quote.quote] != nil }
      && actor.names.allSatisfy { hasLetterOrNumber($0.name.text) }
  }

  private func place(of mention: Int) -> String {
    let start = article.apparatus.mentions[mention].bytes.lowerBound
    return article.notation(of: Place(block: article.block(containing: start)))
  }
}
