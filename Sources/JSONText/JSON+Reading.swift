extension JSON {
  /// Reads a text in JSON (RFC 8259) to the letter; a byte order mark before it is passed over.
  ///
  /// Of members of one name all are kept. Half of a surrogate pair is read as U+FFFD.
  ///
  /// - Parameter bytes: The text, in UTF-8.
  /// - Throws: What is wrong first, and where.
  /// - Complexity: O(*n*) in the bytes.
  public init(reading bytes: [UInt8]) throws(JSONFault) {
    var reader = JSONReader(bytes)
    self = try reader.read()
  }
}

/// What makes a text no JSON.
public struct JSONFault: Error, Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// The text ends before the value does.
    case endsTooSoon
    /// Something else stands where this was to stand.
    case expected(String)
    case unknownEscape
    case controlInString
    case notUTF8
    /// Values stand in one another deeper than so many levels.
    case tooDeep(Int)
    /// Something follows after the value.
    case somethingAfter
  }

  public let kind: Kind

  /// The line, from 1, and the byte within it, from 1.
  public let line: Int
  public let column: Int

  /// What is wrong, in words.
  public var prose: String {
    let what =
      switch kind {
      case .endsTooSoon: "it ends too soon"
      case .expected(let what): "\(what) was to stand here"
      case .unknownEscape: "a backslash begins nothing that is known"
      case .controlInString: "a control character stands in a string"
      case .notUTF8: "bytes that are no UTF-8"
      case .tooDeep(let depth): "values stand in one another deeper than \(depth) levels"
      case .somethingAfter: "something follows after the end"
      }
    return "line \(line), column \(column): \(what)"
  }
}

/// A text in JSON, as far as it has been read.
private struct JSONReader {
  private let bytes: [UInt8]
  private var index: Int

  private static let greatestDepth = 128

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func read() throws(JSONFault) -> JSON {
    let value = try value(depth: 0)
    skipSpace()
    guard index == bytes.count else { throw fault(.somethingAfter) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSON {
    guard depth <= Self.greatestDepth else { throw fault(.tooDeep(Self.greatestDepth)) }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), .some(0x30...0x39): return try number()
    case nil: throw fault(.endsTooSoon)
    default: throw fault(.expected("a value"))
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSON {
    var members: [(name: String, value: JSON)] = []
    index += 1
    if skips("}") { return .object([]) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw missing("the name of a member") }
      let name = try string()
      guard skips(":") else { throw missing("a colon") }
      members.append((name, try value(depth: depth + 1)))
      if skips("}") { return .object(members) }
      guard skips(",") else { throw missing("a comma or the end of the object") }
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSON {
    var elements: [JSON] = []
    index += 1
    if skips("]") { return .array([]) }
    while true {
      elements.append(try value(depth: depth + 1))
      if skips("]") { return .array(elements) }
      guard skips(",") else { throw missing("a comma or the end of the array") }
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSONFault) -> JSON {
    guard bytes[index...].starts(with: word.utf8) else { throw missing("a value") }
    index += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONFault) -> JSON {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    if next == UInt8(ascii: "0") { index += 1 } else { try skipDigits() }
    var isWhole = true
    if next == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      try skipDigits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      isWhole = false
      index += 1
      if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { index += 1 }
      try skipDigits()
    }
    let written = String(decoding: bytes[start..<index], as: UTF8.self)
    guard isWhole, written != "-0", let number = Int(written) else { return .decimal(written) }
    return .number(number)
  }

  private mutating func skipDigits() throws(JSONFault) {
    let start = index
    while let next, (0x30...0x39).contains(next) { index += 1 }
    guard index > start else { throw missing("a digit") }
  }
}

// MARK: Strings

extension JSONReader {
  private mutating func string() throws(JSONFault) -> String {
    index += 1
    var text: [UInt8] = []
    var start = index
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[start..<index]
        guard let valid = String(validating: text, as: UTF8.self) else { throw fault(.notUTF8) }
        index += 1
        return valid
      case UInt8(ascii: "\\"):
        text += bytes[start..<index]
        text += Array(String(try escape()).utf8)
        start = index
      case ..<0x20: throw fault(.controlInString)
      default: index += 1
      }
    }
    throw fault(.endsTooSoon)
  }

  /// Reads what a backslash begins.
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    guard index + 1 < bytes.count else { throw fault(.endsTooSoon) }
    let scalar: Unicode.Scalar
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      scalar = Unicode.Scalar(bytes[index + 1])
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): return try codeEscape()
    default: throw fault(.unknownEscape)
    }
    index += 2
    return scalar
  }

  /// Reads `\u00e9`, or two of them that are a surrogate pair.
  private mutating func codeEscape() throws(JSONFault) -> Unicode.Scalar {
    guard let unit = codeUnit(at: index) else { throw fault(.unknownEscape) }
    index += 6
    guard let low = codeUnit(at: index), (0xD800..<0xDC00).contains(unit),
      (0xDC00..<0xE000).contains(low)
    else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    index += 6
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private func codeUnit(at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start..<start + 2].elementsEqual("\\u".utf8) else {
      return nil
    }
    let digits = bytes[start + 2..<start + 6]
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

// MARK: Steps

extension JSONReader {
  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let next, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { index += 1 }
  }

  /// Passes over a mark and the space before it, if it is the next.
  private mutating func skips(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private func missing(_ what: String) -> JSONFault {
    fault(index < bytes.count ? .expected(what) : .endsTooSoon)
  }

  private func fault(_ kind: JSONFault.Kind) -> JSONFault {
    let read = bytes[..<min(index, bytes.count)]
    let lineStart = read.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONFault(
      kind: kind, line: read.count { $0 == 0x0A } + 1, column: read.count - lineStart + 1)
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
