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

  private var folding = ScalarFolding()

  /// The members of ranges that may still be looked at; at first as many as the basic plane of
  /// Unicode has, so that an expression full of long ranges is understood in a tenth of a second.
  private var membersLeft = 0x10000

  /// Whether what comes next is quoted by `\Q`.
  private var isQuoted = false

  /// For each open group, whether it is, or lies in, what is looked for behind a place.
  private var groups: [Bool] = []

  /// The class whose members come next.
  private var openClass: OpenClass?
  private var isInClass: Bool { openClass != nil }

  private struct OpenClass {
    /// The byte of the source at which it begins.
    let start: Int
    let isNegated: Bool

    /// What its members become that folding makes several characters of.
    var words: [String] = []
  }

  init(_ pattern: String) {
    let ordered = ScalarFolding.ordered(pattern)
    var scalars = ordered.characters[...]
    while let scalar = scalars.popFirst() {
      let column = ordered.columns[ordered.columns.count - scalars.count - 1]
      append(isQuoted ? quoted(scalar, &scalars) : read(scalar, &scalars), column)
    }
    columns.append(pattern.unicodeScalars.count)
  }

  /// What becomes of the next character of the expression, with those that belong to it.
  private mutating func read(
    _ scalar: Unicode.Scalar, _ scalars: inout ArraySlice<Unicode.Scalar>
  ) -> String {
    switch scalar {
    case "\\" where scalars.first == "Q":
      scalars.removeFirst()
      isQuoted = true
      return ""
    case "\\": return escape(&scalars)
    case "[" where isInClass && scalars.first == ":": return "[" + className(&scalars)
    case "[" where !isInClass: return "[" + classOpening(&scalars)
    case "]" where isInClass: return classEnd()
    case "(" where !isInClass: return "(" + opening(&scalars)
    case ")" where !isInClass:
      _ = groups.popLast()
      return ")"
    case _ where isInClass && beginsRangeEnd(scalars): return range(from: scalar, &scalars)
    default: return literal(scalar, before: scalars.first)
    }
  }

  /// The character of the expression, counted from 0, that stands at a byte of the source.
  func column(ofByte offset: Int) -> Int { columns[min(max(0, offset), columns.count - 1)] }

  private mutating func append(_ text: String, _ column: Int) {
    source += text
    columns += Array(repeating: column, count: text.utf8.count)
  }

  /// A character that stands for itself, or, in ASCII, for what the syntax says.
  private mutating func literal(
    _ scalar: Unicode.Scalar, before next: Unicode.Scalar?
  ) -> String {
    heedCase(of: scalar)
    return scalar.isASCII ? String(scalar) : folded(scalar, before: next)
  }

  /// A character given by its number, which means its very case: `\xE9`, `\x{2014}`, `\o{351}`,
  /// `\N{U+2014}`; also as the start of a range.
  ///
  /// One that becomes nothing is one thing all the same to a sign of repetition.
  private mutating func numbered(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String? {
    guard let (scalar, count) = number(scalars) else { return nil }
    scalars.removeFirst(count)
    isExactInCase = true
    if isInClass, beginsRangeEnd(scalars) { return range(from: scalar, &scalars) }
    let text = folded(scalar, before: scalars.first)
    return text.isEmpty ? "(?:)" : text
  }

  /// What a character that stands for itself becomes.
  ///
  /// What becomes several is one thing all the same to a sign of repetition; a class cannot have it
  /// as a member, and keeps what no folded text has until its end.
  private mutating func folded(
    _ scalar: Unicode.Scalar, before next: Unicode.Scalar?
  ) -> String {
    let letters = letters(of: scalar)
    // What becomes ASCII must not become syntax.
    let text = letters.map(escaped).joined()
    if isInClass, letters.count != 1 {
      if !letters.isEmpty { openClass?.words.append(text) }
      return String(scalar)
    }
    let isRepeated = next.map { "*+?{".unicodeScalars.contains($0) } ?? false
    return letters.count > 1 && isRepeated ? "(?:\(text))" : text
  }

  /// A range of a class, from a character to the one after the hyphen.
  ///
  /// Where folding changes either, what becomes of the members that it changes is written out
  /// before the range, for between what becomes of the two lie others. A range from one letter to
  /// another means letters, not the spaces and digits of the scripts that lie within. A range that
  /// is out of order, which is a fault, is kept.
  private mutating func range(
    from first: Unicode.Scalar, _ scalars: inout ArraySlice<Unicode.Scalar>
  ) -> String {
    scalars.removeFirst()
    var last = scalars.removeFirst()
    if last == "\\", let (scalar, count) = number(scalars) {
      scalars.removeFirst(count)
      last = scalar
      isExactInCase = true
    }
    heedCase(of: first)
    heedCase(of: last)
    let range = "\(escaped(first))-\(escaped(last))"
    let isKept = [first, last].allSatisfy { letters(of: $0).elementsEqual([$0]) }
    guard !isKept, first <= last else { return range }
    let members = (first.value...last.value).prefix(membersLeft)
    membersLeft -= members.count
    let isOfLetters = [first, last].allSatisfy(\.properties.isAlphabetic)
    var changed: Set<Unicode.Scalar> = []
    for scalar in members.compactMap(Unicode.Scalar.init)
    where !isOfLetters || scalar.properties.isAlphabetic {
      let letters = letters(of: scalar)
      if letters.count == 1, letters.first != scalar { changed.formUnion(letters) }
    }
    return changed.sorted().map(escaped).joined() + range
  }

  /// Has a capital mean the case of all letters.
  private mutating func heedCase(of scalar: Unicode.Scalar) {
    guard !scalar.properties.isWhitespace else { return }
    let form = folding.fold(scalar)
    if form.kept != form.lower { isExactInCase = true }
  }

  /// What a character becomes in the folded text, its case kept.
  private mutating func letters(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if scalar.properties.isWhitespace { return " ".unicodeScalars }
    return String(decoding: folding.fold(scalar).kept, as: UTF8.self).unicodeScalars
  }

  /// A character that is quoted; `\E` ends it.
  private mutating func quoted(
    _ scalar: Unicode.Scalar, _ scalars: inout ArraySlice<Unicode.Scalar>
  ) -> String {
    if scalar == "\\", scalars.first == "E" {
      scalars.removeFirst()
      isQuoted = false
      return ""
    }
    let text = literal(scalar, before: nil)
    return scalar.isASCII ? escaped(scalar) : text
  }

  /// What follows a backslash: one character, and the braces of those that have them.
  private mutating func escape(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String {
    if let text = numbered(&scalars) { return text }
    guard let scalar = scalars.first else { return "\\" }
    guard scalar.isASCII else { return "" }
    scalars.removeFirst()
    let hasBraces = "pPxoNkg".unicodeScalars.contains(scalar) && scalars.first == "{"
    let braces = hasBraces ? string(scalars.prefix { $0 != "}" }) : ""
    scalars.removeFirst(braces.unicodeScalars.count)
    if speaksOfCase(braces.dropFirst()) { isExactInCase = true }
    return "\\\(scalar)" + braces
  }

  /// What opens a class: its sign of negation, and a bracket that is its first member.
  private mutating func classOpening(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String {
    openClass = OpenClass(start: source.utf8.count, isNegated: scalars.first == "^")
    var opening = ""
    for sign in ["^", "]"] as [Unicode.Scalar] where scalars.first == sign {
      opening.unicodeScalars.append(scalars.removeFirst())
    }
    return opening
  }

  /// What ends a class; one that is not negated also means what its members become: `[aß]` is
  /// `(?:ss|[a])`.
  ///
  /// Not so behind a place, where PCRE2 before 10.43 reads nothing of more than one length.
  private mutating func classEnd() -> String {
    defer { self.openClass = nil }
    guard let openClass, !openClass.words.isEmpty, !openClass.isNegated, groups.last != true
    else { return "]" }
    let start = openClass.start
    let opening = "(?:\(openClass.words.joined(separator: "|"))|"
    let index = source.utf8.index(source.startIndex, offsetBy: start)
    source.unicodeScalars.insert(contentsOf: opening.unicodeScalars, at: index)
    let inserted = Array(repeating: columns[start], count: opening.utf8.count)
    columns.insert(contentsOf: inserted, at: start)
    return "])"
  }

  /// The name of a class within a class, such as `:upper:]`, to its end if it has one.
  private mutating func className(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String {
    let name = string(scalars.prefix { $0 != "]" })
    scalars.removeFirst(name.unicodeScalars.count)
    if speaksOfCase(name.dropFirst()) { isExactInCase = true }
    guard name.count > 1, name.hasSuffix(":"), scalars.first == "]" else { return name }
    scalars.removeFirst()
    return name + "]"
  }

  /// What opens a group: of a special one what goes up to its name's end or to what is no letter; a
  /// comment as a whole.
  ///
  /// It speaks of case where it has the case of letters matter again: `(?^)`, `(?-i)`.
  private mutating func opening(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String {
    let look = looks.first { scalars.starts(with: $0.unicodeScalars) }
    groups.append(groups.last == true || look.map(looksBehind.contains) == true)
    guard scalars.first == "?" || scalars.first == "*" else { return "" }
    if scalars.starts(with: "?#".unicodeScalars) {
      let comment = scalars.prefix { $0 != ")" }
      scalars.removeFirst(comment.count)
      return string(comment)
    }
    if let look {
      scalars.removeFirst(look.unicodeScalars.count)
      return look
    }
    let letters = scalars.prefix { "?*<P'_=^-".unicodeScalars.contains($0) || $0.isASCIILetter }
    scalars.removeFirst(letters.count)
    let flags = letters.drop { $0 != "^" && $0 != "-" }
    if flags.first == "^" || flags.contains("i") { isExactInCase = true }
    return string(letters)
  }
}

/// What opens a look ahead or behind; what follows is no name.
private let looks = ["?=", "?!", "?*"] + looksBehind

private let looksBehind = [
  "?<=", "?<!", "?<*", "*plb:", "*nlb:", "*naplb:", "*positive_lookbehind:",
  "*negative_lookbehind:", "*non_atomic_positive_lookbehind:",
]

/// Whether a hyphen comes next, and behind it a character that stands for itself.
private func beginsRangeEnd(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  guard scalars.first == "-", let end = scalars.dropFirst().first else { return false }
  return end == "\\" ? number(scalars.dropFirst(2)) != nil : end != "[" && end != "]"
}

/// The character that what stands behind a backslash gives by its number, and the length of that.
private func number(_ scalars: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int)? {
  let openings = [("x{", 16), ("o{", 8), ("N{U+", 16), ("x", 16)]
  guard let (opening, radix) = openings.first(where: { scalars.starts(with: $0.0.unicodeScalars) })
  else { return nil }
  let rest = scalars.dropFirst(opening.utf8.count)
  let digits = rest.prefix(opening == "x" ? 2 : 8).prefix(while: \.properties.isASCIIHexDigit)
  let count = opening.utf8.count + digits.count
  guard let scalar = UInt32(string(digits), radix: radix).flatMap({ Unicode.Scalar($0) }) else {
    return nil
  }
  if opening == "x" { return (scalar, count) }
  return rest.dropFirst(digits.count).first == "}" ? (scalar, count + 1) : nil
}

private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  String(String.UnicodeScalarView(scalars))
}

/// A character that stands for itself in an expression.
private func escaped(_ scalar: Unicode.Scalar) -> String {
  scalar.isASCII && !scalar.isASCIILetter && !("0"..."9" ~= scalar) ? "\\\(scalar)" : "\(scalar)"
}

/// Whether a class of characters is one of capitals or of small letters.
private func speaksOfCase(_ name: Substring) -> Bool {
  let name = name.drop { $0 == "^" || $0 == " " }
  return ["Lu", "Ll", "Lt", "upper", "lower", "Upper", "Lower"].contains { name.hasPrefix($0) }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
}
