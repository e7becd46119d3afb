extension Article {
  /// Writes a place down: `p14`, `s2`, `s2.1`, `s0`, `title`, with a range when it lies within.
  ///
  /// A rule, which has no notation of its own, is written as the next block that has one, or the
  /// last before it.
  public func notation(of place: Place) -> String {
    let start = blocks[place.block].bytes.lowerBound + place.offset
    return notation(of: Passage(place: place, bytes: start..<start))
  }

  /// Writes a passage down; a passage of a whole block without a range.
  public func notation(of passage: Passage) -> String {
    let block = passage.place.block
    guard let name = name(ofBlock: block) else { return nearestName(toBlock: block) }
    let bytes = blocks[block].bytes
    let isWhole = passage.bytes == bytes
    guard !isWhole, passage.bytes != bytes.lowerBound..<bytes.lowerBound else { return name }
    let start = codePoints(in: bytes.lowerBound..<passage.bytes.lowerBound)
    return "\(name):\(start)-\(start + codePoints(in: passage.bytes))"
  }

  /// Writes down where a stretch of the text lies; one over several blocks from its first to its
  /// last, `p14-p16`, each with a code point where it is not whole, `p14:3-p16:27`, and at the end
  /// of a heading, `p14-s2:9`; an empty one as its place.
  public func notation(ofStretch bytes: Range<ByteOffset>) -> String {
    let parts = passages(of: bytes)
    guard let first = parts.first, let last = parts.last else {
      return place(at: bytes.lowerBound).map { notation(of: $0) } ?? ""
    }
    guard first != last else { return notation(of: first) }
    let block = blocks[last.place.block].bytes
    let start = first.place.offset == 0 ? "" : ":\(codePoints(before: first.bytes.lowerBound))"
    // The name of a section alone would be read as the end of all of it.
    let isHeading = blocks[last.place.block].number == nil
    let isWhole = last.bytes.upperBound == block.upperBound
    let end = isWhole && !isHeading ? "" : ":\(codePoints(in: last.bytes))"
    return "\(notation(of: Place(block: first.place.block)))\(start)"
      + "-\(notation(of: Place(block: last.place.block)))\(end)"
  }

  /// The passages that a stretch of the text is made of, one in each block that has some of it.
  public func passages(of bytes: Range<ByteOffset>) -> [Passage] {
    let start = partitioningIndex(0..<blocks.count) {
      blocks[$0].bytes.upperBound > bytes.lowerBound
    }
    let parts = blocks.indices[start...].prefix { blocks[$0].bytes.lowerBound < bytes.upperBound }
    return parts.filter { !blocks[$0].bytes.isEmpty }.map { block in
      let own = bytes.clamped(to: blocks[block].bytes)
      let offset = own.lowerBound - blocks[block].bytes.lowerBound
      return Passage(place: Place(block: block, offset: offset), bytes: own)
    }
  }

  /// Finds a passage as it is written: `p14`, `p14:3-27`, `s2.1`, `s0`, `title`; of the footnotes,
  /// which are `notes`, the first block, and of an introduction without any block no words.
  ///
  /// A range counts Unicode code points of the text as shown, from 0, and does not include its end;
  /// a character that it cuts is taken whole. A heading in a quotation or an item is a paragraph.
  public func passage(written: String) throws(PlaceError) -> Passage {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw .unreadable(written) }
    let name = String(parts[0])
    let block = try block(named: name, in: written)
    let bytes = bytes(of: name, at: block)
    guard parts.count == 2 else { return Passage(place: Place(block: block), bytes: bytes) }
    let bounds = parts[1].split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2, let start = number(bounds[0]), let end = number(bounds[1]) else {
      throw .unreadable(written)
    }
    guard start <= end else { throw .backwards(written) }
    let first = try offset(ofCodePoint: start, in: bytes, written)
    let last = try offset(ofCodePoint: end, in: bytes, written)
    let words = wholeCharacters(of: first..<last)
    return Passage(
      place: Place(block: block, offset: words.lowerBound - bytes.lowerBound), bytes: words)
  }

  /// Finds the blocks of a place as it is written: of a section and of the footnotes all, else one.
  public func blocks(written: String) throws(PlaceError) -> Range<Int> {
    let block: Int
    do throws(PlaceError) {
      block = try passage(written: written).place.block
    } catch {
      guard case .unreadable = error else { throw error }
      // The screen calls a section “§2”.
      let likely = written.lowercased().replacing("§", with: "s")
      let isPlace = (try? passage(written: likely)) != nil
      throw .noBlocks(written, meant: isPlace ? likely : nil)
    }
    return blocks(of: written, at: block)
  }

  /// The blocks of a place of that name, which begins with a block.
  private func blocks(of name: String, at block: Int) -> Range<Int> {
    // An introduction without blocks begins at one of another section.
    if name == introductionName { return sections[0].blocks }
    guard name == footnotesName || name.hasPrefix("s") else { return block..<block + 1 }
    return sections[blocks[block].section].blocks
  }

  /// The bytes of the block that a place of that name begins with; none where it is one of another
  /// section.
  private func bytes(of name: String, at block: Int) -> Range<ByteOffset> {
    let bytes = blocks[block].bytes
    return blocks(of: name, at: block).isEmpty ? bytes.lowerBound..<bytes.lowerBound : bytes
  }

  /// Finds a stretch of the text as it is written: a passage, or `p14-p16`, `p14:3-p16:27`; `s2-s3`
  /// is all of both sections.
  public func stretch(written: String) throws(PlaceError) -> Range<ByteOffset> {
    let hyphen = written.indices.first { index in
      written[index] == "-" && written[written.index(after: index)...].first?.isLetter == true
    }
    guard let hyphen else { return try passage(written: written).bytes }
    let first = try end(written[..<hyphen], of: written)
    let last = try end(written[written.index(after: hyphen)...], of: written)
    let start = first.offset ?? first.block.lowerBound
    let end = last.offset ?? last.block.upperBound
    guard start <= end else { throw .backwards(written) }
    return wholeCharacters(of: start..<end)
  }

  /// Finds an end of a stretch: its block, of a section and of the footnotes all, and where in it
  /// if that is said.
  private func end(
    _ part: Substring, of written: String
  ) throws(PlaceError) -> (block: Range<ByteOffset>, offset: ByteOffset?) {
    let parts = part.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw .unreadable(written) }
    let name = String(parts[0])
    let block = try block(named: name, in: written)
    let bytes = bytes(of: name, at: block)
    guard parts.count == 2 else {
      let last = blocks(of: name, at: block).last { !blocks[$0].bytes.isEmpty }
      let end = last.map { blocks[$0].bytes.upperBound } ?? bytes.upperBound
      return (bytes.lowerBound..<end, nil)
    }
    guard let point = number(parts[1]) else { throw .unreadable(written) }
    return (bytes, try offset(ofCodePoint: point, in: bytes, written))
  }
}

