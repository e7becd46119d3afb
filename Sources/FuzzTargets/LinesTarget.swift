import Annotations
import Articles
import LinearReading

/// Types lines at the reader without a screen, and checks after each what always holds.
func typeLines(_ bytes: [UInt8]) {
  var session = LinearSession(annotated)
  var notebook = Notebook(of: annotated.article)
  session.take(notebook)
  checkSaid(session.begin(isResumed: false).lines)
  let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  for (number, line) in lines.enumerated() {
    let stamp = Stamp(id: "urn:fuzz:\(number)", time: Timestamp(milliseconds: number))
    let answer = session.take(String(decoding: line, as: UTF8.self))
    checkSaid(answer.lines)
    switch answer.effect {
    case nil, .open: break
    case .copy(let bytes):
      let text = annotated.article.text.indices
      expect(!bytes.isEmpty && text.contains(bytes.upperBound - 1), "no words are copied")
    case .quit: return
    case .reload:
      session.reload(annotated)
      session.take(notebook)
    case .keep(let change):
      let changed = notebook.apply(change, stamp)
      checkSaid([session.take(notebook, after: change, changed)])
    case .reverse(let reversals):
      notebook.reverse(reversals, at: stamp.time)
      session.take(notebook)
    }
    checkPlace(session.place)
  }
}

private func checkSaid(_ lines: [String]) {
  for line in lines {
    let isText = line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    expect(isText, "a line has a control character in it")
  }
}
