import Articles

/// What stands between two places where a row may be broken.
struct Word {
  /// The bytes without the spaces that follow.
  var bytes: Range<ByteOffset>

  /// The columns from the start of the line to this word, with all spaces between.
  var column: Int

  /// The width without the spaces that follow, in columns.
  var columns: Int

  /// The columns that a hyphen takes if a row is broken after this word: 0 or 1.
  var hyphen = 0

  /// The column after the word and its hyphen.
  var end: Int {
    column + columns + hyphen
  }
}

/// The words of a paragraph, line by line.
struct Words {
  private let text: [UInt8]
  private let range: Range<ByteOffset>
  private var measure: Measure
  private var breaks: LineBreaker
  private var offset: ByteOffset

  init(text: [UInt8], in range: Range<ByteOffset>, measure: Measure) {
    self.text = text
    self.range = range
    self.measure = measure
    breaks = LineBreaker(text: text, in: range)
    offset = range.lowerBound
  }

  /// The words up to the next break that the text demands, or nil at the end of the paragraph.
  ///
  /// Every line has at least one word, if only an empty one. A word wider than the measure is a
  /// single glyph. Words without columns have spaces between them, so that the words of a row are
  /// fewer than its columns.
  mutating func nextLine() -> [Word]? {
    var words: [Word] = []
    var column = 0
    while let end = breaks.next() {
      let segment = offset..<end.offset
      offset = end.offset
      append(segment, at: &column, to: &words)
      if end.isMandatory {
        break
      }
    }
    if !words.isEmpty {
      words[words.count - 1].hyphen = 0
      measure = Measure(first: measure.others, others: measure.others)
    }
    return words.isEmpty ? nil : words
  }

  /// Appends the word of a segment, in pieces if it is too wide for any row.
  private mutating func append(
    _ segment: Range<ByteOffset>, at column: inout Int, to words: inout [Word]
  ) {
    let bytes = segment.lowerBound..<endOfWord(in: segment, isFirst: words.isEmpty)
    let width = TextLayout.columns(of: text, in: bytes)
    let spaces = segment.upperBound - bytes.upperBound
    defer { column += spaces }
    if width == 0, let last = words.last, last.bytes.upperBound == bytes.lowerBound {
      words[words.count - 1].bytes = last.bytes.lowerBound..<bytes.upperBound
    } else if width > measure.columns(startingAt: words.count) {
      appendPieces(of: bytes, at: &column, to: &words)
    } else {
      append(Word(bytes: bytes, column: column, columns: width), to: &words)
      column += width
    }
  }

  /// Appends the pieces of a word, each but the last as wide as a row allows.
  private mutating func appendPieces(
    of word: Range<ByteOffset>, at column: inout Int, to words: inout [Word]
  ) {
    var piece = Word(bytes: word.lowerBound..<word.lowerBound, column: column, columns: 0)
    for glyph in Glyphs(text: text, in: word) {
      if piece.columns > 0,
        piece.columns + glyph.columns > measure.columns(startingAt: words.count)
      {
        words.append(piece)
        column += piece.columns
        piece = Word(bytes: glyph.bytes, column: column, columns: 0)
      }
      piece.bytes = piece.bytes.lowerBound..<glyph.bytes.upperBound
      piece.columns += glyph.columns
    }
    append(piece, to: &words)
    column += piece.columns
  }

  /// Appends a word, which may show a hyphen if a row is wide enough for both.
  private func append(_ word: Word, to words: inout [Word]) {
    var word = word
    if endsInSoftHyphen(word.bytes), word.columns < measure.columns(startingAt: words.count) {
      word.hyphen = 1
    }
    words.append(word)
  }

  /// Where the spaces begin that a row leaves out when it ends after a segment.
  private func endOfWord(in segment: Range<ByteOffset>, isFirst: Bool) -> ByteOffset {
    var end = segment.upperBound
    if text[end - 1] == UInt8(ascii: "\n") {
      end -= 1
    }
    let endOfLine = end
    while end > segment.lowerBound, [0x20, 0x09].contains(text[end - 1]) {
      end -= 1
    }
    return isFirst && end == segment.lowerBound ? endOfLine : end
  }

  private func endsInSoftHyphen(_ bytes: Range<ByteOffset>) -> Bool {
    bytes.count >= 2 && text[bytes.upperBound - 1] == 0xAD && text[bytes.upperBound - 2] == 0xC2
  }
}
