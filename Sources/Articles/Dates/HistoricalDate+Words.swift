extension HistoricalDate {
  /// How long the names of months are.
  public enum Length: Sendable {
    /// `10–11 December 1996`.
    case full
    /// `10–11 Dec 1996`, for rows of a list.
    case short
  }

  /// The date in words, such as "perhaps 17 May 1995" or "from 1992 on".
  public var words: String { words(.full) }

  /// The date in words.
  ///
  /// Years before 1 are told as BCE and never with a minus. A year beyond counting is told as it is
  /// written.
  ///
  /// Where an interval only tells between which days something happened, what is approximate is
  /// told plainly, since "between 1998 and 1999" says as much.
  ///
  /// - Parameters:
  ///   - length: How long the names of months are.
  ///   - asBounds: Whether an interval tells between which days something happened, not how long it
  ///     went on.
  /// - Returns: A phrase without a capital, but for names of months.
  public func words(_ length: Length, asBounds: Bool = false) -> String {
    let wording = DateWording(length: length)
    switch form {
    case .date(let date): return wording.words(of: date)
    case .moment(let date, let clock): return wording.words(of: date, clock)
    case .year(let year): return wording.words(of: year) ?? edtf
    case .interval(.date(let start), .date(let end)):
      return asBounds ? wording.bounds(start, end) : wording.span(start, end)
    case .interval(let start, let end):
      return asBounds ? wording.openBounds(start, end) : wording.openSpan(start, end)
    case .list(let list): return wording.words(of: list)
    }
  }
}
