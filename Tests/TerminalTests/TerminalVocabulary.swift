import CNcurses
import Screen

@testable import CursesTerminal

/// The controls that a kind of terminal understands, by its database.
struct TerminalVocabulary {
  /// A kind that the database does not know.
  struct UnknownKind: Error {}

  /// Whether the terminal gives the reader a screen of its own, mouse and pastes as xterm does.
  let isLikeXterm: Bool

  private var controls: Set<[UInt8]> = []
  private let colors: Int

  /// Looks a kind of terminal up, which becomes the one that `Terminfo` tells about.
  init(_ kind: String) throws {
    var found: CInt = 0
    unsafe setupterm(kind, 1, &found)
    guard found == 1 else { throw UnknownKind() }
    isLikeXterm = Terminfo.string("kmous") != nil
    colors = Terminfo.number("colors") ?? 0
    for name in Self.fixed { learn(Terminfo.string(name) ?? []) }
    for name in ["setaf", "setab"] {
      guard let color = Terminfo.string(name) else { continue }
      for number in 0..<min(colors, 256) { learn(Terminfo.fill(color, number)) }
    }
  }

  /// Learns the controls in some bytes.
  mutating func learn(_ bytes: [UInt8]) {
    controls.formUnion(Self.controls(in: bytes))
  }

  /// The controls in what was sent that are foreign to the terminal, or lead out of its screen; ␛
  /// for Esc.
  func foreign(in sent: [UInt8], on screen: Size) -> [String] {
    Self.controls(in: sent).filter { !controls.contains($0) && !isFilled($0, on: screen) }
      .map { String(decoding: $0, as: UTF8.self).replacing("\u{1B}", with: "␛") }.sorted()
  }

  /// Whether a control is one that numbers were filled into, which the terminal has room for.
  private func isFilled(_ control: [UInt8], on screen: Size) -> Bool {
    if control == fills("csr", 0, screen.rows - 1) { return true }
    let numbers = control.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    if colors > 256, numbers.count == 5, numbers.allSatisfy({ $0 < 256 }) {
      let color = numbers[2] << 16 | numbers[3] << 8 | numbers[4]
      return ["setaf", "setab"].contains { fills($0, color) == control }
    }
    guard let last = numbers.last, 1...screen.columns ~= last else { return false }
    if numbers.count == 1 { return fills("hpa", last - 1) == control }
    return numbers.count == 2 && 1...screen.rows ~= numbers[0]
      && fills("cup", numbers[0] - 1, last - 1) == control
  }

  private func fills(_ name: String, _ first: Int, _ second: Int = 0) -> [UInt8]? {
    Terminfo.string(name).map { Terminfo.fill($0, first, second) }
  }

  /// The controls without numbers that a reader has a use for, by their names in terminfo(5).
  private static let fixed = [
    "clear", "el", "cud1", "cr", "sgr0", "op", "bold", "dim", "sitm", "smul", "rev", "civis",
    "cnorm", "cvvis", "smcup", "rmcup", "smkx", "rmkx", "enacs", "rmacs", "rmir", "smam",
  ]

  /// The controls in some bytes: those of ECMA-35 and ECMA-48, and single bytes.
  private static func controls(in bytes: [UInt8]) -> Set<[UInt8]> {
    var controls: Set<[UInt8]> = []
    var rest = bytes[...]
    while let start = rest.firstIndex(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) {
      rest = rest[start...]
      let control = rest.prefix(length(of: rest))
      // Of two bytes in UTF-8, those of U+0080 to U+009F are controls.
      if control.first != 0xC2 || control.dropFirst().first.map({ $0 < 0xA0 }) == true {
        controls.insert(Array(control))
      }
      rest = rest.dropFirst(control.count)
    }
    return controls
  }

  /// How many bytes the control takes with which some bytes begin.
  private static func length(of bytes: ArraySlice<UInt8>) -> Int {
    let tail = bytes.dropFirst(2)
    switch (bytes.first, bytes.dropFirst().first) {
    case (0x1B, UInt8(ascii: "[")):
      return 3 + tail.prefix { 0x20...0x3F ~= $0 }.count
    case (0x1B, UInt8(ascii: "]")):
      let text = tail.prefix { $0 != 0x07 && $0 != 0x1B }.count
      return text + (tail.dropFirst(text).first == 0x07 ? 3 : 4)
    case (0x1B, _):
      return 2 + (bytes.dropFirst().prefix { 0x20...0x2F ~= $0 }.count)
    case (0xC2, _): return 2
    default: return 1
    }
  }
}
