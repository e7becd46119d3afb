import Articles

/// Years that are not counted as ours are, which the words behind them tell: `1200 BC`, `1045 AH`.
extension DateFinder {
  private enum Era {
    case bce

    /// The years of another calendar, or no year but an hour before noon.
    case other

    init?(_ word: String) {
      switch word.filter({ $0 != "." }).uppercased() {
      case "BC", "BCE": self = .bce
      case "AH", "AM": self = .other
      default: return nil
      }
    }
  }

  /// A date in EDTF that ends before a token, its years counted as is told behind it or behind the
  /// years that it is joined to; nothing where that is not sure, or no calendar of EDTF.
  ///
  /// A mark in between may part the date from what is told.
  static func counted(_ date: String, before index: Int, of tokens: [Token]) -> String? {
    guard let told = era(at: index, of: tokens) else { return date }
    let isOpened = tokens[index...told.place].contains(where: \.isOpened)
    let isClosed = tokens[index - 1..<told.place].contains(where: \.isClosed)
    switch told.era {
    case .other: return isOpened ? date : nil
    case .bce: return isOpened || isClosed || date.contains("X") ? nil : inBCE(date)
    }
  }

  /// Whether a token tells how the years before it are counted.
  static func hasEra(at index: Int, of tokens: [Token]) -> Bool {
    era(at: index, of: tokens)?.place == index && !tokens[index].isOpened
  }

  /// Whether years before a token are BCE, of which the earlier is the greater.
  static func isBCE(before index: Int, of tokens: [Token]) -> Bool {
    era(at: index, of: tokens)?.era == .bce
  }

  /// What is told at a token, or behind the years that are joined from there: `and 1150 BC`.
  private static func era(at index: Int, of tokens: [Token]) -> (era: Era, place: Int)? {
    let near = tokens.dropFirst(index).prefix(mostWordsBetween + 1)
    guard
      let place = near.firstIndex(where: {
        !joints.contains($0.word.lowercased()) && DayOrMonth.year($0.word) == nil
      }),
      place == index || DayOrMonth.year(tokens[place - 1].word) != nil,
      let era = Era(tokens[place].word)
    else { return nil }
    return (era, place)
  }

  /// A date in EDTF of years of four digits, which are counted back from 1 BCE, the year 0.
  private static func inBCE(_ date: String) -> String {
    date.replacing(#/[0-9]{4}/#) { "-" + padded((UInt($0.output) ?? 1) - 1, 4) }
  }

  private static let joints = untils.union(["and", "or"])

  /// No list of years is longer, in words, than is looked through for what stands behind it.
  private static let mostWordsBetween = 8
}
