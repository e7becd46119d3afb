public import Articles
import Search

/// A first apparatus of a text, for an editor to correct.
///
/// It claims nothing: what looks like a name or a date is written down with the place where it
/// stands, and everything that has to be known of it is left to be filled in.
public struct ApparatusDraft: Sendable {
  /// The files, as they are written; each begins with what is to be done with it.
  public let actors: String
  public let timeline: String

  /// How many names and dates have been written down.
  public let nameCount: Int
  public let dateCount: Int

  public init(_ article: Article) {
    let names = Array(NameFinder.names(in: article).prefix(Self.mostNames))
    var ids = IDs()
    let actors = names.map { DraftedActor($0, id: ids.id(for: $0.name), in: article) }
    var eventIDs = IDs()
    let dates = DateFinder.dates(in: article).prefix(Self.mostDates)
    let events = DraftedEvent.events(of: dates, actors, in: article) { eventIDs.id(for: $0) }
    nameCount = actors.count
    dateCount = events.count
    self.actors =
      ([Skeleton.actorsOfText] + (actors.isEmpty ? [Skeleton.noActor] : actors.map(\.yaml)))
      .joined(separator: "\n")
    self.timeline =
      ([Skeleton.timelineOfText] + (events.isEmpty ? [Skeleton.noEvent] : events.map(\.yaml)))
      .joined(separator: "\n")
  }

  /// No one looks through more.
  private static let mostNames = 60
  private static let mostDates = 200
}

/// Ids of lower-case letters without accents, digits and hyphens, none of them twice.
private struct IDs {
  private var taken: Set<String> = []

  mutating func id(for name: String) -> String {
    // Searches know no sigma of its own for the end of a word.
    let words = String(decoding: searchKey(name), as: UTF8.self)
      .split { !$0.isLetter && !$0.isNumber }
      .map { $0.count > 1 && $0.hasSuffix("σ") ? "\($0.dropLast())ς" : String($0) }
    let plain = words.isEmpty ? "name" : words.joined(separator: "-")
    var (id, number) = (plain, 2)
    while !taken.insert(id).inserted { (id, number) = ("\(plain)-\(number)", number + 1) }
    return id
  }
}

/// An actor that is suggested.
struct DraftedActor {
  let id: String
  let name: NameFinder.Name
  let yaml: String

  init(_ name: NameFinder.Name, id: String, in article: Article) {
    self.id = id
    self.name = name
    yaml = """
      # \(name.count) times, first in \(article.notation(at: name.first)): \
      \(article.surroundings(of: name.first))
      - id: \(id)
        name: \(quoted(name.name))
        names: [\(name.forms.map(quoted).joined(separator: ", "))]
        # kind:
        # summary:

      """
  }
}

/// An event that is suggested.
struct DraftedEvent {
  let yaml: String

  /// Suggests an event for each date whose words stand but once in their paragraph.
  static func events(
    of dates: some Collection<DateFinder.Found>, _ actors: [DraftedActor], in article: Article,
    id: (String) -> String
  ) -> [DraftedEvent] {
    let text = FoldedArticle(blocksOf: article)
    let quotes = dates.compactMap { found in
      article.uniqueWords(around: found.bytes, in: found.sentence, of: text)
        .map { (found: found, quote: $0) }
    }
    let areUnique = article.standOnce(quotes.map(\.quote), in: text.bytes.indices, of: text)
    return zip(quotes, areUnique).map { event, isUnique in
      DraftedEvent(event.found, event.quote, isUnique: isUnique, actors, in: article, id: id)
    }
  }

  /// Suggests an event, whose words may stand elsewhere in the article as well.
  private init(
    _ found: DateFinder.Found, _ quote: Range<ByteOffset>, isUnique: Bool,
    _ actors: [DraftedActor], in article: Article, id: (String) -> String
  ) {
    let words = quoted(article.string(quote))
    let sentence = article.string(found.sentence)
    // Several dates stand in brackets, which mean another thing to YAML.
    let isList = found.date.first.map { "[{".contains($0) } == true
    let named = actors.filter { $0.name.forms.contains { sentence.contains($0) } }.map(\.id)
    yaml = """
      - id: \(id(found.date))
        date: \(isList ? quoted(found.date) : found.date)
        title: \(quoted(article.beginning(of: found.sentence)))
        quote: \(isUnique ? words : "{exact: \(words), in: \(article.notation(at: quote))}")
        # actors: [\(named.joined(separator: ", "))]

      """
  }
}
