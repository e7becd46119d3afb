/// Why a text cannot be read as YAML, in all or from somewhere on.
public enum YAMLFault: Sendable, Equatable {
  /// Anything that has no case of its own, in the words of the parser.
  case other(String)
  /// A character that no YAML has.
  case oddCharacter
  /// A quotation mark that is never closed, where it stands.
  case unclosedQuote
  /// A bracket, `[` or `{`, that is never closed, where it stands.
  case unclosedBracket(Character)
  /// What neither parts two entries nor closes the bracket on a line before.
  case missingComma(bracket: Character, line: Int)
  /// A second colon between two commas within brackets: in a text, or of a field without a comma
  /// before it.
  case secondColon
  /// A tab where only spaces may stand.
  case tab
  /// A colon where no value can begin: within a text, or of a field that is set in too far.
  case colonInText
  /// A line that is in line with none that it could belong to.
  case misalignedLine
  /// A backslash before what it gives no meaning.
  case unknownEscape
  /// One of the two escapes, as JSON writes them, of a character beyond U+FFFF.
  case halfCharacter
  /// A line where a field is to stand, and which has no colon.
  case lineWithoutField
  /// What follows a text in quotes, or a list in brackets, that has ended with this.
  case textAfter(Character)
  /// What follows lines that begin with `%` and no line `---`, which ends them.
  case missingStart
  /// What follows the list or the text that the whole file is.
  case textAfterEnd
  /// A text that begins with what no text can begin with.
  case badStart(Character)
  /// A `-` or `:` that belongs before a text, and has no space behind it.
  case missingSpace(after: Character)
  /// A character, such as a no-break space, that only looks like a space, `-` or `:`.
  case lookalike(Character, of: Character)
}
