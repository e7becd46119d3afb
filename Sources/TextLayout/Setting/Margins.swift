import Articles

/// What stands left of the text of each container, at one measure.
///
/// A container gives its blocks a strip: a bar for a quotation, the room of a marker for an item or
/// a note. Strips never take more than half of the measure, and leave some columns to the text.
/// Where the containers are nested deeper than that, outer strips make way for the innermost one; a
/// strip that would be too wide by itself is left out.
///
/// - Complexity: Making the value is O(*n*) in the article's containers, asking it is O(*m*) in the
///   columns of the measure, and for the first block of containers in their number.
struct Margins: Sendable {
  /// The room of one container.
  private struct Strip {
    let column: Int
    let columns: Int

    /// The container whose strip is left of this one.
    let outer: Int?

    var end: Int { column + columns }
  }

  private let article: Article

  /// The strip of each container; none where it is left out.
  private var strips: [Strip?] = []

  /// For each container, the innermost one with a strip among it and those around it.
  private var innermost: [Int?] = []

  /// The columns that strips may take.
  private let limit: Int

  init(of article: Article, measure: Int) {
    self.article = article
    limit = Self.limit(atMeasure: measure)
    strips.reserveCapacity(article.containers.count)
    innermost.reserveCapacity(article.containers.count)
    let columns = Self.columns(of: article)
    for container in article.containers.indices {
      add(container, columns: columns[container])
    }
  }

  /// The columns that may be left free for the sake of order, at a measure: at most half of it, and
  /// none of the last eight.
  static func limit(atMeasure measure: Int) -> Int {
    max(0, min(measure / 2, measure - 8))
  }

  /// The margin of the rows of a block's part: only the first one shows the markers.
  func margin(of block: Int, isFirstPart: Bool) -> Margin {
    let chain = chain(of: article.blocks[block].container)
    let above = isFirstPart ? containersAbove(block, chain) : []
    var margin = Margin(columns: columns(of: chain.last))
    margin.markersAbove = markers(of: above)
    for container in chain {
      guard let strip = strips[container] else { continue }
      guard let marker = article.marker(of: container) else {
        margin.addBar(from: strip.column, to: strip.end)
        continue
      }
      let begins = isFirstPart && article.containers[container].firstBlock == block
      guard begins, above.last.map({ container > $0 }) ?? true else { continue }
      let column = strip.end - 1 - marker.unicodeScalars.count
      margin.onFirstRow.append(Segment(column: column, content: .ornament(marker)))
    }
    return margin
  }

  /// What stands left of the air between two blocks that both lie in a container.
  func bars(of container: Int?) -> [Segment] {
    chain(of: container).compactMap { container in
      guard article.containers[container].kind == .quotation, let strip = strips[container] else {
        return nil
      }
      return Segment(column: strip.column, content: .ornament("│"))
    }
  }

  private mutating func add(_ container: Int, columns: Int) {
    var outer = article.containers[container].parent.flatMap { innermost[$0] }
    guard columns <= limit else {
      strips.append(nil)
      innermost.append(outer)
      return
    }
    while let strip = outer.flatMap({ strips[$0] }), strip.end + columns > limit {
      outer = strip.outer
    }
    strips.append(Strip(column: self.columns(of: outer), columns: columns, outer: outer))
    innermost.append(container)
  }

  /// The columns from the left edge to the end of a container's strip.
  private func columns(of container: Int?) -> Int {
    container.flatMap { strips[$0]?.end } ?? 0
  }

  /// The containers whose strips stand left of the text in one, from the outermost.
  private func chain(of container: Int?) -> [Int] {
    var chain: [Int] = []
    var next = container.flatMap { innermost[$0] }
    while let container = next {
      chain.append(container)
      next = strips[container]?.outer
    }
    return chain.reversed()
  }

  /// The containers that begin with a block and have their markers above it, from the outermost:
  /// those without a strip, and all around them, so that markers stay in order.
  private func containersAbove(_ block: Int, _ chain: [Int]) -> [Int] {
    let beginning = article.containers(beginningWith: block)
    let markers = beginning.map { article.marker(of: $0) }
    let last = beginning.indices.last { index in
      markers[index] != nil && !chain.contains(beginning[index])
        && (index + 1 == beginning.count || markers[index] != markers[index + 1])
    }
    return last.map { Array(beginning[...$0]) } ?? []
  }

  /// The markers of some containers, each only once where several follow one another.
  private func markers(of containers: [Int]) -> [String] {
    var markers: [String] = []
    for case let marker? in containers.map({ article.marker(of: $0) }) where marker != markers.last
    {
      markers.append(marker)
    }
    return markers
  }
}

extension Margins {
  /// The columns that each container wants: the numbers of one list are as wide as its widest, and
  /// the box of a task follows them.
  private static func columns(of article: Article) -> [Int] {
    var lists = Lists(article)
    let list = article.containers.indices.map { lists.list(of: $0) }
    return article.containers.indices.map { container in
      let box = article.marker(of: container)?.drop { $0 != " " }
      return lists.columns[list[container]] + (box?.unicodeScalars.count ?? 0)
    }
  }
}

/// The lists of an article, found from their items.
private struct Lists {
  let article: Article

  /// The columns of each list's widest number and the space after it, by its first item.
  var columns: [Int] = []

  private var list: [Int] = []

  /// The last container so far in each one, and after all these the last in none.
  private var lastInside: [Int?]

  init(_ article: Article) {
    self.article = article
    lastInside = Array(repeating: nil, count: article.containers.count + 1)
    columns.reserveCapacity(article.containers.count)
  }

  /// Takes up the next container.
  ///
  /// - Returns: The first item of its list, or itself.
  mutating func list(of container: Int) -> Int {
    let parent = article.containers[container].parent ?? article.containers.count
    let marker = article.marker(of: container)
    let number = marker?.prefix { $0 != " " }
    columns.append((number?.unicodeScalars.count ?? 1) + 1)
    var first = container
    if let sibling = lastInside[parent], article.follows(container, sibling),
      areAlike(marker, article.marker(of: sibling))
    {
      first = list[sibling]
      columns[first] = max(columns[first], columns[container])
    }
    lastInside[parent] = container
    list.append(first)
    return first
  }

  /// Whether two markers may be those of one list: what follows their numbers begins alike, whether
  /// or not it is a task.
  private func areAlike(_ marker: String?, _ other: String?) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let sign = marker?.utf8.first { !digits.contains($0) }
    return sign == other?.utf8.first { !digits.contains($0) }
  }
}
