public import Articles
public import JSONText

/// The place where the reading of an article was left, and what was open there.
public struct Bookmark: Sendable, Equatable {
  /// A pane that lists entries.
  public struct Pane: Sendable, Equatable {
    /// What a pane lists; the names stand in the files.
    public enum Kind: String, Sendable {
      case contents
      case actors
      case card
      case notes
      case readings
      case timeline
      /// The reader's own marks, highlights and notes.
      case own
    }

    public var kind: Kind

    /// The id of the one that it is about, where it is about one.
    public var subject: String?

    /// The entry that the cursor is on, from 0.
    public var cursor: Int

    /// The entry that shows first, from 0.
    public var first: Int

    /// The order of its entries or the part that it lists, in a word; nothing for the usual one.
    public var order: String?

    /// How large the reader has made it, in columns or rows; nothing for the usual size.
    public var size: Int?

    /// Whether its entries are drawn as a chart.
    public var isChart: Bool

    public init(
      kind: Kind, subject: String? = nil, cursor: Int = 0, first: Int = 0, order: String? = nil,
      size: Int? = nil, isChart: Bool = false
    ) {
      self.kind = kind
      self.subject = subject
      self.cursor = cursor
      self.first = first
      self.order = order
      self.size = size
      self.isChart = isChart
    }
  }

  /// A note that was still being written.
  public struct Draft: Sendable, Equatable {
    /// A process that writes a note.
    public struct Writer: Sendable, Equatable {
      /// Its number, which another may have once it has ended.
      public let process: Int

      /// When it began, in clock ticks from the start of the system (proc(5), `starttime`).
      public let start: Int

      public init(process: Int, start: Int) {
        self.process = process
        self.start = start
      }
    }

    /// What had been written.
    public let text: String

    /// By what the words are found again that it is on; nothing in an article without words.
    public let words: Locator?

    /// The id of the annotation that it was to be written over; nothing of a new note.
    public var annotation: String?

    /// What that said before; nothing for a new note.
    public var former = ""

    /// The process that was writing it, if that is known: while it lives, nobody else goes on with
    /// the note.
    public var writer: Writer?

    /// Takes down what has been written on a range of an article's text; where no word is in that,
    /// on the words there.
    public init(_ text: String, on bytes: Range<ByteOffset>, in article: Article) {
      self.text = text
      words =
        article.trimmed(bytes).map { article.locator(of: $0) }
        ?? article.place(at: bytes.lowerBound).flatMap { article.locator(of: $0) }
    }

    /// The words that it is on, and whether these are certainly the same; where they are gone, what
    /// stands as far into the text as they stood.
    ///
    /// - Returns: Nothing where there are no words.
    public func passage(in article: Article) -> (bytes: Range<ByteOffset>, isCertain: Bool)? {
      guard let words else { return nil }
      if let there = article.likeliest(words) { return there }
      guard let place = article.place(asFarAs: words), let bytes = article.words(at: place) else {
        return nil
      }
      return (bytes: bytes, isCertain: false)
    }
  }

  /// The first line of the page, by its words.
  public var top: Locator?

  /// The panes that are open, in an order that the reader gives.
  public var panes: [Pane]

  /// The kind of the pane that has the focus; nothing for the text.
  public var focus: Pane.Kind?

  /// Whether odd wording is marked in the text.
  public var showsReadings = false

  /// The greatest width of the text, in columns, if the reader has chosen one.
  public var measure: Int?

  /// The note that was being written there.
  public var draft: Draft?

  public init(
    top: Locator?, panes: [Pane] = [], focus: Pane.Kind? = nil, measure: Int? = nil
  ) {
    self.top = top
    self.panes = panes
    self.focus = focus
    self.measure = measure
  }

  /// Marks a place of an article.
  public init(at place: Place, in article: Article) {
    self.init(top: article.blocks.isEmpty ? nil : article.locator(of: place))
  }

  /// The place in an article as it is now: where the words are, or the likeliest of the places
  /// where they may be; failing that, as far into the text as before.
  ///
  /// A wrong place costs a reader a moment, so that no certainty is asked for here.
  public func place(in article: Article) -> Place? {
    guard let top else { return nil }
    guard let there = article.likeliest(top) else { return article.place(asFarAs: top) }
    return article.place(at: there.bytes.lowerBound)
  }
}

