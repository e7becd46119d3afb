public import JSONText

/// Annotations as other programs hand them over, made ready for a notebook.
///
/// Read are a single annotation, an array of them, a page or a collection of the Web Annotation
/// Data Model with its pages inside or their address, a graph of JSON-LD, and what Hypothesis
/// gives: the answer of its API (`rows`) and the export of its client (`annotations`).
public struct ForeignAnnotations: Sendable {
  /// What is to be an annotation, in the order of the file.
  let items: [JSON]

  /// The names of the article that they are about, where this program has written the page.
  let names: [String]

  /// What a file says of annotations that are not in it.
  public enum Rest: Hashable, Sendable {
    /// They are on the page of this address, and on those after it.
    case page(String)
    /// With those that are in the file they are so many.
    case total(Int)
  }

  public let rest: Rest?

  /// Takes the annotations out of a file.
  ///
  /// - Returns: Nothing when there is no list of annotations in it, it is none itself, and it is no
  ///   collection that says where they are.
  public init?(_ json: JSON) {
    var list = Self.list(on: json)
    // What has no list of its own may have pages.
    var next = json[list == nil ? "first" : "next"]
    while let page = next, let more = Self.list(on: page) {
      list = (list ?? []) + more
      next = page["next"]
    }
    let address = next.flatMap { $0.string ?? $0["id"]?.string }
    let isCollection = json["type"]?.elements.contains("AnnotationCollection") ?? false
    guard list != nil || isCollection && address != nil else { return nil }
    let items = list ?? []
    self.items = items.map(Self.withID)
    names = json.namesOfArticle
    rest =
      address.map(Rest.page)
      ?? json["total"]?.number.flatMap { $0 > items.count ? Rest.total($0) : nil }
  }

  /// The annotations on a page, or the one that takes its place.
  private static func list(on page: JSON) -> [JSON]? {
    if let items = page.array { return items }
    for name in ["items", "rows", "annotations", "@graph"] {
      if let items = page[name]?.array { return items }
    }
    return page["target"] != nil || page["type"] == "Annotation" ? [page] : nil
  }

  /// Gives an annotation without an id one that follows from all of it, so that it is known again.
  private static func withID(_ item: JSON) -> JSON {
    guard item.isObject, (item["id"] ?? .null) == .null else { return item }
    var item = item
    item["id"] = .string("urn:lectern:imported:" + TextDigest(item.text.utf8).written)
    return item
  }
}

extension Annotation {
  /// Reads an annotation of another program; one without a type is given that of annotations, which
  /// the model asks for.
  init(foreign json: JSON) throws(AnnotationFault) {
    var json = json
    if json["type"] == nil {
      if Self.membersOfHypothesis.contains(where: { json[$0] != nil }) {
        json = try Self.modelled(hypothesis: json)
      } else {
        json["type"] = "Annotation"
      }
    }
    try self.init(json: json)
    guard !self.json.isDeeper(than: Self.mostLevels) else { throw .tooDeep(Self.mostLevels) }
  }

  /// The levels of an annotation that leave room for those of the page that it is put on: no file
  /// is read again that has more than 128.
  private static let mostLevels = 100

  /// By which one of Hypothesis is known, though not all be there: the model has none of them.
  private static let membersOfHypothesis = ["uri", "text", "tags"]

  /// Makes an annotation of the model of one of Hypothesis, which has words of its own for it; what
  /// the model has no word for is kept together.
  private static func modelled(hypothesis item: JSON) throws(AnnotationFault) -> JSON {
    guard item["references"]?.array?.isEmpty != false else { throw .answersAnother }
    let text = item["text"]?.string ?? ""
    var result: JSON = [
      "@context": .string(NotebookPage.context), "id": item["id"] ?? .null, "type": "Annotation",
      "motivation": text.isEmpty ? "highlighting" : "commenting",
    ]
    if let id = item["id"]?.string, !id.contains(":") {
      result["id"] = .string("https://hypothes.is/a/" + id)
    }
    result["creator"] = item["user"]
    result["created"] = item["created"]
    result["modified"] = item["updated"]
    var bodies = (item["tags"]?.array ?? []).map { tag -> JSON in
      ["type": "TextualBody", "value": tag, "purpose": "tagging"]
    }
    if !text.isEmpty {
      let body: JSON = [
        "type": "TextualBody", "value": .string(text), "format": "text/markdown",
        "purpose": "commenting",
      ]
      bodies.insert(body, at: 0)
    }
    result["body"] = bodies.isEmpty ? nil : .array(bodies)
    let targets = item["target"]?.elements ?? []
    let sourced = (targets.isEmpty ? [[:]] : targets).map { target -> JSON in
      var target = target
      target["source"] = target["source"]?.elements.first ?? item["uri"]
      return target
    }
    result["target"] = sourced.count == 1 ? sourced[0] : .array(sourced)
    var rest = item
    for name in ["id", "uri", "user", "created", "updated", "text", "tags", "target"] {
      rest[name] = nil
    }
    if rest != [:] { result["hypothesis"] = rest }
    return result
  }
}
