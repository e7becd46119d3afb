public import Articles

extension SearchText {
  /// Takes lines that are of no article, of which nothing is folded yet; no hit goes beyond its
  /// line.
  public init(lines: [String]) {
    var (source, parts) = ([UInt8](), [Range<ByteOffset>]())
    for line in lines {
      let start = source.count
      source += line.utf8
      parts.append(start..<source.count)
      source.append(Folding.barrier)
    }
    self.init(source, parts: parts, codePoints: CodePointIndex(source))
  }

  /// The line that a hit lies in, and the bytes of the line that it is.
  public func line(of hit: Range<ByteOffset>) -> (index: Int, bytes: Range<ByteOffset>) {
    let line = part(containing: hit)
    let start = parts[line].lowerBound
    return (line, hit.lowerBound - start..<hit.upperBound - start)
  }
}
