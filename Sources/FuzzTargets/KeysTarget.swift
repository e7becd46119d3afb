import Annotations
import Articles
import Reader
import Screen

/// Gives the reader whatever can happen, and checks after each event what always holds.
///
/// The first byte chooses the size of the screen, each further one an event.
func pressKeys(_ bytes: [UInt8]) {
  var supply = ByteSupply(bytes)
  var sitting = ScreenSitting(size: size(from: &supply))
  var expected = sitting.reader.view().size
  while !supply.isEmpty {
    let byte = supply.byte()
    if byte == 0xF1 {
      let next = supply.byte()
      sitting.checkForesight(of: event(of: next, from: &supply))
    } else if byte > 0xF1, byte < 0xF6 {
      sitting.goOn(byte)
    } else {
      let event = event(of: byte, from: &supply)
      if case .resize(let size) = event { expected = size }
      if sitting.handle(event).contains(.quit) { return checkQuit(after: event) }
    }
    expect(sitting.reader.view().size == expected, "the picture does not fill the screen")
    checkPlace(sitting.reader.place)
  }
  for _ in 0..<8 { _ = sitting.handle(.key(Key(.escape))) }
  checkPeeks(sitting.reader)
  checkWayBack(sitting.reader)
}

/// A reader with a notebook beside it, which does what the reader asks of marks, notes and files.
private struct ScreenSitting {
  private(set) var reader: ArticleReader
  private var notebook = Notebook(of: annotated.article)
  private var stamps = 0

  init(size: Size) {
    reader = ArticleReader(annotated, size: size, settings: Settings(measure: 60))
    reader.take(notebook)
  }

  mutating func handle(_ event: Screen.Event) -> [Effect] {
    let effects = reader.handle(event)
    for effect in effects {
      switch effect {
      case .keep(let change):
        let changed = notebook.apply(change, stamp())
        reader.take(notebook, after: change, changed)
      case .turn(let turn, let count):
        notebook.reverse(reader.turn(turn, count: count), at: stamp().time)
        reader.take(notebook)
      case .reload: reader.reload(annotated, notebook)
      default: break
      }
    }
    return effects
  }

  /// Does what happens between two keys.
  mutating func goOn(_ byte: UInt8) {
    switch byte {
    case 0xF2: while reader.hasWork { _ = reader.work() }
    case 0xF3: if reader.hasWork { _ = reader.work() }
    case 0xF4: reader.take(notebook)
    default: reader.reload(annotated, notebook)
    }
  }

  /// What is worked out before an event is what comes of it.
  func checkForesight(of event: Screen.Event) {
    var (foreseen, plain) = (reader, reader)
    foreseen.lookAhead()
    let isSame = foreseen.handle(event) == plain.handle(event)
    expect(isSame && foreseen.view() == plain.view(), "\(event) was foreseen wrongly")
  }

  private mutating func stamp() -> Stamp {
    stamps += 1
    return Stamp(id: "urn:fuzz:\(stamps)", time: Timestamp(milliseconds: stamps))
  }
}

/// Only a key, a signal and the end of the terminal end the reading.
private func checkQuit(after event: Screen.Event) {
  switch event {
  case .key, .terminate: return
  case .paste, .mouse, .resize, .resumed: expect(false, "\(event) ends the reading")
  }
}

func checkPlace(_ place: Place) {
  let article = annotated.article
  expect(article.blocks.indices.contains(place.block), "block \(place.block) is none")
  let block = article.blocks[place.block].bytes
  expect((0...block.count).contains(place.offset), "byte \(place.offset) lies outside of its block")
  let start = block.lowerBound + place.offset
  expect(start == article.scalarStart(atOrBefore: start), "the place cuts a character")
}

/// Looking around in a pane that opens and Esc change nothing.
private func checkPeeks(_ reader: ArticleReader) {
  for pane in "oaTerM" {
    var peeking = reader
    _ = peeking.handle(.key(Key(pane)))
    guard peeking.bookmark.focus != nil else { continue }
    for key in "jGjkd" { _ = peeking.handle(.key(Key(key))) }
    expect(peeking.view().size == reader.view().size, "\(pane) does not fill the screen")
    for _ in 0..<8 { _ = peeking.handle(.key(Key(.escape))) }
    expect(peeking.place == reader.place, "Esc after \(pane) leads elsewhere")
    expect(peeking.placesBefore == reader.placesBefore, "\(pane) and Esc change the history")
  }
}

/// Back through the whole history and forward again is where it was.
private func checkWayBack(_ reader: ArticleReader) {
  var reader = reader
  let place = reader.place
  var steps = 0
  while steps < 2000, goesBack(&reader) { steps += 1 }
  for _ in 0..<steps { _ = reader.handle(.key(Key(">"))) }
  expect(reader.place == place, "\(steps) times back and forward leads elsewhere")
}

/// Goes back by one place, and tells whether there was one.
private func goesBack(_ reader: inout ArticleReader) -> Bool {
  let before = reader
  _ = reader.handle(.key(Key(.backspace)))
  return reader.placesBefore < before.placesBefore
}

private func size(from supply: inout ByteSupply) -> Size {
  Size(columns: Int(supply.byte()) % 200 + 1, rows: Int(supply.byte()) % 60 + 1)
}

private func event(of byte: UInt8, from supply: inout ByteSupply) -> Screen.Event {
  switch byte {
  case 0x20..<0x7F: return .key(Key(Character(UnicodeScalar(byte))))
  case 0x01..<0x1B: return .key(Key(.character(Character(UnicodeScalar(byte + 0x60))), .control))
  case 0x80..<0xA0: return .key(Key(supply.choice(of: namedKeys)))
  case 0xA0..<0xB0: return .key(Key(.tab, .shift))
  case 0xB0..<0xC0: return .resize(size(from: &supply))
  case 0xC0..<0xD0: return .mouse(mouse(from: &supply))
  case 0xD0..<0xE0: return .paste(String(decoding: supply.part(upTo: 0), as: UTF8.self))
  case 0xE0..<0xF0: return .key(Key(.character(supply.choice(of: Array("éλжф漢字ش\u{301}👩‍👩‍👧")))))
  case 0xF0: return .resumed
  default: return .key(Key(.escape))
  }
}

private func mouse(from supply: inout ByteSupply) -> Mouse {
  let act = supply.choice(of: [Mouse.Act.press, .drag, .release, .wheelUp, .wheelDown])
  return Mouse(act, Point(column: Int(supply.byte()) % 210, row: Int(supply.byte()) % 70))
}

private let namedKeys: [Key.Name] = [
  .enter, .escape, .tab, .backspace, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home,
  .end, .function(1),
]
