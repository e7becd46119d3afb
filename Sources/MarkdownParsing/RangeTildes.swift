/// The tildes that stand for a range or a bound space, `1418~1450`, `9時~17時`, `Lemma~1`: each alone
/// between two letters or digits.
///
/// GFM takes two of them for the ends of what is struck out, so that they would vanish, and two
/// numbers would be one. In an address they stay as they are, for the parser ends one at what would
/// stand for them.
///
/// - Complexity: O(*n*) in the bytes of the text.
func rangeTildes(in source: [UInt8]) -> [Range<Int>] {
  let isBlank = { (byte: UInt8) in byte <= 0x20 }
  var found: [Range<Int>] = []
  var seen = 0
  while true {
    let first = seen + distance(to: tilde, in: source[seen...])
    guard first < source.count else { return found }
    let start = source[seen..<first].lastIndex(where: isBlank).map { $0 + 1 } ?? seen
    seen = source[first...].firstIndex(where: isBlank) ?? source.count
    found += rangeTildes(between: source[start..<seen])
  }
}

/// Those in what stands between two blanks, which no address has in it.
private func rangeTildes(between words: ArraySlice<UInt8>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var isAddress = false
  for index in words.indices.dropFirst().dropLast() {
    if words[index - 1] == UInt8(ascii: ">") { isAddress = false }
    if beginningsOfAddresses.contains(where: words[(index - 1)...].starts) { isAddress = true }
    if words[index] == tilde, !isAddress, isWord(words[index - 1]), isWord(words[index + 1]) {
      found.append(index..<index + 1)
    }
  }
  return found
}

private let tilde = UInt8(ascii: "~")
private let beginningsOfAddresses = ["<", "://", "www."].map { Array($0.utf8) }
