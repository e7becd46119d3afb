import Articles

extension Model {
  /// The section that the page begins in: an index into `Article.sections`.
  var section: Int { article.section(at: top.place) }

  /// The section that the reader is in, whatever a pane shows.
  var readingSection: Int { article.section(at: readingTop.place) }

  /// The share of the text up to the end of the page, in percent.
  var percentRead: Int {
    guard !article.text.isEmpty, !page.showsEnd else { return 100 }
    return page.bytes.upperBound * 100 / article.text.count
  }

  /// The share of a section that has been read, in percent.
  func percentRead(ofSection index: Int) -> Int {
    guard let bytes = article.bytes(ofSection: index) else { return 100 }
    let read = (peek?.page ?? page.bytes).upperBound - bytes.lowerBound
    let count = max(1, bytes.count)
    return min(max(0, read), count) * 100 / count
  }

  /// The answer to "where am I".
  var whereAmI: Message {
    // Where a heading is on top, the paragraph below it.
    let paragraph = article.blocks.dropFirst(top.place.block).lazy.compactMap(\.number).first
    let words = article.words(inSection: section)
    let names = [article.label(ofSection: section), article.trimmedTitle(ofSection: section)]
    return .whereAmI(
      section: names[0] == names[1] ? names[0] : names.joined(separator: " "),
      paragraph: paragraph, paragraphs: article.paragraphCount, words: words,
      percent: percentRead)
  }
}

extension Article {
  /// The section that a place lies in: an index into `sections`; 0 in an article without text.
  fileprivate func section(at place: Place) -> Int {
    blocks.isEmpty ? 0 : blocks[place.block].section
  }
}
