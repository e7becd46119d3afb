import Articles
import TextLayout

/// An article as text: its rows one after the other, for a screen that only takes lines.
struct PrintedText {
  private let article: Article
  private let typesetter: Typesetter

  /// Whether headings, emphasis and links are set off by escape sequences.
  private let isStyled: Bool

  /// Sets an article at a measure, in columns.
  init(_ article: Article, measure: Int, isStyled: Bool = false) {
    self.article = article
    self.isStyled = isStyled
    typesetter = Typesetter(article: article, measure: measure)
  }

  /// The measure for a screen of no known width, or the width of the terminal if that is less.
  static var defaultMeasure: Int { min(72, System.terminalColumns() ?? 72) }

  /// Writes the text to standard output.
  func write() throws(Failure) {
    var output: [UInt8] = []
    var stretch = article.blocks.isEmpty ? nil : typesetter.stretch(at: Place(block: 0))
    while let current = stretch {
      for row in current.gap + current.rows { append(row, to: &output) }
      if output.count > Self.chunk {
        try System.write(output)
        output.removeAll(keepingCapacity: true)
      }
      stretch = typesetter.stretch(after: current)
    }
    for row in typesetter.endMark() { append(row, to: &output) }
    try System.write(output)
  }

  private func append(_ row: Row, to output: inout [UInt8]) {
    row.write(to: &output, from: article.text)
    while output.last == UInt8(ascii: " ") { output.removeLast() }
    output.append(UInt8(ascii: "\n"))
  }

  /// What is gathered before it is written, in bytes.
  private static let chunk = 64 * 1024
}
