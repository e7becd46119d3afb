import PatternMatching

/// A regular expression, made fit for a folded text.
///
/// Its letters are folded as those of the text are. Where it has a capital, outside of escapes and
/// of names, or speaks of case itself, it means the case of all letters.
struct PatternFolding {
  private(set) var source = ""
  private(set) var isExactInCase = false

  /// For each byte of the source, and its end, the characters of the expression before it.
  private var columns: [Int] = []

  init(_ pattern: String) {
    var scalars = Array(pattern.unicodeScalars)[...]
    let count = scalars.count
    var folding = ScalarFolding()
    while let scalar = scalars.popFirst() {
      let column = count - scalars.count - 1
      switch scalar {
      case "\\": append(escape(&scalars), column)
      case "(" where scalars.first == "?" || scalars.first == "*":
        append("(" + opening(&scalars), column)
      case "[" where scalars.first == ":": append("[" + className(&scalars), column)
      default: append(literal(scalar, &folding), column)
      }
    }
    columns.append(count)
  }

  /// The character of the expression, counted from 0, that stands at a byte of the source.
  func column(ofByte offset: Int) -> Int { columns[min(max(0, offset), columns.count - 1)] }

  private mutating func append(_ text: String, _ column: Int) {
    source += text
    columns += Array(repeating: column, count: text.utf8.count)
  }

  /// A character that stands for itself, or, in ASCII, for what the syntax says.
  private mutating func literal(
    _ scalar: Unicode.Scalar, _ folding: inout ScalarFolding
  ) -> String {
    if scalar.isASCII {
      if "A"..."Z" ~= scalar { isExactInCase = true }
      return String(scalar)
    }
    if scalar.properties.isWhitespace { return " " }
    let form = folding.fold(scalar)
    if form.kept != form.lower { isExactInCase = true }
    // What becomes ASCII must not become syntax.
    return String(decoding: form.kept, as: UTF8.self).unicodeScalars
      .map { $0.isASCII && !$0.properties.isAlphabetic && !("0"..."9" ~= $0) ? "\\\($0)" : "\($0)" }
      .joined()
  }

  /// What follows a backslash: one character, and the braces of those that have them.
  private mutating func escape(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String {
    guard let scalar = scalars.first else { return "\\" }
    guard scalar.isASCII else { return "" }
    scalars.removeFirst()
    let hasBraces = "pPxoNkg".unicodeScalars.contains(scalar) && scalars.first == "{"
    let braces = hasBraces ? string(scalars.prefix { $0 != "}" }) : ""
    scalars.removeFirst(braces.unicodeScalars.count)
    if "xo".unicodeScalars.contains(scalar) || speaksOfCase(braces.dropFirst()) {
      isExactInCase = true
    }
    return "\\\(scalar)" + braces
  }

  /// The name of a class within a class, such as `:upper:`.
  private mutating func className(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String {
    let name = string(scalars.prefix { $0 != "]" })
    scalars.removeFirst(name.unicodeScalars.count)
    if speaksOfCase(name.dropFirst()) { isExactInCase = true }
    return name
  }

  /// What opens a special group: up to its name's end or what is no letter.
  private func opening(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String {
    let letters = scalars.prefix { "?*<P'_=!".unicodeScalars.contains($0) || $0.isASCIILetter }
    scalars.removeFirst(letters.count)
    return string(letters)
  }
}

private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  String(String.UnicodeScalarView(scalars))
}

/// Whether a class of characters is one of capitals or of small letters.
private func speaksOfCase(_ name: Substring) -> Bool {
  let name = name.drop { $0 == "^" || $0 == " " }
  return ["Lu", "Ll", "Lt", "upper", "lower", "Upper", "Lower"].contains { name.hasPrefix($0) }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
}
