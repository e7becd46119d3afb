import YAMLParsing

extension YAMLFault {
  /// What is wrong, in one line.
  var message: String {
    switch self {
    case .other(let words): words
    case .oddCharacter: "here stands a character that no YAML has"
    case .unclosedQuote: "this quotation mark is never closed"
    case .unclosedBracket(let bracket): "this “\(bracket)” is never closed"
    case .missingComma(let bracket, let line):
      "here belongs “,” or “\(bracket.closing)”: the “\(bracket)” of line \(line) is still open"
    case .tab: "here stands a tab, where YAML has only spaces"
    case .colonInText, .secondColon: "here stands a “:” where no field can begin"
    case .misalignedLine: "this line is in line with none before it"
    case .unknownEscape: "here a backslash begins nothing that is known"
    case .halfCharacter: "here a backslash begins half of a character"
    case .lineWithoutField: "here belongs a field, and there is no “: ” in this line"
    case .textAfter(let mark): "here more follows, and the text ended with the “\(mark)” before it"
    case .missingStart: "here belongs a line “---”, behind those that begin with “%”"
    case .textAfterEnd: "here more follows, and the file ended with what stands before it"
    case .badStart("-"): "a list cannot begin here"
    case .badStart(let mark): "a text cannot begin with “\(mark)”"
    case .missingSpace(let mark): "a space belongs behind this “\(mark)”"
    case .lookalike(let space, of: " "):
      "here stands \(space.codePoint), which only looks like a space"
    case .lookalike(let character, let sign):
      "here stands “\(character)”, which only looks like “\(sign)”"
    }
  }

  /// What would be right, in one line.
  var help: String? {
    switch self {
    case .oddCharacter: "take it out"
    case .unclosedQuote:
      "write it again after the last word, or put a text that begins with it between other marks"
    case .unclosedBracket(let bracket):
      "write “\(bracket.closing)” after the last entry, or put a text that begins so in quotes"
    case .other, .missingComma, .missingSpace: nil
    case .tab, .lookalike(_, of: " "): "write spaces in its place"
    case .lookalike(_, of: "-"): "write “- ” in its place, or put the whole text in quotes"
    case .lookalike(_, let sign): "write “\(sign) ” in its place"
    case .colonInText:
      "put a text that has “: ” in quotes, or set the field in line with the one before it"
    case .secondColon: "put a text that has “: ” in quotes, or write “,” before the field"
    case .misalignedLine: "set it in line with the fields that it belongs to"
    case .unknownEscape: "write “\\\\” for a backslash, or put the text between “'”"
    case .halfCharacter:
      "write the character itself, as Python does with json.dumps(…, ensure_ascii=False)"
    case .lineWithoutField: "set a text that goes on further in than its field"
    case .textAfter("'"): "write “''” for a “'” within the text, or put all of it between “\"”"
    case .textAfter("\""): "write “\\\"” for a “\"” within the text, or put all of it between “'”"
    case .missingStart: "take the lines that begin with “%” out, or write it"
    case .textAfterEnd: "take it out, or write one list of all"
    case .badStart("-"):
      "begin the list on the next line, or put a text that begins with “-” in quotes"
    case .badStart(","): "take one “,” out, or put a text that begins with “,” in quotes"
    case .badStart("?"):
      "put the whole text in quotes, or write XXXX for a date that is not known"
    case .textAfter, .badStart: "put the whole text in quotes"
    }
  }
}

extension Character {
  /// The bracket that closes this one.
  fileprivate var closing: Character { self == "[" ? "]" : "}" }

  /// How it is written by its number in Unicode: `U+00A0`.
  var codePoint: String {
    "U+" + padded(UInt(unicodeScalars.first?.value ?? 0), 4, radix: 16)
  }
}
