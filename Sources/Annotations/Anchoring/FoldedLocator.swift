import Articles

/// A locator as it is looked for: in folded bytes.
struct FoldedLocator {
  /// Words with what surrounds them.
  struct Words {
    let bytes: [UInt8]

    /// The part of the bytes that is meant.
    let exact: Range<Int>

    init(prefix: String, exact: String, suffix: String) {
      var folding = FoldedText()
      folding.append(Array(prefix.utf8)[...])
      let start = folding.bytes.count
      folding.append(Array(exact.utf8)[...])
      let end = folding.bytes.count
      folding.append(Array(suffix.utf8)[...])
      bytes = folding.bytes
      self.exact = Self.wholeCharacters(start, end, in: folding.bytes)
    }

    /// The range between two offsets; where an accent has made another character of the one before
    /// it, with that.
    private static func wholeCharacters(_ start: Int, _ end: Int, in bytes: [UInt8]) -> Range<Int> {
      var (start, end) = (min(start, bytes.count), min(end, bytes.count))
      while start > 0, start < bytes.count, UTF8.isContinuation(bytes[start]) { start -= 1 }
      while end < bytes.count, UTF8.isContinuation(bytes[end]) { end += 1 }
      return min(start, end)..<end
    }

    /// Where the words that are meant lie, for each place where all of them end.
    func places(endingAt ends: [Int]) -> [Range<Int>] {
      ends.map { end in
        let start = end - bytes.count
        return start + exact.lowerBound..<start + exact.upperBound
      }
    }

    var prefix: ArraySlice<UInt8> { bytes[..<exact.lowerBound] }
    var suffix: ArraySlice<UInt8> { bytes[exact.upperBound...] }
  }

  let locator: Locator

  /// The words with all their surroundings.
  let far: Words

  /// The words with less around them, where that is known to be enough to tell them from all others
  /// and is more than a few letters.
  let near: Words?

  /// What surrounds them in their block, be that enough or not.
  let block: Words

  init(_ locator: Locator) {
    let locator = locator.limited
    self.locator = locator
    far = Words(prefix: locator.prefix, exact: locator.exact, suffix: locator.suffix)
    let nearer = locator.withinBlock
    block = Words(prefix: nearer.prefix, exact: nearer.exact, suffix: nearer.suffix)
    let enough: [Words] =
      switch locator.uniqueness {
      case .words: [Words(prefix: "", exact: locator.exact, suffix: ""), block]
      case .block: [block]
      case .text, .repeated, nil: []
      }
    near = enough.first { $0.bytes.count >= Self.fewestBytes }
  }

  /// Shorter words may have been typed anew elsewhere.
  private static let fewestBytes = 24
}

extension Locator {
  /// The same words with no more around them than `AnchoredText` itself takes down, 512 code points
  /// on each side: who writes pages of surroundings means what stands nearest.
  fileprivate var limited: Locator {
    Locator(
      exact: exact, prefix: String(prefix.unicodeScalars.suffix(512)),
      suffix: String(suffix.unicodeScalars.prefix(512)), position: position, text: text,
      uniqueness: uniqueness)
  }
}
