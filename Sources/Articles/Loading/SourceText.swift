/// The text of a file: valid UTF-8 without NUL, its lines ended by line feeds.
package struct SourceText: Sendable {
  package private(set) var bytes: [UInt8]

  /// What had to be put right, each with the line and the column of its first occurrence.
  private(set) var faults: [(fault: Diagnostic.Fault, line: Int, column: Int)] = []

  /// Whether nothing in it stands in the place of what is no text.
  package var isWhole: Bool {
    faults.allSatisfy { if case .otherEncoding = $0.fault { true } else { false } }
  }

  /// Reads the bytes of a file.
  ///
  /// A byte order mark tells the encoding and is no text. Each ill-formed sequence becomes U+FFFD
  /// as the Unicode Standard recommends (section 3.9, maximal subparts), and so does NUL
  /// (CommonMark 2.3). Line ends may be LF, CR LF or CR.
  package init(_ file: [UInt8]) {
    if let (encoding, text, fault) = decodeByMark(file) {
      bytes = text
      faults.append((.otherEncoding(encoding), 1, 1))
      if let fault { report(.notUTF8, at: fault) }
    } else {
      bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
      repairUTF8()
    }
    repairNULs()
    if bytes.has(0x0D) { bytes = withLineFeeds(bytes[...]) }
  }

  private mutating func repairUTF8() {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      report(.notUTF8, at: error.byteOffsets.lowerBound)
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
  }

  private mutating func repairNULs() {
    guard bytes.has(0), let first = bytes.firstIndex(of: 0) else { return }
    report(.nulBytes(count: bytes.count(where: { $0 == 0 })), at: first)
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0 { repaired += [0xEF, 0xBF, 0xBD] } else { repaired.append(byte) }
    }
    bytes = repaired
  }

  private mutating func report(_ fault: Diagnostic.Fault, at offset: ByteOffset) {
    let before = withLineFeeds(bytes[..<offset])
    let line = before.count(where: { $0 == 0x0A }) + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    faults.append((fault, line, before.count - lineStart + 1))
  }
}

/// Turns CR LF and CR into LF.
package func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var rest = bytes
  while let end = rest.firstIndex(of: 0x0D) {
    result += rest[..<end]
    result.append(0x0A)
    rest = rest[(end + 1)...]
    if rest.first == 0x0A { rest.removeFirst() }
  }
  return result + rest
}

/// Decodes a file that begins with the byte order mark of UTF-16 or UTF-32, and tells where first
/// there is what could not be.
private func decodeByMark(
  _ file: [UInt8]
) -> (encoding: String, utf8: [UInt8], fault: ByteOffset?)? {
  guard let first = file.first, [0, 0xFE, 0xFF].contains(first) else { return nil }
  let marks: [(encoding: String, mark: [UInt8], isBigEndian: Bool)] = [
    ("UTF-32", [0xFF, 0xFE, 0, 0], false), ("UTF-32", [0, 0, 0xFE, 0xFF], true),
    ("UTF-16", [0xFF, 0xFE], false), ("UTF-16", [0xFE, 0xFF], true),
  ]
  guard let (encoding, mark, isBigEndian) = marks.first(where: { file.starts(with: $0.mark) })
  else { return nil }
  let size = encoding == "UTF-32" ? 4 : 2
  let units = stride(from: mark.count, to: file.count, by: size).map { start -> UInt32 in
    var unit: UInt32 = 0
    for index in start..<min(start + size, file.count) {
      let byte = UInt32(file[index])
      unit = isBigEndian ? unit << 8 | byte : unit | byte << UInt32(8 * (index - start))
    }
    return unit
  }
  let text =
    size == 4
    ? String(decoding: units, as: UTF32.self)
    : String(decoding: units.map(UInt16.init(truncatingIfNeeded:)), as: UTF16.self)
  let fault = firstStandIn(in: text, of: units, isUTF32: size == 4)
  return (encoding, Array(text.utf8), fault ?? (file.count % size == 0 ? nil : text.utf8.count))
}

/// Finds the first U+FFFD of a text that was not written, but stands for units that are no text.
private func firstStandIn(in text: String, of units: [UInt32], isUTF32: Bool) -> ByteOffset? {
  var (offset, unit) = (0, 0)
  for scalar in text.unicodeScalars {
    if scalar == "\u{FFFD}", units[unit] != 0xFFFD { return offset }
    offset += UTF8.width(scalar)
    unit += isUTF32 ? 1 : UTF16.width(scalar)
  }
  return nil
}
