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
    let isRarer = { (left: UInt8, right: UInt8) in commonness[Int(left)] < commonness[Int(right)] }
    let first = bytes.indices.min { isRarer(bytes[$0], bytes[$1]) } ?? 0
    // Equal bytes tell less together than two that differ.
    let others = bytes.indices.filter { bytes[$0] != bytes[first] }
    let second = others.min { isRarer(bytes[$0], bytes[$1]) } ?? bytes.count - 1
    rarest = (first, second)
  }

  public static func == (left: Literal, right: Literal) -> Bool { left.bytes == right.bytes }

  /// Finds where it occurs first in a part of a text.
  ///
  /// - Complexity: O(*n*) where its rarest bytes are rare, else O(*n* · *m*) in the bytes of text
  ///   and word.
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

/// How often each byte occurs in the texts of most languages, for want of a better guess: from 0.
///
/// The first bytes of the letters of one script are nearly all the same.
private let commonness: [UInt8] = {
  var ranks = (0...UInt8.max).map { $0 >= 0xC0 ? 40 : $0 >= 0x80 ? 20 : 0 as UInt8 }
  for (rank, byte) in "zqjxkvbpygfwmucldrhsinoate ".utf8.enumerated() {
    ranks[Int(byte)] = 10 + UInt8(rank)
  }
  return ranks
}()
