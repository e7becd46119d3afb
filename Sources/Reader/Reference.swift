import Annotations
import Articles
import Search

/// Something in the text that can be followed.
struct Reference: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    case link(destination: String)
    /// A footnote: an index into `Article.footnotes`.
    case footnote(Int)
    /// The name of an actor: an index into `Apparatus.mentions`.
    case mention(Int)
    /// A passage that tells an event: an index into `Apparatus.events`.
    case event(Int)
    /// A passage with a note of the reader's own, by its id.
    case own(String)
    /// A passage with an editor's note: an index into `Apparatus.notes`.
    case note(Int)
    /// Odd wording, while readings are marked: an index into `Apparatus.readings`.
    case reading(Int)
  }

  let target: Target

  /// Where it lies in the article's text.
  let bytes: Range<ByteOffset>
}

extension Reference.Target {
  /// What stands in the text for something that a search has found beside it; nothing for what
  /// cannot be followed there by itself.
  init?(to subject: SearchSubject) {
    switch subject {
    case .event(let event): self = .event(event)
    case .note(let note): self = .note(note)
    case .reading(let reading): self = .reading(reading)
    case .own(let note): self = .own(note.id)
    case .block, .actor: return nil
    }
  }
}

extension Article {
  /// Everything that can be followed, the reader's own notes too, and readings if they are marked.
  func references(with notebook: Notebook?, readings: Bool) -> [Reference] {
    let own = (notebook?.annotations ?? []).compactMap { annotation in
      annotation.kind == .note
        ? annotation.bytes.map { Reference(target: .own(annotation.id), bytes: $0) } : nil
    }
    let more = own + (readings ? referencesToReadings : [])
    return more.isEmpty ? references() : (references() + more).sorted(by: Self.comesFirst)
  }

  private var referencesToReadings: [Reference] {
    apparatus.readings.enumerated().compactMap { index, reading in
      reading.bytes.map { Reference(target: .reading(index), bytes: $0) }
    }
  }

  /// Everything that can be followed: by where it begins, the longer first.
  func references() -> [Reference] {
    let own = inlines.compactMap { inline -> Reference? in
      switch inline.kind {
      case .link(let destination):
        Reference(target: .link(destination: destination), bytes: inline.bytes)
      case .noteMark(let note): Reference(target: .footnote(note), bytes: inline.bytes)
      case .emphasis, .strong, .struck, .code, .image: nil
      }
    }
    guard !apparatus.isEmpty else { return own }
    let mentions = apparatus.mentions.enumerated().map {
      Reference(target: .mention($0), bytes: $1.bytes)
    }
    let events = apparatus.events.enumerated().compactMap { index, event in
      event.bytes.map { Reference(target: .event(index), bytes: $0) }
    }
    let notes = apparatus.notes.enumerated().compactMap { index, note in
      note.bytes.map { Reference(target: .note(index), bytes: $0) }
    }
    return (own + mentions + events + notes).sorted(by: Self.comesFirst)
  }

  private static func comesFirst(_ left: Reference, _ right: Reference) -> Bool {
    (left.bytes.lowerBound, right.bytes.upperBound)
      < (right.bytes.lowerBound, left.bytes.upperBound)
  }
}
