import Articles

/// What lies over the page until it is closed.
///
/// It lies apart from the model, which is copied at each step and seldom has one.
indirect enum Overlay: Sendable {
  /// Letters on the references in sight, those typed so far, and where they were asked for.
  case hints([Hint], typed: String, from: Stance)
  /// The text of a footnote or of an editor's note, beside its passage; scrolled down by some rows.
  case note(Reference, scrolled: Int)
  /// A line at the foot that takes what is typed.
  case prompt(Prompt)
  /// A note of the reader's own while it is written, beside its passage.
  case writing(NoteEditor)
  /// A whole page of explanation.
  case sheet(Sheet)

  /// The note that is being written, be it under pages of explanation.
  var written: NoteEditor? {
    switch self {
    case .writing(let editor): editor
    case .sheet(let sheet): sheet.covered?.written
    case .hints, .note, .prompt: nil
    }
  }
}

/// The letters that lead to something on the page.
struct Hint: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    case reference(Reference)
    /// A sentence that is then selected, in the article's text.
    case sentence(Range<ByteOffset>)

    /// Where it begins in the article's text.
    var start: ByteOffset {
      switch self {
      case .reference(let reference): reference.bytes.lowerBound
      case .sentence(let bytes): bytes.lowerBound
      }
    }
  }

  let letters: String
  let target: Target

  /// Its first byte, in the article's text.
  var place: Range<ByteOffset> { target.start..<target.start + 1 }
}
