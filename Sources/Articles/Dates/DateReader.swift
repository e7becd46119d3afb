/// Reads EDTF: levels 0 and 1, and of level 2 what `HistoricalDate` lists.
///
/// A reader is at one point of its bytes and takes what stands there.
struct DateReader {
  typealias Bytes = ArraySlice<UInt8>

  let bytes: Bytes
  var position: Int

  init(_ bytes: Bytes) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Reads a date of any form.
  static func read(_ bytes: Bytes) throws(DateFault) -> DateForm {
    guard let first = bytes.first else { throw .empty }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { return .list(try list(bytes)) }
    if bytes.contains(UInt8(ascii: "/")) { return try interval(bytes) }
    if bytes.contains(UInt8(ascii: "T")) { return try moment(bytes) }
    if isLongYear(bytes) {
      var reader = DateReader(bytes)
      return .year(try reader.longYear())
    }
    return .date(try date(bytes))
  }

  /// Whether it is a year with `Y` before it or `S` in it.
  static func isLongYear(_ bytes: Bytes) -> Bool {
    bytes.first == UInt8(ascii: "Y") || bytes.contains(UInt8(ascii: "S"))
  }

  static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

  static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  /// What has not been taken.
  var rest: Bytes { bytes[position...] }

  /// The fault of what stands here, where nothing or something else was wanted.
  var unwanted: DateFault {
    guard let character = Self.text(rest).first else { return .incomplete(Self.text(bytes)) }
    return .unknownCharacter(character, of: Self.text(bytes))
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Takes a mark of doubt, if one stands here.
  mutating func takeDoubt() -> Doubt {
    guard let doubt = rest.first.flatMap(Doubt.init(mark:)) else { return [] }
    position += 1
    return doubt
  }

  /// Takes as many plain digits as there are.
  mutating func takeNumber() -> Bytes {
    let number = rest.prefix(while: Self.isDigit)
    position = number.endIndex
    return number
  }

  func requireEnd() throws(DateFault) {
    guard rest.isEmpty else { throw unwanted }
  }
}
