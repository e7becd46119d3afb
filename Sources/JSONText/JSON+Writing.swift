extension JSON {
  /// The value as a file: a line for each member and element, but a list of plain values on one; a
  /// line feed at the end.
  ///
  /// Controls of terminals are escaped, those that JSON lets pass as well.
  public var text: String {
    var output = ""
    write(to: &output, indent: "\n")
    return output + "\n"
  }

  /// Writes the value; the indent is a line feed and the spaces before this value.
  fileprivate func write(to output: inout String, indent: String) {
    switch self {
    case .null: output += "null"
    case .boolean(let value): output += value ? "true" : "false"
    case .number(let number): output += String(number)
    case .decimal(let written): output += written
    case .string(let text): output += quoted(text)
    case .array(let elements): write(elements, to: &output, indent: indent)
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        output += "\(index == 0 ? "" : ",")\(indent)  \(quoted(member.name)): "
        member.value.write(to: &output, indent: indent + "  ")
      }
      output += members.isEmpty ? "}" : indent + "}"
    }
  }

  private func write(_ elements: [JSON], to output: inout String, indent: String) {
    let isInline = elements.allSatisfy(\.isPlain)
    output += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { output += isInline ? ", " : "," }
      if !isInline { output += indent + "  " }
      element.write(to: &output, indent: indent + "  ")
    }
    output += isInline ? "]" : indent + "]"
  }

  private var isPlain: Bool {
    switch self {
    case .null, .boolean, .number, .decimal, .string: true
    case .array, .object: false
    }
  }
}

/// An array of objects that is written as it grows, to the same text as the `JSON.array` of them
/// all.
public struct GrowingJSON: Sendable {
  private var isEmpty = true

  public init() {}

  /// What is to be written of the next objects.
  public mutating func text(of objects: [JSON]) -> String {
    var output = ""
    for object in objects {
      output += isEmpty ? "[\n  " : ",\n  "
      isEmpty = false
      object.write(to: &output, indent: "\n  ")
    }
    return output
  }

  /// What is to be written after the last.
  public var end: String { isEmpty ? "[]\n" : "\n]\n" }
}

private func quoted(_ text: String) -> String {
  // Most texts are as they are written, and taken whole: a notebook is written at each change.
  let isPlain = text.unicodeScalars.allSatisfy {
    $0 != "\"" && $0 != "\\" && !commandsTerminals($0)
  }
  if isPlain { return "\"\(text)\"" }
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case _ where commandsTerminals(scalar):
      for unit in scalar.utf16 {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// Whether a character is a control, a separator of lines, turns the direction of writing, hides
/// what it stands around, or is a tag, which nobody sees: what is written for programs may end on a
/// terminal.
public func commandsTerminals(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2065...0x206F, 0xFFF0...0xFFFB,
    0xE0000...0xE00FF, 0xE01F0...0xE0FFF:
    true
  default: false
  }
}
