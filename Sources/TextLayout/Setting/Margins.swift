import Articles

/// What stands left of the text of each container, at one measure.
///
/// A container gives its blocks a strip: a bar for a quotation, the room of a marker for an item or
/// a note. Strips never take more than half of the measure. Where the containers are nested deeper
/// than that, outer strips make way for the innermost one; a strip that would be too wide by itself
/// is left out.
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

  /// The columns that margins may take.
  let limit: Int

  init(of article: Article, measure: Int) {
    self.article = article
    limit = measure / 2
    strips.reserveCapacity(article.containers.count)
    innermost.reserveCapacity(article.containers.count)
    let columns = Self.columns(of: article)
    for container in article.containers.indices {
      add(container, columns: columns[container])
    }
  }

  /// The margin of the rows of a block's part: only the first one shows the markers.
  func margin(of block: Int, isFirstPart: Bool) -> Margin {
    let chain = chain(of: article.blocks[block].container)
    var margin = Margin(columns: columns(of: chain.last))
    for container in chain {
      guard let strip = strips[container] else { continue }
      guard let marker = article.marker(of: container) else {
        let bar = Segment(column: strip.column, content: .ornament("│"))
        margin.onFirstRow.append(bar)
        margin.onOtherRows.append(bar)
        margin.endOfBars = strip.end
        continue
      }
      guard isFirstPart, article.containers[container].firstBlock == block else { continue }
      let column = strip.end - 1 - marker.unicodeScalars.count
      margin.onFirstRow.append(Segment(column: column, content: .ornament(marker)))
    }
    if isFirstPart { margin.markersAbove = markersWithoutRoom(before: block, chain) }
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

  /// The markers of the containers that begin with a block and have no strip left of it.
  ///
  /// One that is the same as the next inner one says nothing new and is left out.
  private func markersWithoutRoom(before block: Int, _ chain: [Int]) -> [String] {
    var chain = chain
    var markers: [String] = []
    var inner: String?
    var next = article.blocks[block].container
    while let container = next, article.containers[container].firstBlock == block {
      next = article.containers[container].parent
      let marker = article.marker(of: container)
      if chain.last == container {
        chain.removeLast()
      } else if let marker, marker != inner {
        markers.append(marker)
      }
      inner = marker
    }
    return markers.reversed()
  }
}

extension Margins {
  /// The columns that each container wants: the numbers of one list are as wide as its widest.
  private static func columns(of article: Article) -> [Int] {
    var lists = Lists(article)
    let list = article.containers.indices.map { lists.list(of: $0) }
    return article.containers.indices.map { lists.columns[list[$0]] }
  }
}

/// The lists of an article, found from their items.
private struct Lists {
  let article: Article

  /// The columns of each list's widest marker and the space after it, by its first item.
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
    columns.append((marker?.unicodeScalars.count ?? 1) + 1)
    var first = container
    if let sibling = lastInside[parent], article.follows(container, sibling),
      marker?.utf8.last == article.marker(of: sibling)?.utf8.last
    {
      first = list[sibling]
      columns[first] = max(columns[first], columns[container])
    }
    lastInside[parent] = container
    list.append(first)
    return first
  }
}
