import Screen

/// The bytes that the terminal database gives for its keys.
struct KeySequences {
  enum Match: Equatable {
    case key(Key, count: Int)
    /// The bytes are the beginning of a key.
    case unfinished
    case none
  }

  /// The names of the keys in the terminal database (terminfo(5)).
  static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
      ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
      ("kdch1", Key(.delete)), ("kbs", Key(.backspace)), ("kent", Key(.enter)),
      ("kcbt", Key(.tab, .shift)),
    ] + (1...12).map { ("kf\($0)", Key(.function($0))) }

  private var keys: [(bytes: [UInt8], key: Key)] = []

  /// Whether the terminal sends Esc and a letter as one control of eight bits (ECMA-35).
  private(set) var areOfEightBits = false

  /// Adds a key.
  ///
  /// A sequence counts only when it begins with Esc, in seven bits or eight, and is longer: single
  /// bytes mean the same on every terminal.
  mutating func add(_ bytes: [UInt8], _ key: Key) {
    let sequence = Array(EscapeSequence.inSevenBits(bytes[...]))
    guard bytes.count > 1, sequence[0] == Byte.escape else { return }
    areOfEightBits = areOfEightBits || bytes[0] != Byte.escape
    keys.append((sequence, key))
  }

  /// Finds the key at the front of some bytes.
  func match(_ bytes: ArraySlice<UInt8>) -> Match {
    var isBeginning = false
    for entry in keys {
      if bytes.starts(with: entry.bytes) { return .key(entry.key, count: entry.bytes.count) }
      isBeginning = isBeginning || entry.bytes.starts(with: bytes)
    }
    return isBeginning ? .unfinished : .none
  }
}
