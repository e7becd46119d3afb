/// The first document of a YAML file.
public struct YAMLDocument: Sendable {
  /// The value; what could be read of it when there is a problem, nothing when it is empty.
  public let root: YAMLNode?

  public let problems: [YAMLProblem]

  /// Whether all was read.
  public let isWhole: Bool

  /// Whether the last value may be cut short: not all of the document was read.
  public var isCut: Bool { !isWhole && problems.last?.kind != .secondDocument }

  /// The depth that values may be nested to; far more than anyone writes by hand.
  public static let greatestDepth = 100

  /// The nodes that the aliases of a document may stand for, all together; 64 bytes of a text count
  /// as another, so that they stand for some 3 MB at most.
  public static let greatestExpansion = 50_000

  /// Reads a document as far as it can be read.
  ///
  /// - Parameters:
  ///   - source: Valid UTF-8, its lines ended by line feeds.
  ///   - firstLine: The line of the file that `source` begins with.
  public init(_ source: [UInt8], firstLine: Int = 1) {
    var composer = YAMLComposer(lines: YAMLLines(source, firstLine: firstLine))
    var events = YAMLEvents(composer.takeOutOddCharacters(of: source))
    var isWhole = true
    while isWhole, let event = events.next() { isWhole = composer.take(event) }
    self.isWhole = isWhole
    (root, problems) = composer.finish(isWhole: isWhole)
  }
}
