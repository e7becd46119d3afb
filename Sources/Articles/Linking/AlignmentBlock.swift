/// Sixty-four steps from a beginning of some words to the next, each to one more change or to one
/// less: what the approximate search of Myers (1999) takes from byte to byte of a text.
public struct AlignmentBlock: Sendable {
  @usableFromInline var more = UInt64.max
  @usableFromInline var less: UInt64 = 0

  /// Begins before the text, where each byte of the words is a change more.
  public init() {}

  /// Goes on to a byte of the text that stands in some places of the block.
  ///
  /// - Parameters:
  ///   - equal: Those places.
  ///   - step: By how much the changes before the block have become more: -1, 0 or 1.
  ///   - last: The bit of the last place.
  /// - Returns: By how much those at the last place have.
  @inlinable
  public mutating func move(over equal: UInt64, step: Int, last: UInt64) -> Int {
    let vertical = equal | less
    let equal = step < 0 ? equal | 1 : equal
    let horizontal = (((equal & more) &+ more) ^ more) | equal
    var rising = less | ~(horizontal | more)
    var falling = more & horizontal
    let next = rising & last != 0 ? 1 : falling & last != 0 ? -1 : 0
    rising = rising << 1 | (step > 0 ? 1 : 0)
    falling = falling << 1 | (step < 0 ? 1 : 0)
    more = falling | ~(vertical | rising)
    less = rising & vertical
    return next
  }
}
