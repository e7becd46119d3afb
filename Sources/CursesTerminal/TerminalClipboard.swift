/// The clipboard of the terminal's own window, which takes text by a control sequence (OSC 52).
enum TerminalClipboard {
  /// The most that is sent, in bytes: hterm and those that followed it take sequences of 100,000,
  /// of which nine are no letters of Base64.
  static let limit = 74_991

  /// Writes the sequence that puts a text on the clipboard.
  static func sequence(_ text: [UInt8]) -> String {
    "\u{1B}]52;c;\(base64(text))\u{1B}\\"
  }

  /// Writes bytes in the letters of Base64 (RFC 4648, section 4).
  static func base64(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for position in 0..<4 {
        let letter = letters[bits >> (18 - 6 * position) & 0x3F]
        result.append(position <= group.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}

extension Terminal {
  /// What has become of a text for the clipboard of the terminal's window.
  public enum Sending: Sendable {
    /// It is sent; whether the terminal takes it, it does not tell.
    case sent
    /// It is longer than terminals take.
    case tooLong
    /// This kind of terminal is not known to have a clipboard, and might show the text.
    case unsupported
  }

  /// Sends a text to the clipboard of the terminal's window, between two pictures.
  public func copy(_ text: [UInt8]) -> Sending {
    guard info.takesCommands else { return .unsupported }
    guard text.count <= TerminalClipboard.limit else { return .tooLong }
    device.write(TerminalClipboard.sequence(text))
    return .sent
  }
}
