public import JSONText

/// Annotations as other programs hand them over, made ready for a notebook.
///
/// Read are a single annotation, an array of them, a page or a collection of the Web Annotation
/// Data Model with its pages inside, a graph of JSON-LD, and what Hypothesis gives: the answer of
/// its API (`rows`) and the export of its client (`annotations`).
public struct ForeignAnnotations: Sendable {
  /// What is to be an annotation, in the order of the file.
  let items: [JSON]

  /// Takes the annotations out of a file.
  ///
  /// - Returns: Nothing when there is no list of annotations in it and it is none itself.
  public init?(_ json: JSON) {
    guard let items = Self.list(in: json) else { return nil }
    self.items = items.map(Self.withID)
  }

  private static func list(in json: JSON) -> [JSON]? {
    if let items = json.array { return items }
    for name in ["items", "rows", "annotations", "@graph"] {
      if let items = json[name]?.array { return items }
    }
    if let first = json["first"], first.isObject { return list(in: first) }
    return json["target"] != nil || json["type"] == "Annotation" ? [json] : nil
  }

  /// Gives an annotation without an id one that follows from all of it, so that it is known again.
  private static func withID(_ item: JSON) -> JSON {
    guard item.isObject, item["id"] == nil else { return item }
    var item = item
    item["id"] = .string("urn:lectern:imported:" + TextDigest(item.text.utf8).written)
    return item
  }
}

extension Annotation {
  /// Reads an annotation of another program.
  init(foreign json: JSON) throws(AnnotationFault) {
    guard let uri = json["uri"]?.string, json["type"] == nil else {
      try self.init(json: json)
      return
    }
    try self.init(json: Self.modelled(hypothesis: json, on: uri))
  }

  /// Makes an annotation of the model of one of Hypothesis, which has words of its own for it.
  private static func modelled(
    hypothesis item: JSON, on uri: String
  ) throws(AnnotationFault) -> JSON {
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
    var target = item["target"]?.elements.first ?? [:]
    target["source"] = target["source"]?.elements.first ?? .string(uri)
    result["target"] = target
    return result
  }
}
