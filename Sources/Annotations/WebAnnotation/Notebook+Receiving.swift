import JSONText

/// What has become of an annotation that was made elsewhere.
public struct Received: Sendable, Equatable {
  public enum Outcome: Sendable, Equatable {
    /// It is in the notebook now.
    case added(Anchoring)
    /// An older form of it was there, and has been replaced.
    case renewed(Anchoring)
    /// It was there already, in this form or a later one.
    case known
    /// It was there already in another form, and nothing tells which is the later; that one stays.
    case knownOtherwise
    case refused(AnnotationFault)
  }

  /// Its number in the file, from 1.
  public let number: Int

  /// The words that it is on; empty where they are not known.
  public let quote: String
  public let outcome: Outcome
}

extension Notebook {
  /// Takes in annotations that were made elsewhere.
  ///
  /// Each is looked for in the text as one of the reader's own would be. What is there already, by
  /// its address, is not doubled. One whose words are nowhere in the text stays listed if its
  /// source is the article, and is refused if it is another.
  ///
  /// - Returns: What has become of each, in the order of the file.
  public mutating func receive(_ foreign: ForeignAnnotations) -> [Received] {
    let before = Dictionary(annotations.map { ($0.id, $0) }) { first, _ in first }
    var known = before
    var news: [JSON] = []
    let read = foreign.items.map { item -> Result<Annotation, AnnotationFault> in
      Result { () throws(AnnotationFault) in try Annotation(foreign: item) }
    }
    let isNew = read.map { result -> Bool in
      guard case .success(let annotation) = result, annotation.isNews(to: known[annotation.id])
      else { return false }
      known[annotation.id] = annotation
      news.append(annotation.json)
      return true
    }
    var page = page
    page.put(news)
    let whole = Notebook(of: article, prepared, page: page, known: annotations)
    let places = whole.annotations.reduce(into: [:]) { $0[$1.id] = $1.anchoring }
    let received = zip(read, isNew).enumerated().map { index, entry in
      Received(
        number: index + 1, quote: (try? entry.0.get().quote) ?? "",
        outcome: outcome(of: entry.0, isNew: entry.1, among: before, places))
    }
    let ofOthers = zip(read, received).compactMap { entry, received -> String? in
      guard case .refused(.ofAnotherText) = received.outcome else { return nil }
      return try? entry.get().id
    }
    page.remove(Set(ofOthers))
    self = Notebook(of: article, whole.prepared, page: page, known: whole.annotations)
    return received
  }

  private func outcome(
    of result: Result<Annotation, AnnotationFault>, isNew: Bool, among before: [String: Annotation],
    _ places: [String: Anchoring]
  ) -> Received.Outcome {
    switch result {
    case .failure(let fault): return .refused(fault)
    case .success(let annotation):
      let old = before[annotation.id]
      guard isNew else {
        guard let old, old.json != annotation.json, !annotation.isOlder(than: old) else {
          return .known
        }
        return .knownOtherwise
      }
      let anchoring = places[annotation.id] ?? .orphan
      guard old == nil else { return .renewed(anchoring) }
      guard anchoring == .orphan, let source = annotation.source,
        source != ArticleNames.source(of: article)
      else { return .added(anchoring) }
      return .refused(.ofAnotherText(source))
    }
  }
}

extension Annotation {
  /// Whether it says anything that an older form of it does not.
  fileprivate func isNews(to old: Annotation?) -> Bool {
    guard let old else { return true }
    return old.json != json && old.isOlder(than: self)
  }
}
