/// Looks for sources that nothing rests on, and for grades that are none.
struct SourceCheck {
  private let apparatus: Apparatus
  private let drafts: ApparatusDrafts
  private let gaps: ReadingGaps

  init(_ apparatus: Apparatus, _ drafts: ApparatusDrafts, gaps: ReadingGaps) {
    self.apparatus = apparatus
    self.drafts = drafts
    self.gaps = gaps
  }

  func run(_ report: inout ApparatusReport) {
    checkGrades(&report)
    // What rests on a source in a file that breaks off is not known.
    guard gaps.broken.isSubset(of: [.sources]) else { return }
    let used = used
    let unused = drafts.sources.indices.filter { !used.contains($0) }
    guard !unused.isEmpty else { return }
    let unread = gaps.texts
    for source in unused {
      let id = drafts.sources[source].id
      guard !unread.contains(id.text), !report.suggestions.contains(id.text),
        apparatus.source(id: id.text) == source
      else { continue }
      report.add(.unusedSource(id.text), at: id.place)
    }
  }

  private func checkGrades(_ report: inout ApparatusReport) {
    let letters = apparatus.grades.map(\.letter)
    for grade in drafts.sources.compactMap(\.grade) where !letters.contains(grade.text) {
      report.add(.unknownWord(grade.text, field: "grade", words: letters), at: grade.place)
    }
  }

  /// The sources that something rests on.
  private var used: Set<Int> {
    Set(apparatus.actors.flatMap(\.allSources))
      .union(apparatus.events.flatMap(\.sources))
      .union(apparatus.notes.flatMap(\.sources))
  }
}
