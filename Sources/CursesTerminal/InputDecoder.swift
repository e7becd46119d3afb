import Screen

/// Turns the bytes that a terminal sends into events.
///
/// It is a value without a clock. Only time can tell the Esc key from the beginning of a sequence:
/// the caller waits for more bytes as long as `patience` says, and calls `settle` when none come.
/// Sequences that mean nothing to a reader are swallowed whole, and so are bytes that are no UTF-8.
struct InputDecoder {
  /// The most bytes that are kept of one paste: 1 MiB.
  static let longestPaste = 1 << 20

  /// How long after Esc, which may be a key, or Esc and a character, which may be one with Alt, a
  /// sequence may go on, in milliseconds: less than anyone takes for the next key.
  static let escapePatience = 25

  /// How long after a part of a character, or of what hardly anyone but a terminal sends, the rest
  /// may come, in milliseconds: a network may be slow, and the last byte of an arrow must not be
  /// taken for a letter.
  static let textPatience = 1000

  /// How long after a part of a paste the rest may come, in milliseconds: a network may hang, and
  /// what comes then must not be taken for keys.
  static let pastePatience = 10_000

  /// What the terminal database says of the keys, on top of what all terminals have in common.
  let sequences: KeySequences

  /// Whether characters come in UTF-8, in which bytes within them look like controls of eight bits.
  let isUnicode: Bool

  /// The bytes that have come and mean nothing yet.
  private var pending: [UInt8] = []

  /// The text of a paste that has begun and not ended.
  private var paste: [UInt8]?

  private var events: [Event] = []

  init(sequences: KeySequences = KeySequences(), isUnicode: Bool = true) {
    self.sequences = sequences
    self.isUnicode = isUnicode
  }

  /// How long to wait for more bytes, in milliseconds, or `nil` when nothing has begun.
  var patience: Int? {
    if paste != nil { return Self.pastePatience }
    guard let first = pending.first else { return nil }
    return first == Byte.escape && mayBeTyped ? Self.escapePatience : Self.textPatience
  }

  /// Whether the sequence that has begun may be keys that were typed: it does not begin like those
  /// of the arrows, and has not come to a number or a sign, with which terminals go on, nor to the
  /// letter of an answer about pictures (kitty's graphics protocol).
  private var mayBeTyped: Bool {
    let sequence = pending.drop { $0 == Byte.escape }
    if ["[", "O", "_G"].contains(where: { sequence.starts(with: $0.utf8) }) { return false }
    return sequence.dropFirst().first.map { !(0x20...0x3F).contains($0) } ?? true
  }

  /// Takes the events that are decoded, in order.
  mutating func takeEvents() -> [Event] {
    defer { events = [] }
    return events
  }

