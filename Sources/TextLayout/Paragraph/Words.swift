import Articles

/// What stands between two places where a row may be broken.
struct Word {
  /// The bytes without the spaces that follow.
  var bytes: Range<ByteOffset>

  /// The columns from the start of the line to this word, with all spaces between.
  let column: Int

  /// The width without the spaces that follow, in columns.
  var columns: Int

  /// The columns that a hyphen takes if a row is broken after this word: 0 or 1.
  var hyphen = 0

  /// The column after the word and its hyphen.
  var end: Int {
    column + columns + hyphen
  }
}

/// The words up to a break that the text demands, and the room that there is for them.
struct Line {
  /// At least one, if only an empty one.
  ///
  /// A word wider than the measure is a single glyph. Words without columns have spaces between
  /// them, so that the words of a row are not many more than its columns.
  var words: [Word] = []

  let measure: Measure

  /// The greatest width of a row, in columns, by the number of the word that it begins with.
  func measure(startingAt word: Int) -> Int {
    word == 0 ? measure.first : measure.others
  }
}

/// The greatest widths of the first and of other rows, in columns, at least 1.
struct Measure {
  let first: Int
  let others: Int
}

/// The words of a paragraph, line by line.
struct Words {
  private let text: [UInt8]
  private var measure: Measure
  private var breaks: LineBreaker
  private var offset: ByteOffset

  init(text: [UInt8], in range: Range<ByteOffset>, measure: Measure) {
    self.text = text
    self.measure = measure
    breaks = LineBreaker(text: text, in: range)
    offset = range.lowerBound
  }

  /// The next line, or nil at the end of the paragraph.
  mutating func nextLine() -> Line? {
    var line = Line(measure: measure)
    var column = 0
    var compound: [Range<ByteOffset>] = []
    while let end = breaks.next() {
      let segment = offset..<end.offset
      offset = end.offset
      let goesOn = !end.isMandatory && joins(at: offset)
      if goesOn || !compound.isEmpty {
        compound.append(segment)
        if goesOn, compound.count < Self.longestCompound { continue }
        append(compound, at: &column, to: &line)
        compound.removeAll(keepingCapacity: true)
      } else {
        append(segment, at: &column, to: &line)
      }
      if end.isMandatory { break }
    }
    guard !line.words.isEmpty else { return nil }
    line.words[line.words.count - 1].hyphen = 0
    measure = Measure(first: measure.others, others: measure.others)
    return line
  }

  /// Whether a word goes on after a break that UAX #14 allows: `counter-narcotics`, `and/or`.
  ///
  /// Such words stay whole where they fit into a row, so that what is read, copied or searched on
  /// the screen are the words of the text.
  private func joins(at offset: ByteOffset) -> Bool {
    guard offset < breaks.end else { return false }
    let (before, after) = (text[offset - 1], text[offset])
    return (0x21...0x7E).contains(before) && (0x21...0x7E).contains(after)
  }

  /// Appends the parts of a compound as one word, if it is not wider than any row.
  private func append(
    _ compound: [Range<ByteOffset>], at column: inout Int, to line: inout Line
  ) {
    guard let first = compound.first, let last = compound.last else { return }
    let whole = first.lowerBound..<last.upperBound
    let bytes = whole.lowerBound..<endOfWord(in: whole, isFirst: line.words.isEmpty)
    let room = line.measure(startingAt: line.words.count)
    let fits = columns(of: text, in: bytes) <= room
    for part in fits ? [whole] : compound { append(part, at: &column, to: &line) }
  }

  /// The parts of a compound, at most; more would be no word.
  private static let longestCompound = 16

  /// Appends the word that a row may be broken after, in pieces if it is too wide for any row.
  private func append(
    _ segment: Range<ByteOffset>, at column: inout Int, to line: inout Line
  ) {
    let bytes = segment.lowerBound..<endOfWord(in: segment, isFirst: line.words.isEmpty)
    let width = columns(of: text, in: bytes)
    if width == 0, let last = line.words.last, last.bytes.upperBound == bytes.lowerBound {
      line.words[line.words.count - 1].bytes = last.bytes.lowerBound..<bytes.upperBound
    } else if width > line.measure(startingAt: line.words.count) {
      for part in partsAtSpaces(of: bytes) { appendPieces(of: part, at: &column, to: &line) }
    } else {
      append(Word(bytes: bytes, column: column, columns: width), to: &line)
      column += width
    }
    column += segment.upperBound - bytes.upperBound
  }

