/// How the numbers of a list are written; the raw values are those of `type` in HTML.
enum Numerals: String {
  case digits = "1"
  case lowercaseLetters = "a"
  case uppercaseLetters = "A"
  case lowercaseRoman = "i"
  case uppercaseRoman = "I"

  /// Writes a number; in digits where there is no other way (CSS Counter Styles 3, ranges of the
  /// predefined styles).
  func written(_ number: Int) -> String {
    switch self {
    case .digits: String(number)
    case .lowercaseLetters: letters(number)
    case .uppercaseLetters: letters(number).uppercased()
    case .lowercaseRoman: roman(number)
    case .uppercaseRoman: roman(number).uppercased()
    }
  }
}

/// Counts in letters: `z` is 26, `aa` 27.
private func letters(_ number: Int) -> String {
  guard number > 0 else { return String(number) }
  var letters: [UInt8] = []
  var rest = number
  while rest > 0 {
    letters.append(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
    rest = (rest - 1) / 26
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}

private func roman(_ number: Int) -> String {
  guard 1..<4000 ~= number else { return String(number) }
  let signs = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
  var roman = ""
  var rest = number
  for (value, sign) in signs {
    while rest >= value {
      roman += sign
      rest -= value
    }
  }
  return roman
}
