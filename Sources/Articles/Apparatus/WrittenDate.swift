/// A date as an editor wrote it, and what it means.
public struct WrittenDate: Hashable, Sendable {
  /// A date is large, and most actors have none of the five that they could have.
  private indirect enum Content: Hashable, Sendable {
    case date(HistoricalDate)
    case unreadable(String)
  }

  private let content: Content

  /// Reads a date, also one that cannot be understood.
  public init(_ written: String) {
    self.init(written, as: try? HistoricalDate(edtf: written, suggests: false))
  }

  /// Takes what is written with the date that has been read in it, if one could be.
  init(_ written: String, as date: HistoricalDate?) {
    content = date.map(Content.date) ?? .unreadable(written)
  }

  public var written: String {
    switch content {
    case .date(let date): date.edtf
    case .unreadable(let text): text
    }
  }

  /// The date; nothing when what is written is no EDTF.
  public var date: HistoricalDate? {
    if case .date(let date) = content { date } else { nil }
  }

  /// The date in words; as it is written where it is none.
  public func words(_ length: HistoricalDate.Length) -> String { date?.words(length) ?? written }
}
