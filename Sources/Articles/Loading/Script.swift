/// How text is set that does not stand on the line.
enum Script {
  case raised
  case lowered
  /// Above other text, to say how that is read (ruby).
  case reading

  /// The text as it is written on the line, so that `10<sup>6</sup>` is no 106.
  ///
  /// There are raised and lowered characters for numbers and formulas; others that have a number
  /// are put in parentheses. What is only small, standing apart or being words, stays as it is:
  /// `1st`.
  ///
  /// - Parameters:
  ///   - text: The text, which is not empty.
  ///   - before: The character right before it, if there is one.
  /// - Returns: What is written in its stead.
  func onLine(_ text: String, after before: Character?) -> String {
    switch self {
    case .reading: before == "(" || before == "（" ? text : "（\(text)）"
    case .raised where text.count > 1 && text.allSatisfy(\.isLetter): text
    case .raised: onLine(text, after: before, "^", Self.raisedCharacters)
    case .lowered: onLine(text, after: before, "_", Self.loweredCharacters)
    }
  }

  private func onLine(
    _ text: String, after before: Character?, _ mark: String, _ characters: [Character: Character]
  ) -> String {
    let isApart = before.map(\.isWhitespace) ?? true
    guard !isApart || text.allSatisfy(\.isNumber) else { return text }
    let offLine = text.compactMap { characters[$0] }
    if offLine.count == text.count { return String(offLine) }
    let isFormula = text.allSatisfy { $0.isLetter || $0.isNumber || "+-−*/=.".contains($0) }
    return isFormula && text.contains(where: \.isNumber) ? "\(mark)(\(text))" : text
  }

  /// A text with what is raised or lowered back on the line: `H2O` for `H₂O`, and `x(2N)` for
  /// `x_(2N)`.
  static func level(_ text: String) -> String {
    let onLine: String = text.replacing("_(", with: "(")
    return String(onLine.map { $0.isASCII ? $0 : levelCharacters[$0] ?? $0 })
  }

  private static let raisedCharacters = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+-−=()abcdefghijklmnoprstuvwxyz,", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ,"))

  private static let loweredCharacters = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+-−=()aehijklmnoprstuvx,", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ,"))

  private static let levelCharacters: [Character: Character] = Dictionary(
    [raisedCharacters, loweredCharacters].flatMap { characters in
      characters.map { ($0.value, $0.key) }
    }, uniquingKeysWith: min)
}
