import Articles
import Exports
import TextLayout

/// All that is known of one actor, as text for people.
struct ActorCard {
  private let article: Article
  private let index: Int

  /// The greatest width of a line, in columns.
  private let measure: Int

  private var apparatus: Apparatus { article.apparatus }
  private var actor: Actor { apparatus.actors[index] }

  init(_ article: Article, _ actor: Int, measure: Int) {
    self.article = article
    self.measure = measure
    index = actor
  }

  /// The parts that there are, an empty line between two.
  var text: String {
    let parts = [
      head, prose, relations, events, mentions, companions, sources,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var head: String {
    let facts = [
      actor.kind?.rawValue, actor.dates.words(.full), actor.verification?.text, actor.id,
      actor.wikidata.map(identity),
    ]
    let names = actor.otherNames.map { name in
      name.name + (name.language.map { " (\($0))" } ?? "")
        + (name.verification?.reservation.map { ", \($0)" } ?? "")
    }
    let lines = [actor.name, facts.compactMap(\.self).joined(separator: " · ")] + names + offices
    return lines.map { indented(shown($0), by: "", measure: measure) }.joined()
  }

  /// An item of Wikidata, and what says that it is the same.
  private func identity(_ item: Actor.Wikidata) -> String {
    let reasons = [item.source.map { apparatus.sources[$0].id }, item.verification?.reservation]
      .compactMap(\.self)
    return reasons.isEmpty ? item.id : "\(item.id) (\(reasons.joined(separator: ", ")))"
  }

  private var offices: [String] {
    actor.offices.map { "\($0.name): \($0.when.words(.full))" }
  }

  private var prose: String {
    [actor.summary, actor.role.map { "Here: \($0)" }, actor.disambiguation, actor.note]
      .compactMap(\.self)
      .map { indentedParagraphs($0, by: "", measure: measure) }.joined()
  }

  private var relations: String {
    let relations = apparatus.relations(ofActor: index).map { apparatus.relations[$0] }
    let rows = relations.map { relation in
      let words = [relation.quote.map { "“\(visibleLine($0.exact))”" }, relation.note]
      return [
        apparatus.words(of: relation, seenFrom: index),
        article.whereabouts(of: relation.bytes), words.compactMap(\.self).joined(separator: ", "),
      ]
    }
    return part("Relations", [.init(limit: 26), .init(), .init()], rows, subject: 0)
  }

  private var events: String {
    let rows = Timeline(article, .init(actors: [index])).entries.map { entry in
      [
        entry.event.dateWords, article.whereabouts(of: entry.event.bytes),
        entry.event.line(with: entry.event.remarks),
      ]
    }
    return part("Events", [.init(limit: 25), .init(), .init()], rows)
  }

  private var mentions: String {
    let mentions = Array(apparatus.mentions(ofActor: index))
    guard !mentions.isEmpty else { return "" }
    return "Mentions  \(mentions.count)  \(article.dispersion(ofActor: index))\n"
      + article.keywords(inContext: mentions, measure: measure - 2).indentedLines
  }

  private var companions: String {
    let rows = article.companions(ofActor: index).map { companion in
      [String(companion.blocks), apparatus.actors[companion.actor].name]
    }
    return part("In the same paragraphs", [.init(isNumeric: true), .init()], rows)
  }

  private var sources: String {
    let rows = actor.sources.map { apparatus.sources[$0] }.map { source in
      [source.grade ?? "", visibleLine(source.words)]
    }
    return part("Sources", [.init(), .init()], rows)
  }

  /// A title, and rows indented below it; nothing when there are no rows.
  private func part(
    _ title: String, _ columns: [Listing.Column], _ rows: [[String]], subject: Int? = nil
  ) -> String {
    guard !rows.isEmpty else { return "" }
    let listing = Listing(columns, rows, subject: subject)
    return indented(shown(title), by: "", measure: measure)
      + listing.text(measure: measure - 2).indentedLines
  }
}
