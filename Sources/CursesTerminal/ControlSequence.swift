import Screen

/// A control sequence's parameters and final byte.
struct ControlSequence {
  private let parameters: ArraySlice<UInt8>
  private let final: UInt8

  init(_ parameters: ArraySlice<UInt8>, _ final: UInt8) {
    self.parameters = parameters
    self.final = final
  }

  /// What the sequence says to a reader.
  var meaning: EscapeSequence.Meaning {
    if parameters.first == UInt8(ascii: "<") { return .events(mouseEvents) }
    guard let numbers = numbers(in: parameters) else { return .events([]) }
    if final == UInt8(ascii: "~"), numbers.first == 200 { return .beginOfPaste }
    let key = final == UInt8(ascii: "~") ? numberedKey(numbers) : letteredKey(numbers)
    guard let key else { return .events([]) }
    return .events([.key(Key(key.name, key.modifiers.union(modifiers(numbers))))])
  }

  /// The keys with a number, as the VT220 had them.
  private func numberedKey(_ numbers: [Int]) -> Key? {
    switch numbers.first {
    case 1, 7: Key(.home)
    case 3: Key(.delete)
    case 4, 8: Key(.end)
    case 5: Key(.pageUp)
    case 6: Key(.pageDown)
    case let number? where (11...15).contains(number): Key(.function(number - 10))
    case let number? where (17...21).contains(number): Key(.function(number - 11))
    case let number? where (23...24).contains(number): Key(.function(number - 12))
    default: nil
    }
  }

  /// The keys with a letter, as the VT100 had them; with another first number than 1, an answer.
  private func letteredKey(_ numbers: [Int]) -> Key? {
    guard (numbers.first ?? 0) < 2 else { return nil }
    return switch final {
    case UInt8(ascii: "A"): Key(.up)
    case UInt8(ascii: "B"): Key(.down)
    case UInt8(ascii: "C"): Key(.right)
    case UInt8(ascii: "D"): Key(.left)
    case UInt8(ascii: "F"): Key(.end)
    case UInt8(ascii: "H"): Key(.home)
    case UInt8(ascii: "M"): Key(.enter)
    case UInt8(ascii: "P")...UInt8(ascii: "S"): Key(.function(Int(final - UInt8(ascii: "O"))))
    case UInt8(ascii: "Z"): Key(.tab, .shift)
    default: nil
    }
  }

  /// The second parameter less one is a set: 1 Shift, 2 Alt, 4 Control.
  private func modifiers(_ numbers: [Int]) -> Key.Modifiers {
    guard numbers.count > 1, numbers[1] > 0 else { return [] }
    var modifiers: Key.Modifiers = []
    if (numbers[1] - 1) & 1 != 0 { modifiers.insert(.shift) }
    if (numbers[1] - 1) & 2 != 0 { modifiers.insert(.alt) }
    if (numbers[1] - 1) & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  private var mouseEvents: [Event] {
    guard let numbers = numbers(in: parameters.dropFirst()), numbers.count == 3,
      final == UInt8(ascii: "M") || final == UInt8(ascii: "m")
    else { return [] }
    let report = MouseReport(
      code: numbers[0], column: numbers[1], row: numbers[2], released: final == UInt8(ascii: "m"))
    return report.events
  }

  /// Reads numbers between semicolons; an empty one is 0.
  private func numbers(in bytes: ArraySlice<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    for field in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard field.count < 6, field.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      numbers.append(field.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return numbers
  }
}

/// What a terminal reports of its mouse.
struct MouseReport {
  /// The button in the two lowest bits, 4 Shift, 8 Alt, 16 Control, 32 while moving, 64 the wheel,
  /// 128 the buttons that lead back and forward.
  let code: Int

  /// The position, counted from 1.
  let column: Int
  let row: Int
  let released: Bool

  /// The deed of the first button or of the wheel; nothing for any other.
  var events: [Event] {
    let act: Mouse.Act? =
      switch code & (128 | 64 | 32 | 3) {
      case 64: .wheelUp
      case 65: .wheelDown
      case 0: released ? .release : .press
      case 32: .drag
      default: nil
      }
    guard let act, column > 0, row > 0 else { return [] }
    return [.mouse(Mouse(act, Point(column: column - 1, row: row - 1)))]
  }
}
