public import Articles

extension SearchText {
  /// Takes lines that are of no article, of which nothing is folded yet; no hit goes beyond its
  /// line.
  public init(lines: [String]) {
    self.init(texts: lines, scope: .text)
  }

  /// Takes texts that are a part each, of which nothing is folded yet.
  ///
  /// - Parameters:
  ///   - texts: The texts, in order.
  ///   - scope: What they are the texts of.
  ///   - language: Their language (BCP 47), if that is known.
  ///   - subjects: What each is about.
  init(texts: [String], scope: Scope, language: String? = nil, subjects: [SearchSubject] = []) {
    var (source, parts) = ([UInt8](), [Range<ByteOffset>]())
    for text in texts {
      let start = source.count
      source += text.utf8
      parts.append(start..<source.count)
      source.append(Folding.barrier)
    }
    self.init(
      source, parts: parts, scope: scope, language: language, subjects: subjects,
      codePoints: CodePointIndex(source))
  }

  /// The line that a hit lies in, and the bytes of the line that it is.
  public func line(of hit: Range<ByteOffset>) -> (index: Int, bytes: Range<ByteOffset>) {
    let line = part(containing: hit)
    let start = parts[line].lowerBound
    return (line, hit.lowerBound - start..<hit.upperBound - start)
  }
}
