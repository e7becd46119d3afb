import JSONText

/// What has become of an annotation that was made elsewhere.
public struct Received: Sendable, Equatable {
  public enum Outcome: Sendable, Equatable {
    /// It is in the notebook now.
    case added(Anchoring)
    /// An older form of it was there, and has been replaced; where that is apart, what a reader had
    /// made of its words is a note of its own now.
    case renewed(Anchoring, isApart: Bool)
    /// It was there already, in this form or a later one.
    case known
    /// It was there already in another form, and nothing tells which is the later; that one stays.
    case knownOtherwise
    case refused(AnnotationFault)

    /// How sure its place is, where it has been taken in.
    public var anchoring: Anchoring? {
      switch self {
      case .added(let anchoring), .renewed(let anchoring, _): anchoring
      case .known, .knownOtherwise, .refused: nil
      }
    }
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
  /// its address, is not doubled, nor lost where it is not understood; but where a reader has
  /// written over an older form of it, of the two wordings the older one becomes a note of its own.
  /// One that is not found in the text stays listed if its source is the article, and is refused if
  /// it is another.
  ///
  /// - Returns: What has become of each, in the order of the file.
  public mutating func receive(_ foreign: ForeignAnnotations) -> [Received] {
    var page = page
    let entries = page.numbers
    var known = Dictionary(annotations.map { ($0.id, $0) }) { first, _ in first }
    var news: [JSON] = []
    let arrivals = foreign.items.map { item -> Arrival in
      do throws(AnnotationFault) {
        let annotation = try Annotation(foreign: item)
        guard known[annotation.id] != nil || entries[annotation.id] == nil else {
          throw AnnotationFault.addressOfUnread
        }
        let arrival = Arrival(result: .success(annotation), former: known[annotation.id])
        if arrival.isNew {
          known[annotation.id] = annotation
          news.append(annotation.json)
        }
        if let apart = arrival.apart, entries[apart.id] == nil { news.append(apart.json) }
        return arrival
      } catch {
        return Arrival(result: .failure(error), former: nil)
      }
    }
    page.put(news)
    let whole = Notebook(of: article, prepared, page: page, known: annotations)
    let places = whole.annotations.reduce(into: [:]) { $0[$1.id] = $1.anchoring }
    let received = arrivals.enumerated().map { index, arrival in
      Received(
        number: index + 1, quote: arrival.annotation?.quote ?? "",
        outcome: outcome(of: arrival, places, foreign.names))
    }
    let ofOthers = zip(arrivals, received).compactMap { arrival, received -> String? in
      guard case .refused(.ofAnotherText) = received.outcome else { return nil }
      return arrival.annotation?.id
    }
    page.remove(Set(ofOthers))
    self =
      ofOthers.isEmpty
      ? whole : Notebook(of: article, whole.prepared, page: page, known: whole.annotations)
    return received
  }

  private func outcome(
    of arrival: Arrival, _ places: [String: Anchoring], _ names: [String]
  ) -> Received.Outcome {
    switch arrival.result {
    case .failure(let fault): return .refused(fault)
    case .success(let annotation):
      let former = arrival.former
      guard arrival.isNew else {
        if let apart = arrival.apart, self[apart.id] == nil {
          return .added(places[apart.id] ?? .orphan)
        }
        guard let former, !former.isSame(as: annotation), !annotation.isOlder(than: former) else {
          return .known
        }
        return .knownOtherwise
      }
      let anchoring = places[annotation.id] ?? .orphan
      if anchoring == .orphan, self[annotation.id] == nil, let source = annotation.source,
        !isOwn(source, on: names)
      {
        return .refused(.ofAnotherText(source))
      }
      guard former != nil else { return .added(anchoring) }
      return .renewed(anchoring, isApart: arrival.apart != nil)
    }
  }

  /// Whether an annotation of a source, from a page that is about an article of some names, is of
  /// this article, by any name that it goes by or went by.
  private func isOwn(_ source: String, on names: [String]) -> Bool {
    let own = ArticleNames(article)
    let sources = (own.all + page.names).map(ArticleNames.source(named:))
    return own.match(names) != nil || source == ArticleNames.source(of: article)
      || sources.contains(source)
  }
}

/// An annotation as it came.
private struct Arrival {
  let result: Result<Annotation, AnnotationFault>

  /// The one of its address that was there before it, in the notebook or earlier in the file.
  let former: Annotation?

  var annotation: Annotation? { try? result.get() }

  /// The older of its words and of those that a reader has written over an older form of it, as a
  /// note of their own; nothing where no reader has, or where they are known to the later ones.
  var apart: Annotation? {
    guard let annotation, let former, former.isRewritten else { return nil }
    let (kept, lost) = isNew ? (annotation, former) : (former, annotation)
    return lost.hasWords(besides: kept) ? lost.apart : nil
  }

  /// Whether it takes the place of what was there.
  var isNew: Bool { annotation?.isNews(to: former) ?? false }
}

extension Annotation {
  /// Whether it says anything that an older form of it does not.
  fileprivate func isNews(to old: Annotation?) -> Bool {
    guard let old else { return true }
    return old.json != json && old.isOlder(than: self)
  }
}
