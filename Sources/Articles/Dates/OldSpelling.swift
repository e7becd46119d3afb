/// What has been written in the draft of EDTF of 2012, in today's spelling.
enum OldSpelling {
  /// The text with today's marks in place of the old ones, which may be a date or not.
  static func respelled(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let first = rest.first {
      if let (old, new) = marks.first(where: { rest.starts(with: $0.0.utf8) }) {
        bytes += new.utf8
        rest = rest.dropFirst(old.utf8.count)
      } else {
        bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }

  /// Old marks and today's, the longer ones first.
  private static let marks: [(String, String)] = [
    ("unknown", ""), ("open", ".."), ("?~", "%"), ("~?", "%"),
    ("u", "X"), ("x", "X"), ("y", "Y"), ("e", "E"), ("p", "S"),
  ]
}
