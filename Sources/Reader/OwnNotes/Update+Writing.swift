import Annotations
import Articles
import Screen

extension Model {
  /// The note that is being written, if one is.
  var editor: NoteEditor? {
    get {
      if case .writing(let editor) = overlay { editor } else { nil }
    }
    set { overlay = newValue.map(Overlay.writing) }
  }

  /// Writes a note on what is selected, chosen or shown, else on the sentence on top; goes on with the
  /// one that is there already.
  mutating func writeNote() {
    if let note = ownAtHand { return write(on: note) }
    guard let bytes = passageAtHand(orElse: .sentence) else { return say(.noWordsHere) }
    endSelection()
    renewPage()
    editor = NoteEditor(.passage(bytes), beside: bytes)
  }

  private mutating func write(on annotation: Annotation) {
    let bytes = annotation.bytes ?? page.bytes.lowerBound..<page.bytes.lowerBound
    editor = NoteEditor(.annotation(annotation.id), beside: bytes, text: annotation.text)
  }

  /// Writes a note in the reader's own editor.
  mutating func writeElsewhere() -> [Effect] {
    if editor == nil { writeNote() }
    return editor.map { [.edit($0.text)] } ?? []
  }

  /// Gives a key to the note that is being written.
  mutating func typeInto(_ old: NoteEditor, _ key: Key) -> [Effect] {
    var editor = old
    if editor.isAsking { return answer(key, about: editor) }
    switch (key.name, key.modifiers) {
    case (.character("s"), .control): return keep(editor)
    case (.character("x"), .control): return [.edit(editor.text)]
    case (.character("l"), .control): return [.redraw]
    case (.character("z"), .control): return [.suspend]
    case (.escape, _), (.character("c"), .control), (.character("g"), .control):
      guard editor.isChanged else {
        self.editor = nil
        return []
      }
      editor.isAsking = true
    default:
      guard editor.take(key) else {
        say(.noSuchKey([key]))
        return []
      }
    }
    self.editor = editor
    return []
  }

  /// Takes the answer to what becomes of words that are not kept; any other key goes on writing.
  private mutating func answer(_ key: Key, about editor: NoteEditor) -> [Effect] {
    switch (key.name, key.modifiers) {
    case (.character("y"), []), (.enter, _), (.character("s"), .control): return keep(editor)
    case (.character("n"), []):
      self.editor = nil
      say(.noteLeft)
    default: self.editor?.isAsking = false
    }
    return []
  }

  /// Keeps a note as it has been written.
  mutating func keep(_ editor: NoteEditor) -> [Effect] {
    self.editor = nil
    switch editor.subject {
    case .passage where editor.text.isEmpty: return []
    case .passage(let bytes): return [.keep(.add(.note, bytes, text: editor.text))]
    case .annotation(let id): return [.keep(.edit(id: id, text: editor.text))]
    }
  }

  /// Puts a paste into the note that is being written.
  mutating func paste(_ text: String, into old: NoteEditor) {
    var editor = old
    editor.isAsking = false
    editor.insert(text)
    self.editor = editor
  }
}
