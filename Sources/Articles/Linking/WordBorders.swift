/// Where the words of a text begin and end, in which `’` is written `'` and signs that are not seen
/// are left out.
public struct WordBorders: Sendable {
  /// The text in UTF-8.
  let bytes: [UInt8]

  /// Whether an apostrophe parts names from their suffixes, as in the Turkish `Ankara’da`.
  private let setsSuffixesApart: Bool

  /// Takes a text, and its language (BCP 47) if that matters.
  public init(_ text: [UInt8], language: String? = nil) {
    bytes = text
    setsSuffixesApart = language?.lowercased().split(separator: "-").first == "tr"
  }

  /// Whether a range begins and ends where words do.
  ///
  /// An end that is no letter or number is such a place anyway.
  ///
  /// - Parameters:
  ///   - range: The range.
  ///   - endsAnyway: Whether it is known to end where a word does.
  /// - Returns: Whether it is whole words.
  public func isWholeWords(_ range: Range<Int>, endsAnyway: Bool = false) -> Bool {
    startsWord(at: range) && (endsAnyway || endsWord(at: range))
  }

  /// The end of the possessive `'s` after an offset, if one stands there.
  func endOfPossessive(after offset: Int) -> Int? {
    guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "'"),
      bytes[offset + 1] == UInt8(ascii: "s")
    else { return nil }
    return scalar(at: offset + 2).map(\.joinsWords) == true ? nil : offset + 2
  }

  private func startsWord(at range: Range<Int>) -> Bool {
    guard let before = scalar(before: range.lowerBound), let first = scalar(at: range.lowerBound)
    else { return true }
    return !before.joins(first)
  }

  /// An apostrophe within a word does not end it: `don` is no word of “don’t”.
  private func endsWord(at range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard let last = scalar(before: end), let after = scalar(at: end) else { return true }
    if after == "'", last.joinsWords {
      guard let next = scalar(at: end + 1), next.joinsWords else { return true }
      return setsSuffixesApart && next.properties.isLowercase || endOfPossessive(after: end) != nil
    }
    return !after.isMark && !last.joins(after) || particleFollows(range)
  }

  /// Whether a particle, or two, is all that follows a Korean noun in its word, as in `김대중의` and
  /// `서울에서는`.
  ///
  /// A single syllable is rather a part of another word: `정도` is seldom `정` with a particle.
  private func particleFollows(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard range.count >= 6, let last = scalar(before: end), last.isKoreanSyllable,
      scalar(before: end - 3)?.isKoreanSyllable == true
    else { return false }
    let particles = particles(after: last)
    let firsts = ends(of: particles.relations, from: end)
    let seconds = firsts.flatMap { ends(of: ["는", "도", "만"], from: $0) }
    return (ends(of: particles.cases, from: end) + firsts + seconds).contains {
      scalar(at: $0).map(\.joinsWords) != true
    }
  }

  /// Where those of some particles end that stand at an offset.
  private func ends(of particles: [String], from start: Int) -> [Int] {
    particles.filter { bytes[start...].starts(with: $0.utf8) }.map { start + $0.utf8.count }
  }

  private func scalar(at offset: Int) -> Unicode.Scalar? {
    ScalarWalk(text: bytes, bounds: bytes.indices).scalar(at: offset)?.value
  }

  private func scalar(before offset: Int) -> Unicode.Scalar? {
    ScalarWalk(text: bytes, bounds: bytes.indices).scalar(before: offset)?.value
  }
}

extension Unicode.Scalar {
  /// Whether the character makes one word with the one after it.
  fileprivate func joins(_ next: Unicode.Scalar) -> Bool {
    joinsWords ? next.joinsWords : isKatakana && next.isKatakana
  }

  /// Whether the character makes one word with its neighbours that do too.
  ///
  /// Characters of scripts that set no spaces between words are words by themselves, but for the
  /// runs of katakana.
  fileprivate var joinsWords: Bool {
    guard isFullwidthLatin || !isWrittenWithoutSpaces && !isWrittenInPhrases else { return false }
    return isLetterOrNumber || isMark
  }

  fileprivate var isKoreanSyllable: Bool { 0xAC00...0xD7A3 ~= value }

  /// Whether the character is a letter of the Latin alphabet or a digit, as wide as an ideograph.
  private var isFullwidthLatin: Bool {
    switch value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
}

/// The common particles that a Korean noun may have behind its last syllable: those for the
/// subject, the object and the like, and those of place, time or company, which another may follow.
private func particles(after syllable: Unicode.Scalar) -> (cases: [String], relations: [String]) {
  let cases = ["의", "도", "만"]
  let relations = [
    "에", "에서", "에게", "에게서", "께서", "한테", "한테서", "까지", "부터", "처럼", "보다",
  ]
  // The number of its last consonant (The Unicode Standard, 3.12): 0 for none, 8 for ㄹ.
  return switch (syllable.value - 0xAC00) % 28 {
  case 0: (cases + ["는", "가", "를"], relations + ["와", "로"])
  case 8: (cases + ["은", "이", "을"], relations + ["과", "로"])
  default: (cases + ["은", "이", "을"], relations + ["과", "으로"])
  }
}

/// Whether a phrase has a letter or a number in it.
func hasLetterOrNumber(_ phrase: String) -> Bool {
  phrase.unicodeScalars.contains(where: \.isLetterOrNumber)
}
