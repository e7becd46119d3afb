import CNcurses
import Glibc

/// The entry of the terminal database (terminfo(5)) that was looked up last.
enum Terminfo {
  static func flag(_ capability: String) -> Bool {
    unsafe tigetflag(capability) > 0
  }

  /// A number, which is never negative.
  static func number(_ capability: String) -> Int? {
    let number = Int(unsafe tigetnum(capability))
    return number < 0 ? nil : number
  }

  /// A string, without its padding; `nil` where there is none, or nothing in it.
  static func string(_ capability: String) -> [UInt8]? {
    guard let text = unsafe tigetstr(capability), Int(bitPattern: text) != -1 else {
      return nil
    }
    let control = unsafe withoutPadding(bytes(of: text))
    return control.isEmpty ? nil : control
  }

  static var depth: Palette.Depth {
    Palette.Depth(colors: number("colors") ?? 0, isDirect: isDirect)
  }

  static var hasItalics: Bool { string("sitm") != nil }

  /// Whether colours are given by their parts: a flag, a number of bits or three of them
  /// (user_caps(5)).
  private static var isDirect: Bool {
    flag("RGB") || (number("RGB") ?? 0) > 0 || string("RGB") != nil
  }

  /// Fills numbers into a string that has places for them.
  static func fill(_ control: [UInt8], _ first: Int, _ second: Int = 0) -> [UInt8] {
    let text = control.map { CChar(bitPattern: $0) } + [0]
    guard let filled = unsafe cncurses_fill(text, Int32(first), Int32(second)) else { return [] }
    return unsafe bytes(of: filled)
  }

  /// The bytes of a string, which need not be UTF-8: some terminals have controls of eight bits.
  private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    unsafe UnsafeBufferPointer(start: text, count: strlen(text)).map(UInt8.init(bitPattern:))
  }

  /// Removes `$<5/>`, which asks for a pause that no terminal of today needs.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
