import JSONText

/// Writes rows of fields as CSV (RFC 4180), the first with the names of the columns.
///
/// Lines end in CR and LF. A field with a comma, a quotation mark or a line break stands in
/// quotation marks, and those within it are doubled. For what commands terminals there are
/// replacement characters.
public func csv(_ rows: [[String]]) -> String {
  rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
}

private func field(_ text: String) -> String {
  let scalars = text.unicodeScalars.map(shown)
  let needsMarks = scalars.contains { [",", "\"", "\n", "\r"].contains($0) }
  let written = needsMarks ? scalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] } : scalars
  let field = String(String.UnicodeScalarView(written))
  return needsMarks ? "\"\(field)\"" : field
}

private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  ["\t", "\n", "\r"].contains(scalar) || !commandsTerminals(scalar) ? scalar : "\u{FFFD}"
}
