public import JSONText

/// The page that annotations stand on in a file: an AnnotationPage of the Web Annotation Data
/// Model.
///
/// What others have written there is kept, be it understood or not.
public struct NotebookPage: Sendable, Equatable {
  /// The members of the page but `items`.
  private(set) var members: JSON = [:]

  /// The annotations, and what else stands among them; no two have the same address.
  private(set) var items: [JSON] = []

  public init() {}

  static let context = "http://www.w3.org/ns/anno.jsonld"

  /// The form of the page that this program writes; a file of a higher one is not touched.
  public static let version = 1

  /// Replaces the annotation of an address, or adds it.
  mutating func put(_ annotation: Annotation) {
    if let index = items.firstIndex(where: { $0["id"]?.string == annotation.id }) {
      items[index] = annotation.json
    } else {
      items.append(annotation.json)
    }
  }

  /// Replaces the annotations of the same addresses, or adds them, as others have written them.
  ///
  /// - Complexity: O(*n* + *m*) in the annotations of both.
  mutating func put(_ annotations: [JSON]) {
    var places = numbers
    for annotation in annotations {
      let id = annotation["id"]?.string
      if let index = id.flatMap({ places[$0] }) {
        items[index] = annotation
      } else {
        if let id { places[id] = items.count }
        items.append(annotation)
      }
    }
  }

  /// Where on the page the annotation of each address stands, from 0.
  var numbers: [String: Int] {
    let addresses = items.enumerated().compactMap { index, item in
      item["id"]?.string.map { ($0, index) }
    }
    return Dictionary(addresses) { first, _ in first }
  }

  mutating func remove(_ ids: Set<String>) {
    items.removeAll { $0["id"]?.string.map(ids.contains) == true }
  }
}

// MARK: Reading and writing

extension NotebookPage {
  /// Why a page is not read.
  public enum Fault: Error, Hashable, Sendable {
    case notAPage
    /// It is written by a later version of the program.
    case ofVersion(Int)
  }

  /// Reads a page; of entries that have one address those after the first get others.
  public init(reading json: JSON) throws(Fault) {
    if let version = json["lectern:version"]?.number, version > Self.version {
      throw .ofVersion(version)
    }
    if let items = json.array {
      self.items = items.withOwnAddresses
      return
    }
    guard json.isObject, let items = json["items"]?.array else { throw .notAPage }
    members = json
    members["items"] = nil
    self.items = items.withOwnAddresses
  }

  /// The same entries on a page that is about no article yet.
  public var entries: NotebookPage {
    var page = NotebookPage()
    page.items = items
    return page
  }

  /// The names of the article that the annotations are about.
  public var names: [String] { members.namesOfArticle }

  /// The page as a value of JSON.
  public var json: JSON {
    var json = members.isObject ? members : [:]
    json["items"] = .array(items)
    return json
  }

  /// The page as it is to be written to a file: with an address, and what it is about.
  ///
  /// - Parameters:
  ///   - names: The names of the article, as it is now; older ones are kept after them.
  ///   - title: The title of the article.
  /// - Returns: The page with the members that the model demands, and the same items.
  public func written(for names: ArticleNames, title: String) -> NotebookPage {
    let address = "urn:lectern:notes:" + names.first
    var page: JSON = [
      "@context": .string(Self.context), "id": .string(address + ":page"),
      "type": "AnnotationPage",
    ]
    if case .object(let old) = members { for member in old { page[member.name] = member.value } }
    page["partOf"] = collection(at: address, title: title)
    page["startIndex"] = page["startIndex"] ?? .number(0)
    page["lectern:version"] = .number(Self.version)
    let known = names.all
    let others = self.names.filter { !known.contains($0) }
    // At another path there may be a copy, which only its path tells once it is changed as well.
    let paths = others.filter { $0.hasPrefix("path-") }
    let texts = others.filter { !$0.hasPrefix("path-") }
    page["lectern:article"] = .array(
      (known + texts.prefix(16) + paths.prefix(16)).map(JSON.string))
    var result = self
    result.members = page
    return result
  }

  /// The page for other programs, from an article of a text: without positions in former texts,
  /// which select other words than the quotes beside them, and all selectors of a target shall
  /// select the same (Web Annotation Data Model 4.2).
  public func exported(from text: TextDigest) -> NotebookPage {
    var result = self
    result.items = items.map { $0.withoutPositions(but: text) }
    return result
  }

  /// The collection that the page is part of, with what others have written of it.
  private func collection(at address: String, title: String) -> JSON {
    var collection: JSON = ["id": .string(address), "type": "AnnotationCollection"]
    switch members["partOf"] {
    case .string(let other)?: collection["id"] = .string(other)
    case .object(let old)?: for member in old { collection[member.name] = member.value }
    default: break
    }
    // A title that others have written in several languages is theirs.
    let label = collection["label"]
    if label == nil || label?.string != nil { collection["label"] = .string(title) }
    collection["total"] = .number(items.count)
    return collection
  }
}

// MARK: Merging