  /// The parts of a word: each but the last ends in a no-break space, and the next one begins with
  /// a letter or a digit.
  private func partsAtSpaces(of word: Range<ByteOffset>) -> [Range<ByteOffset>] {
    var parts: [Range<ByteOffset>] = []
    var (start, offset) = (word.lowerBound, word.lowerBound)
    var (isBegun, isBehindSpace) = (false, false)
    while offset < word.upperBound {
      let next = scalar(of: text, at: offset, before: word.upperBound)
      if isBegun, isBehindSpace, Unicode.Scalar(next.value)?.isLetterOrNumber == true {
        parts.append(start..<offset)
        start = offset
      }
      isBehindSpace = next.value == 0xA0 || next.value == 0x202F
      isBegun = isBegun || !isBehindSpace
      offset = next.bytes.upperBound
    }
    return parts + [start..<word.upperBound]
  }

  /// Appends the pieces of a word, each but the last as wide as a row allows.
  private func appendPieces(
    of word: Range<ByteOffset>, at column: inout Int, to line: inout Line
  ) {
    var piece = Word(bytes: word.lowerBound..<word.lowerBound, column: column, columns: 0)
    for part in parts(of: word) {
      let width = columns(of: text, in: part)
      if piece.columns > 0, piece.columns + width > line.measure(startingAt: line.words.count) {
        line.words.append(piece)
        column += piece.columns
        piece = Word(bytes: part.lowerBound..<part.lowerBound, column: column, columns: 0)
      }
      piece.bytes = piece.bytes.lowerBound..<part.upperBound
      piece.columns += width
    }
    append(piece, to: &line)
    column += piece.columns
  }

  /// The characters of a word, with those that are read with them if a row has room for both, and
  /// the glyphs of those that are wider than a row.
  private func parts(of word: Range<ByteOffset>) -> [Range<ByteOffset>] {
    guard let string = String(validating: text[word], as: UTF8.self) else {
      return Glyphs(text: text, in: word).map(\.bytes)
    }
    let room = min(measure.first, measure.others)
    var parts: [Range<ByteOffset>] = []
    var offset = word.lowerBound
    var before: Unicode.Scalar?
    for character in string {
      let scalars = character.unicodeScalars
      let part = offset..<offset + character.utf8.count
      let isRead =
        before?.isReadWithNext == true || scalars.first?.isReadWithLast == true
        || scalars.contains(where: \.endsSyllable)
      if isRead, let last = parts.last,
        columns(of: text, in: last.lowerBound..<part.upperBound) <= room
      {
        parts[parts.count - 1] = last.lowerBound..<part.upperBound
      } else if columns(of: text, in: part) > room {
        parts += Glyphs(text: text, in: part).map(\.bytes)
      } else {
        parts.append(part)
      }
      (offset, before) = (part.upperBound, scalars.last)
    }
    return parts
  }

  /// Appends a word, which may show a hyphen if a row is wide enough for both.
  private func append(_ word: Word, to line: inout Line) {
    var word = word
    if endsInSoftHyphen(word.bytes), word.columns < line.measure(startingAt: line.words.count) {
      word.hyphen = 1
    }
    line.words.append(word)
  }

  /// Where the spaces begin that a row leaves out when it ends after a segment.
  private func endOfWord(in segment: Range<ByteOffset>, isFirst: Bool) -> ByteOffset {
    var end = segment.upperBound
    if text[end - 1] == .lineFeed {
      end -= 1
    }
    let endOfLine = end
    while end > segment.lowerBound, text[end - 1] == .space || text[end - 1] == .tab {
      end -= 1
    }
    return isFirst && end == segment.lowerBound ? endOfLine : end
  }

  private func endsInSoftHyphen(_ bytes: Range<ByteOffset>) -> Bool {
    bytes.count >= 2 && text[bytes.upperBound - 1] == 0xAD && text[bytes.upperBound - 2] == 0xC2
  }
}

// Words of Thai, Lao, Khmer and Burmese have no spaces between them, and only a dictionary tells
// where one ends. A row is broken between their syllables at least.
extension Unicode.Scalar {
  /// Whether the next letter is read with it: a vowel that is written before its letter, or the
  /// sign that puts the next letter below the last.
  fileprivate var isReadWithNext: Bool {
    switch value {
    case 0xE40...0xE44, 0xEC0...0xEC4, 0x1039, 0x17D2: true
    default: false
    }
  }

  /// Whether it is read with the letter before: a vowel or a sign that is written after it.
  fileprivate var isReadWithLast: Bool {
    switch value {
    case 0xE2F, 0xE30, 0xE32, 0xE33, 0xE45, 0xE46, 0xEAF, 0xEB0, 0xEB2, 0xEB3, 0xEC6, 0x104A,
      0x104B, 0x17D4...0x17D7:
      true
    default: properties.generalCategory == .spacingMark
    }
  }

  /// Whether the letter that bears it ends a syllable: a sign that silences the letter or its
  /// vowel, or shortens the vowel before it.
  fileprivate var endsSyllable: Bool {
    switch value {
    case 0xE4C, 0xECC, 0x103A, 0x17CB, 0x17CD, 0x17D1: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a number, and no mark on the character before it.
  fileprivate var isLetterOrNumber: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
