/// A reader of the little of XML that pictures are written in, strict about being well formed.
struct XMLDocument {
  struct Element {
    let name: String
    let attributes: [String: String]

    /// The text directly in it, references resolved.
    var text = ""
  }

  struct Fault: Error {
    let reason: String
  }

  /// The elements in the order in which they begin.
  private(set) var elements: [Element] = []

  init(_ text: String) throws {
    var rest = text[...]
    try Self.check(!rest.unicodeScalars.contains { $0.value < 32 && $0 != "\n" }, "a control")
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    try Self.check(rest.hasPrefix(declaration), "no declaration")
    rest.removeFirst(declaration.count)
    let tagPattern =
      #/<(?<closing>\/?)(?<name>[A-Za-z]+)(?<attributes>( [A-Za-z0-9:-]+="[^"<]*")*)(?<empty>\/?)>/#
    var open: [Int] = []
    while let start = rest.firstIndex(of: "<") {
      let before = try Self.resolved(rest[..<start])
      if let last = open.last { elements[last].text += before }
      let tag = try Self.require(rest[start...].prefixMatch(of: tagPattern), "a bare bracket")
      rest = rest[tag.range.upperBound...]
      if tag.closing.isEmpty {
        try Self.check(!open.isEmpty || elements.isEmpty, "a second root")
        if tag.empty.isEmpty { open.append(elements.count) }
        elements.append(
          Element(name: String(tag.name), attributes: try Self.attributes(tag.attributes)))
      } else {
        try Self.check(open.popLast().map { elements[$0].name } == String(tag.name), "crossed tags")
      }
    }
    try Self.check(open.isEmpty && rest == "\n", "no end")
  }

  private static func attributes(_ text: Substring) throws -> [String: String] {
    let pairs = try text.matches(of: #/ ([A-Za-z0-9:-]+)="([^"]*)"/#).map { match in
      (String(match.1), try resolved(match.2))
    }
    try check(Set(pairs.map(\.0)).count == pairs.count, "an attribute twice")
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private static func resolved(_ text: Substring) throws -> String {
    let references = ["lt": "<", "gt": ">", "quot": "\"", "amp": "&"]
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)[...]
    var result = String(parts.removeFirst())
    for part in parts {
      let end = try require(part.firstIndex(of: ";"), "a bare ampersand")
      result += try require(references[String(part[..<end])], "an unknown reference")
      result += part[part.index(after: end)...]
    }
    return result
  }

  private static func check(_ holds: Bool, _ reason: String) throws {
    guard holds else { throw Fault(reason: reason) }
  }

  private static func require<Value>(_ value: Value?, _ reason: String) throws -> Value {
    guard let value else { throw Fault(reason: reason) }
    return value
  }
}
