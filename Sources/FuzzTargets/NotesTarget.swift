import Annotations
import Articles
import JSONText
import Reader
import Screen

/// Reads a notebook, annotations of another program and a bookmark, which stand one after the other
/// between bytes 0x1E.
func readNotes(_ bytes: [UInt8]) {
  var supply = ByteSupply(bytes)
  let values = (0..<3).map { _ in readJSON(supply.part(upTo: 0x1E)) }
  let article = annotated.article
  var notebook = Notebook(of: article)
  if let page = values[0].flatMap({ try? NotebookPage(reading: $0) }) {
    notebook = notebook.merged(with: page, base: NotebookPage())
    expect(notebook.page == page, "a notebook has another page than it is read from")
    checkNotebook(notebook)
    checkChanges(of: notebook)
  }
  if let foreign = values[1].flatMap({ ForeignAnnotations($0) }) {
    receive(foreign, into: &notebook)
  }
  if let bookmark = values[2].flatMap({ Bookmark(json: $0) }) { readOn(from: bookmark, notebook) }
}

/// Reads JSON: it is read again as it is written, without a control.
private func readJSON(_ bytes: [UInt8]) -> JSON? {
  do throws(JSONFault) {
    let json = try JSON(reading: bytes)
    let written = json.text
    checkPrintable(written)
    let again = try? JSON(reading: Array(written.utf8))
    expect(again.map { Array($0.text.utf8) } == Array(written.utf8), "JSON is read otherwise")
    return json
  } catch {
    expect(error.line > 0 && error.column > 0, "a fault without a place")
    checkPrintable(error.prose)
    return nil
  }
}

/// Checks that notes lie on whole characters in the order of the text, and are the same once they
/// have been written to a file.
private func checkNotebook(_ notebook: Notebook) {
  let article = notebook.article
  for annotation in notebook.annotations {
    for bytes in annotation.anchoring.candidates {
      expect(!bytes.isEmpty, "a note on nothing")
      checkCharacters(bytes, of: article.text, "a note")
    }
  }
  let places = notebook.annotations.compactMap(\.bytes?.lowerBound)
  expect(places == places.sorted(), "notes out of order")
  let (names, title) = (ArticleNames(article), article.metadata.title)
  let page = notebook.page.written(for: names, title: title)
  expect(page.written(for: names, title: title) == page, "a page changes as it is written again")
  let json = try? JSON(reading: Array(page.json.text.utf8))
  guard let json, let read = try? NotebookPage(reading: json) else {
    return expect(false, "a page that is written cannot be read")
  }
  expect(read == page, "a page is read otherwise than it was written")
  let again = Notebook(of: article).merged(with: read, base: NotebookPage())
  expect(again.annotations == notebook.annotations, "notes are others once they are written")
}

/// Checks that what is changed can be taken back, and that a place that is confirmed is certain.
private func checkChanges(of notebook: Notebook) {
  let stamp = Stamp(id: "urn:fuzz:0", time: Timestamp(milliseconds: 0))
  for annotation in notebook.annotations {
    let id = annotation.id
    var changes: [Notebook.Change] = [.edit(id: id, text: "other words"), .remove(id: id)]
    for candidate in annotation.anchoring.candidates.indices.prefix(4) {
      changes.append(.confirm(id: id, candidate: candidate))
    }
    for change in changes {
      var changed = notebook
      guard let outcome = changed.apply(change, stamp) else { continue }
      checkNotebook(changed)
      if case .confirm = change { expect(outcome.bytes != nil, "a confirmed place is not certain") }
      changed.reverse(notebook.reversals(of: change, outcome), at: stamp.time)
      let restored = changed[id]
      expect(
        restored?.text == annotation.text && restored?.kind == annotation.kind
          && restored?.locator == annotation.locator && restored?.bytes == annotation.bytes,
        "what is taken back is not as it was")
    }
  }
}

/// Takes annotations in: none that was there is lost, and a second time changes nothing.
private func receive(_ foreign: ForeignAnnotations, into notebook: inout Notebook) {
  let before = Set(notebook.annotations.map(\.id))
  for received in notebook.receive(foreign) {
    guard case .refused(let fault) = received.outcome else { continue }
    expect(!fault.prose.isEmpty && !fault.help.isEmpty, "a refusal without a word")
  }
  checkNotebook(notebook)
  expect(before.isSubset(of: notebook.annotations.map(\.id)), "what is taken in takes notes away")
  var again = notebook
  _ = again.receive(foreign)
  expect(again == notebook, "what is taken in twice is not there once")
}

/// Opens the article where it was left, whatever is said to have been open.
private func readOn(from bookmark: Bookmark, _ notebook: Notebook) {
  expect(Bookmark(json: bookmark.json) == bookmark, "a bookmark is read otherwise")
  let settings = Settings(measure: bookmark.measure ?? 60)
  for size in [Size(columns: 120, rows: 36), Size(columns: 40, rows: 10)] {
    var reader = ArticleReader(
      annotated, size: size, settings: settings, at: bookmark.place(in: annotated.article))
    reader.take(notebook)
    reader.reopen(bookmark)
    for key in "jG+" { _ = reader.handle(.key(Key(key))) }
    expect(reader.view().size == size, "the picture does not fill the screen")
    checkPlace(reader.place)
  }
}
