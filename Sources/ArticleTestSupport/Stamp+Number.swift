public import Annotations

extension Stamp {
  /// A stamp like no other of its number, so many minutes after noon.
  public static func number(_ number: Int) -> Stamp {
    Stamp(id: "urn:test:\(number)", time: Timestamp(milliseconds: 43_200_000 + number * 60_000))
  }
}
