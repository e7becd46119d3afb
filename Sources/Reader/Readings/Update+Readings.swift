import Articles
import Screen

extension Model {
  /// Marks odd wording in the text, or no longer; the text itself stays as its author wrote it.
  mutating func toggleReadings() {
    guard !article.apparatus.readings.isEmpty else { return say(.noReadings) }
    showsReadings.toggle()
    renewReferences()
    guard showsReadings else { return say(.readingsHidden) }
    say(.readingsShown(article.apparatus.readings.count))
  }

  /// Finds again what can be followed, and unchooses what no longer can.
  mutating func renewReferences() {
    references = article.references(with: notebook, readings: showsReadings)
    unchooseWhatIsGone()
  }

  /// Unchooses what can no longer be followed: a note that was removed, a reading that is not
  /// marked.
  mutating func unchooseWhatIsGone() {
    if let chosen, index(ofReference: chosen) == nil { self.chosen = nil }
  }

  /// The words in sight that are to be read otherwise.
  var markedReadings: [MarkedText] {
    guard showsReadings else { return [] }
    return article.apparatus.readings(in: page.bytes).compactMap { index in
      article.apparatus.readings[index].bytes.map { MarkedText(bytes: $0, role: .reading) }
    }
  }

  /// How odd wording is meant, in one line: `read: they made contact · tense`.
  func words(ofReading index: Int) -> String {
    let reading = article.apparatus.readings[index]
    return (["read: \(reading.read)"] + [reading.kind].compactMap(\.self)).joined(separator: " · ")
  }

  /// The lines of the box that shows how odd wording is meant.
  func readingLines(_ index: Int) -> [NoteLine] {
    let reading = article.apparatus.readings[index]
    let facts = [reading.kind, reading.note].compactMap(\.self).joined(separator: " · ")
    return rows(of: "read: \(reading.read)", .text)
      + (facts.isEmpty ? [] : rows(of: facts, Style(.quiet)))
  }
}
