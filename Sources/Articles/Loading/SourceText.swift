/// The text of a file: valid UTF-8 without NUL, its lines ended by line feeds.
struct SourceText {
  let bytes: [UInt8]

  /// What had to be put right.
  let faults: [Diagnostic.Fault]

  /// Reads the bytes of a file.
  ///
  /// A byte order mark tells the encoding and is no text. Each ill-formed sequence becomes U+FFFD
  /// as the Unicode Standard recommends (section 3.9, maximal subparts), and so does NUL
  /// (CommonMark 2.3). Line ends may be LF, CR LF or CR.
  init(_ file: [UInt8]) {
    var faults: [Diagnostic.Fault] = []
    var bytes: [UInt8]
    if let (encoding, decoded) = decodeByMark(file) {
      faults.append(.otherEncoding(encoding))
      bytes = decoded
    } else {
      bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
      if !isUTF8(bytes) {
        faults.append(.notUTF8)
        bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
      }
    }
    let nuls = bytes.count(where: { $0 == 0 })
    if nuls > 0 {
      faults.append(.nulBytes(count: nuls))
      bytes = Array(bytes.map { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }.joined())
    }
    self.bytes = bytes.contains(0x0D) ? withLineFeeds(bytes) : bytes
    self.faults = faults
  }
}

private func isUTF8(_ bytes: [UInt8]) -> Bool {
  (try? UTF8Span(validating: bytes.span)) != nil
}

/// Turns CR LF and CR into LF.
private func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var previous: UInt8 = 0
  for byte in bytes {
    if byte == 0x0D {
      result.append(0x0A)
    } else if byte != 0x0A || previous != 0x0D {
      result.append(byte)
    }
    previous = byte
  }
  return result
}

/// Decodes a file that begins with the byte order mark of UTF-16 or UTF-32.
private func decodeByMark(_ file: [UInt8]) -> (encoding: String, utf8: [UInt8])? {
  let marks: [(encoding: String, mark: [UInt8], isBigEndian: Bool)] = [
    ("UTF-32", [0xFF, 0xFE, 0, 0], false), ("UTF-32", [0, 0, 0xFE, 0xFF], true),
    ("UTF-16", [0xFF, 0xFE], false), ("UTF-16", [0xFE, 0xFF], true),
  ]
  guard let (encoding, mark, isBigEndian) = marks.first(where: { file.starts(with: $0.mark) })
  else { return nil }
  let size = encoding == "UTF-32" ? 4 : 2
  let units = stride(from: mark.count, to: file.count, by: size).map { start in
    let unit = file[start..<min(start + size, file.count)]
    return (isBigEndian ? Array(unit) : unit.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }
  let text =
    size == 4
    ? String(decoding: units, as: UTF32.self)
    : String(decoding: units.map(UInt16.init(truncatingIfNeeded:)), as: UTF16.self)
  return (encoding, Array(text.utf8))
}
