import Articles

extension TimelineDrawing {
  /// Draws a sample of each kind of mark that is in the picture, and what it means.
  ///
  /// - Parameters:
  ///   - edge: Where the legend begins, in pixels from above; then where it ends.
  ///   - xml: The picture.
  func drawLegend(from edge: inout Double, in xml: inout XML) {
    var left = Sheet.margin
    edge += 24
    for sample in samples {
      let width = TextWidth.of(sample.words, size: FontSize.date) + sample.mark.right + 8
      if left > Sheet.margin, left + width > Sheet.right {
        left = Sheet.margin
        edge += 22
      }
      var mark = sample.mark
      mark.left += left
      mark.right += left
      xml.draw(mark, basis: sample.basis, middle: edge - 4)
      xml.write(sample.words, class: "date", left: mark.right + 8, base: edge)
      left += width + 26
    }
  }

  /// A mark that begins where the entry of the legend does, and what it means.
  private struct Sample {
    let mark: Mark
    var basis = Event.Basis.article
    let words: String
  }

  private var samples: [Sample] {
    let boxes = picture.lanes.flatMap(\.boxes)
    let marks = boxes.flatMap(\.marks)
    let bar = { Mark(meaning: $0, left: 0, right: 26) }
    let meanings = Mark.Meaning.allCases.filter { meaning in
      marks.contains { $0.meaning == meaning }
    }
    let bases = Event.Basis.allCases.filter { basis in
      boxes.contains { apparatus.events[$0.event].basis == basis }
    }
    var samples = bases.map { basis in
      let words = "\(basis.words) (\(basis == .article ? "round" : "square"))"
      return Sample(
        mark: Mark(meaning: .certain, left: 0, right: Mark.point), basis: basis, words: words)
    }
    samples += meanings.map { Sample(mark: bar($0), words: $0.words) }
    if marks.contains(where: { $0.leftSide == .goesOn || $0.rightSide == .goesOn }) {
      let mark = Mark(meaning: .certain, left: 0, right: 19, rightSide: .goesOn)
      samples.append(Sample(mark: mark, words: "goes on"))
    }
    if marks.contains(where: { $0.leftSide == .unknown || $0.rightSide == .unknown }) {
      let mark = Mark(meaning: .possible, left: 0, right: 26, rightSide: .unknown)
      samples.append(Sample(mark: mark, words: "end unknown"))
    }
    return samples
  }
}

extension Mark.Meaning {
  fileprivate var words: String {
    switch self {
    case .certain: "certain"
    case .possible: "possible"
    case .doubtful: "approximate or in doubt"
    case .told: "date by the article, where the record differs"
    }
  }
}
