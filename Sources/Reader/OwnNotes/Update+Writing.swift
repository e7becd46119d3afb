import Annotations
import Articles
import Screen

extension Model {
  /// The note that is being written, if one is.
  var editor: NoteEditor? {
    get {
      if case .writing(let editor) = overlay { editor } else { nil }
    }
    set {
      overlay = newValue.map(Overlay.writing)
      // The words of a note that was opened again may lie away from where the reader is.
      if newValue == nil, focus == .text { returnFromPeek() }
    }
  }

  /// Writes a note on what is at hand, else on the sentence on top; goes on with the one that is
  /// there already.
  mutating func writeNote() {
    showPassageAtCursor()
    let own = ownAtHand
    let words = own == nil ? wordsToWriteOn : wordsToMark
    let same = words.flatMap { notebook?.annotations(on: $0) }?.first { $0.kind == .note }
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
    editor = noteEditor(on: annotation)
  }

  private func noteEditor(on own: Annotation) -> NoteEditor {
    NoteEditor(.annotation(own.id), beside: own.bytes ?? startOfPage, text: own.text)
  }

  /// Where a note is written whose words have no place.
  private var startOfPage: Range<ByteOffset> { page.bytes.lowerBound..<page.bytes.lowerBound }

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

// MARK: - Notes that outlive the program

extension Model {
  /// What is being written and is kept nowhere yet.
  var draft: Bookmark.Draft? {
    guard let editor = overlay?.written, editor.isChanged, !editor.text.isEmpty else { return nil }
    var draft = Bookmark.Draft(editor.text, on: editor.bytes, in: article)
    if case .annotation(let id) = editor.subject {
      (draft.annotation, draft.former) = (id, editor.original)
    }
    return draft
  }

  /// Opens a note again that was being written when the program was ended without warning, beside
  /// its words, which show for a look; one that has been kept after all stays closed.
  mutating func goOnWriting(_ draft: Bookmark.Draft) {
    let (editor, isCertain) = noteEditor(with: draft)
    let isKept = notebook?.annotations(on: editor.bytes).contains { $0.text == editor.text } == true
    guard editor.isChanged, !isKept else { return }
    self.editor = editor
    renewPage()
    let target = top(showing: editor.bytes)
    if target != top {
      peek = Peek(origin: top, page: page.bytes, passage: editor.bytes)
      top = target
      renewPage()
    }
    say(isCertain ? .noteUnfinished : .noteUnplaced)
  }

  /// A note as it was being written, and whether it certainly is on the same words as before.
  ///
  /// Where somebody has written over the annotation since, it is a note of its own beside that.
  private func noteEditor(with draft: Bookmark.Draft) -> (editor: NoteEditor, isCertain: Bool) {
    if let own = draft.annotation.flatMap({ notebook?[$0] }) {
      var editor = noteEditor(on: own)
      let isSame = editor.text == draft.former || editor.text == draft.text
      editor.replace(with: draft.text)
      if isSame { return (editor, true) }
    }
    let passage = draft.passage(in: article)
    let bytes = passage?.bytes ?? startOfPage
    var editor = NoteEditor(.passage(bytes), beside: bytes)
    editor.replace(with: draft.text)
    return (editor, passage?.isCertain == true)
  }
}
