import Articles
import PatternMatching

/// A text as searches see it, as far as it has been folded.
///
/// Any white space is one space, and every character is what `ScalarFolding` makes of it.
struct Folding: Sendable {
  /// With its case kept, and in lower case; an offset means the same in both.
  private(set) var kept: [UInt8] = []
  private(set) var lower: [UInt8] = []

  /// Where folding has changed a length: from an offset of the folded text on, what it stands for.
  private var changes: [Change] = []
  private var scalars = ScalarFolding()

  /// Eight bytes, for a long text in a language of many accents has millions of them.
  private struct Change {
    let folded: UInt32
    let original: UInt32
  }

  /// What parts are parted by; no pattern has it and no part.
  static let barrier = UInt8(ascii: "\n")

  init() {}

  /// Folds a phrase.
  init(_ phrase: String) {
    let bytes = Array(phrase.utf8)
    append(bytes, bytes.indices)
  }

  mutating func reserveCapacity(_ bytes: Int) {
    kept.reserveCapacity(bytes)
    lower.reserveCapacity(bytes)
  }

  /// Ends a part, at an offset of the text.
  mutating func appendBarrier(before original: ByteOffset) {
    kept.append(Self.barrier)
    lower.append(Self.barrier)
    note(original)
  }

  /// Leaves out a stretch of the text that ends at an offset.
  mutating func leaveOut(before original: ByteOffset) { note(original) }

  /// Appends a range of a text, which cuts no character and follows what was appended before.
  mutating func append(_ text: [UInt8], _ range: Range<ByteOffset>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let space = UInt8(ascii: " ")
      let isRepeated = text[offset] == space && kept.last == space
      let run = isRepeated ? 0 : plainRun(in: text, range: offset..<range.upperBound)
      if run > 0 {
        kept += text[offset..<offset + run]
        appendLowercase(text, range: offset..<offset + run, to: &lower)
        offset += run
      } else {
        let scalar = decode(text, at: offset)
        offset += UTF8.width(scalar)
        append(scalar, before: offset)
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, before original: ByteOffset) {
    let before = kept.count
    if scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace {
      if kept.last != UInt8(ascii: " ") {
        kept.append(UInt8(ascii: " "))
        lower.append(UInt8(ascii: " "))
      }
    } else {
      let form = scalars.fold(scalar)
      let isJoined = if let sign = form.sign { join(sign) } else { false }
      if !isJoined {
        kept += form.kept
        lower += form.lower
        if form.rank > 0 { order(form) }
      }
    }
    if kept.count - before != UTF8.width(scalar) { note(original) }
  }

  /// Makes one letter of the last one and a sign that follows it, if they are one.
  private mutating func join(_ sign: Unicode.Scalar) -> Bool {
    // All of these letters take three bytes, and have no case.
    let start = kept.count - 3
    guard start >= 0, kept[start] >> 4 == 0xE,
      let letter = ScalarFolding.composed(decode(kept, at: start), sign)
    else { return false }
    kept.replaceSubrange(start..., with: String(letter).utf8)
    lower.replaceSubrange(start..., with: String(letter).utf8)
    return true
  }

  /// Puts the mark that came last before those of higher ranks.
  private mutating func order(_ mark: ScalarFolding.Form) {
    // The marks that have ranks of their own take three bytes, and have no case.
    let width = mark.kept.count
    var start = kept.count - width
    for _ in 0..<ScalarFolding.mostOrdered {
      guard start >= 3, kept[start - 3] >> 4 == 0xE,
        ScalarFolding.rank(of: decode(kept, at: start - 3)) > mark.rank
      else { break }
      start -= 3
    }
    guard start < kept.count - width else { return }
    kept.replaceSubrange(start..., with: mark.kept + kept[start...].dropLast(width))
    lower.replaceSubrange(start..., with: mark.lower + lower[start...].dropLast(width))
  }

  /// Notes that what is folded next stands at an offset of the text.
  private mutating func note(_ original: ByteOffset) {
    let folded = UInt32(kept.count)
    if changes.last?.folded == folded { changes.removeLast() }
    changes.append(Change(folded: folded, original: UInt32(original)))
  }
}

// MARK: Offsets

extension Folding {
  /// The bytes of the text that a range of the folded text stands for, which is not empty; a
  /// character that folding makes several of may be cut.
  ///
  /// The change that was found last is the finger, from which the next is looked for.
  func original(_ range: Range<Int>, finger: inout Int) -> Range<ByteOffset> {
    let start = original(range.lowerBound, finger: &finger)
    return start..<original(range.upperBound - 1, finger: &finger) + 1
  }

  /// The byte of the folded text from which on it stands for what is at an offset of the text,
  /// where a character begins.
  ///
  /// - Complexity: O(log *n*).
  func folded(_ original: ByteOffset) -> Int {
    let next = partitioningIndex(0..<changes.count) { changes[$0].original > original }
    guard next > 0 else { return original }
    let change = changes[next - 1]
    let offset = original - Int(change.original) + Int(change.folded)
    return next < changes.count ? min(offset, Int(changes[next].folded)) : offset
  }

  /// A byte of the text that a byte of the folded text stands for.
  private func original(_ folded: Int, finger: inout Int) -> ByteOffset {
    let next = partitioningIndex(0..<changes.count, from: finger) { changes[$0].folded > folded }
    finger = max(0, next - 1)
    let offset =
      next == 0 ? folded : folded - Int(changes[next - 1].folded) + Int(changes[next - 1].original)
    return next < changes.count ? min(offset, Int(changes[next].original) - 1) : offset
  }
}

/// The scalar at an offset of valid UTF-8.
private func decode(_ text: [UInt8], at offset: Int) -> Unicode.Scalar {
  let first = UInt32(text[offset])
  let more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
  var value = more == 0 ? first : first & (0x3F >> UInt32(more))
  for index in 0..<more { value = value << 6 | UInt32(text[offset + 1 + index] & 0x3F) }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}
