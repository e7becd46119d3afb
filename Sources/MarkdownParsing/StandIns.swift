/// Control characters that stand in for marks that the parser is not to see as marks.
///
/// They are chosen so that the text has none of its own; each is one byte, like the mark, so that
/// no position changes. What is read from the tree is turned back.
struct StandIns {
  /// What is added to a mark of a margin, which does not always show; no mark has it.
  private static let marginBit: UInt8 = 0x80

  /// The mark that a byte stands for; 0 where it stands for itself.
  private var marks = [UInt8](repeating: 0, count: 0x20)
  private var isInUse = false

  /// The control characters that the text does not have.
  private lazy var free: [UInt8] = {
    var isPresent = [Bool](repeating: false, count: 256)
    for byte in source { isPresent[Int(byte)] = true }
    return (0x0E..<0x20).filter { !isPresent[Int($0)] }
  }()

  private let source: [UInt8]

  init(for source: [UInt8]) { self.source = source }

  /// Puts stand-ins in the place of marks; the marks stay when the text has all control characters.
  ///
  /// - Parameters:
  ///   - marks: Ranges of marks, each of equal bytes of ASCII.
  ///   - source: The text, or what became of it.
  ///   - areMargins: Whether they are left out where margins do not show.
  /// - Returns: The text with the marks hidden.
  mutating func hide(
    _ marks: [Range<Int>], in source: [UInt8], areMargins: Bool = false
  ) -> [UInt8] {
    var result = source
    for range in marks {
      let mark = source[range.lowerBound] | (areMargins ? Self.marginBit : 0)
      guard let standIn = standIn(for: mark) else { continue }
      for index in range { result[index] = standIn }
    }
    return result
  }

  private mutating func standIn(for mark: UInt8) -> UInt8? {
    if let known = marks.firstIndex(of: mark) { return UInt8(known) }
    guard let standIn = free.popLast() else { return nil }
    marks[Int(standIn)] = mark
    isInUse = true
    return standIn
  }

  /// Turns the bytes of a text from an offset on back into the marks they stand for, or leaves
  /// them out where they stand for margins that do not show.
  func replace(in bytes: inout [UInt8], from start: Int, showsMargins: Bool) {
    guard isInUse else { return }
    var end = start
    for index in start..<bytes.count {
      let byte = bytes[index]
      let mark = byte < 0x20 ? marks[Int(byte)] : 0
      guard mark < Self.marginBit || showsMargins else { continue }
      bytes[end] = mark == 0 ? byte : mark & ~Self.marginBit
      end += 1
    }
    bytes.removeSubrange(end...)
  }

  /// Turns the bytes of a text back into the marks they stand for.
  func replaced(_ text: String) -> String {
    guard isInUse else { return text }
    var bytes = Array(text.utf8)
    replace(in: &bytes, from: 0, showsMargins: true)
    return String(decoding: bytes, as: UTF8.self)
  }
}
