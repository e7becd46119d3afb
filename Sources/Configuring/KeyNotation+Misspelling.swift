import Articles
import Screen

extension KeyNotation {
  /// Whether what reads as a row of characters is more likely one key, misspelt: `C-n`, `Ctrl+N`,
  /// `F13`, `PgDwn`.
  ///
  /// A row of three characters is that only for how it begins: many such rows are near to a short
  /// name.
  static func isMisspelt(_ row: String) -> Bool {
    guard row.count > 2, !row.contains("<"), key(labelled: row) == nil else { return false }
    let (modifiers, name) = parts(of: row[...])
    let isFunction = name.first?.lowercased() == "f" && name.dropFirst().allSatisfy(\.isNumber)
    return !modifiers.isEmpty || isFunction || row.count > 3 && nearestLabel(to: row) != nil
  }

  /// What the key is called that someone may have meant, as settings take it: `^N` for `C-n`.
  static func nearestLabel(to text: String) -> String? {
    let isBracketed = text.hasPrefix("<") && text.hasSuffix(">")
    let (modifiers, name) = parts(of: isBracketed ? text.dropFirst().dropLast() : text[...])
    if let key = key(labelled: "\(modifiers)\(name)") { return label(of: key) }
    let meant = otherNames[name.lowercased()] ?? nearest(to: String(name), among: longNames)
    return meant.flatMap { key(labelled: "\(modifiers)\($0)") }.map(label(of:))
  }

  /// Parts what stands before the name of a key from it: `^` and `n` of `C-n`.
  private static func parts(of text: Substring) -> (modifiers: String, name: Substring) {
    var (modifiers, name) = ("", text)
    while true {
      let mark = name.hasPrefix("^") ? name.startIndex : name.firstIndex { "-+".contains($0) }
      guard let mark, name.index(after: mark) < name.endIndex,
        let modifier = otherModifiers[name[...mark].lowercased().filter { !"-+".contains($0) }]
      else { return (modifiers, name) }
      modifiers += modifier
      name = name[name.index(after: mark)...]
    }
  }

  /// What other programs call the keys that are held down, in lower case.
  private static let otherModifiers = [
    "^": "^", "c": "^", "ctrl": "^", "control": "^", "a": "M-", "m": "M-", "alt": "M-",
    "meta": "M-", "s": "S-", "shift": "S-",
  ]

  /// What other programs call keys that have a shorter name here.
  private static let otherNames = ["return": "enter", "escape": "esc"]
}
