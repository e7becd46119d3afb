/// A value of a YAML document.
///
/// Scalars are text, whatever they look like: `NO`, `1:30`, `012`. Tags mean nothing.
public struct YAMLNode: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    case scalar(String, Style)
    case sequence([YAMLNode])
    /// The entries in the order of the file; of those with the same text for a key only the first.
    case mapping([Entry])
  }

  /// How a scalar is written.
  public enum Style: Sendable {
    case plain
    case quoted
    /// On lines of its own, after `|` or `>`; the end of the last line is no part of the text.
    case block
    /// As an alias that stands for nothing; the text is empty.
    case alias
  }

  public struct Entry: Sendable, Equatable {
    public let key: YAMLNode
    public let value: YAMLNode

    public init(key: YAMLNode, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  public let content: Content
  public let place: YAMLPlace

  public init(_ content: Content, at place: YAMLPlace) {
    self.content = content
    self.place = place
  }

  /// The text of a scalar.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The items of a sequence.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries of a mapping.
  public var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of the entry of a mapping that has a key.
  ///
  /// - Complexity: O(*n*) in the entries.
  public subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key.text == key }?.value
  }
}

/// Where something stands in a YAML file.
public struct YAMLPlace: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int

  /// The column, in UTF-8 bytes, from 1.
  public let column: Int

  /// The UTF-8 bytes that it takes on this line; at least 1.
  public let length: Int

  public init(line: Int, column: Int, length: Int) {
    self.line = line
    self.column = column
    self.length = length
  }
}

/// Something wrong in a YAML file.
public struct YAMLProblem: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// The text is no YAML, or has a character that no YAML has.
    case broken(YAMLFault)
    /// A key that its mapping already has.
    case repeatedKey(String)
    /// An alias without an anchor.
    case unknownAlias(String)
    /// An alias within the value of its anchor, which would thus hold itself.
    case circularAlias(String)
    /// Aliases stand for more than `YAMLDocument.greatestExpansion`.
    case tooManyAliases
    /// Values are nested deeper than `YAMLDocument.greatestDepth`.
    case tooDeep
    /// A comment behind a text whose words follow `#` at once, as in `a #1 hit`, or instead of a
    /// text, as in `a: #1`; a tag before one, which means nothing, as in `!wow great`; or an anchor
    /// before one that no alias has, as in `&c great`: perhaps a part of the text.
    case noPartOfText(Character)
    /// A document after the first, which is not read.
    case secondDocument
  }

  public let kind: Kind
  public let place: YAMLPlace

  public init(_ kind: Kind, at place: YAMLPlace) {
    self.kind = kind
    self.place = place
  }
}