// MARK: Names of blocks

extension Article {
  /// The notation of a block, if it has one.
  private func name(ofBlock index: Int) -> String? {
    let block = blocks[index]
    if let number = block.number { return "p\(number)" }
    return switch block.kind {
    case .title: "title"
    case .heading: sections[block.section].notation
    case .paragraph, .code, .table, .thematicBreak: nil
    }
  }

  private func nearestName(toBlock block: Int) -> String {
    let next = partitioningIndex(0..<namedBlocks.count) { namedBlocks[$0] >= block }
    guard let nearest = next < namedBlocks.count ? namedBlocks[next] : namedBlocks.last else {
      return introductionName
    }
    return name(ofBlock: Int(nearest)) ?? introductionName
  }

  private func block(named name: String, in written: String) throws(PlaceError) -> Int {
    if name == "title" {
      guard let title = blocks.firstIndex(where: { $0.kind == .title }) else { throw .noTitle }
      return title
    }
    if name == footnotesName {
      guard let footnotes = footnotes.first else { throw .noFootnotes }
      return footnotes.blocks.lowerBound
    }
    if name.hasPrefix("p"), let wanted = number(name.dropFirst()) {
      guard let block = block(numbered: wanted) else {
        throw .noParagraph(wanted, count: paragraphCount)
      }
      return block
    }
    guard name.hasPrefix("s") else { throw .unreadable(written) }
    let numbers = name.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
      .map(number)
    guard !numbers.contains(nil) else { throw .unreadable(written) }
    return try heading(ofSection: numbers.compactMap(\.self), named: name)
  }

  private func heading(ofSection number: [Int], named name: String) throws(PlaceError) -> Int {
    if let section = sections.first(where: { $0.number == number && $0.kind != .footnotes }) {
      return min(section.blocks.lowerBound, blocks.count - 1)
    }
    let parent = sections.first { $0.number == number.dropLast() && !$0.number.isEmpty }
    let top = sections.last { $0.number.count == 1 }
    throw .noSection(name, nearest: (parent ?? top)?.notation ?? introductionName)
  }

  /// Finds the block of a number, by halving: numbers rise through the article.
  package func block(numbered number: Int) -> Int? {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      let next = (middle..<high).first { blocks[$0].number != nil }
      if let next, let found = blocks[next].number, found <= number {
        if found == number { return next }
        low = next + 1
      } else {
        high = middle
      }
    }
    return nil
  }
}

/// What the section of the footnotes is called in places, and the introduction.
private let footnotesName = "notes"
private let introductionName = "s0"

extension Section {
  /// The section as it is written in places: `s2.1`; `notes` for the footnotes.
  public var notation: String {
    number.isEmpty ? footnotesName : "s" + number.map(String.init).joined(separator: ".")
  }
}

// MARK: Code points

extension Article {
  /// Counts the code points of a byte range.
  public func codePoints(in bytes: Range<ByteOffset>) -> Int {
    codePointIndex.count(in: bytes)
  }

  /// Counts the code points of a block before an offset in it.
  private func codePoints(before offset: ByteOffset) -> Int {
    codePoints(in: blocks[block(containing: offset)].bytes.lowerBound..<offset)
  }

  /// Finds the byte that a code point begins with; the end of the range for the one after the last.
  private func offset(
    ofCodePoint wanted: Int, in bytes: Range<ByteOffset>, _ written: String
  ) throws(PlaceError) -> ByteOffset {
    let length = codePoints(in: bytes)
    guard wanted <= length,
      let offset = codePointIndex.offset(of: codePoints(in: 0..<bytes.lowerBound) + wanted)
    else { throw .beyondEnd(written, length: length) }
    return offset
  }
}

/// Reads a number that is written in ASCII digits alone.
private func number(_ text: some StringProtocol) -> Int? {
  text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(text) : nil
}
