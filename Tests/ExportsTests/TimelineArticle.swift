import Articles
import Foundation

extension Article {
  /// An article that has events, and nothing else.
  static func telling(_ events: [Event], actors: [Actor] = [], title: String = "Tides") -> Article {
    Article(
      metadata: Metadata(title: title), text: [], blocks: [], sections: [],
      apparatus: Apparatus(actors: actors, events: events))
  }

  /// An article with an event for each date, titled by it.
  static func dated(_ dates: [String]) -> Article {
    telling(
      dates.map {
        Event(
          id: $0, date: $0.isEmpty ? nil : WrittenDate($0),
          sense: $0.contains("/") ? .span : .point, title: "On \($0)"
        )
      })
  }

  /// Loads an article of a text alone.
  static func loaded(_ markdown: String) -> Article {
    loadText(ArticleFiles(article: .init(name: "article.md", bytes: Array(markdown.utf8)))).article
  }

  /// The article of `Content`, loaded from its files.
  static func talibanAndMoscow() throws -> Article {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Content/taliban-and-moscow")
    func file(_ name: String) throws -> ArticleFiles.File {
      .init(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
    return load(
      ArticleFiles(
        article: try file("article.md"), actors: try file("actors.yaml"),
        timeline: try file("timeline.yaml"), notes: try file("notes.yaml"),
        sources: try file("sources.yaml"))
    ).article
  }

  /// All events, in told order.
  var allEvents: [Int] { Array(apparatus.events.indices) }
}
