import Articles

extension AnchoredText {
  /// Whether words that were found by themselves alone, which once stood nowhere else, are those
  /// that are looked for.
  ///
  /// Where these were taken out, the same name may have been typed elsewhere: so they have to be as
  /// long as a sentence, or fill a line with what stood around them, or have on one side what
  /// stood there. Of words of others it is not known that they stood nowhere else: they must have
  /// on one side all that stood there, while the other may have been a menu of their page.
  func areSame(_ bytes: Range<ByteOffset>, _ wanted: FoldedLocator) -> Bool {
    guard wanted.locator.uniqueness != nil else {
      return hasSide(foldedText.folded(bytes), wanted)
    }
    return Self.isSentence(wanted.locator.exact) || isSameLine(bytes, wanted)
      || sides(of: foldedText.folded(bytes), wanted).contains { $0 >= LikenessSearch.leastContext }
  }

  /// Whether all stands on one side of words that stood there, if that is more than a few letters.
  private func hasSide(_ range: Range<Int>, _ wanted: FoldedLocator) -> Bool {
    let (before, after) = (wanted.far.prefix, wanted.far.suffix)
    let isLong = { (side: ArraySlice<UInt8>) in side.count >= LikenessSearch.leastBytes }
    return isLong(before) && folded[..<range.lowerBound].suffix(before.count) == before
      || isLong(after) && folded[range.upperBound...].prefix(after.count) == after
  }

  /// Whether words are what nobody writes twice: 64 letters and spaces, for which a third of the
  /// signs is enough that stand for syllables or words, as Korean, Japanese and Chinese have them.
  private static func isSentence(_ words: String) -> Bool {
    let signs: Range<UInt32> = 0x2E80..<0xE000
    return words.unicodeScalars.reduce(0) { $0 + (signs.contains($1.value) ? 3 : 1) } >= 64
  }

  /// Whether the line that words are in has all that is known of theirs, and nothing besides.
  ///
  /// Neither spaces nor a point at the end count: an item that has become the last of its list ends
  /// with a full stop.
  private func isSameLine(_ bytes: Range<ByteOffset>, _ wanted: FoldedLocator) -> Bool {
    let signs = { (text: ArraySlice<UInt8>) -> ArraySlice<Unicode.Scalar> in
      let signs = Array(String(decoding: text, as: UTF8.self).unicodeScalars).filter { $0 != " " }
      let hasPoint = signs.last.map(".,;。，；".unicodeScalars.contains) == true
      return signs.dropLast(hasPoint ? 1 : 0)
    }
    // As far as the surroundings of any words are known.
    let line = Surroundings(article, bytes, reach: 512).near
    return signs(folded[foldedText.folded(line)]) == signs(wanted.block.bytes[...])
  }

  /// How like what stood before and after is what stands there now, from 0 to 1; a side where
  /// fewer code points stood does not count, nor do the spaces beside the words, which others leave
  /// out.
  func sides(of range: Range<Int>, _ wanted: FoldedLocator, fewest: Int = 1) -> [Double] {
    func side(_ near: ArraySlice<UInt8>, _ far: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      near.count >= LikenessSearch.leastBytes ? near : far
    }
    let before = side(wanted.block.prefix, wanted.far.prefix)
    let after = side(wanted.block.suffix, wanted.far.suffix)
    let reach = { (count: Int) in count + count / 2 }
    let left = folded[max(0, range.lowerBound - reach(before.count))..<range.lowerBound]
    let end = min(folded.count, range.upperBound + reach(after.count))
    let right = folded[range.upperBound..<end]
    let isSpace = { (byte: UInt8) in byte == 0x20 }
    let sides: [(then: [UInt8], now: [UInt8])] = [
      (before.signs.reversed(), left.signs.reversed()), (after.signs, right.signs),
    ]
    return sides.compactMap { side in
      let words = Array(side.then.drop(while: isSpace))
      guard words.count >= fewest else { return nil }
      return Alignment.likeness(of: words, in: side.now.drop(while: isSpace))
    }
  }
}
