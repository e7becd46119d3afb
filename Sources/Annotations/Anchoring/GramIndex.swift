/// Where each run of a few bytes stands in a text, approximately: by buckets of a hash.
///
/// - Complexity: To make one is O(*n*) in the bytes of the text.
struct GramIndex {
  /// The bytes of a run.
  static let length = 8

  private static let bits: UInt64 = 17

  /// Where the offsets of each bucket begin, and one more at the end.
  private let starts: [Int32]
  private let offsets: [Int32]

  init(_ text: [UInt8]) {
    let buckets = Self.buckets(text)
    var starts = [Int32](repeating: 0, count: (1 << Int(Self.bits)) + 1)
    for bucket in buckets { starts[bucket + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    var offsets = [Int32](repeating: 0, count: buckets.count)
    for (offset, bucket) in buckets.enumerated() {
      offsets[Int(next[bucket])] = Int32(offset)
      next[bucket] += 1
    }
    self.starts = starts
    self.offsets = offsets
  }

  /// Counts by how much the text lies further on than some words, where they have runs in common.
  ///
  /// The rarest runs of the words count, and of these a bounded number.
  ///
  /// - Returns: Differences of offsets, one for each run and each place where it may stand.
  func differences(to words: [UInt8]) -> [Int] {
    let runs = Self.buckets(words).enumerated()
      .map { (offset: $0.offset, range: Int(starts[$0.element])..<Int(starts[$0.element + 1])) }
      .filter { !$0.range.isEmpty && $0.range.count <= Self.greatestCount }
    // Of long words a selection, spread evenly.
    let step = max(1, runs.count / 512)
    return stride(from: 0, to: runs.count, by: step).map { runs[$0] }
      .sorted { ($0.range.count, $0.offset) < ($1.range.count, $1.offset) }.prefix(48)
      .flatMap { run in offsets[run.range].map { Int($0) - run.offset } }
  }

  /// Runs that stand in the text more often tell nothing.
  private static let greatestCount = 128

  /// The bucket of the run at each offset.
  private static func buckets(_ text: [UInt8]) -> [Int] {
    guard text.count >= length else { return [] }
    var run: UInt64 = 0
    var buckets: [Int] = []
    buckets.reserveCapacity(text.count)
    for (index, byte) in text.enumerated() {
      run = run << 8 | UInt64(byte)
      guard index >= length - 1 else { continue }
      buckets.append(Int((run &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits)))
    }
    return buckets
  }
}
