/// The longest run of characters that a text must have for a regular expression to match in it.
///
/// Only what stands outside of groups and classes is looked at. Where the expression has anything
/// that is not understood here, or several branches, there is none: whoever looks for the literal
/// first may find too little to leave out, but never leaves out a match.
///
/// - Parameter pattern: A valid expression in the syntax of PCRE2.
/// - Returns: The run; nothing where none is certain.
func requiredLiteral(of pattern: String) -> Literal? {
  var reading = Reading(rest: Array(pattern.unicodeScalars)[...])
  while let scalar = reading.rest.popFirst() {
    guard reading.takeIn(scalar) else { return nil }
  }
  reading.endRun()
  return reading.longest.isEmpty ? nil : Literal(reading.longest)
}

/// The reading of an expression from its start to its end.
private struct Reading {
  var rest: ArraySlice<Unicode.Scalar>
  private(set) var longest: [UInt8] = []
  private var run: [Unicode.Scalar] = []

  init(rest: ArraySlice<Unicode.Scalar>) {
    self.rest = rest
  }

  /// Takes in the next item of the expression; false where it is not understood.
  mutating func takeIn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|": return false
    case "\\": return takeInEscape()
    case "(": return skipGroup()
    case "[": return skipClass()
    case ".", "^", "$": endRun()
    case "*", "?": takeInRepetition()
    case "+": endRun()
    case "{": return takeInBraces()
    default: run.append(scalar)
    }
    return true
  }

  /// Ends a run of characters that are required one after the other.
  mutating func endRun() {
    let bytes = Array(String(String.UnicodeScalarView(run)).utf8)
    if bytes.count > longest.count { longest = bytes }
    run = []
  }

  /// The last character may be missing.
  private mutating func takeInRepetition() {
    _ = run.popLast()
    endRun()
  }

  /// How often the last character comes; braces that say no count are characters to some versions.
  private mutating func takeInBraces() -> Bool {
    guard let end = rest.firstIndex(of: "}"),
      rest[..<end].allSatisfy({ "0"..."9" ~= $0 || $0 == "," }), rest.first != ",",
      rest.first != "}"
    else { return false }
    rest = rest[(end + 1)...]
    takeInRepetition()
    return true
  }

  /// What follows a backslash: a sign that stands for itself, or a kind of character or of place.
  private mutating func takeInEscape() -> Bool {
    guard let scalar = rest.popFirst() else { return false }
    if scalar.isASCII, !("0"..."9" ~= scalar), !scalar.properties.isAlphabetic {
      run.append(scalar)
      return true
    }
    endRun()
    if "pP".unicodeScalars.contains(scalar) {
      guard rest.popFirst() == "{" else { return true }
      guard let end = rest.firstIndex(of: "}") else { return false }
      rest = rest[(end + 1)...]
      return true
    }
    return "dDwWsSbBAzZGhHvVRXnrtfae".unicodeScalars.contains(scalar)
  }

  /// Skips a class of characters, up to its bracket; one at its very start is a member.
  private mutating func skipClass() -> Bool {
    endRun()
    if rest.first == "^" { rest.removeFirst() }
    if rest.first == "]" { rest.removeFirst() }
    while let scalar = rest.popFirst() {
      switch scalar {
      case "]": return true
      case "\\": if rest.popFirst() == "Q" { return false }
      case "[" where rest.first == ":":
        let name = rest.dropFirst().prefix { $0 == "^" || $0.properties.isAlphabetic }
        rest = rest[name.endIndex...]
        guard rest.popFirst() == ":", rest.popFirst() == "]" else { return false }
      default: break
      }
    }
    return false
  }

  /// Skips a group with all that is in it, of which nothing need be there.
  ///
  /// Groups that change what the expression around them means are not understood.
  private mutating func skipGroup() -> Bool {
    endRun()
    if rest.first == "*" { return false }
    if rest.first == "?" {
      rest.removeFirst()
      guard let kind = rest.first, ":=!<>|P'".unicodeScalars.contains(kind) else { return false }
    }
    while let scalar = rest.popFirst() {
      switch scalar {
      case ")": return true
      case "\\": if rest.popFirst() == "Q" { return false }
      case "(": guard skipGroup() else { return false }
      case "[": guard skipClass() else { return false }
      default: break
      }
    }
    return false
  }
}
