/// The list of what is wrong with a file.
struct SourceReport {
  private let file: String
  private let source: [UInt8]
  private var diagnostics: [Diagnostic] = []

  /// The lines of the file; found when the first diagnostic needs one.
  private lazy var lines = Array(LineRanges(source))

  init(file: String, source: [UInt8]) {
    self.file = file
    self.source = source
  }

  /// The diagnostics by their lines; first those of the whole file.
  var sorted: [Diagnostic] {
    let order = diagnostics.indices.sorted { left, right in
      let (first, second) = (diagnostics[left].position, diagnostics[right].position)
      guard let first, let second else { return second != nil && first == nil || left < right }
      return first == second ? left < right : first < second
    }
    return order.map { diagnostics[$0] }
  }

  /// Adds what is wrong with the whole file.
  mutating func add(_ fault: Diagnostic.Fault) {
    diagnostics.append(Diagnostic(file: file, position: nil, fault: fault))
  }

  /// Adds what is wrong at a place of the file. A length of nothing means the whole line.
  mutating func add(_ fault: Diagnostic.Fault, line: Int, column: Int = 1, length: Int? = nil) {
    let range = lines.indices.contains(line - 1) ? lines[line - 1] : source.count..<source.count
    let position = Diagnostic.Position(
      line: line, column: column, length: max(1, length ?? range.count),
      source: String(decoding: source[range], as: UTF8.self))
    diagnostics.append(Diagnostic(file: file, position: position, fault: fault))
  }

  mutating func addFaults(in article: Article) {}
}
