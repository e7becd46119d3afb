/// What the mark `?`, `~` or `%` says of a date or a part of it.
public struct Doubt: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `?`: the source is in doubt.
  public static let uncertain = Doubt(rawValue: 1)

  /// `~`: the value is an estimate.
  public static let approximate = Doubt(rawValue: 2)

  /// The doubt of a mark: `%` is both.
  init?(mark: UInt8) {
    switch mark {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }
}
