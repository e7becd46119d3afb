import YAMLParsing

/// The files that an apparatus is read from.
enum ApparatusFile: Int, CaseIterable {
  /// The article itself, whose front matter may have actors.
  case article
  case actors
  case timeline
  case notes
  case sources

  /// The part of the apparatus that is read from a file of a name; nothing where none is.
  init?(named name: String) {
    switch name {
    case "actors.yaml": self = .actors
    case "timeline.yaml": self = .timeline
    case "notes.yaml": self = .notes
    case "sources.yaml": self = .sources
    default: return nil
    }
  }

  /// Whether what belongs in the file stands where it is looked for.
  func hasEntries(in root: YAMLNode) -> Bool {
    switch self {
    case .article, .actors, .timeline: root.items != nil
    case .notes: hasLists(["notes", "readings"], in: root)
    case .sources: root.items != nil || hasLists(["references"], in: root)
    }
  }

  /// Whether there are any of some fields, each with a list, one item or nothing yet.
  private func hasLists(_ names: [String], in root: YAMLNode) -> Bool {
    let lists = names.compactMap { root[$0] }
    return !lists.isEmpty
      && lists.allSatisfy { $0.items != nil || $0.entries != nil || $0.isBlank }
  }
}

/// Where something stands in the files of an apparatus.
struct FilePlace: Hashable, Comparable {
  let file: ApparatusFile
  let place: YAMLPlace

  var line: Int { place.line }

  /// By files, then lines, then columns.
  static func < (left: FilePlace, right: FilePlace) -> Bool {
    (left.file.rawValue, left.line, left.place.column)
      < (right.file.rawValue, right.line, right.place.column)
  }
}

/// A text with the place where it is written.
struct Written {
  let text: String
  let place: FilePlace
}

/// What is wrong with the files of an apparatus.
struct ApparatusReport {
  private var reports: [SourceReport?] = Array(repeating: nil, count: ApparatusFile.allCases.count)

  /// For each file the line from which its values may be cut short, so that nothing else is said of
  /// them.
  private var cuts: [Int] = Array(repeating: Int.max, count: ApparatusFile.allCases.count)

  /// The nearest names and ids that may still be looked for, in names to compare with.
  private var comparisons = 300_000

  /// The names that were suggested in place of others.
  private(set) var suggestions: Set<String> = []

  /// Takes a file on, and what is wrong with its encoding if that has not been reported.
  mutating func begin(
    _ file: ApparatusFile, name: String, source: SourceText, reportsEncoding: Bool = true
  ) {
    reports[file.rawValue] = SourceReport(
      file: name, source: source, reportsEncoding: reportsEncoding)
  }

  /// Takes down that a file breaks off within the last entry of a value.
  mutating func cut(_ file: ApparatusFile, within root: YAMLNode) {
    let last = root.entries?.last?.value ?? root
    cuts[file.rawValue] = (last.items?.last ?? last).place.line
  }

  mutating func add(_ fault: Diagnostic.Fault, at place: FilePlace) {
    guard reports[place.file.rawValue]?.isFull == false, place.line < cuts[place.file.rawValue]
    else { return }
    reports[place.file.rawValue]?.add(
      fault, line: place.place.line, column: place.place.column, length: place.place.length)
  }

  mutating func add(_ fault: ApparatusFault, at place: FilePlace) {
    add(.apparatus(fault), at: place)
  }

  /// The index of each id, of equal ones that of the first.
  ///
  /// The others are reported: with the line of the first, and its file where that is another.
  @discardableResult
  mutating func positions(of ids: [Written]) -> [String: Int] {
    var positions: [String: Int] = [:]
    positions.reserveCapacity(ids.count)
    for (index, id) in ids.enumerated() {
      guard let position = positions[id.text] else {
        positions[id.text] = index
        continue
      }
      let first = ids[position].place
      let file = first.file == id.place.file ? nil : reports[first.file.rawValue]?.file
      add(.repeatedID(id.text, line: first.line, file: file), at: id.place)
    }
    return positions
  }

  /// Adds what is wrong with a file as a whole.
  mutating func add(_ fault: ApparatusFault, toAllOf file: ApparatusFile) {
    reports[file.rawValue]?.add(.apparatus(fault))
  }

  mutating func add(_ fault: CheckFault, at place: FilePlace) { add(.check(fault), at: place) }

  /// What is wrong, by the files and their lines.
  var sorted: [Diagnostic] { reports.compactMap { $0 }.flatMap(\.sorted) }

  /// Finds the name that someone may have meant, as long as that takes bounded time.
  mutating func nearest(to name: String, among names: some Collection<String>) -> String? {
    guard names.count <= comparisons else { return nil }
    comparisons -= names.count
    let nearest = Articles.nearest(to: name, among: names)
    if let nearest { suggestions.insert(nearest) }
    return nearest
  }

  /// Finds the ids of the entries that are called so, four at most, whatever the case of the
  /// letters, as long as that takes bounded time.
  mutating func ids(
    called name: String, among ids: [Written], names: (Int) -> [String]
  ) -> [String] {
    let wanted = folded(name)
    var called: [String] = []
    for (index, id) in ids.enumerated() where called.count < 4 {
      guard comparisons > 0 else { return [] }
      let own = names(index)
      comparisons -= own.count
      guard !called.contains(id.text), own.contains(where: { folded($0) == wanted })
      else { continue }
      called.append(id.text)
    }
    suggestions.formUnion(called)
    return called
  }
}

/// A name as names are compared, without regard to case; of a long one the beginning.
private func folded(_ name: String) -> [UInt8] {
  FoldedText(String(name.prefix(100)).lowercased()).bytes
}
