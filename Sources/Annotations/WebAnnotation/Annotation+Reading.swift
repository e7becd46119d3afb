import Articles
import JSONText

/// Why something is no annotation that can be put on a text.
public enum AnnotationFault: Error, Hashable, Sendable {
  case notAnObject
  case ofAnotherType(String)
  case addressIsNoText
  case withoutTarget
  case severalTargets(Int)
  /// The target is the whole of something, or a part of it that is not told by words: by these
  /// kinds of selector.
  case withoutWords([String])
  case wordsAreNoText
  case positionIsNoRange
  /// What refines the words of the target is not in them, or more than once.
  case notInWords
  /// It says something about another annotation, by Hypothesis.
  case answersAnother
  /// Its values stand in one another deeper than so many levels.
  case tooDeep(Int)
  /// Nothing in the text is like its words, and it is of another source than the article.
  case ofAnotherText(String)
  /// The notebook has an entry of its address that is no annotation to us, and is not to be lost.
  case addressOfUnread

  /// What is wrong, in words.
  public var prose: String {
    switch self {
    case .notAnObject: "it is no object"
    case .ofAnotherType(let type): "its type is “\(type)”, not “Annotation”"
    case .addressIsNoText: "its id is not one text"
    case .withoutTarget: "it has no target"
    case .severalTargets(let count): "it has \(count) targets; one can be shown"
    case .withoutWords(let kinds) where kinds.isEmpty: "its target is no words, but the whole"
    case .withoutWords(let kinds):
      "its target is told by \(kinds.joined(separator: ", ")), not by its words"
    case .wordsAreNoText: "the words of its target are not one text"
    case .positionIsNoRange: "the position of its target is no range of characters"
    case .notInWords: "what refines the words of its target is not in them, or not once"
    case .answersAnother: "it answers another annotation, and is on no words itself"
    case .tooDeep(let levels): "its values stand in one another deeper than \(levels) levels"
    case .ofAnotherText(let source):
      "nothing in this text is like its words and what stands around them; its source is "
        + "“\(source)”"
    case .addressOfUnread: "an entry of its id is here already, which is not understood"
    }
  }

  /// What would be right, in words.
  public var help: String {
    switch self {
    case .notAnObject, .ofAnotherType: "an annotation is an object of the type “Annotation”"
    case .addressIsNoText: "give it one id, or none"
    case .withoutTarget: "give it a target with a source and a selector"
    case .severalTargets: "make an annotation for each"
    case .withoutWords: "add a TextQuoteSelector with the exact words"
    case .wordsAreNoText: "write exact, prefix and suffix as one text each"
    case .positionIsNoRange: "write start and end as numbers, or leave the position out"
    case .notInWords: "refine them by some of them, with prefix and suffix if these are there twice"
    case .answersAnother: "write what it says into the annotation that it answers"
    case .tooDeep: "take out what lies so deep"
    case .ofAnotherText: "name the article that it is about"
    case .addressOfUnread: "give it another id"
    }
  }
}

extension Annotation {
  /// Reads an annotation of the Web Annotation Data Model, its place not yet known.
  ///
  /// The object is kept whole. It shall have an id.
  init(json: JSON) throws(AnnotationFault) {
    guard json.isObject else { throw .notAnObject }
    if let type = json["type"], !type.elements.contains(.string("Annotation")) {
      throw .ofAnotherType(type.elements.compactMap(\.string).joined(separator: ", "))
    }
    guard let id = json["id"]?.string else { throw .addressIsNoText }
    let motivations = (json["motivation"]?.elements ?? []).compactMap(\.string)
    text = json.texts.map(\.words).joined(separator: "\n\n")
    self.id = id
    let locators = try Locator.locators(of: json["target"])
    locator = locators[0]
    otherLocators = Array(locators.dropFirst())
    created = json["created"]?.string.flatMap(Timestamp.init)
    modified = json["modified"]?.string.flatMap(Timestamp.init)
    self.json = json
    if motivations.contains("bookmarking"), text.isEmpty {
      let letter = json.bodies.first(where: \.isTag)?.bodyText
      kind = .mark(letter?.count == 1 ? letter?.first : nil)
    } else {
      kind = text.isEmpty ? .highlight : .note
    }
  }
}

extension Annotation {
  /// The parts of `text`, and whether they are written in Markdown, as those of Hypothesis, or in
  /// HTML, which Markdown takes as well; all others are the words as they are.
  public var texts: [(words: String, isMarkdown: Bool)] { json.texts }

  /// The tags that another program has given it; the letter of a mark is none.
  public var tags: [String] {
    let tags = (json["body"]?.elements ?? []).filter(\.isTag).compactMap(\.bodyText)
    if case .mark(.some) = kind { return Array(tags.dropFirst()) }
    return tags
  }
}

extension JSON {
  /// What an annotation says.
  fileprivate var bodies: [JSON] { (self["body"] ?? self["bodyValue"])?.elements ?? [] }

  /// The words that an annotation says, and whether they are Markdown.
  fileprivate var texts: [(words: String, isMarkdown: Bool)] { bodies.flatMap(\.wordsOfBody) }

  private var isMarkdown: Bool {
    let formats = (self["format"]?.elements ?? []).compactMap { $0.string?.lowercased() }
    return formats.contains { $0.hasPrefix("text/markdown") || $0.hasPrefix("text/html") }
  }

  /// The text of a body: of one that is a text, and of a TextualBody.
  fileprivate var bodyText: String? { string ?? self["value"]?.string }

  /// Whether a body is words about the passage: no tag, nor of another kind.
  var isText: Bool { !wordsOfBody.isEmpty }

  /// The words about the passage in a body: its own, those of the first that has any where it is a
  /// choice, or those of all that are in it.
  ///
  /// As a text is kept, so it stays in the JSON; its lines end as the program's own do.
  private var wordsOfBody: [(words: String, isMarkdown: Bool)] {
    guard !isTag else { return [] }
    guard let bodies = innerBodies else {
      guard let bodyText else { return [] }
      let words = String(decoding: withLineFeeds(Array(bodyText.utf8)[...]), as: UTF8.self)
      return [(words, isMarkdown)]
    }
    guard isChoice else { return bodies.flatMap(\.wordsOfBody) }
    return bodies.lazy.map(\.wordsOfBody).first { !$0.isEmpty } ?? []
  }

  /// The bodies in one that is several.
  var innerBodies: [JSON]? {
    let kinds: [JSON] = ["Choice", "Composite", "List", "Independents"]
    guard self["type"]?.elements.contains(where: kinds.contains) ?? false else { return nil }
    return self["items"]?.elements
  }

  /// Whether one of the bodies in it is meant, the first if nothing speaks for another.
  var isChoice: Bool { self["type"]?.elements.contains("Choice") ?? false }

  fileprivate var isTag: Bool { self["purpose"]?.elements.contains(.string("tagging")) ?? false }
}
