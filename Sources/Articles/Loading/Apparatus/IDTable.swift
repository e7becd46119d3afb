/// The ids of one kind of entry, to find what others refer to.
struct IDTable {
  private let entry: String
  private let isWhole: Bool
  private let ids: [Written]
  private let names: (Int) -> [String]
  private let positions: [String: Int]

  /// Takes the ids of entries; of two that are equal the first counts, and the second is reported.
  ///
  /// - Parameters:
  ///   - ids: The ids, in order.
  ///   - entry: What has them: `actor`.
  ///   - isWhole: Whether these are all; if not, one that is not there is not reported.
  ///   - names: What an entry is called, which someone may have written for its id.
  ///   - report: Where what is wrong goes.
  init(
    _ ids: [Written], entry: String, isWhole: Bool, names: @escaping (Int) -> [String],
    _ report: inout ApparatusReport
  ) {
    self.entry = entry
    self.isWhole = isWhole
    self.ids = ids
    self.names = names
    positions = report.positions(of: ids)
  }

  /// The index of the entry that an id refers to; reports one that no entry has.
  func position(of id: Written, _ report: inout ApparatusReport) -> Int? {
    if let position = positions[id.text] { return position }
    guard isWhole else { return nil }
    let named = report.ids(called: id.text, among: ids, names: names)
    guard named.isEmpty else {
      report.add(.nameAsID(id.text, entry: entry, ids: named), at: id.place)
      return nil
    }
    let nearest = report.nearest(to: id.text, among: positions.keys)
    report.add(.unknownID(id.text, entry: entry, nearest: nearest), at: id.place)
    return nil
  }

  /// The indices of the entries of a list; reports the ids that it has twice.
  func positions(of ids: [Written], _ report: inout ApparatusReport) -> [Int] {
    var known: Set<String> = []
    return ids.compactMap { id in
      guard known.insert(id.text).inserted else {
        report.add(.listedTwice(id.text), at: id.place)
        return nil
      }
      return position(of: id, &report)
    }
  }
}

extension ApparatusReport {
  /// Reports the ids with a character that is not seen.
  mutating func addUnseen(in ids: [Written]) {
    for id in ids {
      if let unseen = id.text.unseen { add(.unseenInID(id.text, unseen), at: id.place) }
    }
  }
}

extension String {
  /// A character that is not seen: a format character or white space, but for a space between words
  /// and what joins letters of a script, or keeps them apart.
  fileprivate var unseen: Character? {
    let ends = [unicodeScalars.first, unicodeScalars.last].compactMap(\.self)
    let inner = unicodeScalars.lazy.filter { !" \u{200C}\u{200D}".unicodeScalars.contains($0) }
    return (ends.first(where: \.isUnseen) ?? inner.first(where: \.isUnseen)).map(Character.init)
  }
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    properties.isWhitespace || properties.generalCategory == .format
  }
}
