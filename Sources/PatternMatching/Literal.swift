import CPCRE2

/// Bytes that are looked for as they are.
public struct Literal: Sendable, Equatable {
  public let bytes: [UInt8]

  /// The offsets of the two bytes that are expected to be rarest in a text; equal in a single byte.
  private let rarest: (first: Int, second: Int)

  /// - Parameter bytes: What to look for; not empty.
  public init(_ bytes: [UInt8]) {
    precondition(!bytes.isEmpty, "a literal has at least one byte")
    self.bytes = bytes
    // Equal bytes tell less together than two that differ.
    let byRarity = bytes.indices.sorted { commonness(bytes[$0]) < commonness(bytes[$1]) }
    let first = byRarity[0]
    let second = byRarity.first { bytes[$0] != bytes[first] } ?? byRarity.last ?? first
    rarest = (first, second)
  }

  public static func == (left: Literal, right: Literal) -> Bool { left.bytes == right.bytes }

  /// Finds where it occurs first in a part of a text.
  ///
  /// - Complexity: O(*n*), some 8 GB a second where its rarest bytes are rare.
  public func first(in text: [UInt8], range: Range<Int>) -> Range<Int>? {
    precondition(range.upperBound <= text.count, "there is no byte \(range.upperBound)")
    let offset = unsafe text.withUnsafeBufferPointer { text in
      unsafe bytes.withUnsafeBufferPointer { word in
        unsafe cpcre2_find(
          text.baseAddress.map { unsafe $0 + range.lowerBound }, range.count, word.baseAddress,
          word.count, rarest.first, rarest.second)
      }
    }
    guard offset < range.count else { return nil }
    let start = range.lowerBound + offset
    return start..<start + bytes.count
  }
}

/// How often a byte occurs in the texts of most languages, for want of a better guess: from 0.
private func commonness(_ byte: UInt8) -> Int {
  if let rank = "zqjxkvbpygfwmucldrhsinoate ".utf8.enumerated().first(where: { $1 == byte }) {
    return 10 + rank.offset
  }
  // The first bytes of the letters of one script are nearly all the same.
  return byte >= 0xC0 ? 40 : byte >= 0x80 ? 20 : 0
}
