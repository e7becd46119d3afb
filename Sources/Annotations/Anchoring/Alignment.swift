import Articles

/// The beginning of a text that is most like some words, or the part of it that is (Sellers, 1980).
struct Alignment {
  /// The bytes to insert, delete or replace to make it of the words.
  let changes: Int

  /// Where it ends, counted from the start of the text; of equals the first.
  let length: Int

  /// Compares.
  ///
  /// - Parameters:
  ///   - words: What is looked for.
  ///   - text: Where.
  ///   - isPinned: Whether it has to begin at the start of the text.
  /// - Complexity: O(*n* · *m*) in the bytes of words and text, 64 of the words at a time.
  init(of words: [UInt8], in text: ArraySlice<UInt8>, isPinned: Bool) {
    var column = AlignmentColumn(words)
    var best = (changes: words.count, length: 0)
    for (index, byte) in text.enumerated() {
      column.move(over: byte, isPinned: isPinned)
      if column.changes < best.changes { best = (column.changes, index + 1) }
    }
    changes = best.changes
    length = best.length
  }

  /// The share of some words, at least one byte, that the beginning of a text has which is most
  /// like them: from 0 to 1.
  static func likeness(of words: [UInt8], in text: ArraySlice<UInt8>) -> Double {
    1 - Double(Alignment(of: words, in: text, isPinned: true).changes) / Double(words.count)
  }
}

extension Collection<UInt8> {
  /// The code points of a text in UTF-8, a byte for each.
  ///
  /// Letters of one script have one first byte, so that by their bytes any two words of it are like
  /// one another. Those that lie 128 apart, beyond ASCII, are taken for the same.
  var signs: [UInt8] {
    String(decoding: self, as: UTF8.self).unicodeScalars.map { scalar in
      UInt8(scalar.value < 0x80 ? scalar.value : 0x80 | scalar.value & 0x7F)
    }
  }
}

/// A column of the table of Sellers: for each beginning of the words the changes that make it of
/// the text up to a byte.
///
/// Neighbours in it differ by one at most, so that it is kept as these differences, 64 in a machine
/// word (Myers, 1999; in blocks, Hyyrö, 2003).
private struct AlignmentColumn {
  private var blocks: [AlignmentBlock]

  /// Of each byte the places where the words have it, a bit a place, as many words as there are
  /// blocks.
  private var places: [UInt64]

  /// The bit of the last byte of the words in the last block.
  private let last: UInt64

  /// Those of all of the words.
  private(set) var changes: Int

  init(_ words: [UInt8]) {
    let count = (words.count + 63) / 64
    blocks = Array(repeating: AlignmentBlock(), count: count)
    places = Array(repeating: 0, count: 256 * count)
    for (index, byte) in words.enumerated() {
      places[Int(byte) * count + index / 64] |= 1 << UInt64(index % 64)
    }
    last = 1 << UInt64((words.count + 63) % 64)
    changes = words.count
  }

  /// Goes on to the next byte of the text.
  mutating func move(over byte: UInt8, isPinned: Bool) {
    // What the beginning without a byte has more than a column before, then what each block's last
    // has.
    var step = isPinned ? 1 : 0
    let row = Int(byte) * blocks.count
    for index in blocks.indices {
      let end = index == blocks.count - 1 ? last : 1 << 63
      step = blocks[index].move(over: places[row + index], step: step, last: end)
    }
    changes += step
  }
}
