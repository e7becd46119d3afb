/// A date as an editor wrote it, and what it means.
public struct WrittenDate: Hashable, Sendable {
  public let written: String

  /// The date; nothing when what is written is no EDTF.
  public let date: HistoricalDate?

  /// Reads a date, also one that cannot be understood.
  public init(_ written: String) {
    self.written = written
    date = try? HistoricalDate(edtf: written)
  }
}
