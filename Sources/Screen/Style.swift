/// What a cell is, never how it is coloured: a palette decides that for each terminal.
public struct Style: Hashable, Sendable {
  /// The part a cell plays on the screen.
  public enum Role: UInt8, CaseIterable, Sendable {
    /// The running text, and everything that is nothing else.
    case text
    /// The article's title, above the text.
    case title
    case heading
    case code
    /// Text that leads somewhere when it is followed.
    case link
    case noteMark
    /// The name of an actor.
    case actor
    /// A mark in the gutter: an event, a note.
    case gutter
    /// The reference or row that the next key acts on.
    case chosen
    /// Words that a search has found.
    case hit
    /// The words that the search is at.
    case currentHit
    /// Words that the reader has highlighted.
    case highlight
    /// Words that the reader has put a note on.
    case ownNote
    /// Odd words that an editor says how to read.
    case reading
    /// Words of the text that are being selected.
    case selected
    /// The letters to type to follow a reference.
    case hint
    /// Bars of quotations, markers of items, rules, table lines, the end mark.
    case ornament
    /// Borders between panes and around boxes.
    case frame
    /// The line that says where the reader is.
    case status
    case message
    /// The name of a key, in the foot and in the help.
    case keyName
    /// The heading of a pane.
    case paneTitle
    /// What may be overlooked: counts, shares, explanations.
    case quiet
    /// The passage that a pane shows without going there.
    case peek
    /// The entry that stands for the place in the text.
    case here
    case warning
    /// What stands in for a character that must not reach the terminal.
    case standIn
  }

  /// What sets a piece of text off on top of its role.
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let emphasized = Traits(rawValue: 1 << 0)
    public static let strong = Traits(rawValue: 1 << 1)
    public static let struck = Traits(rawValue: 1 << 2)

    /// Odd words that an editor says how to read, where they have another role as well.
    public static let odd = Traits(rawValue: 1 << 3)
  }

  public var role: Role
  public var traits: Traits

  public init(_ role: Role, _ traits: Traits = []) {
    self.role = role
    self.traits = traits
  }

  public static let text = Style(.text)
}
