import Annotations
import Articles
import Reader
import Search

// Reading the text, a block at a time.

extension LinearSession {
  /// The block that the reader is at.
  var block: Block { article.blocks[place.block] }

  /// Where the reader is in the article's text.
  var here: ByteOffset { article.blocks.isEmpty ? 0 : block.bytes.lowerBound + place.offset }

  var moment: LinearMoment { .init(place: place, list: list) }

  /// Reads the block that the reader is at.
  mutating func readText() -> Answer { .say(textLines()) }

  /// The lines of the block that the reader is at; numbers then stand before what is in it, of
  /// which no notes are read out.
  mutating func textLines() -> [String] {
    (list, scope) = (nil, nil)
    guard !article.blocks.isEmpty else { return [] }
    number(references)
    return article.lines(ofBlock: place.block) + besides(block.bytes)
  }

  /// What can be followed in the block that the reader is at, then the readings there, and then
  /// what is the reader's own.
  var references: [PaneTexts.Line] {
    guard !article.blocks.isEmpty else { return [] }
    let apparatus = article.apparatus
    let readings = apparatus.readings(in: block.bytes).map { index in
      let line = line(of: apparatus.readings[index])
      return PaneTexts.Line("reading: \(line.words)", target: line.target)
    }
    let own = (notebook?.annotations(in: block.bytes) ?? []).map { annotation in
      let line = line(of: annotation)
      return PaneTexts.Line("your \(line.words)", target: line.target, own: line.own)
    }
    return texts.references(in: block.bytes) + readings + own
  }

  /// What lies beside a part of the text, in a line; nothing where it is only names.
  private func besides(_ bytes: Range<ByteOffset>) -> [String] {
    let apparatus = article.apparatus
    let own = notebook?.annotations(in: bytes) ?? []
    let (notes, events) = (apparatus.notes(in: bytes).count, apparatus.events(in: bytes).count)
    let readings = apparatus.readings(in: bytes).count
    var counts = [(notes, "note"), (events, "event"), (readings, "reading")]
      .filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    if !own.isEmpty {
      let words = own.count == 1 ? "1 mark or note" : "\(own.count) marks and notes"
      counts.append(words + " of yours")
    }
    let them = notes + events + readings + own.count == 1 ? "it" : "them"
    return counts.isEmpty ? [] : ["Here: \(counts.joined(separator: ", ")). f lists \(them)."]
  }

  /// Goes on or back by blocks that have something to read, a text or a break, and reads.
  mutating func readOn(_ count: Int) -> Answer {
    var target = place.block
    var next = target
    var left = abs(count)
    while left > 0, article.blocks.indices.contains(next + count.signum()) {
      next += count.signum()
      let block = article.blocks[next]
      guard !block.bytes.isEmpty || block.kind == .thematicBreak,
        filtering?.left.keeps(block: next) != false
      else { continue }
      target = next
      left -= 1
    }
    guard target != place.block else {
      guard filtering == nil else {
        return .say("the filter leaves nothing \(count > 0 ? "further on" : "before this")")
      }
      return .say(count > 0 ? .ending : .beginning)
    }
    place = Place(block: target)
    return readText()
  }

  /// Goes as many sections on or back; back from within one is first to its start.
  mutating func goToSection(_ count: Int) -> Answer {
    let starts = article.sections.filter { !$0.blocks.isEmpty }.map(\.blocks.lowerBound)
    let ahead = starts.filter { $0 > place.block }
    let behind = starts.filter { $0 < place.block }
    guard !(count > 0 ? ahead : behind).isEmpty else {
      return .say(count > 0 ? .noMoreSections : .beginning)
    }
    let target =
      count > 0 ? ahead[min(count, ahead.count) - 1] : behind[max(0, behind.count + count)]
    return go(to: Place(block: target))
  }

  mutating func goToEnding() -> Answer {
    let last = article.blocks.lastIndex { $0.number != nil } ?? 0
    return go(to: Place(block: last))
  }

  mutating func goToPercent(_ percent: Int?) -> Answer {
    guard let percent else { return .say(.percentNeedsNumber) }
    return article.place(atPercent: percent).map { go(to: $0) } ?? .say(.ending)
  }

  /// Goes to a place as it is written, or as a citation ends.
  mutating func goToPlace(_ written: String) -> Answer {
    do throws(PlaceError) {
      return go(toPassage: try article.stretch(typed: written))
    } catch {
      return .say(error.description)
    }
  }

  /// Goes to a place, remembers the one that it leaves unless that is of no interest, and reads.
  mutating func go(to target: Place, remembers: Bool = true) -> Answer {
    if remembers, moment != .init(place: target, list: nil) {
      history.leave(moment)
      if target != place { lastPlace = place }
    }
    place = target
    return readText()
  }

  /// Goes to a passage: its words first, then the paragraph that they stand in.
  mutating func go(toPassage bytes: Range<ByteOffset>, remembers: Bool = true) -> Answer {
    guard let target = article.place(at: bytes.lowerBound) else { return .say(.leadsNowhere) }
    let answer = go(to: target, remembers: remembers)
    return .say(head(of: bytes) + answer.lines)
  }

  /// What is read before this block for the sake of some of its words; nothing for all of them.
  func head(of bytes: Range<ByteOffset>) -> [String] {
    guard !bytes.isEmpty, bytes.count < block.bytes.count else { return [] }
    return ["“\(onOneLine(article.string(bytes)))”, in:"]
  }

  /// Where the reader is: section, paragraph, share.
  var whereAmI: String {
    guard article.hasText else { return "an article without text" }
    let section = block.section
    let percent = block.bytes.upperBound * 100 / max(1, article.text.count)
    let isHeaded = article.sections[section].kind == .headed
    let title = isHeaded ? ": \(article.trimmedTitle(ofSection: section))" : ""
    let number = block.number.map { "paragraph \($0) of \(article.paragraphCount), " } ?? ""
    let label = article.label(ofSection: section).replacing("§", with: "section ")
    return PaneTexts.told("\(label)\(title)", with: "\(number)\(percent)%")
  }
}
