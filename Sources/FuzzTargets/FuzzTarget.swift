/// A part of Lectern that takes bytes from strangers, with the laws that hold whatever they are.
///
/// A law that is broken ends the process, as a crash does, so that a fuzzer takes note of it.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// A Markdown file with front matter.
  case markdown
  /// The four files of an apparatus, beside a fixed text.
  case apparatus
  /// A date in EDTF.
  case dates
  /// Names and quotes, in a text of the same bytes.
  case quotes
  /// A text, set at any measure.
  case layout
  /// Keys, pastes, clicks and resizes, in the reader.
  case keys
  /// Lines that are typed at the reader without a screen.
  case lines
  /// Words and regular expressions, in a text of the same bytes.
  case patterns
  /// A notebook, annotations of other programs and a bookmark, of a fixed article.
  case notes
  /// A file of settings.
  case settings

  /// Runs the part on bytes and checks its laws.
  ///
  /// - Precondition: The laws of the target hold.
  public func run(_ bytes: [UInt8]) {
    switch self {
    case .markdown: readMarkdown(bytes)
    case .apparatus: readApparatus(bytes)
    case .dates: readDate(bytes)
    case .quotes: findQuotes(bytes)
    case .layout: setText(bytes)
    case .keys: pressKeys(bytes)
    case .lines: typeLines(bytes)
    case .patterns: searchText(bytes)
    case .notes: readNotes(bytes)
    case .settings: readSettings(bytes)
    }
  }
}

/// Ends the process where a law does not hold.
func expect(_ law: Bool, _ broken: @autoclosure () -> String) {
  precondition(law, broken())
}
