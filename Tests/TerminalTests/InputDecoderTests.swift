import Screen
import Testing

@testable import CursesTerminal

struct InputDecoderTests {
  private let escape = "\u{1B}"

  private func events(_ bytes: some Sequence<UInt8>, keys: KeySequences = KeySequences()) -> [Event]
  {
    var decoder = InputDecoder(sequences: keys)
    decoder.feed(bytes)
    decoder.settle()
    return decoder.takeEvents()
  }

  @Test(arguments: [
    ("abc", "abc"), ("é漢🙂", "é漢🙂"), ("\r\n", "<enter><enter>"), ("\t", "<tab>"),
    ("\u{7F}\u{08}", "<backspace><backspace>"), ("\u{03}\u{1A}", "<c-c><c-z>"),
    ("\u{00}\u{1C}", "<c-space><c-\\>"), ("\u{1B}", "<esc>"), ("\u{1B}\u{1B}", "<esc><esc>"),
    ("\u{1B}x\u{1B}é", "<a-x><a-é>"), ("\u{1B}\r", "<a-enter>"), ("\u{1B}[", "<a-[>"),
    ("\u{1B}[A\u{1B}OB", "<up><down>"), ("\u{1B}[H\u{1B}[4~\u{1B}[7~", "<home><end><home>"),
    ("\u{1B}[5~\u{1B}[6~\u{1B}[3~", "<pageup><pagedown><delete>"), ("\u{1B}[Z", "<s-tab>"),
    ("\u{1B}[1;5C\u{1B}[3;2~", "<c-right><s-delete>"), ("\u{1B}\u{1B}[A", "<a-up>"),
    ("\u{1B}OP\u{1B}[15~\u{1B}[24~", "<f1><f5><f12>"), ("\u{1B}[[A\u{1B}[[E", "<f1><f5>"),
    ("\u{1B}Op\u{1B}OM", "0<enter>"),
  ])
  func `Bytes become the keys that sent them`(bytes: String, keys: String) throws {
    let expected = try KeyNotation.parse(keys).map { Event.key($0) }

    #expect(events(bytes.utf8) == expected)
  }

