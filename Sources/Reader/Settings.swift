public import Screen

/// What a reader can set.
public struct Settings: Hashable, Sendable {
  /// The greatest width of the text, in columns.
  public var measure: Int

  public var theme: Theme

  public init(measure: Int = 72, theme: Theme = .dark) {
    self.measure = measure
    self.theme = theme
  }

  /// The measures that `+` and `-` stay between, in columns.
  static let measures = 20...200
}
