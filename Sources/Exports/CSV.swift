/// Writes rows of fields as CSV (RFC 4180), the first with the names of the columns.
///
/// Lines end in CR and LF. A field with a comma, a quotation mark or a line break stands in
/// quotation marks, and those within it are doubled. What commands terminals is replaced.
public func csv(_ rows: [[String]]) -> String {
  rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
}

private func field(_ text: String) -> String {
  let scalars = withoutCommands(text)
  let needsMarks = scalars.contains { [",", "\"", "\n", "\r"].contains($0) }
  let written = needsMarks ? scalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] } : scalars
  let field = String(String.UnicodeScalarView(written))
  return needsMarks ? "\"\(field)\"" : field
}
