import Articles
import CursesTerminal
import JSONText
import TextLayout

/// What is written for people, in the characters that their terminal has.
///
/// What programs read (JSON, CSV, pictures, settings, BibTeX, Markdown) is UTF-8 everywhere, and is
/// written by `System`.
enum TextOutput {
  static func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Writes UTF-8 of whole characters.
  static func write(_ bytes: [UInt8]) throws(Failure) {
    try System.write(
      usesASCII ? Array(inASCII(String(decoding: bytes, as: UTF8.self)).utf8) : bytes)
  }

  /// Whether the locale does not name UTF-8.
  static var usesASCII: Bool { !LocaleName.hasUTF8 }
}

/// The stream for messages; what cannot be written there is lost, as it must be.
enum StandardError {
  /// Writes a sentence of the program's own, which may have words of others in it.
  static func tell(_ sentence: String) { write("lectern: \(visible(sentence))\n") }

  static func write(_ text: String) {
    let text = TextOutput.usesASCII ? inASCII(text) : text
    try? System.write(Array(text.utf8), to: 2)
  }
}

extension System {
  /// Writes JSON for programs to standard output.
  static func write(_ json: JSON) throws(Failure) { try write(Array(json.text.utf8)) }
}

extension Diagnostic {
  /// The diagnostic as `TextOutput` writes it, with the mark below the fault also where letters are
  /// written out.
  var written: String {
    TextOutput.usesASCII ? shown(within: .max, spelled: inASCII) : shown
  }
}

/// A text as `TextOutput` writes it, to be measured: without controls and soft hyphens, which
/// terminals may draw, and in ASCII where that is all there is.
func shown(_ text: String) -> String {
  let text = String(visible(text).unicodeScalars.filter { $0 != "\u{AD}" })
  return TextOutput.usesASCII ? inASCII(text) : text
}

/// A text in ASCII, of which nothing is lost.
///
/// Marks that ASCII has a sign for are written with it; every other character is written out, as
/// `<U+00E9>` for é.
func inASCII(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  return text.unicodeScalars.map { scalar in
    if scalar.isASCII { return String(scalar) }
    return signs[scalar] ?? notation(ofScalar: scalar.value)
  }.joined()
}

/// The marks that writers and this program use, and what stands in for them.
private let signs: [Unicode.Scalar: String] = {
  let rows = [
    ("‘’ʼ′", "'"), ("“”„″", "\""), ("‐‑‒–—―−─", "-"), ("…", "..."), ("·•❦", "*"),
    ("\u{A0}\u{2002}\u{2003}\u{2007}\u{2009}\u{202F}", " "), ("×", "x"), ("→", "->"), ("←", "<-"),
    ("│", "|"), ("▁", "_"), ("▂", "."), ("▃▄", "-"), ("▅▆", "="), ("▇█", "#"),
    ("┌┐└┘├┤┬┴┼", "+"), ("☑", "[x]"), ("☐", "[ ]"),
  ]
  var signs: [Unicode.Scalar: String] = [:]
  for (scalars, sign) in rows {
    for scalar in scalars.unicodeScalars { signs[scalar] = sign }
  }
  return signs
}()
