import Annotations
import Articles
import JSONText
import Testing

extension Notebook {
  /// The notebook of an article with annotations that another program has made.
  init(of article: Article, importing annotations: [JSON]) throws {
    self.init(of: article)
    _ = receive(try #require(ForeignAnnotations(.array(annotations))))
  }
}

extension JSON {
  /// A note on some words as another program writes it, at some time; without a text a bookmark.
  static func annotation(on words: String, text: String?, created: String? = nil) -> JSON {
    var json: JSON = [
      "type": "Annotation", "motivation": .string(text == nil ? "bookmarking" : "commenting"),
      "target": [
        "source": "urn:test", "selector": ["type": "TextQuoteSelector", "exact": .string(words)],
      ],
    ]
    json["bodyValue"] = text.map(JSON.string)
    json["created"] = created.map(JSON.string)
    return json
  }
}
