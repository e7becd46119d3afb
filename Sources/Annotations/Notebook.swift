public import Articles

/// The marks, highlights and notes that a reader has put on one article.
///
/// A value without a disk: `Keeping.Archive` reads and writes it.
public struct Notebook: Sendable, Equatable {
  /// All annotations in the order of the text; those without a certain place after all others, in
  /// the order in which they were made.
  public private(set) var annotations: [Annotation] { didSet { indexAddresses() } }

  /// Where in `annotations` an address is.
  private var indices: [String: Int] = [:]

  /// What stands in the file of the notebook besides: entries that are no annotations to us, and
  /// the members of the page that they stand on.
  public internal(set) var page: NotebookPage

  public let article: Article

  /// The text made ready for finding words in it, which takes time: once it is first needed.
  private(set) var prepared: AnchoredText?

  /// Begins an empty notebook.
  public init(of article: Article) {
    self.init(of: article, page: NotebookPage())
  }

  /// Reads a notebook from its page.
  ///
  /// Annotations of `known` have places in this text that are known; they are not looked for again.
  init(
    of article: Article, _ prepared: AnchoredText? = nil, page: NotebookPage,
    known: [Annotation] = []
  ) {
    self.article = article
    self.prepared = prepared
    self.page = page
    annotations = page.items.compactMap { try? Annotation(json: $0) }
    let places = Dictionary(known.map { ($0.locator, $0.anchoring) }) { first, _ in first }
    let unknown = annotations.indices.filter { places[annotations[$0].locator] == nil }
    let found = find(unknown.map { annotations[$0].locator })
    for index in annotations.indices {
      annotations[index].anchoring = places[annotations[index].locator] ?? .orphan
    }
    for (index, anchoring) in zip(unknown, found) { annotations[index].anchoring = anchoring }
    tryOtherLocators()
    sort()
  }

  /// Finds annotations without a certain place by other quotes, of which the first that has one
  /// takes the place of the quote that has none.
  private mutating func tryOtherLocators() {
    var annotations = annotations
    let others = annotations.indices.flatMap { index -> [(index: Int, locator: Locator)] in
      guard annotations[index].bytes == nil else { return [] }
      return annotations[index].otherLocators.map { (index, $0) }
    }
    guard !others.isEmpty else { return }
    for (other, anchoring) in zip(others, find(others.map(\.locator)))
    where anchoring.bytes != nil && annotations[other.index].bytes == nil {
      annotations[other.index].locator = other.locator
      annotations[other.index].anchoring = anchoring
    }
    self.annotations = annotations
  }

  /// Brings the annotations into their order; those of one stretch of the text, and those without a
  /// certain place, are in that of the page, to whose end new ones are put.
  private mutating func sort() {
    let numbers = page.numbers
    let made = annotations.enumerated().sorted { left, right in
      (numbers[left.element.id] ?? .max, left.offset)
        < (numbers[right.element.id] ?? .max, right.offset)
    }.map(\.element)
    let order = made.filter { $0.bytes != nil }.enumerated().sorted { left, right in
      let (first, second) = (left.element.bytes ?? 0..<0, right.element.bytes ?? 0..<0)
      return (first.lowerBound, second.upperBound, left.offset)
        < (second.lowerBound, first.upperBound, right.offset)
    }
    annotations = order.map(\.element) + made.filter { $0.bytes == nil }
  }

  private mutating func indexAddresses() {
    indices = Dictionary(zip(annotations.map(\.id), annotations.indices)) { first, _ in first }
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.annotations == right.annotations && left.page == right.page
  }

  /// The text, ready for finding words in it.
  private mutating func text() -> AnchoredText {
    let text = prepared ?? AnchoredText(article)
    prepared = text
    return text
  }

  private mutating func find(_ locators: [Locator]) -> [Anchoring] {
    locators.isEmpty ? [] : text().find(locators)
  }
}

// MARK: Looking up

extension Notebook {
  /// The annotation of an address.
  public subscript(_ id: String) -> Annotation? {
    indices[id].map { annotations[$0] }
  }

  /// The annotations in the order of the text, what has no certain place where it may belong: at
  /// the first of such passages, and behind all others where there is none.
  ///
  /// - Complexity: O(*n* log *n*) in the annotations.
  package var inOrderOfText: [Annotation] {
    let placed = annotations.enumerated().map { number, annotation in
      let start = annotation.anchoring.candidates.first?.lowerBound ?? .max
      return (annotation: annotation, order: (start, number))
    }
    return placed.sorted { $0.order < $1.order }.map(\.annotation)
  }

  /// The mark of a letter: of several the one that was set last.
  public func mark(_ letter: Character) -> Annotation? {
    annotations.filter { $0.kind == .mark(letter) }.max { $0.isOlder(than: $1) }
  }

  /// The annotations that have a certain place and share a byte with a range of the text, or begin
  /// there; in the order of the text.
  ///
  /// - Complexity: O(*n*) in the annotations.
  public func annotations(in bytes: Range<ByteOffset>) -> [Annotation] {
    annotations.filter { annotation in
      guard let own = annotation.bytes else { return false }
      return own.overlaps(bytes) || bytes.contains(own.lowerBound)
    }
  }

  /// The annotations that lie on just the words of a range; white space at its ends does not count.
  ///
  /// - Complexity: O(*n*) in the annotations.
  public func annotations(on bytes: Range<ByteOffset>) -> [Annotation] {
    guard let words = article.trimmed(bytes) else { return [] }
    return annotations.filter { $0.bytes.flatMap(article.trimmed) == words }
  }