extension Article {
  /// Where words are, or the likeliest of the places where they may be, and whether that is
  /// certain; nothing where nothing is like them.
  fileprivate func likeliest(_ locator: Locator) -> (bytes: Range<ByteOffset>, isCertain: Bool)? {
    if let there = unmoved(locator) { return (bytes: there, isCertain: true) }
    let found = AnchoredText(self).find([locator, locator.withinBlock])
    guard let bytes = found.compactMap(\.bytes).first ?? found[0].candidates.first else {
      return nil
    }
    return (bytes: bytes, isCertain: bytes == found[0].bytes)
  }

  /// The place as far into the text as words stood.
  fileprivate func place(asFarAs locator: Locator) -> Place? {
    locator.position.flatMap { position in
      place(at: codePointIndex.offset(of: position.lowerBound) ?? text.count)
    }
  }
}

// MARK: Reading and writing

extension Bookmark {
  /// The form that this program writes; a file of a higher one is not touched.
  public static let version = 1

  public var json: JSON {
    var json: JSON = ["version": .number(Self.version)]
    json["top"] = top?.json
    json["panes"] = panes.isEmpty ? nil : .array(panes.map(\.json))
    json["focus"] = focus.map { .string($0.rawValue) }
    json["readings"] = showsReadings ? .boolean(true) : nil
    json["measure"] = measure.map(JSON.number)
    json["draft"] = draft?.json
    return json
  }

  /// Reads a bookmark as far as it can be understood; nothing of a later version.
  public init?(json: JSON) {
    guard let version = json["version"]?.number, version <= Self.version else { return nil }
    self.init(
      top: json["top"].flatMap(Locator.init(json:)),
      panes: (json["panes"]?.array ?? []).compactMap(Pane.init(json:)),
      focus: json["focus"]?.string.flatMap(Pane.Kind.init(rawValue:)),
      measure: json["measure"]?.number)
    showsReadings = json["readings"] == .boolean(true)
    draft = json["draft"].flatMap(Draft.init(json:))
  }
}

extension Bookmark.Draft {
  fileprivate var json: JSON {
    var json: JSON = ["text": .string(text)]
    json["words"] = words?.json
    json["annotation"] = annotation.map(JSON.string)
    json["former"] = former.isEmpty ? nil : .string(former)
    json["writer"] = writer.map { .number($0.process) }
    json["began"] = writer.map { .number($0.start) }
    return json
  }

  fileprivate init?(json: JSON) {
    guard let text = json["text"]?.string else { return nil }
    self.text = text
    words = json["words"].flatMap(Locator.init(json:))
    annotation = json["annotation"]?.string
    former = json["former"]?.string ?? ""
    if let process = json["writer"]?.number, let start = json["began"]?.number {
      writer = Writer(process: process, start: start)
    }
  }
}

extension Bookmark.Pane {
  fileprivate var json: JSON {
    var json: JSON = ["kind": .string(kind.rawValue), "cursor": .number(cursor)]
    json["first"] = first > 0 ? .number(first) : nil
    json["subject"] = subject.map(JSON.string)
    json["order"] = order.map(JSON.string)
    json["size"] = size.map(JSON.number)
    json["chart"] = isChart ? .boolean(true) : nil
    return json
  }

  fileprivate init?(json: JSON) {
    guard let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:)) else { return nil }
    self.init(
      kind: kind, subject: json["subject"]?.string, cursor: max(0, json["cursor"]?.number ?? 0),
      first: max(0, json["first"]?.number ?? 0), order: json["order"]?.string,
      size: json["size"]?.number,
      isChart: json["chart"] == .boolean(true))
  }
}

extension Locator {
  fileprivate var json: JSON {
    var json: JSON = [
      "exact": .string(exact), "prefix": .string(prefix), "suffix": .string(suffix),
    ]
    json["start"] = position.map { .number($0.lowerBound) }
    json["end"] = position.map { .number($0.upperBound) }
    json["text"] = text.map { .string($0.written) }
    json["unique"] = uniqueness.map { .string($0.rawValue) }
    return json
  }

  fileprivate init?(json: JSON) {
    guard let exact = json["exact"]?.string, let start = json["start"]?.number,
      let end = json["end"]?.number, 0 <= start, start <= end
    else { return nil }
    self.init(
      exact: exact, prefix: json["prefix"]?.string ?? "", suffix: json["suffix"]?.string ?? "",
      position: start..<end, text: json["text"]?.string.map(TextDigest.init(written:)),
      uniqueness: json["unique"]?.string.flatMap(Uniqueness.init(rawValue:)))
  }
}
