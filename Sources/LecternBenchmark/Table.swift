import Foundation

/// What the programs took for one task: a line for each measure, a column for each program.
struct Table: CustomStringConvertible {
  /// A measure, with what was measured of each program; of one that has not been measured, nothing.
  struct Row {
    let name: String
    var decimals = 2
    let values: [[Double]]

    /// Whether the columns are programs whose times can be compared.
    var hasShares = true
  }

  let title: String

  /// The names of the programs, Lectern first.
  let names: [String]
  let rows: [Row]

  var description: String {
    let head =
      pad(title, to: Self.margin)
      + names.enumerated().map { place, name in
        pad(name, to: -10) + (place > 0 && rows.first?.hasShares != false ? pad("×", to: -7) : "")
      }.joined()
    let lines = rows.map { pad("  " + $0.name, to: Self.margin) + columns(of: $0).joined() }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  /// The room for the names of the measures, in columns.
  private static let margin = 38

  private func columns(of row: Row) -> [String] {
    row.values.enumerated().map { place, values in
      guard !values.isEmpty else { return pad("-", to: -10) + (place > 0 ? pad("", to: 7) : "") }
      let own = pad(text(median(values), row.decimals), to: -10)
      guard place > 0, row.hasShares else { return own }
      let shares = zip(row.values[0], values).map { $0 / max($1, 0.001) }
      return own + pad(text(median(shares), 2), to: -7)
    }
  }
}

extension Table {
  /// What reading a text took: the sittings of each program, as many of one as of the other.
  init(_ title: String, _ names: [String], _ sittings: [[Sitting]]) {
    let measures: [(name: String, decimals: Int, value: (Sitting) -> Double)] = [
      ("first page, ms", 2, { $0.firstPage }),
      ("all of it ready, ms", 2, { $0.ready }),
      ("page turn, ms", 2, { median($0.turns) }),
      ("page turn, bytes", 0, { median($0.turnBytes) }),
      ("to the end, ms", 2, { $0.end }),
      ("resize, ms", 2, { $0.resize }),
      ("memory, MiB", 1, { $0.memory }),
    ]
    self.init(
      title: title, names: names,
      rows: measures.map { name, decimals, value in
        Row(name: name, decimals: decimals, values: sittings.map { $0.map(value) })
      })
  }
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

private func text(_ value: Double, _ decimals: Int) -> String {
  String(format: "%.\(decimals)f", value)
}

/// Fills a text with blanks, behind it, or before it where the count of columns is negative.
private func pad(_ text: String, to columns: Int) -> String {
  let blanks = String(repeating: " ", count: max(0, abs(columns) - text.count))
  return columns < 0 ? blanks + text : text + blanks
}
