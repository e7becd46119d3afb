import Articles
import CursesTerminal
import Reader
import Screen
import YAMLParsing

/// Reads the values of a file of settings, and takes down what is wrong with them.
struct SettingsReader {
  var configuration = Configuration()

  /// The keys that those of the reader's own are added to.
  var base = Keymap.Base.lectern

  private var faults: SourceReport
  private var changes: [(change: Keymap.Change, place: YAMLPlace)] = []

  /// The names that are given, each below that of its setting.
  private var names: Set<[String]> = []

  init(_ report: SourceReport) { faults = report }

  var diagnostics: [Diagnostic] { faults.sorted }

  /// Takes in every setting of a file; where that breaks off, each by itself, so that what is
  /// broken costs no other.
  mutating func read(_ source: [UInt8]) {
    let document = YAMLDocument(source)
    if document.isCut {
      for lines in SettingLines(source).entries() {
        if let (name, entries) = lines.brokenBlock {
          read(entries, under: name)
        } else {
          let (root, problems) = lines.read()
          read(root, problems)
        }
      }
    } else {
      read(document.root, document.problems)
    }
    setKeys()
  }

  private mutating func read(_ root: YAMLNode?, _ problems: [YAMLProblem]) {
    report(problems)
    guard let root else { return }
    guard let entries = root.entries else {
      if root.text?.isEmpty != true { add(.notSettings, at: root.place) }
      return
    }
    for (name, entry) in named(entries) {
      if let setting = setting(name, at: entry.key.place), !entry.value.isEmpty {
        setting.read(&self, entry.value)
      }
    }
  }

  /// Reads what stands under the name of a setting, each entry by itself.
  private mutating func read(_ entries: [SettingLines], under name: YAMLNode) {
    guard let text = name.text, let setting = setting(text, at: name.place) else { return }
    for lines in entries {
      let (root, problems) = lines.read()
      report(problems)
      guard let value = root?.entries?.first?.value, !value.isEmpty else { continue }
      guard let inner = value.entries else {
        setting.read(&self, value)
        continue
      }
      let news = named(inner).filter { isFirst([text, $0.name], at: $0.entry.key.place) }
      setting.read(&self, YAMLNode(.mapping(news.map(\.entry)), at: value.place))
    }
  }

  /// The setting of a name, unless it is given before; reports a name of none.
  private mutating func setting(_ name: String, at place: YAMLPlace) -> Setting? {
    guard isFirst([name], at: place) else { return nil }
    if let setting = Setting.all.first(where: { $0.name == name }) { return setting }
    add(.unknown(name, nearest: nearest(to: name, among: Setting.all.map(\.name))), at: place)
    return nil
  }

  /// Whether a name is given for the first time where it stands, below those before it; reports a
  /// second time.
  private mutating func isFirst(_ path: [String], at place: YAMLPlace) -> Bool {
    let isFirst = names.insert(path).inserted
    if !isFirst, let name = path.last { report(.repeatedField(name), at: place) }
    return isFirst
  }

  /// The entries that have a name.
  private func named(_ entries: [YAMLNode.Entry]) -> [(name: String, entry: YAMLNode.Entry)] {
    entries.compactMap { entry in entry.key.text.map { ($0, entry) } }
  }

  /// Reads a word that is one of a few; reports any other.
  mutating func word(
    _ node: YAMLNode, of setting: String, among words: [String], wanted: String? = nil
  ) -> String? {
    if let word = node.text, words.contains(word) { return word }
    report(node, isNo: setting, wanted: wanted ?? listed(words, before: "or"), among: words)
    return nil
  }

  mutating func report(
    _ node: YAMLNode, isNo setting: String, wanted: String, among words: [String] = []
  ) {
    let text = node.text ?? (node.items == nil ? "{…}" : "[…]")
    let nearest = nearest(to: text, among: words)
    add(.badValue(text, of: setting, wanted: wanted, nearest: nearest), at: node.place)
  }

  private mutating func report(_ problems: [YAMLProblem]) {
    for problem in problems { report(Diagnostic.Fault(problem.kind), at: problem.place) }
  }

  mutating func report(_ fault: Diagnostic.Fault, at place: YAMLPlace) {
    faults.add(fault, line: place.line, column: place.column, length: place.length)
  }

  private mutating func add(_ fault: SettingFault, at place: YAMLPlace) {
    report(.other(fault.wording), at: place)
  }
}

// MARK: Keys

