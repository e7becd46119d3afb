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

  /// Writes a note on what is at hand, else on the sentence on top; goes on with the one that is
  /// there already.
  mutating func writeNote() {
    showPassageAtCursor()
    let words = wordsToMark
    let same = words.flatMap { notebook?.annotations(on: $0) }?.first { $0.kind == .note }
    let own = ownAtHand
    // What is said of a mark or a highlight goes on with the note on the same words.
    if let own = own?.kind == .note ? own : same ?? own {
      endSelection()
      return write(on: own)
    }
    guard let bytes = words else { return say(noWords) }
    endSelection()
    renewPage()
    editor = NoteEditor(.passage(bytes), beside: bytes)
  }

  private mutating func write(on annotation: Annotation) {
    if case .mark = annotation.kind, annotation.quote.isEmpty,
      annotation.anchoring.candidates.isEmpty
    {
      return say(.noWordsHere)
    }
    let bytes = annotation.bytes ?? page.bytes.lowerBound..<page.bytes.lowerBound
    editor = NoteEditor(.annotation(annotation.id), beside: bytes, text: annotation.text)
  }

  /// Writes a note in the reader's own editor.
  mutating func writeElsewhere() -> [Effect] {
    if editor == nil { writeNote() }
    return editor.map { [.edit($0.text)] } ?? []
  }

  /// Gives a key to the note that is being written: one of the table does what that says, any other
  /// is typed.
  mutating func typeInto(_ editor: NoteEditor, _ key: Key) -> [Effect] {
    switch keymap.read(key, after: &typed, in: editor.isAsking ? .asking : .writing) {
    case .incomplete, .dropped: return []
    case .command(let command): return take(command.action, in: editor)
    case .unknown where editor.isAsking: return take(.goOnWriting, in: editor)
    case .unknown(let keys): return keys.flatMap { write(with: $0) }
    }
  }

  /// Does what a key of the table says.
  private mutating func take(_ action: Action, in editor: NoteEditor) -> [Effect] {
    switch action {
    case .keepNote, .keepWords: return keep(editor)
    case .continueElsewhere: return [.edit(editor.text)]
    case .leaveNote: leave(editor)
    case .goOnWriting: self.editor?.isAsking = false
    case .dropWords:
      self.editor = nil
      say(.noteLeft)
    default: preconditionFailure("\(action) has no key while a note is written")
    }
    return []
  }

  /// Takes a key as every editor does; one that is none for writing may be one for the screen.
  private mutating func write(with key: Key) -> [Effect] {
    guard var editor else { return [] }
    guard editor.take(key) else { return act(besides: key) }
    self.editor = editor
    return []
  }

  /// Puts the note away; where there are words that are not kept, asks about them first.
  mutating func leave(_ old: NoteEditor) {
    var editor = old
    editor.isAsking = true
    self.editor = editor.isChanged ? editor : nil
  }

  /// Keeps a note as it has been written, if that is not as it is already.
  ///
  /// It stays open until it is known to be kept, so that no words are lost where it cannot be.
  mutating func keep(_ editor: NoteEditor) -> [Effect] {
    let change: Notebook.Change
    var former = ""
    switch editor.subject {
    case .passage(let bytes): change = .add(.note, bytes, text: editor.text)
    case .annotation(let id):
      change = .edit(id: id, text: editor.text)
      former = notebook?[id]?.text ?? ""
    }
    let old = NoteEditor(editor.subject, beside: editor.bytes, text: former)
    guard editor.text != old.text else {
      self.editor = nil
      say(former.isEmpty ? .noteLeft : .noteUnchanged)
      return []
    }
    self.editor = editor
    self.editor?.isAsking = false
    return [.keep(change)]
  }

  /// Keeps the words of a note that is being written, for nobody can be asked about them any more.
  mutating func keepWhatIsWritten() -> [Effect] {
    while sheet != nil { closeOverlay() }
    guard let editor, editor.isChanged, !editor.text.isEmpty else { return [] }
    return keep(editor)
  }

  /// Puts a paste into the note that is being written.
  mutating func paste(_ text: String, into old: NoteEditor) {
    var editor = old
    editor.isAsking = false
    editor.insert(text)
    self.editor = editor
  }
}
