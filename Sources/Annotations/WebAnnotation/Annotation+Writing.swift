import JSONText

extension Annotation {
  /// Makes a new annotation; its source is the address of the article.
  init(_ kind: Kind, _ locator: Locator, text: String, source: String, _ stamp: Stamp) {
    id = stamp.id
    self.kind = text.isEmpty || kind != .highlight ? kind : .note
    self.text = text
    self.locator = locator
    created = stamp.time
    modified = stamp.time
    json = [
      "@context": .string(NotebookPage.context), "id": .string(id), "type": "Annotation",
      "motivation": .string(self.kind.motivation), "created": .string(stamp.time.written),
      "modified": .string(stamp.time.written),
    ]
    if let body = body { json["body"] = body }
    json["target"] = locator.target(over: ["source": .string(source)])
  }

  /// Writes other words about the passage of a highlight or a note; none make a highlight of it.
  ///
  /// Bodies that are no words about it, such as tags and pictures, are kept as they are, and so are
  /// all where the words are the same.
  mutating func write(_ words: String, at time: Timestamp) {
    guard words != text else { return }
    let wordings = (json["lectern:former"]?.array ?? []) + [.string(digest)]
    json["lectern:former"] = .array(Array(wordings.suffix(Self.mostFormerWordings)))
    text = words
    let former = kind
    kind = words.isEmpty ? .highlight : .note
    if kind != former { json["motivation"] = .string(kind.motivation) }
    let old = json["body"]?.elements ?? []
    let first = old.firstIndex(where: \.isText)
    let written = first.map { old[$0].saying(body) } ?? body
    let rest = old.indices.filter { $0 != first }.compactMap { old[$0].saying(nil) }
    let bodies = [written].compactMap(\.self) + rest
    json["bodyValue"] = nil
    json["body"] = bodies.isEmpty ? nil : bodies.count == 1 ? bodies[0] : .array(bodies)
    touch(at: time)
  }

  /// Anchors the annotation to other words.
  mutating func move(to locator: Locator, at time: Timestamp) {
    self.locator = locator
    otherLocators = []
    var targets = json["target"]?.elements ?? []
    guard let index = targets.firstIndex(where: { $0["selector"] != nil }) else { return }
    targets[index] = locator.target(over: targets[index])
    json["target"] = targets.count == 1 ? targets[0] : .array(targets)
    touch(at: time)
  }

  mutating func touch(at time: Timestamp) {
    modified = time
    json["modified"] = .string(time.written)
  }

  /// Whether a reader has written other words over those that it came with.
  var isRewritten: Bool { json["lectern:former"] != nil }

  /// Whether it has words that another form of it neither has nor comes from.
  func hasWords(besides other: Annotation) -> Bool {
    guard !text.isEmpty, text != other.text else { return false }
    return other.json["lectern:former"]?.array?.contains(.string(digest)) != true
  }

  /// The wordings that one tells it comes from: more than anyone writes between two exchanges.
  private static let mostFormerWordings = 32

  /// What its words are known by in those that are written over them.
  private var digest: String { TextDigest(text.utf8).written }

  /// It as a note of its own, for where its place is taken by another wording.
  var apart: Annotation {
    var note = self
    note.id = Self.address(of: text, besides: id)
    note.json["id"] = .string(note.id)
    return note
  }

  /// Whether it is another wording of an annotation, and has become a note of its own.
  func isApart(from id: String) -> Bool {
    self.id == Self.address(of: text, besides: id)
  }

  /// The address of another wording of an annotation: it follows from both, so that the words are
  /// there once however often they are met.
  private static func address(of words: String, besides id: String) -> String {
    "urn:lectern:also:" + TextDigest("\(id)\n\(words)".utf8).written
  }

  /// Whether it says the same of the same words as another form of it, of which one may have been
  /// exported without its position.
  func isSame(as other: Annotation) -> Bool {
    json.withoutPositions(but: nil) == other.json.withoutPositions(but: nil)
  }

  /// Whether it is as another is, whenever each of them was written.
  func isWritten(as other: Annotation) -> Bool {
    var (own, others) = (json, other.json)
    own["modified"] = nil
    others["modified"] = nil
    return own == others
  }

  /// What is said about the words: the reader's text, or the letter of a mark.
  private var body: JSON? {
    switch kind {
    case .mark(let letter?):
      ["type": "TextualBody", "value": .string(String(letter)), "purpose": "tagging"]
    case .mark, .highlight: nil
    case .note:
      [
        "type": "TextualBody", "value": .string(text), "format": "text/plain",
        "purpose": "commenting",
      ]
    }
  }
}

extension JSON {
  /// A body with those of another in the place of its words; its format and language are kept, and
  /// what else there is to choose from.
  ///
  /// - Parameter words: The body with the words; with none, all that could be shown goes.
  /// - Returns: Nothing when nothing is left.
  fileprivate func saying(_ words: JSON?) -> JSON? {
    guard isText else { return self }
    var result = self
    guard let bodies = innerBodies else {
      guard isObject, words != nil else { return words }
      result["value"] = words?["value"]
      return result
    }
    let first = bodies.firstIndex(where: \.isText)
    let isKept = isChoice && words != nil
    let left = bodies.indices.compactMap { index -> JSON? in
      index == first
        ? bodies[index].saying(words) : isKept ? bodies[index] : bodies[index].saying(nil)
    }
    result["items"] = .array(left)
    return left.isEmpty ? nil : result
  }
}

extension Annotation.Kind {
  /// The motivation of the model.
  var motivation: String {
    switch self {
    case .mark: "bookmarking"
    case .highlight: "highlighting"
    case .note: "commenting"
    }
  }
}

extension Locator {
  /// The target of an annotation, in the place of another whose other members are kept.
  fileprivate func target(over old: JSON) -> JSON {
    var target = old
    var quote: JSON = ["type": "TextQuoteSelector", "exact": .string(exact)]
    if !prefix.isEmpty { quote["prefix"] = .string(prefix) }
    if !suffix.isEmpty { quote["suffix"] = .string(suffix) }
    target["selector"] = .array(position.map { [$0.selector, quote] } ?? [quote])
    target["lectern:text"] = text.map { .string($0.written) }
    target["lectern:unique"] = uniqueness.map { .string($0.rawValue) }
    return target
  }
}

extension JSON {
  /// An annotation without the positions that this program has counted in any text but one.
  ///
  /// The quotes beside them tell the words in every text.
  func withoutPositions(but text: TextDigest?) -> JSON {
    func quoted(_ target: JSON) -> JSON {
      guard let own = target["lectern:text"]?.string, own != text?.written,
        let selectors = target["selector"]?.array
      else { return target }
      var target = target
      target["selector"] = .array(selectors.filter { !$0.isSelector("TextPositionSelector") })
      return target
    }
    var result = self
    switch self["target"] {
    case .array(let targets)?: result["target"] = .array(targets.map(quoted))
    case let target?: result["target"] = quoted(target)
    case nil: break
    }
    return result
  }
}

extension Range<Int> {
  fileprivate var selector: JSON {
    ["type": "TextPositionSelector", "start": .number(lowerBound), "end": .number(upperBound)]
  }
}
