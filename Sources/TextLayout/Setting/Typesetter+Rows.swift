import Articles

extension Typesetter {
  /// Sets one part of a block.
  func rows(of part: Int, of parts: Parts) -> [Row] {
    let start = parts[part].lowerBound
    var galley = Galley(
      text: article.text, block: parts.block, measure: measure,
      margin: margins.margin(of: parts.block, isFirstPart: part == 0))
    galley.addMarkersAbove(before: start)
    switch article.blocks[parts.block].kind {
    case .title, .heading: galley.addProse(parts.lines(of: part), fit: .firstFit)
    case .paragraph: galley.addProse(parts.lines(of: part), fit: .leastRagged)
    case .code: galley.addCode(parts.lines(of: part))
    case .table(let index): galley.add(parts.rows(of: part), of: article.tables[index])
    case .thematicBreak: galley.addCentred("* * *", before: start)
    }
    if !galley.hasText { galley.add(start..<start, []) }
    return galley.rows
  }
}
