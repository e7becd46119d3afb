/// A key as the terminal reports it.
public struct Key: Hashable, Sendable {
  /// A key without its modifiers.
  public enum Name: Hashable, Sendable {
    case character(Character)
    case enter
    case escape
    case tab
    case backspace
    case delete
    case up
    case down
    case left
    case right
    case pageUp
    case pageDown
    case home
    case end
    case function(Int)
  }

  /// The keys held down with it.
  ///
  /// Shift is told only where the character does not tell it.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let control = Modifiers(rawValue: 1 << 0)
    public static let alt = Modifiers(rawValue: 1 << 1)
    public static let shift = Modifiers(rawValue: 1 << 2)
  }

  public let name: Name
  public let modifiers: Modifiers

  public init(_ name: Name, _ modifiers: Modifiers = []) {
    self.name = name
    self.modifiers = modifiers
  }

  /// Makes the key of a character, without modifiers.
  public init(_ character: Character) {
    self.init(.character(character))
  }
}
