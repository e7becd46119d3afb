import Foundation

/// What the programs took for one text: a line for each measure, a column for each program.
struct Table: CustomStringConvertible {
  private let title: String
  private let names: [String]
  private let sittings: [[Sitting]]

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - title: What was read.
  ///   - names: The names of the programs, Lectern first.
  ///   - sittings: The sittings of each, as many of one as of the other.
  init(_ title: String, _ names: [String], _ sittings: [[Sitting]]) {
    self.title = title
    self.names = names
    self.sittings = sittings
  }

  var description: String {
    let head =
      pad(title, to: 28)
      + names.enumerated().map { place, name in
        pad(name, to: -10) + (place > 0 ? pad("×", to: -7) : "")
      }.joined()
    let lines = Self.measures.map { name, decimals, value in
      pad("  " + name, to: 28) + columns(decimals: decimals, of: value).joined()
    }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  private func columns(decimals: Int, of value: (Sitting) -> Double) -> [String] {
    let values = sittings.map { $0.map(value) }
    return values.indices.map { place in
      let own = pad(text(median(values[place]), decimals), to: -10)
      guard place > 0 else { return own }
      let shares = zip(values[0], values[place]).map { $0 / $1 }
      return own + pad(text(median(shares), 2), to: -7)
    }
  }

  private static let measures:
    [(name: String, decimals: Int, value: @Sendable (Sitting) -> Double)] = [
      ("first page, ms", 2, { $0.firstPage }),
      ("all of it ready, ms", 2, { $0.ready }),
      ("page turn, ms", 2, { median($0.turns) }),
      ("page turn, bytes", 0, { median($0.turnBytes) }),
      ("to the end, ms", 2, { $0.end }),
      ("resize, ms", 2, { $0.resize }),
      ("memory, MiB", 1, { $0.memory }),
    ]
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
