import Screen

/// A sequence that begins with Esc, by the grammar that all terminals share (ECMA-48, xterm).
struct EscapeSequence {
  enum Meaning {
    /// The sequence stands for these events; none, where it means nothing to a reader.
    case events([Event])
    case beginOfPaste
    /// Not a sequence: Esc before a character is how Alt arrives.
    case alternate
  }

  /// A control sequence longer than this is noise, in bytes.
  private static let longest = 64

  /// An answer longer than this is noise, in bytes.
  private static let longestString = 4096

  let meaning: Meaning

  /// The length, in bytes.
  let count: Int

  /// Reads the sequence at the front of some bytes, the first of which is Esc.
  ///
  /// - Returns: `nil` when the sequence may go on.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let second = bytes.dropFirst().first else { return nil }
    switch second {
    case UInt8(ascii: "["): self.init(controlSequence: bytes)
    case UInt8(ascii: "O"): self.init(singleShift: bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      self.init(string: bytes)
    case Byte.escape where bytes.count > 2: self.init(alternateSequence: bytes)
    default: self.init(.alternate, 1)
    }
  }

  /// Spells the control of eight bits that begins a sequence at the front of some bytes in seven:
  /// as Esc and a letter (ECMA-35).
  ///
  /// In UTF-8 it may come as a character of two bytes, or by itself. Bytes with another front stay.
  static func inSevenBits(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = bytes.first == Byte.controlLead ? bytes.dropFirst() : bytes
    guard let letter = rest.first.map({ $0 &- 0x40 }), "[O]P_^X".utf8.contains(letter) else {
      return bytes
    }
    return [Byte.escape, letter] + rest.dropFirst()
  }

  private init(_ meaning: Meaning, _ count: Int) {
    self.meaning = meaning
    self.count = count
  }

  /// CSI: parameters, then a final byte.
  private init?(controlSequence bytes: ArraySlice<UInt8>) {
    let parameters = bytes.dropFirst(2).prefix(Self.longest).prefix { (0x20...0x3F).contains($0) }
    guard parameters.endIndex < bytes.endIndex else { return nil }
    let final = bytes[parameters.endIndex]
    let count = parameters.count + 3
    guard (0x40...0x7E).contains(final) else {
      // What cuts it short is something else's beginning.
      self.init(.events([]), count - (final == Byte.escape || final >= 0x80 ? 1 : 0))
      return
    }
    if final == UInt8(ascii: "M"), parameters.isEmpty {
      self.init(oldMouse: bytes)
      return
    }
    if final == UInt8(ascii: "["), parameters.isEmpty {
      self.init(consoleKey: bytes)
      return
    }
    self.init(ControlSequence(parameters, final).meaning, count)
  }

  /// The mouse as xterm reported it at first: three bytes, each with 32 added.
  private init?(oldMouse bytes: ArraySlice<UInt8>) {
    guard bytes.count >= 6 else { return nil }
    let numbers = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
    let released = numbers[0] & 3 == 3 && numbers[0] < 64
    let mouse = MouseReport(
      code: released ? 0 : numbers[0], column: numbers[1], row: numbers[2], released: released)
    self.init(.events(mouse.events), 6)
  }

  /// F1 to F5 as the Linux console sends them: CSI, another bracket, and a letter.
  private init?(consoleKey bytes: ArraySlice<UInt8>) {
    guard let letter = bytes.dropFirst(3).first else { return nil }
    let number = Int(letter) - 0x40
    let isKey = (1...5).contains(number)
    let isOther = letter == Byte.escape || letter >= 0x80
    self.init(.events(isKey ? [.key(Key(.function(number)))] : []), isOther ? 3 : 4)
  }

  /// SS3: the keys of a keypad, and function keys.
  private init?(singleShift bytes: ArraySlice<UInt8>) {
    let parameters = bytes.dropFirst(2).prefix(Self.longest).prefix { (0x30...0x3B).contains($0) }
    guard parameters.endIndex < bytes.endIndex else { return nil }
    let final = bytes[parameters.endIndex]
    let isKeypad = (UInt8(ascii: "j")...UInt8(ascii: "y")).contains(final)
    let keypad = Character(Unicode.Scalar(final &- 0x40))
    self.init(
      isKeypad ? .events([.key(Key(keypad))]) : ControlSequence(parameters, final).meaning,
      parameters.count + 3)
  }

  /// OSC, DCS, APC, PM, SOS: an answer of the terminal, up to BEL or ST.
  private init?(string bytes: ArraySlice<UInt8>) {
    for index in bytes.indices.dropFirst(2) {
      let isAfterText = bytes[index - 1] < 0x80 || bytes[index - 1] == Byte.controlLead
      if bytes[index] == Byte.bell || bytes[index] == Byte.stringEnd && isAfterText {
        self.init(.events([]), index - bytes.startIndex + 1)
        return
      }
      if bytes[index] == Byte.escape, index + 1 < bytes.endIndex {
        let isEnd = bytes[index + 1] == UInt8(ascii: "\\")
        self.init(.events([]), index - bytes.startIndex + (isEnd ? 2 : 0))
        return
      }
    }
    guard bytes.count > Self.longestString else { return nil }
    self.init(.events([]), bytes.count)
  }

  /// Esc before a whole sequence is how some terminals tell Alt with an arrow.
  private init?(alternateSequence bytes: ArraySlice<UInt8>) {
    let third = bytes[bytes.startIndex + 2]
    guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else {
      self.init(.alternate, 1)
      return
    }
    guard let inner = EscapeSequence(bytes.dropFirst()) else { return nil }
    guard case .events(let events) = inner.meaning else {
      self.init(.alternate, 1)
      return
    }
    let alternate = events.map { event -> Event in
      guard case .key(let key) = event else { return event }
      return .key(Key(key.name, key.modifiers.union(.alt)))
    }
    self.init(.events(alternate), inner.count + 1)
  }
}
