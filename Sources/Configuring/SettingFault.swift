public import Articles

/// What can be wrong in a file of settings.
public enum SettingFault: Sendable, Equatable {
  /// The file as a whole cannot be read, in words for people.
  case unreadable(String)
  case notSettings
  case unknown(String, nearest: String?)
  /// A value that is none of those that a setting takes, in words for people.
  case badValue(String, of: String, wanted: String, nearest: String?)
  /// A text that names no keys.
  case unknownKeys(String, nearest: String?)
  /// A key that no terminal tells from another one.
  case keyIsOther(String, String)
  /// A key that terminals send for what arrows begin with.
  case keyBeginsArrow(String)
  case unknownAction(String, nearest: String?)
  /// An action where its keys belong, which stand after it.
  case actionBeforeKeys(String, keys: String)
  case unknownPart(String, nearest: String?)
  /// Keys that can never be typed to their end: the others act before. Those that are not the
  /// reader's own are to be taken away; there are none where both are.
  case keysNeverTyped(String, before: String, away: String?)
  /// Keys that begin with a digit, which begins a count.
  case keysBeginCount(String)
}

// MARK: Prose

extension SettingFault {
  /// What diagnostics tell of it.
  public var wording: Diagnostic.Wording {
    Diagnostic.Wording(code: code, severity: severity, message: message, help: help)
  }

  private var severity: Diagnostic.Severity {
    switch self {
    case .keyBeginsArrow, .keysNeverTyped, .keysBeginCount: .warning
    default: .error
    }
  }

  private var message: String {
    switch self {
    case .unreadable(let reason): "the settings cannot be read: \(reason)"
    case .notSettings: "here belong settings, each with its value on a line"
    case .unknown(let name, _): "there is no setting “\(shortened(name))”"
    case .badValue(let value, let setting, let wanted, _):
      "“\(shortened(value))” is no “\(setting)”, which is \(wanted)"
    case .unknownKeys(let keys, _): "“\(shortened(keys))” names no keys"
    case .keyIsOther(let key, let other): "“\(key)” is “\(other)” to a terminal"
    case .keyBeginsArrow(let key): "“\(key)” and a quick next key are taken for an arrow"
    case .unknownAction(let name, _): "there is no action “\(shortened(name))”"
    case .actionBeforeKeys(let name, _): "the action “\(name)” stands where its keys belong"
    case .unknownPart(let name, _): "no part of the screen is called “\(shortened(name))”"
    case .keysNeverTyped(let keys, let before, _):
      "“\(keys)” can never be typed: “\(before)” acts before"
    case .keysBeginCount(let keys): "“\(keys)” can never be typed: a digit begins a number"
    }
  }

  private var help: String? {
    switch self {
    case .unreadable, .keysBeginCount: nil
    case .notSettings: "write a name and a value, such as “measure: 72”"
    case .unknown(_, let nearest?), .badValue(_, _, _, let nearest?),
      .unknownKeys(_, let nearest?), .unknownAction(_, let nearest?),
      .unknownPart(_, let nearest?):
      "the nearest is “\(nearest)”"
    case .unknown: "“lectern config” prints all settings"
    case .badValue: nil
    case .unknownAction: "“lectern keys” lists the actions; “nop” takes the keys away"
    case .actionBeforeKeys(let name, let keys):
      "write the keys and then the action, such as “\(shortened(keys)): \(name)”"
    case .unknownPart: "“lectern config” lists the parts"
    case .unknownKeys:
      "write keys as in “]]”, “^N”, “M-w”, “PgDn”, “F2” or “<c-n>”; “<” itself is “<lt>”"
    case .keyIsOther(_, let other): "write “\(other)” if that is meant, or take another key"
    case .keyBeginsArrow: "take another key"
    case .keysNeverTyped(_, _, let away?):
      "take the other keys away with “\(quotedKeys(away)): nop”"
    case .keysNeverTyped: "take one of the two out"
    }
  }

  private var code: String {
    switch self {
    case .unreadable: "unreadable-file"
    case .notSettings: "wrong-shape"
    case .unknown: "unknown-setting"
    case .badValue: "unknown-word"
    case .unknownKeys: "unknown-keys"
    case .unknownAction: "unknown-action"
    case .actionBeforeKeys: "action-before-keys"
    case .unknownPart: "unknown-part"
    case .keyBeginsArrow: "key-begins-arrow"
    case .keyIsOther, .keysNeverTyped, .keysBeginCount: "keys-never-typed"
    }
  }
}

/// Keys as they stand in a file of settings, in quotes where YAML would read them as anything else.
private func quotedKeys(_ keys: String) -> String {
  let isPlain = keys.first?.isLetter == true && keys.allSatisfy { $0.isLetter || $0.isNumber }
  if isPlain { return keys }
  let isDouble = keys.contains { $0 == "\"" || $0 == "\\" }
  return isDouble ? "'\(keys.replacing("'", with: "''"))'" : "\"\(keys)\""
}
