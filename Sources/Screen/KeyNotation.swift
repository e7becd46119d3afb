/// How keys are written: in tests and settings `]]<tab><c-d>`, for people `^D` and `S-Tab`.
///
/// A character stands for itself; every other key is a name between angle brackets, in lower case,
/// after `c-` for Control, `a-` for Alt and `s-` for Shift. `<` itself is `<lt>`, and `>` within
/// brackets `gt`.
public enum KeyNotation {
  /// Why a text names no keys.
  public enum Fault: Error, Equatable {
    case unknownKey(String)
    case missingBracket
  }

  private static let names: [(notation: String, people: String, name: Key.Name)] = [
    ("enter", "Enter", .enter), ("esc", "Esc", .escape), ("tab", "Tab", .tab),
    ("backspace", "Backspace", .backspace), ("delete", "Del", .delete), ("up", "↑", .up),
    ("down", "↓", .down), ("left", "←", .left), ("right", "→", .right), ("pageup", "PgUp", .pageUp),
    ("pagedown", "PgDn", .pageDown), ("home", "Home", .home), ("end", "End", .end),
    ("space", "Space", .character(" ")), ("lt", "<", .character("<")), ("gt", ">", .character(">")),
  ]

  /// What keys are called here and to people, but for names of one or two characters.
  public static let longNames = names.flatMap { [$0.notation, $0.people] }.filter { $0.count > 2 }

  /// Reads a row of keys.
  public static func parse(_ text: String) throws(Fault) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.popFirst() {
      if first != "<" {
        keys.append(Key(first))
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { throw .missingBracket }
      keys.append(try named(rest[..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }

  /// Writes a key as `parse` reads it.
  public static func notation(of key: Key) -> String {
    let name = names.first { $0.name == key.name }?.notation
    let modifiers = prefix(of: key, control: "c-", alt: "a-", shift: "s-")
    if key == Key(">") { return ">" }
    if let name { return "<\(modifiers)\(name)>" }
    switch key.name {
    case .character(let character) where modifiers.isEmpty: return String(character)
    case .character(let character): return "<\(modifiers)\(character)>"
    case .function(let number): return "<\(modifiers)f\(number)>"
    default: preconditionFailure("\(key.name) stands in no row of names")
    }
  }

  /// Writes a key as help texts print it: `^D`, `S-Tab`, `M-w`, `PgDn`.
  public static func label(of key: Key) -> String {
    let name =
      switch key.name {
      case .character(let character) where character != " ":
        key.modifiers.contains(.control) ? character.uppercased() : String(character)
      case .function(let number): "F\(number)"
      default: names.first { $0.name == key.name }?.people ?? "?"
      }
    return prefix(of: key, control: "^", alt: "M-", shift: "S-") + name
  }

  /// The key that a text is the label of; the case of names does not matter.
  ///
  /// - Returns: Nothing for a row of keys, and for a character alone, which stands for itself.
  public static func key(labelled text: String) -> Key? {
    let marks: [(text: String, modifier: Key.Modifiers)] = [
      ("^", .control), ("M-", .alt), ("m-", .alt), ("S-", .shift), ("s-", .shift),
    ]
    var modifiers: Key.Modifiers = []
    var rest = text[...]
    while let mark = marks.first(where: { rest.hasPrefix($0.text) && rest != $0.text }) {
      modifiers.insert(mark.modifier)
      rest = rest.dropFirst(mark.text.count)
    }
    let name = rest.lowercased()
    if rest.count == 1, let character = rest.first, !"↑↓←→".contains(character) {
      guard !modifiers.isEmpty, !modifiers.contains(.shift) else { return nil }
      let isControl = modifiers.contains(.control) && character.isASCII
      return Key(.character(isControl ? Character(name) : character), modifiers)
    }
    if let number = function(name[...]) { return Key(.function(number), modifiers) }
    return names.first { entry in
      entry.people.lowercased() == name || entry.notation == name && name.count > 2
    }.map { Key($0.name, modifiers) }
  }

  /// The number of a function key by its name, `f5`.
  private static func function(_ name: Substring) -> Int? {
    guard name.first == "f", name.dropFirst().allSatisfy(\.isNumber),
      let number = Int(name.dropFirst()), (1...12).contains(number)
    else { return nil }
    return number
  }

  private static func named(_ text: Substring) throws(Fault) -> Key {
    var modifiers: Key.Modifiers = []
    var rest = text
    while rest.dropFirst().first == "-", rest.count > 2, let letter = rest.first {
      switch letter {
      case "c": modifiers.insert(.control)
      case "a": modifiers.insert(.alt)
      case "s": modifiers.insert(.shift)
      default: throw .unknownKey("<\(text)>")
      }
      rest = rest.dropFirst(2)
    }
    if let entry = names.first(where: { $0.notation == rest }) { return Key(entry.name, modifiers) }
    if let number = function(rest) { return Key(.function(number), modifiers) }
    // Shift is told by the character alone, and beside Control not at all.
    guard rest.count == 1, let character = rest.first, !modifiers.isEmpty,
      !modifiers.contains(.shift)
    else { throw .unknownKey("<\(text)>") }
    let isControlled = modifiers.contains(.control) && character.isASCII
    return Key(.character(isControlled ? Character(rest.lowercased()) : character), modifiers)
  }

  private static func prefix(of key: Key, control: String, alt: String, shift: String) -> String {
    (key.modifiers.contains(.control) ? control : "")
      + (key.modifiers.contains(.alt) ? alt : "") + (key.modifiers.contains(.shift) ? shift : "")
  }
}
