/// The tree of sections that headings make.
struct Outline {
  private(set) var sections: [Section] = []

  /// Finds the sections of an article.
  ///
  /// A heading stands below the nearest one before it that is of a higher rank, whatever levels lie
  /// between the two.
  ///
  /// - Parameters:
  ///   - headings: The headings that begin sections: the block of each, in order, and its level.
  ///   - notes: The blocks of the footnotes, at the end; empty when there are none.
  init(headings: [(block: Int, level: Int)], notes: Range<Int>) {
    var starts: [(block: Int, number: [Int], parent: Int?)] = [(0, [0], nil)]
    var open: [(section: Int, level: Int, children: Int)] = [(-1, 0, 0)]
    for (block, level) in headings {
      while let last = open.last, last.level >= level { open.removeLast() }
      open[open.count - 1].children += 1
      let parent = open.count > 1 ? open[open.count - 1].section : nil
      let number = open.map(\.children)
      open.append((starts.count, level, 0))
      starts.append((block, number, parent))
    }
    let ends = Self.ends(
      of: starts.map(\.parent), starts: starts.map(\.block), end: notes.lowerBound)
    for (index, start) in starts.enumerated() {
      sections.append(
        Section(
          kind: index == 0 ? .introduction : .headed, number: start.number, parent: start.parent,
          blocks: start.block..<ends[index]))
    }
    guard !notes.isEmpty else { return }
    sections.append(Section(kind: .footnotes, number: [], parent: nil, blocks: notes))
  }

  /// The end of each section: that of its last subsection, or the beginning of the next section.
  private static func ends(of parents: [Int?], starts: [Int], end: Int) -> [Int] {
    var ends = (0..<starts.count).map { $0 + 1 < starts.count ? starts[$0 + 1] : end }
    for index in ends.indices.reversed() {
      if let parent = parents[index] { ends[parent] = max(ends[parent], ends[index]) }
    }
    return ends
  }
}