  /// What stands on the page and is no annotation to us: its number there, from 1, and why.
  public var unread: [(number: Int, fault: AnnotationFault)] {
    page.items.enumerated().compactMap { index, item -> (number: Int, fault: AnnotationFault)? in
      do throws(AnnotationFault) {
        _ = try Annotation(json: item)
        return nil
      } catch {
        return (index + 1, error)
      }
    }
  }

  /// The annotations whose place the reader has to confirm, or that have none.
  public var unplaced: [Annotation] { annotations.filter { $0.bytes == nil } }
}

// MARK: Changing

extension Notebook {
  /// What a reader does with annotations.
  public enum Change: Equatable, Sendable {
    /// Puts one on a range of the article's text, within a block or over several.
    case add(Annotation.Kind, Range<ByteOffset>, text: String)
    /// Marks a place by a letter, which no other place has from then on.
    case mark(Character, Place)
    /// Says something else about the words, or nothing at all; a highlight that is written to is a
    /// note from then on, and a note that says nothing a highlight. A mark stays a mark: what is
    /// said of it is a note of its own on the same words.
    case edit(id: String, text: String)
    case remove(id: String)
    /// Takes one of the places that are offered for an annotation as its own.
    case confirm(id: String, candidate: Int)
  }

  /// Makes a change.
  ///
  /// - Parameters:
  ///   - change: What the reader does.
  ///   - stamp: What a new annotation is called, and when the change is made.
  /// - Returns: The annotation as it is after the change, or was before it was removed; nothing
  ///   when there is none of that address, no such candidate, or no word to put it on.
  @discardableResult
  public mutating func apply(_ change: Change, _ stamp: Stamp) -> Annotation? {
    switch change {
    case .add(let kind, let bytes, let words):
      text().locator(of: bytes).flatMap { add(kind, $0, words, stamp) }
    case .mark(let letter, let place):
      text().locator(of: place).flatMap { setMark(letter, $0, stamp) }
    case .edit(let id, let words): self[id].flatMap { edit($0, words, stamp) }
    case .remove(let id): self[id].map { remove($0) }
    case .confirm(let id, let candidate): self[id].flatMap { confirm($0, candidate, stamp) }
    }
  }

  /// Undoes changes.
  ///
  /// - Parameters:
  ///   - reversals: What does it, in order; to remove what is gone does nothing.
  ///   - time: When it is done.
  public mutating func reverse(_ reversals: [Reversal], at time: Timestamp) {
    for reversal in reversals {
      switch reversal {
      case .remove(let id): if let annotation = self[id] { remove(annotation) }
      case .restore(let annotation): put(annotation, at: time)
      }
    }
  }

  private mutating func add(
    _ kind: Annotation.Kind, _ locator: Locator, _ words: String, _ stamp: Stamp
  ) -> Annotation {
    var annotation = Annotation(
      kind, locator, text: words, source: ArticleNames.source(of: article), stamp)
    annotation.anchoring = find([locator])[0]
    return store(annotation)
  }

  private mutating func setMark(
    _ letter: Character, _ locator: Locator, _ stamp: Stamp
  ) -> Annotation {
    for old in annotations where old.kind == .mark(letter) { remove(old) }
    return add(.mark(letter), locator, "", stamp)
  }

  private mutating func edit(
    _ old: Annotation, _ words: String, _ stamp: Stamp
  ) -> Annotation? {
    if case .mark = old.kind {
      guard !words.isEmpty, let locator = locatorOfWords(of: old) else { return nil }
      return add(.note, locator, words, stamp)
    }
    var annotation = old
    annotation.write(words, at: stamp.time)
    return store(annotation)
  }

  /// By what the words of an annotation are found: of one that quotes none, as a position alone
  /// does, those of the passage that it may belong to.
  private mutating func locatorOfWords(of annotation: Annotation) -> Locator? {
    guard annotation.locator.exact.isEmpty else { return annotation.locator }
    guard let bytes = annotation.anchoring.candidates.first else { return nil }
    return text().locator(of: bytes)
  }

  @discardableResult
  private mutating func remove(_ annotation: Annotation) -> Annotation {
    annotations.removeAll { $0.id == annotation.id }
    page.remove([annotation.id])
    return annotation
  }

  private mutating func confirm(
    _ old: Annotation, _ candidate: Int, _ stamp: Stamp
  ) -> Annotation? {
    guard old.anchoring.candidates.indices.contains(candidate),
      let locator = text().locator(of: old.anchoring.candidates[candidate])
    else { return nil }
    var annotation = old
    annotation.move(to: locator, at: stamp.time)
    annotation.anchoring = find([locator])[0]
    return store(annotation)
  }

  private mutating func put(_ old: Annotation, at time: Timestamp) {
    var annotation = old
    annotation.touch(at: time)
    annotation.anchoring = find([annotation.locator])[0]
    store(annotation)
  }

  /// Takes in an annotation, in the place of the one of its address if there is one.
  @discardableResult
  private mutating func store(_ annotation: Annotation) -> Annotation {
    if let index = indices[annotation.id] {
      annotations[index] = annotation
    } else {
      annotations.append(annotation)
    }
    page.put(annotation)
    sort()
    return annotation
  }
}
