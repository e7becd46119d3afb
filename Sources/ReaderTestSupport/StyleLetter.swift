import Screen

extension Style {
  /// The letter that stands for the style in a picture of the screen; a blank for plain text.
  ///
  /// The letter tells the role and is set as the traits set the text: italic for emphasized, bold
  /// for strong, a capital for struck, underlined for odd. Running text, which has no letter of its
  /// own, has `e`, `b` and `x` for the first three. No two styles have the same letter.
  var letter: Character {
    guard !traits.contains(.odd) else {
      let other = Style(role, traits.subtracting(.odd))
      return Character("\(other.letter)\u{332}")
    }
    return switch (role, traits) {
    case (.text, []): " "
    case (.text, .emphasized): "e"
    case (.text, .strong): "b"
    case (.text, .struck): "x"
    default: set(role.letter, traits)
    }
  }

  /// The style in words, as the legend of a picture has it.
  var words: String {
    var words: [String] = []
    if traits.contains(.odd) { words.append("odd") }
    if traits.contains(.struck) { words.append("struck") }
    if traits.contains(.strong) { words.append("strong") }
    if traits.contains(.emphasized) { words.append("emphasized") }
    return (words + [role.words]).joined(separator: " ")
  }
}

extension Style.Role {
  /// The letter of the role, from `a` to `z`; those that came when these were taken have Greek
  /// ones.
  fileprivate var letter: Unicode.Scalar {
    switch self {
    case .text: "r"
    case .title: "t"
    case .heading: "h"
    case .code: "c"
    case .link: "l"
    case .noteMark: "n"
    case .actor: "d"
    case .gutter: "u"
    case .chosen: "a"
    case .hit: "j"
    case .currentHit: "z"
    case .highlight: "η"
    case .ownNote: "ν"
    case .reading: "ρ"
    case .selected: "σ"
    case .hint: "i"
    case .ornament: "o"
    case .frame: "f"
    case .status: "s"
    case .message: "m"
    case .keyName: "k"
    case .paneTitle: "p"
    case .quiet: "q"
    case .peek: "g"
    case .here: "y"
    case .warning: "w"
    case .standIn: "v"
    }
  }

  /// The name of the case, one word after the other: `note mark`.
  fileprivate var words: String {
    "\(self)".reduce(into: "") { words, character in
      words += character.isUppercase ? " \(character.lowercased())" : String(character)
    }
  }
}

/// Sets a letter as traits set text, in the alphabets of the block Mathematical Alphanumeric
/// Symbols.
private func set(_ letter: Unicode.Scalar, _ traits: Style.Traits) -> Character {
  let isStruck = traits.contains(.struck)
  let isGreek = letter.value > 0x7F
  let capital = isStruck ? letter.value - 0x20 : letter.value
  let place = letter.value - (isGreek ? 0x3B1 : 0x61) + (isStruck ? 0 : 26)
  let code: UInt32 =
    switch traits.intersection([.emphasized, .strong]) {
    case []: capital
    case .strong: (isGreek ? 0x1D6A8 : 0x1D400) + place
    // The italic h was encoded earlier than the rest.
    case .emphasized: letter == "h" && !isStruck ? 0x210E : (isGreek ? 0x1D6E2 : 0x1D434) + place
    default: (isGreek ? 0x1D71C : 0x1D468) + place
    }
  return Unicode.Scalar(code).map(Character.init) ?? "?"
}
