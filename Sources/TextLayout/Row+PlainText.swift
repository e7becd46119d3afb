package import Articles

extension Row {
  /// Writes what the row shows, without a line feed at the end.
  ///
  /// Characters that must not reach a terminal are written as what stands in for them.
  public func write(to output: inout [UInt8], from text: [UInt8]) {
    var column = 0
    for (index, segment) in segments.enumerated() {
      output.append(contentsOf: repeatElement(.space, count: max(0, segment.column - column)))
      switch segment.content {
      case .text(let bytes): text.writeVisible(bytes, to: &output)
      case .ornament(let ornament): output.append(contentsOf: ornament.utf8)
      }
      if index + 1 < segments.count { column = segment.endColumn(in: text) }
    }
  }

  /// What the row shows, with stand-ins for characters that must not reach a terminal.
  public func plainText(from text: [UInt8]) -> String {
    var output: [UInt8] = []
    write(to: &output, from: text)
    return String(decoding: output, as: UTF8.self)
  }
}

extension Segment {
  /// The column after the segment.
  public func endColumn(in text: [UInt8]) -> Int {
    switch content {
    case .text(let bytes): column + columns(of: text, in: bytes)
    case .ornament(let ornament): column + columns(of: ornament)
    }
  }
}

extension [UInt8] {
  /// A part of a text with stand-ins for the characters that must not reach a terminal.
  package func visible(_ bytes: Range<ByteOffset>) -> String {
    var output: [UInt8] = []
    writeVisible(bytes, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Writes a part of a text with stand-ins for the characters that must not reach a terminal.
  fileprivate func writeVisible(_ bytes: Range<ByteOffset>, to output: inout [UInt8]) {
    if self[bytes].allSatisfy(isPlain) {
      output.append(contentsOf: self[bytes])
      return
    }
    for glyph in Glyphs(text: self, in: bytes) {
      switch glyph.kind {
      case .text, .marks: output.append(contentsOf: self[glyph.bytes])
      case .control: output.append(contentsOf: (glyph.standIn ?? "").utf8)
      case .tab: output.append(.space)
      case .lineFeed, .softHyphen: continue
      }
    }
  }
}