  @Test(arguments: [
    "\u{1B}[I", "\u{1B}[?1;2c", "\u{1B}[99~", "\u{1B}[1;2;3;4;5u", "\u{1B}]11;rgb:0/0/0\u{07}",
    "\u{1B}]52;c;eA==\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1\u{1B}\\", "\u{1B}Oz",
    "\u{1B}[[z", "\u{1B}[<0;1M", "\u{1B}[<99999999999999999999;1;1M", "\u{1B}[200", "\u{1B}[2;2R",
  ])
  func `A sequence that means nothing is swallowed whole`(bytes: String) {
    #expect(events(bytes.utf8) == [])
    #expect(bytes == "\u{1B}[200" || events((bytes + "q").utf8) == [.key(Key("q"))])
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0x80, 0x80], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xC2, 0x9B],
    ] as [[UInt8]])
  func `Bytes that are no UTF-8, and controls, are no keys`(bytes: [UInt8]) {
    #expect(events(bytes) == [])
    #expect(events(bytes + [0x71]) == [.key(Key("q"))])
  }

  @Test func `Signs that are not seen are typed like those that are, and the end of a verse`() {
    let text = "🏴󠁧󠁢󠁳󠁣󠁴󠁿\u{200F}\u{2060}\u{AD}\u{202E}\u{6DD}"
    #expect(events(text.utf8) == text.unicodeScalars.map { Event.key(Key(Character($0))) })
  }

  @Test func `Bytes that arrive one by one mean the same as all at once`() {
    let bytes = Array(
      "aé\(escape)[1;5A\(escape)OP\(escape)[<0;3;4M漢\(escape)[200~x\ry\(escape)[201~".utf8)
    var decoder = InputDecoder()
    for byte in bytes { decoder.feed([byte]) }

    #expect(decoder.takeEvents() == events(bytes))
    #expect(decoder.patience == nil)
  }

  @Test(arguments: UInt8(ascii: "!")...UInt8(ascii: "~"))
  func `After Alt and a key the rest of an arrow is waited for where the key may begin one`(
    byte: UInt8
  ) {
    var decoder = InputDecoder()
    decoder.feed([0x1B, byte])
    let key = Key(.character(Character(Unicode.Scalar(byte))), .alt)
    #expect((decoder.patience == InputDecoder.textPatience) == key.beginsArrow)
  }

  @Test func `Esc and half a character are no key`() {
    var decoder = InputDecoder()
    decoder.feed([0x1B, 0xC3])
    decoder.settle()
    #expect(decoder.takeEvents() == [])
  }

  @Test func `Only Esc by itself has to wait, and not for long`() {
    var decoder = InputDecoder()
    decoder.feed("x".utf8)
    #expect(decoder.patience == nil)

    decoder.feed(escape.utf8)
    #expect(decoder.patience == 25)
    #expect(decoder.takeEvents() == [.key(Key("x"))])

    decoder.settle()
    #expect(decoder.takeEvents() == [.key(Key(.escape))])
    #expect(decoder.patience == nil)
  }

  @Test(arguments: [
    ("", 25), ("]", 25), ("\u{1B}", 25), ("]]]", 25), ("[", 1_000), ("O", 1_000),
    ("[[", 1_000), ("\u{1B}[", 1_000), ("[<", 1_000), ("[<0;3", 1_000), ("[200", 1_000),
    ("[1;", 1_000), ("[?62;", 1_000),
    ("]11;rgb:0", 1_000), ("P1$", 1_000), ("\u{1B}[1;", 1_000), ("[M", 1_000), ("[M !", 1_000),
    ("_", 25), ("_G", 1_000), ("_Gi=31;O", 1_000),
  ])
  func `What can be typed after Esc is decided at once, what a terminal sends may come in pieces`(
    beginning: String, milliseconds: Int
  ) {
    var decoder = InputDecoder()
    decoder.feed((escape + beginning).utf8)

    #expect(decoder.patience == milliseconds)
  }

  @Test(arguments: [
    ("[<0;1;1M", Mouse(.press, Point(column: 0, row: 0))),
    ("[<0;80;24m", Mouse(.release, Point(column: 79, row: 23))),
    ("[<32;300;5M", Mouse(.drag, Point(column: 299, row: 4))),
    ("[<64;2;3M", Mouse(.wheelUp, Point(column: 1, row: 2))),
    ("[<65;2;3M", Mouse(.wheelDown, Point(column: 1, row: 2))),
    ("[M !!", Mouse(.press, Point(column: 0, row: 0))),
    ("[M#\"!", Mouse(.release, Point(column: 1, row: 0))),
    ("[Ma!!", Mouse(.wheelDown, Point(column: 0, row: 0))),
  ])
  func `The mouse tells what it did and where`(report: String, mouse: Mouse) {
    #expect(events((escape + report).utf8) == [.mouse(mouse)])
  }

  @Test(arguments: [
    "[<1;1;1M", "[<2;5;5M", "[<35;5;5M", "[<66;5;5M", "[<0;0;1M", "[<128;1;1M", "[<129;1;1M",
    "[<160;5;5M",
  ])
  func `Other buttons, and a mouse that only moves, are nothing`(report: String) {
    #expect(events((escape + report).utf8) == [])
  }

  @Test(arguments: [
    ("one\rtwo\r\nthree\n", "one\ntwo\nthree\n"), ("a\tb\u{00}\u{07}c", "a\tbc"),
    ("q\u{1B}[Aq", "q[Aq"), ("", ""), ("漢字", "漢字"),
  ])
  func `A paste is one event, without controls`(pasted: String, text: String) {
    let bytes = "\(escape)[200~\(pasted)\(escape)[201~j".utf8

    #expect(events(bytes) == [.paste(text), .key(Key("j"))])
  }

  @Test func `A paste without end is bounded, and typing goes on after it`() {
    var decoder = InputDecoder()
    decoder.feed("\(escape)[200~".utf8)
    for _ in 0..<24 { decoder.feed(Array(repeating: 0x78, count: 100_000)) }
    #expect(decoder.patience == 10_000)
    decoder.settle()
    decoder.feed("q".utf8)

    #expect(
      decoder.takeEvents() == [
        .paste(String(repeating: "x", count: InputDecoder.longestPaste)), .key(Key("q")),
      ])
  }

  @Test func `What comes seconds after the beginning of a paste is still no key`() {
    var decoder = InputDecoder()
    decoder.feed("\(escape)[200~tali".utf8)
    #expect(decoder.patience == 10_000)
    decoder.feed("ban\nQ\(escape)[201~".utf8)

    #expect(decoder.takeEvents() == [.paste("taliban\nQ")])
    #expect(decoder.patience == nil)
  }

  @Test func `An answer of the terminal without end does not silence the keys`() {
    var decoder = InputDecoder()
    decoder.feed("\(escape)]0;".utf8)
    for _ in 0..<100 { decoder.feed(Array(repeating: 0x78, count: 100)) }
    _ = decoder.takeEvents()
    decoder.settle()
    decoder.feed("q".utf8)

    #expect(decoder.takeEvents().last == .key(Key("q")))
  }

  @Test(arguments: ["[", "O"])
  func `Numbers without end do not silence the keys`(start: String) {
    let numbers = "\(escape)\(start)" + String(repeating: "1", count: 10_000)
    #expect(events((numbers + "q").utf8).last == .key(Key("q")))
  }

  @Test func `The terminal database may know keys that others do not have`() {
    var keys = KeySequences()
    keys.add(Array("\(escape)[99~".utf8), Key(.function(1)))
    keys.add(Array("\u{08}".utf8), Key(.left))

    #expect(events("\(escape)[99~".utf8, keys: keys) == [.key(Key(.function(1)))])
    #expect(events("\(escape)[A".utf8, keys: keys) == [.key(Key(.up))])
    #expect(events("\u{08}".utf8, keys: keys) == [.key(Key(.backspace))])
  }

  @Test func `A terminal of eight bits sends Esc and a letter of keys, mouse and pastes as one`() {
    let rest = ["5~", "<0;1;1M", "200~A", "201~j"]
    let others: [UInt8] = rest.flatMap { [0x9B] + Array($0.utf8) }
    let answer: [UInt8] = [0x9D] + Array("11;rgb:0/0/0".utf8) + [0x9C]
    let mouse = Mouse(.press, Point(column: 0, row: 0))
    let expected: [Event] = [
      .key(Key(.up)), .key(Key(.pageUp)), .mouse(mouse), .paste("A"), .key(Key("j")),
    ]

    #expect(events([0x8F, 0x41] + answer + others, keys: eightBits) == expected)
    #expect(
      events(([0x8F, 0x41] + answer + others).flatMap(asCharacter), keys: eightBits) == expected)
    #expect(events([0x8F, 0x71] as [UInt8]) == [.key(Key("q"))])
  }

  @Test func `On a terminal of eight bits nothing within a letter or a click is a control`() {
    let letters = "Жр Л É“”漢à"
    let paste: [UInt8] = [0x9B] + Array("200~\(letters)".utf8) + [0x9B] + Array("201~".utf8)
    let farClick: [UInt8] = [0x9B, 0x4D, 0x20, 0x9B, 0x21]
    let bytes = Array(letters.utf8) + paste + farClick + [0x9B, 0x41]
    let mouse = Mouse(.press, Point(column: 122, row: 0))
    let expected =
      letters.map { Event.key(Key($0)) } + [.paste(letters), .mouse(mouse), .key(Key(.up))]
    var decoder = InputDecoder(sequences: eightBits)
    for byte in bytes { decoder.feed([byte]) }

    #expect(events(bytes, keys: eightBits) == expected)
    #expect(decoder.takeEvents() == expected)
  }

  @Test func `Where letters are of one byte, a control of eight bits is never a part of one`() {
    var decoder = InputDecoder(sequences: eightBits, isUnicode: false)
    let latin: [UInt8] = [0xE9, 0x8F, 0x41, 0x9B] + Array("200~caf".utf8)
    decoder.feed(latin + [0xE9, 0x9B] + Array("201~".utf8))

    #expect(decoder.takeEvents() == [.key(Key(.up)), .paste("caf\u{FFFD}")])
  }

  @Test(arguments: [0x8F, 0x9B] as [UInt8])
  func `The beginning of a sequence in eight bits is no Esc, and is waited for`(control: UInt8) {
    var decoder = InputDecoder(sequences: eightBits)
    decoder.feed([control])
    #expect(decoder.patience == 1_000)
    decoder.feed("A".utf8)
    decoder.feed([control])
    decoder.settle()

    #expect(decoder.takeEvents() == [.key(Key(.up))])
    #expect(decoder.patience == nil)
  }

  /// The keys of a terminal that sends Esc and a letter as one control.
  private var eightBits: KeySequences {
    var keys = KeySequences()
    keys.add([0x8F, 0x41], Key(.up))
    return keys
  }

  /// A byte as UTF-8 writes the character of its number.
  private func asCharacter(_ byte: UInt8) -> [UInt8] {
    Array(String(Character(Unicode.Scalar(byte))).utf8)
  }

  @Test(arguments: [
    ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"), ("a\tb\u{1B}c\u{7}\u{9B}d", "a\tbcd"),
    ("a\u{2028}b", "a\u{2028}b"), ("", ""),
  ])
  func `Of a paste, line ends, tabs and text stay`(pasted: String, text: String) {
    #expect(PastedText.clean(Array(pasted.utf8)) == text)
  }

  @Test func `A paste that is cut within a character shows that`() {
    #expect(PastedText.clean(Array("潮汐".utf8.dropLast())) == "潮\u{FFFD}")
  }
}
