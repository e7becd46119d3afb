import YAMLParsing

/// The fields of an entry: each is taken once, and what is left is unknown.
struct EntryReader {
  typealias FaultAtPlace = (fault: Diagnostic.Fault, place: FilePlace)

  /// What the entry is: `actor`.
  private let entry: String
  private let file: ApparatusFile
  private let place: YAMLPlace
  private let fields: [YAMLNode.Entry]

  /// Whether what a misspelt field or date may mean is to be looked for at all.
  private let maySuggest: Bool
  private var isTaken: [Bool]

  /// The names of the fields that were asked for.
  private var known: [String] = []

  /// Those of them that mean nothing to this program.
  private var kept: Set<String> = []

  private(set) var faults: [FaultAtPlace] = []

  /// Begins an entry; nothing when it has no fields at all.
  init?(_ node: YAMLNode, of file: ApparatusFile, entry: String, suggests: Bool) {
    guard let fields = node.entries else { return nil }
    self.entry = entry
    self.file = file
    self.fields = fields
    maySuggest = suggests
    place = node.place
    isTaken = Array(repeating: false, count: fields.count)
  }

  /// Reads an entry of a list with a closure that takes its fields, and adds what is wrong with it
  /// to the faults before.
  static func read<Draft>(
    _ node: YAMLNode, of file: ApparatusFile, entry: String, _ faults: inout [FaultAtPlace],
    _ take: (inout EntryReader) -> Draft?
  ) -> Draft? {
    let suggests = faults.count < Diagnostic.mostOfFile
    guard var reader = EntryReader(node, of: file, entry: entry, suggests: suggests) else {
      let place = FilePlace(file: file, place: node.place)
      faults.append((.apparatus(.wrongShape(wanted: "\(entry.withArticle) with fields")), place))
      return nil
    }
    let draft = take(&reader)
    faults += reader.finish()
    return draft
  }

  /// Whether to look for what a misspelt field or date may mean, which takes time: only while the
  /// faults are few enough to be told.
  var suggests: Bool { maySuggest && faults.count < Diagnostic.mostOfFile }

  /// Takes a field that is a text; an empty one says nothing.
  mutating func text(_ name: String) -> String? { written(name)?.text }

  /// Takes a text with its place; what it is to be is reported where it is none.
  mutating func written(_ name: String, wants wanted: String = "a text") -> Written? {
    guard let node = node(name) else { return nil }
    guard let text = node.text else {
      report(name, wants: wanted, at: node)
      return nil
    }
    return text.isEmpty ? nil : Written(text: text, place: place(of: node))
  }

  /// Takes an address; reports one that cannot be opened.
  mutating func address(_ name: String) -> String? {
    let address = written(name)
    if let address, !isAddress(address.text) {
      faults.append((.linkToUnopenable(destination: address.text), address.place))
    }
    return address?.text
  }

  /// Takes a text that the entry must have.
  mutating func required(_ name: String) -> Written? { isMissing(name) ? nil : written(name) }

