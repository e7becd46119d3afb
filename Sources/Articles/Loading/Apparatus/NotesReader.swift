import YAMLParsing

/// Reads the editors' notes, and how odd wordings are to be read.
struct NotesReader {
  private(set) var notes: [NoteDraft] = []
  private(set) var readings: [ReadingDraft] = []
  private(set) var faults: [EntryReader.FaultAtPlace] = []

  init(_ node: YAMLNode) {
    guard var file = EntryReader(node, of: .notes, entry: "file of notes", suggests: true) else {
      let place = FilePlace(file: .notes, place: node.place)
      faults = [(.apparatus(.wrongShape(wanted: "“notes” and “readings”, each a list")), place)]
      return
    }
    notes = file.list("notes", wants: "notes, each with fields") { file, node in
      file.inner(node, entry: "note") { $0.note() }
    }
    readings = file.list("readings", wants: "readings, each with fields") { file, node in
      file.inner(node, entry: "reading") { $0.reading() }
    }
    faults = file.finish()
  }
}

extension EntryReader {
  /// Takes the fields of a note; nothing when it has no id or no text, or is a reading.
  fileprivate mutating func note() -> NoteDraft? {
    let asReading = ApparatusFault.inOtherList("reading", list: "notes")
    if isMisplaced(asReading, having: "read", without: "text") { return nil }
    let id = required("id")
    let kind: Note.Kind? = requiredWord("kind")
    let (quote, text) = (requiredQuote(), required("text"))
    let (verification, sources) = (verification(), texts("sources"))
    guard let id, let text else { return nil }
    let note = Note(
      id: id.text, kind: kind, quote: quote?.quote, text: text.text, verification: verification)
    return NoteDraft(id: id, note: note, quote: quote, sources: sources)
  }

  /// Takes the fields of a reading; nothing when it does not say how to read, or is a note.
  fileprivate mutating func reading() -> ReadingDraft? {
    let asNote = ApparatusFault.inOtherList("note", list: "readings")
    if isLikeNote, isMisplaced(asNote, having: "text", without: "read") { return nil }
    let (id, quote) = (written("id"), requiredQuote())
    let (read, kind, note) = (required("read"), text("kind"), text("note"))
    guard let read else { return nil }
    let reading = Reading(
      id: id?.text ?? "", quote: quote?.quote, read: read.text, kind: kind, note: note)
    return ReadingDraft(id: id, place: start, reading: reading, quote: quote)
  }

  /// Whether an entry has a kind of notes, or no kind but an id; “note” is a field of readings.
  private var isLikeNote: Bool {
    guard value(of: "note") == nil else { return false }
    guard let kind = value(of: "kind") else { return value(of: "id") != nil }
    return kind.text.flatMap(Note.Kind.init(rawValue:)) != nil
  }

  private mutating func requiredQuote() -> QuoteDraft? {
    isMissing("quote") ? nil : quote("quote")
  }
}
