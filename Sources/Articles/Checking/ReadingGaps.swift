import YAMLParsing

/// What of the files of an apparatus was not read, so that nothing is said to be missing that is
/// only unread.
struct ReadingGaps {
  /// The files that could not be read to their end, or do not have what belongs in them where it
  /// is looked for.
  var broken: Set<ApparatusFile> = []

  /// The values that were read with faults: perhaps not all of them.
  private var faulty: [YAMLNode] = []

  /// The ids of the sources that entries rest on that were left out.
  private var sources: Set<String> = []

  /// Takes down that something was wrong with the values of a file.
  mutating func add(_ faults: [EntryReader.FaultAtPlace], in root: YAMLNode) {
    if !faults.isEmpty { faulty.append(root) }
  }

  /// Takes down that an actor was left out.
  mutating func add(leftOut actor: ActorDraft) {
    let sources = actor.sources + (actor.nameSources + [actor.wikidataSource]).compactMap(\.self)
    self.sources.formUnion(sources.map(\.text))
  }

  /// All texts among the values that were read with faults, and the sources of what was left out.
  ///
  /// - Complexity: O(*n*) in the values.
  var texts: Set<String> {
    var texts = sources
    var rest = faulty
    while let node = rest.popLast() {
      switch node.content {
      case .scalar(let text, _): texts.insert(text)
      case .sequence(let items): rest += items
      case .mapping(let entries): rest += entries.map(\.value)
      }
    }
    return texts
  }
}
