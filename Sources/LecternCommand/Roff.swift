import Articles

/// A manual page in the making, in the macros of man(7).
struct Roff {
  private(set) var text = ""

  mutating func title(_ name: String, section: Int, version: String) {
    text += ".TH \(Self.escaped(name.uppercased())) \(section) \"\" \"\(name) \(version)\"\n"
  }

  mutating func heading(_ words: String) { text += ".SH \(Self.escaped(words))\n" }

  mutating func subheading(_ words: String) { text += ".SS \(Self.escaped(words))\n" }

  /// Adds a paragraph; its words may be roff already.
  mutating func paragraph(_ words: String, isWritten: Bool = false) {
    guard !words.isEmpty else { return }
    text += ".PP\n\(isWritten ? words : Self.escaped(words))\n"
  }

  /// Adds a text whose paragraphs have an empty line between them.
  mutating func paragraphs(_ words: String) {
    var lines: [Substring] = []
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        paragraph(lines.joined(separator: " "))
        lines = []
      } else {
        lines.append(line)
      }
    }
    paragraph(lines.joined(separator: " "))
  }

  /// Adds a line that nothing follows on.
  mutating func line(_ words: String) { text += "\(Self.escaped(words))\n.br\n" }

  /// Adds a term with what it means.
  mutating func item(_ term: String, _ meaning: String) {
    text += ".TP\n\(Self.escaped(term))\n\(Self.escaped(meaning))\n"
  }

  /// Adds lines that stay as they are.
  mutating func verbatim(_ lines: [String]) {
    text += ".PP\n.nf\n" + lines.map { Self.escaped($0) + "\n" }.joined() + ".fi\n"
  }

  /// Writes out what roff would take for its own, and what is no ASCII.
  static func escaped(_ words: String) -> String {
    let marks: [Unicode.Scalar: String] = [
      "\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti",
    ]
    let escaped = words.unicodeScalars.reduce(into: "") { text, scalar in
      if let mark = marks[scalar] {
        text += mark
      } else if scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\[u\(padded(UInt(scalar.value), 4, radix: 16))]"
      }
    }
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
