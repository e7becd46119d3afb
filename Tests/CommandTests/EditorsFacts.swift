import Foundation

/// The apparatus of the bundled article as its editors delivered it: rows of fields, by kind.
struct EditorsFacts {
  private let rows: [String: [[String]]]

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../ContentTests/Fixtures/apparatus.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    rows = Dictionary(grouping: lines.map { $0.components(separatedBy: "\t") }) { $0[0] }
  }

  /// The rows of a kind, in the editors' order, without the kind; a field without a value is `-`.
  subscript(kind: String) -> [[String]] { (rows[kind] ?? []).map { Array($0.dropFirst()) } }
}

/// What a command says in JSON.
struct Answer {
  let run: Lectern.Run

  init(_ arguments: [String], input: String = "") throws {
    run = try Lectern.run(arguments, input: input)
  }

  private var value: Any? { try? JSONSerialization.jsonObject(with: Data(run.output.utf8)) }

  /// The objects of a list.
  var objects: [[String: Any]] { value as? [[String: Any]] ?? [] }

  /// The one object.
  var object: [String: Any] { value as? [String: Any] ?? [:] }

  func texts(_ name: String) -> [String] { objects.map { $0[name] as? String ?? "-" } }

  /// Where each object lies, as `p4:23-36`; as `p4` when it is a whole block, as no fact tells.
  var places: [String] { objects.map(place(of:)) }
}

/// Where an object lies, as `p4:23-36`.
func place(of object: [String: Any]) -> String {
  guard let place = object["place"] as? String, let start = object["start"] as? Int,
    let end = object["end"] as? Int
  else { return "-" }
  return "\(place):\(start)-\(end)"
}

/// Whether a place of the facts is that of an object: the facts give a whole block no range.
func isSamePlace(_ fact: String, _ place: String) -> Bool {
  fact == place || (!fact.contains(":") && place.hasPrefix("\(fact):0-"))
}
