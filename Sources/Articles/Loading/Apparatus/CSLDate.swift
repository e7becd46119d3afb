import YAMLParsing

/// A date as CSL has it: by its parts, or in words.
enum CSLDate {
  /// By its parts, in EDTF if they are those of a date.
  case edtf(String)
  case words(String)

  /// Reads `date-parts`, two of which are a range; `year`, `month` and `day`, as pandoc once wrote
  /// them, two such in a list; or `literal` or `raw`.
  ///
  /// - Returns: Nothing when it is none of them.
  init?(_ node: YAMLNode) {
    let items = node.items ?? [node]
    if items.count == 1, let words = (items[0]["literal"] ?? items[0]["raw"])?.text {
      self = .words(words)
      return
    }
    let dates = items.map(Self.dates)
    guard !dates.isEmpty, dates.allSatisfy({ !$0.isEmpty }) else { return nil }
    self = .edtf(dates.flatMap(\.self).joined(separator: "/"))
  }

  /// The dates of the fields in EDTF; none when one is missing.
  private static func dates(_ fields: YAMLNode) -> [String] {
    let named = fields["year"] == nil ? [] : ["year", "month", "day"]
    let several =
      fields["date-parts"].map { ($0.items ?? []).map { $0.items?.compactMap(\.text) ?? [] } }
      ?? [named.compactMap { fields[$0]?.text }]
    guard several.allSatisfy({ $0.first?.isEmpty == false }) else { return [] }
    let season = fields["season"]?.text.map { ["1", "2", "3", "4"].contains($0) ? "2\($0)" : $0 }
    let isCirca = !["false", "0", "no", ""].contains(fields["circa"]?.text ?? "")
    return several.map { parts in
      let rest = parts.count == 1 ? season.map { [$0] } ?? [] : Array(parts.dropFirst())
      let written = rest.map { $0.utf8.count == 1 ? "0\($0)" : $0 }
      return ([year(parts[0])] + written).joined(separator: "-") + (isCirca ? "~" : "")
    }
  }

  /// A year in EDTF: CSL has none between -1, which is 1 BC, and 1.
  private static func year(_ text: String) -> String {
    guard let number = Int(text) else { return text }
    let year = number < 0 ? number + 1 : number
    let digits = String(year.magnitude)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return (year < 0 ? "-" : "") + zeros + digits
  }
}
