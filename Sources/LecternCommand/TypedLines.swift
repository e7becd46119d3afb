/// The lines that are typed, or that another program writes.
struct TypedLines {
  private let descriptor: Int32

  /// What has been read and is no line yet.
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether they are typed at a terminal; no more once that is closed.
  var areTyped: Bool { System.isTerminal(descriptor) }

  /// Whether something has come that was not read yet.
  var areWaiting: Bool {
    bytes.contains(Self.lineFeed) || isAtEnd || System.hasInput(descriptor, within: 0)
  }

  /// The next line, without the line feed; nothing after the last.
  ///
  /// What is no UTF-8 has stand-ins, and a line that does not end is cut.
  mutating func next() throws(Failure) -> String? {
    while !bytes.contains(Self.lineFeed), !isAtEnd, bytes.count < Self.longestLine {
      let part = try System.readSome(descriptor)
      isAtEnd = part.isEmpty
      bytes += part
    }
    guard !bytes.isEmpty else { return nil }
    let line = bytes.prefix { $0 != Self.lineFeed }
    bytes.removeFirst(min(bytes.count, line.count + 1))
    return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// The bytes of a line that are read at most.
  private static let longestLine = 1 << 20
}
