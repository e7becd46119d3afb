/// Markup that grows from its start to its end.
struct XML {
  private(set) var text = ""

  /// Writes an element whose content the body writes.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    body: (inout XML) -> Void
  ) {
    start(name, attributes)
    text += ">\n"
    body(&self)
    text += "</\(name)>\n"
  }

  /// Writes an element that contains text, or nothing.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text content: String = ""
  ) {
    start(name, attributes)
    text += content.isEmpty ? "/>\n" : ">\(XML.escaped(content))</\(name)>\n"
  }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    text += "<" + name
    for (name, value) in attributes { text += " \(name)=\"\(XML.escaped(value))\"" }
  }

  /// The text as one line, with a replacement character for all that has no place in it.
  static func characters(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in withoutCommands(text) { result.append(scalar == "\n" ? " " : shown(scalar)) }
    return String(result)
  }

  /// The text with what is markup spelt out, and replacement characters as in `characters`.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in withoutCommands(text) {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      default: result.append(shown(scalar))
      }
    }
    return String(result)
  }

  /// The character, a space for one that moves on in the line, or a replacement character for what
  /// XML 1.0, section 2.2, excludes.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0D: " "
    case 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }

  /// A measure in pixels, to a tenth.
  static func pixels(_ pixels: Double) -> String {
    let tenths = Int((pixels * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
