import Glibc

extension System {
  /// A path in the bytes that the system knows it by, with a zero behind them.
  ///
  /// A `String` has stand-ins for the bytes of a name that is no UTF-8. Such a path has been typed,
  /// or stands in the environment, and there it still is what it was.
  static func spelled(_ path: String) -> [CChar] {
    let usual = Array(path.utf8CString)
    guard path.unicodeScalars.contains("\u{FFFD}") else { return usual }
    for index in 0..<Int(CommandLine.argc) {
      if let bytes = unsafe beginning(of: path, in: CommandLine.unsafeArgv[index]) { return bytes }
    }
    return unsafe beginning(of: path, in: getenv("LECTERN_ARTICLE")) ?? usual
  }

  /// The bytes of a path if a text of C is the path, that of a folder around it, or that of a file
  /// in such a folder; an option may stand before it, with an equals sign.
  private static func beginning(
    of path: String, in text: UnsafePointer<CChar>?
  ) -> [CChar]? {
    guard let text = unsafe text else { return nil }
    let whole = unsafe Array(UnsafeBufferPointer(start: text, count: strlen(text)))
    let value = whole.firstIndex(of: CChar(bitPattern: UInt8(ascii: "="))).map { $0 + 1 }
    let folder = whole.lastIndex(of: CChar(bitPattern: UInt8(ascii: "/"))).map { $0 + 1 } ?? 0
    for start in [0, value].compactMap(\.self) {
      for known in [whole[start...], whole[start..<max(start, folder)]] {
        let shown = String(decoding: known.map(UInt8.init(bitPattern:)), as: UTF8.self).utf8
        let rest = path.utf8.dropFirst(shown.count)
        guard path.utf8.starts(with: shown), !String(Substring(rest)).contains("\u{FFFD}") else {
          continue
        }
        return known + rest.map { CChar(bitPattern: $0) } + [0]
      }
    }
    return nil
  }

  /// Whether there is something at a path, if only a link to nothing, or may be for all that can be
  /// seen.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(spelled(path), &status) == 0 || (errno != ENOENT && errno != ENOTDIR)
  }

  /// A path from the root, without links in it; as it was if there is nothing at the path.
  ///
  /// Of one that is no UTF-8 every byte beyond ASCII is written out, so that no two become the
  /// same.
  static func absolutePath(_ path: String) -> String {
    guard let real = unsafe realpath(spelled(path), nil) else { return path }
    defer { unsafe free(real) }
    if let path = unsafe String(validatingCString: real) { return path }
    let bytes = unsafe UnsafeBufferPointer(start: real, count: strlen(real))
    return unsafe bytes.map { byte in
      let byte = UInt8(bitPattern: byte)
      return byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16)
    }.joined()
  }
}