  /// Decodes bytes as far as their meaning is sure.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var rest = pending[...]
    while !rest.isEmpty, let used = decode(rest) {
      rest = rest.dropFirst(used)
    }
    pending = Array(rest)
  }

  /// Decides the meaning of what is pending, since nothing more has come in time.
  mutating func settle() {
    let bytes = pending
    pending = []
    if paste != nil {
      if inSevenBits(bytes[...]).first != Byte.escape { takePasted(bytes[...]) }
      return endPaste()
    }
    guard bytes.first == Byte.escape else { return }
    switch bytes.count {
    case 1: events.append(.key(Key(.escape)))
    case 2 where bytes[1] == Byte.escape:
      events += [.key(Key(.escape)), .key(Key(.escape))]
    case 2 where bytes[1] < 0x80:
      if let key = ControlKeys.key(bytes[1], .alt) { events.append(.key(key)) }
    default: break
    }
  }

  /// Decodes one thing at the front of some bytes.
  ///
  /// - Returns: How many bytes it took, or `nil` when it may go on.
  private mutating func decode(_ bytes: ArraySlice<UInt8>) -> Int? {
    if paste != nil { return decodePaste(bytes) }
    let spelled = inSevenBits(bytes)
    return decodeInSevenBits(spelled).map { $0 + bytes.count - spelled.count }
  }

  private mutating func decodeInSevenBits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes[bytes.startIndex] == Byte.escape else {
      guard let (key, count) = decodeCharacter(bytes) else { return nil }
      if let key { events.append(.key(key)) }
      return count
    }
    switch sequences.match(bytes) {
    case .key(let key, let count):
      events.append(.key(key))
      return count
    case .unfinished: return nil
    case .none: return decodeEscape(bytes)
    }
  }

  private mutating func decodeEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sequence = EscapeSequence(bytes) else { return nil }
    switch sequence.meaning {
    case .events(let found): events += found
    case .beginOfPaste: paste = []
    case .alternate:
      return decodeAlternate(bytes)
    }
    return sequence.count
  }

  /// Decodes a key that was typed with Alt, which arrives as Esc and the key.
  private mutating func decodeAlternate(_ bytes: ArraySlice<UInt8>) -> Int? {
    let inner = bytes.dropFirst()
    guard !inner.isEmpty else { return nil }
    let spelled = inSevenBits(inner)
    if spelled.first == Byte.escape {
      guard spelled.count > 1 else { return nil }
      events.append(.key(Key(.escape)))
      return 1
    }
    guard let (key, count) = decodeCharacter(inner) else { return nil }
    if let key { events.append(.key(Key(key.name, key.modifiers.union(.alt)))) }
    return count + 1
  }

  /// Decodes a character or a control key; what is no UTF-8, or a control of Unicode, is skipped
  /// without a key.
  private func decodeCharacter(_ bytes: ArraySlice<UInt8>) -> (key: Key?, count: Int)? {
    let first = bytes[bytes.startIndex]
    guard first >= 0x80 else { return (ControlKeys.key(first, []), 1) }
    guard let count = characterLength(bytes) else { return nil }
    guard let text = String(validating: bytes.prefix(count), as: UTF8.self),
      let scalar = text.unicodeScalars.first, scalar.properties.generalCategory != .control
    else { return (nil, count) }
    return (Key(Character(scalar)), count)
  }

  /// The length in bytes of the character at the front of some bytes, or of what there is of it.
  ///
  /// - Returns: `nil` when it may go on.
  private func characterLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[bytes.startIndex]
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    let continuation = bytes.dropFirst().prefix(length - 1).prefix(while: goesOn)
    if continuation.count < length - 1, continuation.endIndex == bytes.endIndex { return nil }
    return continuation.count + 1
  }

  /// Whether a byte may stand within a character.
  private func goesOn(_ byte: UInt8) -> Bool {
    UTF8.isContinuation(byte) && (isUnicode || !sequences.areOfEightBits || byte >= 0xA0)
  }

  /// Spells a control of eight bits at the front of some bytes in seven, if the terminal has such.
  ///
  /// Characters are taken whole, so that none of their bytes is ever at the front.
  private func inSevenBits(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    sequences.areOfEightBits ? EscapeSequence.inSevenBits(bytes) : bytes
  }

  private mutating func decodePaste(_ bytes: ArraySlice<UInt8>) -> Int? {
    let mark = Array("\u{1B}[201~".utf8)
    let spelled = inSevenBits(bytes)
    guard spelled.first == Byte.escape else {
      let ascii = bytes.prefix { $0 < 0x80 && $0 != Byte.escape }
      guard let count = ascii.isEmpty ? characterLength(bytes) : ascii.count else { return nil }
      takePasted(bytes.prefix(count))
      return count
    }
    if spelled.starts(with: mark) {
      endPaste()
      return mark.count + bytes.count - spelled.count
    }
    return mark.starts(with: spelled) ? nil : 1
  }

  private mutating func takePasted(_ bytes: ArraySlice<UInt8>) {
    let room = Self.longestPaste - (paste?.count ?? 0)
    paste? += bytes.prefix(max(0, room))
  }

  private mutating func endPaste() {
    events.append(.paste(PastedText.clean(paste ?? [])))
    paste = nil
  }
}

/// Bytes with a name.
enum Byte {
  static let escape: UInt8 = 0x1B
  static let bell: UInt8 = 0x07
  // ST, a control of eight bits.
  static let stringEnd: UInt8 = 0x9C
  // What UTF-8 puts before controls of eight bits.
  static let controlLead: UInt8 = 0xC2
}
