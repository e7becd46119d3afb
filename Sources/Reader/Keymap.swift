public import Screen

/// What the keys mean: the one table that drives the reader, its help and its foot.
///
/// Keys that edit what is typed are no part of it: `LineEditor` and `NoteEditor` know those.
public struct Keymap: Sendable {
  /// The part of the help that a binding stands in.
  public enum Group: String, CaseIterable, Sendable {
    case moving = "Moving"
    case following = "References and places"
    case finding = "Finding"
    case selecting = "Selecting text"
    case own = "Your own marks and notes"
    case panes = "Panes"
    case timeline = "In the timeline"
    case typing = "While a line is typed"
    case writing = "While a note is written"
    case screen = "The screen"
  }

  /// Where a binding applies: what is narrower goes before what is wider.
  enum Context: Hashable, Sendable, CaseIterable {
    case anywhere
    /// In the list of the reader's own marks and notes.
    case own
    /// In the text, while words of it are being selected.
    case selecting
    /// In a timeline, be it a list or a chart.
    case timeline
    /// In a timeline that is a chart.
    case chart
    /// In any line at the foot that takes what is typed.
    case typing
    /// In the line for words to search for.
    case typingWords
    /// In the line for a filter.
    case typingFilter
    /// In a line that narrows the list beside it: what can be gone to, or what is the reader's own.
    case typingName
    /// In a note of the reader's own while it is written.
    case writing
    /// There, once it has been asked what becomes of new words.
    case asking

    /// The context and those around it, from the narrowest to the widest.
    var andWider: [Context] {
      switch self {
      case .anywhere: [.anywhere]
      case .own: [.own, .anywhere]
      case .selecting: [.selecting, .anywhere]
      case .timeline: [.timeline, .anywhere]
      case .chart: [.chart, .timeline, .anywhere]
      case .typing, .writing: [self]
      case .asking: [.asking, .writing]
      case .typingWords, .typingFilter, .typingName: [self, .typing]
      }
    }

    /// Whether digits before a key are a count; else they are typed.
    var hasCounts: Bool { andWider.contains(.anywhere) }
  }

  /// One row of the table.
  public struct Binding: Sendable {
    public let action: Action

    /// The rows of keys that mean the action, each from the first key to the last.
    public internal(set) var keys: [[Key]]

    /// Whether a letter follows the keys.
    public let takesLetter: Bool
    public let help: String
    public let group: Group
    let context: Context
  }

  /// The outcome of a key.
  enum Reading: Equatable {
    /// More keys must follow.
    case incomplete
    /// What had been typed of a command is gone.
    case dropped
    case unknown([Key])
    case command(Command)
  }

  /// The keys typed so far that have not become a command.
  struct Typed: Hashable, Sendable {
    var count: Int?
    var keys: [Key] = []
  }

  public let bindings: [Binding]

  /// Whether the key that follows what is chosen goes down a line where nothing is, as in less.
  let followsOrScrolls: Bool

  init(_ bindings: [Binding], followsOrScrolls: Bool = false) {
    self.bindings = bindings
    self.followsOrScrolls = followsOrScrolls
  }

  /// Takes a key after those typed before it, which it keeps or clears.
  func read(_ key: Key, after typed: inout Typed, in context: Context = .anywhere) -> Reading {
    if context.hasCounts, typed.keys.isEmpty, let digit = Self.digit(key),
      digit > 0 || typed.count != nil
    {
      typed.count = min((typed.count ?? 0) * 10 + digit, Self.greatestCount)
      return .incomplete
    }
    if key == Key(.backspace), typed.keys.isEmpty, let count = typed.count {
      typed.count = count < 10 ? nil : count / 10
      return typed.count == nil ? .dropped : .incomplete
    }
    let before = typed
    let keys = typed.keys + [key]
    let meaning = meaning(of: keys, in: context)
    if meaning?.takesLetter != false, begins(keys, in: context) {
      typed.keys = keys
      return .incomplete
    }
    typed = Typed()
    if key.name == .escape, before != Typed() { return .dropped }
    if let binding = meaning, !binding.takesLetter {
      return .command(Command(action: binding.action, count: before.count))
    }
    if !before.keys.isEmpty, Self.endings.contains(key) { return .dropped }
    if let binding = self.meaning(of: before.keys, in: context), binding.takesLetter,
      let letter = key.written
    {
      return .command(Command(action: binding.action, count: before.count, letter: letter))
    }
    return .unknown(keys)
  }

  /// The binding of a row of keys; of two in one context, the later one.
  private func meaning(of keys: [Key], in context: Context) -> Binding? {
    for context in context.andWider {
      let binding = bindings.last { $0.context == context && $0.keys.contains(keys) }
      if let binding { return binding }
    }
    return nil
  }

  /// Whether keys begin a row of keys that is longer, be it by a letter.
  private func begins(_ keys: [Key], in context: Context) -> Bool {
    let contexts = context.andWider
    return bindings.contains { binding in
      contexts.contains(binding.context)
        && binding.keys.contains { row in
          row.count + (binding.takesLetter ? 1 : 0) > keys.count && row.starts(with: keys)
        }
    }
  }

  /// The way to write the first keys of an action, for people.
  func label(of action: Action) -> String? {
    bindings.first { $0.action == action }?.keys.first.map(Self.label)
  }

  /// The way to write a key of an action that is not typed into a line, for people.
  func labelWhileTyping(of action: Action) -> String? {
    let rows = bindings.first { $0.action == action }?.keys ?? []
    return rows.first { $0.count == 1 && $0[0].written == nil }.map(Self.label)
  }

  /// Writes a row of keys as help texts do.
  public static func label(of keys: [Key]) -> String {
    keys.reduce("") { $0 + KeyNotation.label(of: $1) }
  }

  private static func digit(_ key: Key) -> Int? {
    guard case .character(let character) = key.name, key.modifiers.isEmpty else { return nil }
    return character.isASCII ? character.wholeNumberValue : nil
  }

  /// The keys that end a row which is not yet whole, besides Esc.
  private static let endings = [
    Key(.character("c"), .control), Key(.character("g"), .control),
  ]

  /// No one counts further; a number typed beyond it cannot overflow.
  private static let greatestCount = 1_000_000
}

extension Key {
  /// The character that the key writes, if it does so.
  var written: Character? {
    guard case .character(let character) = name, modifiers.isSubset(of: .shift) else { return nil }
    return character
  }
}
