/// A text on one line, with one space for all white space between two words.
public func onOneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
