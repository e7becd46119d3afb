/// Finds the colons of the targets of links by name that would make far more of a text than it has.
///
/// cmark-gfm 0.29.0.gfm.6 copies the address and the title of a target for each of its links, so
/// that 130 kB become a gigabyte; later versions have a limit. Those are found that would bring the
/// copies to more than 64 times the text, and more than 16 MiB: what has no more than 64 links, as
/// an image of megabytes that is written as its address, is never among them. What looks like a
/// target in the title of another counts as copied as often as that of the two with more links.
///
/// - Complexity: O(*n*) in the bytes of the text.
func targetsCopiedTooOften(in source: [UInt8]) -> [Range<Int>] {
  guard has("]:", in: source[...]) else { return [] }
  var bytesLeft = 64 * max(262_144, source.count)
  let labels = labels(in: source)
  guard labels.count * source.count > bytesLeft else { return [] }
  var links: [String: Int] = [:]
  for label in labels { links[likeness(of: source[label]), default: 0] += 1 }

  var excess: [Range<Int>] = []
  var targets = labels.filter { isTarget($0, in: source) }[...]
  while let first = targets.first {
    let end = endOfTarget(first, in: source)
    let together = targets.prefix { $0.lowerBound < end }
    targets = targets.dropFirst(together.count)
    let copies = together.compactMap { links[likeness(of: source[$0])] }.max() ?? 0
    let bytes = copies * (end - first.lowerBound)
    if bytes <= bytesLeft {
      bytesLeft -= bytes
    } else {
      excess += together.map { $0.upperBound + 1..<$0.upperBound + 2 }
    }
  }
  return excess
}

/// What may be labels: what stands between two brackets and has none in it.
private func labels(in source: [UInt8]) -> [Range<Int>] {
  var labels: [Range<Int>] = []
  var start: Int?
  var index = 0
  while index < source.count {
    switch source[index] {
    case UInt8(ascii: "\\"): index += 1
    case UInt8(ascii: "["): start = index + 1
    case UInt8(ascii: "]"):
      if let start { labels.append(start..<index) }
      start = nil
    default: break
    }
    index += 1
  }
  return labels
}

/// Whether a label may begin a target, and no note.
private func isTarget(_ label: Range<Int>, in source: [UInt8]) -> Bool {
  let isNote = source[label].first == UInt8(ascii: "^") && source[label].allSatisfy { $0 > 0x20 }
  return !isNote && source[label.upperBound...].dropFirst().first == UInt8(ascii: ":")
}

/// What labels have in common that the parser does not tell apart: it heeds neither their case nor
/// how much white space they have, nor the marks of a quotation that lie between their lines.
private func likeness(of label: ArraySlice<UInt8>) -> String {
  let letters = label.filter { $0 > 0x20 && $0 != UInt8(ascii: ">") }
  return String(decoding: letters, as: UTF8.self).lowercased().uppercased()
}

/// Where a target ends at the latest: with its line, unless its address or its title may stand or
/// go on below that.
private func endOfTarget(_ label: Range<Int>, in source: [UInt8]) -> Int {
  let start = min(label.upperBound + 2, source.count)
  let lineEnd = start + distance(to: UInt8(ascii: "\n"), in: source[start...])
  let below = source[lineEnd...].dropFirst().drop { isBlank($0) || $0 == UInt8(ascii: ">") }
  let isWhole =
    switch title(in: source[start..<lineEnd].drop(while: isBlank)) {
    case .none: below.first.map(isTitleMark) != true
    case .whole: true
    case .open: false
    }
  return isWhole ? lineEnd : blankLine(after: lineEnd, in: source)
}

/// What a line has of the title of a target.
private enum TitleOnLine {
  case none, whole, open
}

/// Finds the title behind an address; a line without an address goes on below as an open one does.
private func title(in line: ArraySlice<UInt8>) -> TitleOnLine {
  guard !line.isEmpty else { return .open }
  let marks = line.indices.dropFirst().filter { isTitleMark(line[$0]) && isBlank(line[$0 - 1]) }
  guard let first = marks.first else { return .none }
  let closing = line[first] == UInt8(ascii: "(") ? UInt8(ascii: ")") : line[first]
  let rest = line[(first + 1)...]
  guard let last = rest.lastIndex(where: { !isBlank($0) }), rest[last] == closing,
    !isEscaped(last, in: line)
  else { return .open }
  return .whole
}

private func isTitleMark(_ byte: UInt8) -> Bool { "\"'(".utf8.contains(byte) }

/// Where the first blank line after an offset begins, at which every target ends; the end of the
/// text if there is none.
private func blankLine(after offset: Int, in source: [UInt8]) -> Int {
  let lineFeed = UInt8(ascii: "\n")
  var line = offset
  repeat {
    line += distance(to: lineFeed, in: source[line...]) + 1
  } while line < source.count && source[line] != lineFeed
  return min(line, source.count)
}
