/// Bytes to make choices of, from the first to the last; after the last come zeros.
struct ByteSupply {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  var isEmpty: Bool { rest.isEmpty }

  /// All that has not been taken.
  var remainder: [UInt8] { Array(rest) }

  mutating func byte() -> UInt8 {
    rest.popFirst() ?? 0
  }

  /// A number of a range, by two bytes of the supply.
  ///
  /// - Precondition: The range holds a number.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    let value = Int(byte()) << 8 | Int(byte())
    return range.lowerBound + value % range.count
  }

  /// An element of an array that has one.
  mutating func choice<Element>(of elements: [Element]) -> Element {
    elements[Int(byte()) % elements.count]
  }

  /// The bytes up to a separator, or all.
  mutating func part(upTo separator: UInt8) -> [UInt8] {
    let end = rest.firstIndex(of: separator) ?? rest.endIndex
    let part = Array(rest[..<end])
    rest = rest[end...].dropFirst()
    return part
  }
}
