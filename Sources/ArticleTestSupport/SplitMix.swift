/// Numbers that look like chance and are the same in every run: SplitMix64 (Steele, Lea and Flood,
/// 2014).
public struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 1 to the greatest.
  public mutating func roll(_ greatest: Int) -> Int {
    Int.random(in: 1...greatest, using: &self)
  }
}