extension SettingsReader {
  /// Reads keys of the reader's own, each with the action that it is to mean.
  mutating func readKeys(_ node: YAMLNode) {
    guard let entries = node.entries else {
      return report(node, isNo: "keys", wanted: "keys, each with an action")
    }
    for (notation, entry) in named(entries) {
      let action = entry.value.text.flatMap(Action.init(name:))
      let hasMeaning = action != nil || entry.value.text == "nop"
      guard let keys = KeyNotation.keys(written: notation), !keys.isEmpty,
        !hasMeaning || !KeyNotation.isMisspelt(notation)
      else {
        let nearest = KeyNotation.nearestLabel(to: notation)
        add(.unknownKeys(notation, nearest: nearest), at: entry.key.place)
        continue
      }
      if let key = keys.first(where: { $0.asTold != $0 }) {
        let (label, other) = (KeyNotation.label(of: key), KeyNotation.label(of: key.asTold))
        add(.keyIsOther(label, other), at: entry.key.place)
        continue
      }
      if action != nil, let key = keys.first(where: \.beginsArrow) {
        add(.keyBeginsArrow(KeyNotation.label(of: key)), at: entry.key.place)
      }
      if hasMeaning {
        changes.append((Keymap.Change(keys, action), entry.key.place))
      } else if Action(name: notation) != nil {
        let keys = entry.value.text ?? entry.value.items?.first?.text ?? ""
        let fault = SettingFault.actionBeforeKeys(notation, keys: keys.isEmpty ? "x" : keys)
        add(fault, at: entry.key.place)
      } else {
        reportNoAction(entry.value)
      }
    }
  }

  /// Reports what is no action, but stands where one belongs.
  private mutating func reportNoAction(_ node: YAMLNode) {
    guard let name = node.text, !name.isEmpty else {
      return report(node, isNo: "action", wanted: "a name, such as quit")
    }
    let nearest = nearest(to: name, among: Action.allCases.map(\.name) + ["nop"])
    add(.unknownAction(name, nearest: nearest), at: node.place)
  }

  /// Makes the table of keys, once all settings are known; what can never be typed is not in it.
  private mutating func setKeys() {
    let keymap = base.keymap.changed(by: changes.map(\.change))
    configuration.keymap = keymap.withoutConflicts
    for conflict in keymap.conflicts {
      let rows = [conflict.keys, conflict.before]
      guard let place = changes.first(where: { rows.contains($0.change.keys) })?.place else {
        continue
      }
      add(fault(of: conflict), at: place)
    }
  }

  /// What is wrong with keys that can never be typed; those of the table give way to the reader's.
  private func fault(of conflict: Keymap.Conflict) -> SettingFault {
    let keys = KeyNotation.written(conflict.keys)
    guard let before = conflict.before else { return .keysBeginCount(keys) }
    let away = [conflict.keys, before].first { row in !changes.contains { $0.change.keys == row } }
    return .keysNeverTyped(
      keys, before: KeyNotation.written(before), away: away.map(KeyNotation.written))
  }
}

// MARK: Looks

extension SettingsReader {
  /// Reads looks of the reader's own, each of a part of the screen.
  mutating func readLooks(_ node: YAMLNode) {
    guard let entries = node.entries else {
      return report(node, isNo: "looks", wanted: "parts of the screen, each with a look")
    }
    for (name, entry) in named(entries) {
      guard let role = Style.Role.allCases.first(where: { $0.name == name }) else {
        let nearest = nearest(to: name, among: Style.Role.allCases.map(\.name))
        add(.unknownPart(name, nearest: nearest), at: entry.key.place)
        continue
      }
      guard let look = entry.value.text.flatMap(Palette.Look.init(written:)) else {
        let wanted = "[COLOUR] [on COLOUR] bold dim italic underline reverse"
        report(entry.value, isNo: "look", wanted: wanted)
        continue
      }
      configuration.looks[role] = look
    }
  }
}

extension Palette.Look {
  /// Reads a look as settings have it: `179 on black bold`.
  init?(written: String) {
    let attributes: [Substring: Palette.Attributes] = [
      "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    ]
    self.init()
    var isGround = false
    for word in written.split(separator: " ") {
      if word == "on", !isGround, background == nil {
        isGround = true
      } else if !isGround, let attribute = attributes[word] {
        self.attributes.insert(attribute)
      } else if let color = Color(written: String(word)), isGround || foreground == nil {
        if isGround { background = color } else { foreground = color }
        isGround = false
      } else {
        return nil
      }
    }
    guard !isGround else { return nil }
  }
}