extension NotebookPage {
  /// Puts two pages together that were made of one.
  ///
  /// An annotation that one side alone has changed, added or removed is as that side has it. Of one
  /// that both have changed, the wording that was written last is kept, and other new words as a
  /// note of their own; where one side has removed it and the other changed it, the change.
  ///
  /// - Parameters:
  ///   - theirs: The page as it is now on the disk.
  ///   - base: The page that both began with.
  /// - Returns: Their entries in their order, then those that this side alone has, then the words
  ///   that have become notes of their own.
  func merged(with theirs: NotebookPage, base: NotebookPage) -> NotebookPage {
    guard theirs != base else { return self }
    guard self != base else { return theirs }
    let (before, mine, others) = (base.byKey, byKey, theirs.byKey)
    var result = theirs
    result.items = theirs.keyed.compactMap {
      Self.settle(mine[$0.key], $0.item, base: before[$0.key])
    }
    result.items += keyed.filter { others[$0.key] == nil }
      .compactMap { Self.settle($0.item, nil, base: before[$0.key]) }
    let known = Set(result.items.compactMap { $0["id"]?.string })
    let apart = theirs.keyed.compactMap {
      Self.apart(mine[$0.key], $0.item, base: before[$0.key])
    }
    result.items += apart.filter { !known.contains($0.id) }.map(\.json)
    return result
  }

  private static func settle(_ mine: JSON?, _ theirs: JSON?, base: JSON?) -> JSON? {
    if mine == base { return theirs }
    if theirs == base { return mine }
    guard let mine, let theirs else { return mine ?? theirs }
    guard let own = mine.written, let other = theirs.written else { return mine }
    return own < other ? theirs : mine
  }

  /// The new words of an annotation that both sides have changed which would be lost, as a note of
  /// their own.
  private static func apart(_ mine: JSON?, _ theirs: JSON, base: JSON?) -> Annotation? {
    guard let mine, let base, mine != theirs, mine != base, theirs != base,
      let kept = settle(mine, theirs, base: base),
      let lost = try? Annotation(json: kept == mine ? theirs : mine), !lost.text.isEmpty
    else { return nil }
    let isThere = [kept, base].contains { (try? Annotation(json: $0))?.text == lost.text }
    return isThere ? nil : lost.apart
  }

  /// The entries with what each is known by: its address, else all of it, and if that is repeated
  /// the number of the repetition.
  private var keyed: [(key: String, item: JSON)] {
    var counts: [String: Int] = [:]
    return items.map { item in
      let key = item["id"]?.string ?? item.text
      let count = counts[key, default: 0]
      counts[key] = count + 1
      return (count == 0 ? key : "\(key) \(count)", item)
    }
  }

  private var byKey: [String: JSON] {
    Dictionary(keyed.map { ($0.key, $0.item) }) { first, _ in first }
  }
}

extension [JSON] {
  /// The entries, no two with the same address: to one that an entry before has, `#2` is added, or
  /// the next number that makes it another.
  ///
  /// An entry is changed and removed by its address, and takes no other with it so.
  ///
  /// - Complexity: O(*n*) in the entries, unless such addresses are there already.
  fileprivate var withOwnAddresses: [JSON] {
    var taken = Set(compactMap { $0["id"]?.string })
    var counts: [String: Int] = [:]
    return map { item in
      guard let id = item["id"]?.string else { return item }
      var number = counts[id, default: 0] + 1
      while number > 1, !taken.insert("\(id)#\(number)").inserted { number += 1 }
      counts[id] = number
      guard number > 1 else { return item }
      var item = item
      item["id"] = .string("\(id)#\(number)")
      return item
    }
  }
}

extension JSON {
  /// The names of the article that the annotations of a page are about.
  var namesOfArticle: [String] {
    (self["lectern:article"]?.elements ?? []).compactMap(\.string)
  }

  /// When an annotation was last changed.
  fileprivate var written: Timestamp? {
    (self["modified"] ?? self["created"])?.string.flatMap(Timestamp.init)
  }
}

extension Notebook {
  /// Takes in what another reader has written in the same notebook since.
  ///
  /// - Parameters:
  ///   - theirs: The page as it is on the disk.
  ///   - base: The page as it was when this notebook was last read or written.
  /// - Returns: The notebook with the annotations of both.
  public func merged(with theirs: NotebookPage, base: NotebookPage) -> Notebook {
    let page = page.merged(with: theirs, base: base)
    guard page != self.page else { return self }
    return Notebook(of: article, prepared, page: page, known: annotations)
  }

  /// Whether an annotation is as a change has left it, and not as another reader has: as it was
  /// after the change, or gone where that was to remove it.
  package func isLeft(by change: Change, _ changed: Annotation) -> Bool {
    if case .remove = change { return self[changed.id] == nil }
    return self[changed.id]?.isWritten(as: changed) == true
  }

  /// Whether another wording of an annotation has become a note of its own since.
  package func hasWords(apartFrom id: String, since before: Notebook) -> Bool {
    annotations.contains { $0.isApart(from: id) && before[$0.id] == nil }
  }

  /// The same annotations on the page as it has been written: with the same items.
  public func written(as page: NotebookPage) -> Notebook {
    var written = self
    written.page = page
    return written
  }
}