  /// Takes a text that is one of a few words.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String) -> Word? {
    guard let written = written(name) else { return nil }
    if let word = Word(rawValue: written.text) { return word }
    let words = Word.allCases.map(\.rawValue)
    report(.unknownWord(written.text, field: name, words: words), at: written.place)
    return nil
  }

  /// Takes a word that the entry must have.
  mutating func requiredWord<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) -> Word? {
    isMissing(name) ? nil : word(name)
  }

  /// Whether a field that the entry must have is not there, or empty; if so, that is reported.
  mutating func isMissing(_ name: String) -> Bool {
    if let node = node(name), !node.isBlank { return false }
    if let field = fields.first(where: { $0.key.text == name }) {
      report(.emptyField(name), at: place(of: field.key))
    } else {
      report(.missingField(name, entry: entry), at: start)
    }
    return true
  }

  /// Whether the entry has a field of those of another list, and lacks its own; if so, that alone
  /// is reported of it.
  mutating func isMisplaced(
    _ fault: ApparatusFault, having other: String, without own: String
  ) -> Bool {
    guard value(of: other) != nil, value(of: own) == nil else { return false }
    report(fault, at: start)
    isTaken = Array(repeating: true, count: fields.count)
    return true
  }

  /// Takes a list of texts; a text alone is a list of one.
  mutating func texts(_ name: String) -> [Written] {
    list(name, wants: "a list of texts") { reader, node in
      node.text.map { Written(text: $0, place: reader.place(of: node)) }
    }
  }

  /// Takes a list, whose items a closure reads; an item alone is a list of one.
  ///
  /// - Parameters:
  ///   - name: The name of the field.
  ///   - wanted: What is reported when the closure gives nothing at all.
  ///   - read: Reads an item; gives an empty value for one whose faults it has reported.
  /// - Returns: The items that could be read.
  mutating func list<Item>(
    _ name: String, wants wanted: String, _ read: (inout EntryReader, YAMLNode) -> Item??
  ) -> [Item] {
    guard let node = node(name), !node.isBlank else { return [] }
    var items: [Item] = []
    for item in node.items ?? [node] {
      guard let value = read(&self, item) else {
        report(name, wants: wanted, at: item)
        continue
      }
      if let value { items.append(value) }
    }
    return items
  }

  /// Takes a field that has fields of its own, which a closure reads.
  mutating func map<Value>(_ name: String, _ read: (inout EntryReader) -> Value) -> Value? {
    guard let node = node(name), node.text?.isEmpty != true else { return nil }
    let value = inner(node, entry: "“\(name)”", read)
    if value == nil { report(name, wants: "fields of its own", at: node) }
    return value
  }

  /// Reads an entry within this one; nothing when it has no fields.
  mutating func inner<Value>(
    _ node: YAMLNode, entry: String, _ read: (inout EntryReader) -> Value
  ) -> Value? {
    guard var reader = EntryReader(node, of: file, entry: entry, suggests: suggests)
    else { return nil }
    let value = read(&reader)
    faults += reader.finish()
    return value
  }

  /// Takes a field as it is.
  mutating func node(_ name: String) -> YAMLNode? {
    known.append(name)
    guard let index = fields.firstIndex(where: { $0.key.text == name }) else { return nil }
    isTaken[index] = true
    return fields[index].value
  }

  /// The value of a field, which is not taken by this.
  func value(of name: String) -> YAMLNode? { fields.first { $0.key.text == name }?.value }

  /// Takes the plain texts of all fields that no one has taken: of those whose names are given as
  /// texts, which must be such, and of others, which are left out where they have another shape.
  mutating func rest(texts: [String], others: [String]) -> [Metadata.Field] {
    known += texts + others
    kept.formUnion(texts + others)
    var rest: [Metadata.Field] = []
    for (index, field) in fields.enumerated() where !isTaken[index] {
      guard let name = field.key.text, texts.contains(name) || others.contains(name) else {
        continue
      }
      isTaken[index] = true
      if let value = field.value.text {
        rest.append(Metadata.Field(name: name, value: value))
      } else if texts.contains(name) {
        report(name, wants: "a text", at: field.value)
      }
    }
    return rest
  }

  /// Where the entry begins.
  var start: FilePlace { place(at: place) }

  func place(of node: YAMLNode) -> FilePlace { place(at: node.place) }

  private func place(at place: YAMLPlace) -> FilePlace { FilePlace(file: file, place: place) }

  /// Reports a field of the wrong shape.
  mutating func report(_ name: String, wants wanted: String, at node: YAMLNode) {
    faults.append((.fieldOfWrongShape(field: name, wanted: wanted), place(of: node)))
  }

  mutating func report(_ fault: ApparatusFault, at place: FilePlace) {
    faults.append((.apparatus(fault), place))
  }

  /// Ends the entry: what has not been taken is unknown.
  ///
  /// - Returns: All that is wrong with the entry.
  mutating func finish() -> [FaultAtPlace] {
    for (index, field) in fields.enumerated() where !isTaken[index] {
      if let colon = colonWithoutSpace(in: field) {
        faults.append((.brokenYAML(.missingSpace(after: ":")), colon))
        continue
      }
      let name = field.key.text ?? ""
      let nearest = suggests ? fieldMeant(by: name) : nil
      let fault: ApparatusFault =
        nearest == nil && field.hasNoColon
        ? .textAfterComma(name, entry: entry)
        : .unknownField(name, entry: entry, nearest: nearest)
      report(fault, at: place(of: field.key))
    }
    return faults
  }

  /// Where the colon stands that lacks a space behind it, as in `{id:moon}`: to YAML all of that is
  /// a key; nothing where it is not that of a field.
  private func colonWithoutSpace(in field: YAMLNode.Entry) -> FilePlace? {
    guard field.hasNoColon, case .scalar(let key, .plain) = field.key.content,
      let colon = key.firstIndex(of: ":"), known.contains(String(key[..<colon]))
    else { return nil }
    let column = field.key.place.column + key[..<colon].utf8.count
    return place(at: YAMLPlace(line: field.key.place.line, column: column, length: 1))
  }

  /// The field that someone may have meant: by another word for it, else by one that is like it.
  private func fieldMeant(by name: String) -> String? {
    if let field = Self.otherWords[name], known.contains(field), !kept.contains(field) {
      return field
    }
    return nearest(to: name, among: known)
  }

  /// Words that say the same as a field and are spelt otherwise.
  private static let otherWords = [
    "born": "birth", "died": "death", "founded": "foundation", "established": "foundation",
    "dissolved": "dissolution", "before": "prefix", "after": "suffix", "name": "literal",
    "last": "family", "first": "given", "sources": "references",
  ]
}

extension YAMLNode {
  /// Whether it is a text with nothing in it: none that an alias without a value was to be.
  var isBlank: Bool {
    guard case .scalar("", let style) = content else { return false }
    return style != .alias
  }
}

extension YAMLNode.Entry {
  /// Whether it is a key between commas, without a colon: its empty value begins where it ends.
  fileprivate var hasNoColon: Bool {
    value.text == "" && value.place.line == key.place.line
      && value.place.column == key.place.column + key.place.length
  }
}
