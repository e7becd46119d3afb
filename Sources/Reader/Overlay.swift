import Articles

/// What lies over the page until it is closed.
enum Overlay: Sendable {
  /// Letters on the references in sight, and those typed so far.
  case hints([Hint], typed: String)
  /// The text of a footnote or of an editor's note, beside its passage; scrolled down by some rows.
  case note(Reference, scrolled: Int)
  /// A line at the foot that takes what is typed.
  case prompt(Prompt)
  /// A whole page of explanation; scrolled down by some rows.
  case sheet(Sheet, scrolled: Int)

  enum Sheet: Hashable, Sendable {
    case help
    case problems
  }
}

/// The letters that follow a reference.
struct Hint: Hashable, Sendable {
  let letters: String
  let reference: Reference
}
