public import Screen

/// What a reader can set.
public struct Settings: Sendable {
  /// The greatest width of the text, in columns.
  public var measure: Int

  public var theme: Theme

  public var keymap: Keymap

  public init(
    measure: Int = Settings.standardMeasure, theme: Theme = .dark, keymap: Keymap = .standard
  ) {
    self.measure = measure
    self.theme = theme
    self.keymap = keymap
  }

  /// The measure of one who has set none, in columns.
  public static let standardMeasure = 72

  /// The measures that `+` and `-` stay between, in columns.
  public static let measures = 20...200

  /// The nearest of these, in columns.
  static func clamped(_ columns: Int) -> Int {
    max(measures.lowerBound, min(measures.upperBound, columns))
  }

  /// A pane that can be open from the start.
  public enum Pane: String, CaseIterable, Sendable {
    case contents
    case actors
    case notes
    case readings
    case timeline
  }
}
