public import Articles

/// A number that two texts have in common only if they are the same text, as good as always.
///
/// It is kept in files, and so it must not change from one version to the next: FNV-1a over eight
/// bytes at a time, the last ones filled up with zeros, and then over the length.
public struct TextDigest: Hashable, Sendable {
  /// Sixteen hexadecimal digits.
  public let written: String

  /// Takes a digest from where it was written down.
  public init(written: String) {
    self.written = written
  }

  public init(_ bytes: some Collection<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func take(_ word: UInt64) {
      hash = (hash ^ word) &* 0x0000_0100_0000_01b3
      hash ^= hash >> 32
    }
    var (word, count) = (UInt64(0), 0)
    for byte in bytes {
      word |= UInt64(byte) << UInt64((count & 7) * 8)
      count += 1
      guard count & 7 == 0 else { continue }
      take(word)
      word = 0
    }
    if count & 7 != 0 { take(word) }
    take(UInt64(count))
    written = padded(UInt(hash), 16, radix: 16).lowercased()
  }
}

extension Article {
  /// The digest of the text as shown: front matter and apparatus may change without changing it.
  public var digest: TextDigest { TextDigest(text) }
}
