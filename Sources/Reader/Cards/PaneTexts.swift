public import Articles
import Screen

/// What panes and cards say in words alone, for reading without a screen.
public struct PaneTexts: Sendable {
  /// A line of a list, and where it leads.
  public struct Line: Hashable, Sendable {
    public let words: String
    public let target: Target

    /// What the card is about that tells more of it.
    public let subject: Subject?

    /// The annotation of the reader's own that it is about, by its id.
    public let own: String?

    public init(
      _ words: String, target: Target = .nothing, subject: Subject? = nil, own: String? = nil
    ) {
      self.words = words
      self.target = target
      self.subject = subject
      self.own = own
    }
  }

  /// Where a line leads.
  public enum Target: Hashable, Sendable {
    case nothing
    case place(Place)
    /// A passage of the article's text.
    case passage(Range<ByteOffset>)
    case card(Subject)
    /// An address outside; it begins with `http:`, `https:` or `mailto:`.
    case address(String)
  }

  private var model: Model

  /// Where links within the article lead.
  private let anchors: Anchors

  public init(_ loaded: LoadedArticle) {
    anchors = Anchors(loaded.article)
    model = Model(
      loaded, size: Size(columns: Self.columns, rows: 2), settings: Settings(), at: nil)
    model.prepareChronicle()
  }

  /// The lines of a card, as it is seen from a passage of the text.
  public func card(_ subject: Subject, from passage: Range<ByteOffset>) -> [Line] {
    var model = model
    model.peek = Peek(origin: model.top, page: passage)
    let pane = model.opened(.card(subject))
    return pane.items.indices.compactMap { index in
      let item = pane.items[index]
      let words = words(of: model.entry(at: index, of: pane), item)
      return words.isEmpty ? nil : line(words, item, in: model)
    }
  }

  /// The events, of one actor or of all: by their dates, or as the text tells them.
  public func timeline(ofActor actor: Int?, told: Bool) -> [Line] {
    let pane = model.opened(.timeline(actor: actor), order: told ? .told : .date)
    return pane.items.compactMap { item in
      guard case .event(let index) = item else { return nil }
      return line(words(ofEvent: index), item, in: model)
    }
  }

  /// The time from one event to another, such as "3 years 2 months later"; nothing where it is not
  /// known which was first, or both may be on one day.
  public func jump(from first: Int, to second: Int) -> String? {
    Jump(from: model.chronicle.starts[first], to: model.chronicle.starts[second])?.spoken
  }

  /// What can be followed in a part of the text, but for what is the reader's own; of names only
  /// the first of each actor.
  public func references(in bytes: Range<ByteOffset>) -> [Line] {
    var seen: Set<Subject> = []
    return model.references(in: bytes).compactMap { reference in
      if let subject = model.subject(of: reference), !seen.insert(subject).inserted { return nil }
      return line(reference)
    }
  }

  /// When something happened and what, who says it if not the article, and what is to be said
  /// against it.
  public func words(ofEvent index: Int) -> String {
    let event = model.article.apparatus.events[index]
    let share = ([model.place(of: event.bytes)] + event.remarks).filter { !$0.isEmpty }
    return Self.told(event.dateWords + ": " + event.title, with: share.joined(separator: ", "))
  }

  /// Panes of so many columns put nothing together that belongs apart.
  private static let columns = 120
}

extension PaneTexts {
  private func words(of entry: PaneEntry, _ item: PaneItem) -> String {
    var words = entry.label.isEmpty ? entry.text : "\(entry.label) \(entry.text)"
    if let keyword = entry.keyword {
      let bytes = entry.bytes
      let whole = entry.line(around: keyword, columns: Self.columns).bytes
      words = String(decoding: bytes[whole], as: UTF8.self)
    }
    switch item {
    case .companion(_, _, let paragraphs):
      return "\(words), in \(countedParagraphs(paragraphs))"
    // A heading may end in white space.
    default: return Self.told(onOneLine(words), with: entry.share)
    }
  }

  /// Words with what stands behind them, such as their place: behind a comma, or in brackets behind
  /// the end of a sentence, which is heard before a comma as well, be it in quotation marks or not.
  public static func told(_ words: String, with share: String) -> String {
    if words.isEmpty || share.isEmpty { return words + share }
    let last = words.last { !$0.isWhitespace && !"\"'”’“‘»«)]".contains($0) }
    let isSentence = last.map { ".?!…".contains($0) } == true
    return isSentence ? "\(words) (\(share))" : "\(words), \(share)"
  }

  private func line(_ words: String, _ item: PaneItem, in model: Model) -> Line {
    let target: Target =
      switch model.target(of: item) {
      case .nothing: .nothing
      case .place(let top): .place(top.place)
      case .passage(let bytes, _): .passage(bytes)
      case .card(let subject): .card(subject)
      case .address(let url): Model.address(of: url).map { .address($0) } ?? .nothing
      }
    return Line(words, target: target, subject: model.subject(of: item))
  }

  private func line(_ reference: Reference) -> Line? {
    let apparatus = model.article.apparatus
    let text = model.article.string(reference.bytes)
    let subject = model.subject(of: reference)
    let target: Target = subject.map { .card($0) } ?? .nothing
    switch reference.target {
    case .mention(let mention):
      let name = apparatus.actors[apparatus.mentions[mention].actor].name
      return Line(name == text ? name : "\(text): \(name)", target: target, subject: subject)
    case .event(let event):
      return Line("event, \(words(ofEvent: event))", target: target, subject: subject)
    case .note(let index):
      let note = apparatus.notes[index]
      let kind = note.kind.map { ", \($0.rawValue)" } ?? ""
      return Line("note\(kind): \(note.text)", target: target, subject: subject)
    // Neither comes: readings are not marked here, and there is no notebook.
    case .reading, .own: return nil
    case .footnote(let index):
      return model.article.footnotes[safe: index].flatMap(footnote)
    case .link(let destination): return link(text, to: destination)
    }
  }

  private func footnote(_ footnote: Footnote) -> Line? {
    guard let first = footnote.blocks.first else { return nil }
    let words = footnote.blocks.map { model.article.string(model.article.blocks[$0].bytes) }
    return Line(
      "footnote \(footnote.number): \(words.joined(separator: " "))",
      target: .place(Place(block: first)))
  }

  private func link(_ text: String, to destination: String) -> Line {
    guard destination.hasPrefix("#") else {
      let address = Model.address(of: destination)
      return Line(
        "link: \(text), to \(address ?? destination)",
        target: address.map { .address($0) } ?? .nothing)
    }
    let block = anchors[String(destination.dropFirst())]
    return Line(
      "link: \(text)", target: block.map { .place(Place(block: $0)) } ?? .nothing)
  }
}
