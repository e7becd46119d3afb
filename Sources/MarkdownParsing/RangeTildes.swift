/// The tildes that stand for a range or a bound space, `1418~1450`, `9時~17時`, `Lemma~1`: each alone
/// between two letters or digits.
///
/// GFM takes two of them for the ends of what is struck out, so that they would vanish, and two
/// numbers would be one. In an address a tilde stays as it is, for the parser ends addresses at
/// what would stand for it.
///
/// - Complexity: O(*n*) in the bytes of the text.
func rangeTildes(in source: [UInt8]) -> [Range<Int>] {
  let tilde = UInt8(ascii: "~")
  var found: [Range<Int>] = []
  var seen = 0
  while seen < source.count {
    let first = seen + distance(to: tilde, in: source[seen...])
    guard first < source.count else { break }
    let start = source[seen..<first].lastIndex(where: isBlank).map { $0 + 1 } ?? seen
    let end = source[first...].firstIndex(where: isBlank) ?? source.count
    if !mayBeAddress(source[start..<end]) {
      found += (first..<end).filter {
        source[$0] == tilde && $0 > start && $0 + 1 < end
          && isWord(source[$0 - 1]) && isWord(source[$0 + 1])
      }.map { $0..<$0 + 1 }
    }
    seen = end
  }
  return found
}

/// Whether what stands between two blanks may have an address or a tag in it.
private func mayBeAddress(_ words: ArraySlice<UInt8>) -> Bool {
  words.contains { "<>@/".utf8.contains($0) } || has("www.", in: words)
}

private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
