/// A value in JSON (RFC 8259), the members of objects in the order in which they are given.
public enum JSON: Sendable {
  case null
  case boolean(Bool)
  case number(Int)
  /// A number that is no whole one, or too large for one, as it was written.
  case decimal(String)
  case string(String)
  case array([JSON])
  case object([(name: String, value: JSON)])

  /// A text, or null.
  public init(_ text: String?) { self = text.map(JSON.string) ?? .null }

  /// A number, or null.
  public init(_ number: Int?) { self = number.map(JSON.number) ?? .null }

  /// The same object with more members at its end.
  public func with(_ more: JSON) -> JSON {
    guard case .object(let members) = self, case .object(let added) = more else { return self }
    return .object(members + added)
  }
}

extension JSON: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { (name: $0.0, value: $0.1) })
  }
}

extension JSON: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .string(text) }
}

extension JSON: ExpressibleByIntegerLiteral {
  public init(integerLiteral number: Int) { self = .number(number) }
}

extension JSON: Equatable {
  /// Whether two values are written alike; the order of members counts.
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.decimal(let left), .decimal(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.elementsEqual(right) { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }
}

// MARK: Looking into values

extension JSON {
  /// The member of an object; nothing where there is none, and in what is no object.
  ///
  /// To set a member replaces it where it stands, or adds it at the end; to set nothing takes it
  /// out.
  public subscript(_ name: String) -> JSON? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.last { $0.name == name }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      if let newValue, let index = members.lastIndex(where: { $0.name == name }) {
        members[index].value = newValue
      } else if let newValue {
        members.append((name, newValue))
      } else {
        members.removeAll { $0.name == name }
      }
      self = .object(members)
    }
  }

  /// The text of a string.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A whole number.
  public var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The elements of an array.
  public var array: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// Whether objects and arrays stand in one another deeper than so many levels, this one included.
  public func isDeeper(than levels: Int) -> Bool {
    switch self {
    case .array(let elements):
      levels == 0 || elements.contains { $0.isDeeper(than: levels - 1) }
    case .object(let members):
      levels == 0 || members.contains { $0.value.isDeeper(than: levels - 1) }
    default: false
    }
  }

  /// Whether the value has members, if only none.
  public var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// The elements of an array, or the one value that stands for a list of one, as in JSON-LD.
  public var elements: [JSON] { array ?? [self] }
}
