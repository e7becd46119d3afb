/// How far something in the apparatus is verified.
public struct Verification: Sendable, Equatable {
  public enum Grade: String, CaseIterable, Sendable {
    case verified
    case partlyVerified = "partly verified"
    case articleOnly = "article only"
    case unverified
    case editorsReading = "editor's reading"
  }

  public let grade: Grade

  /// The whole of what is said, the grade first: `article only (no source found)`.
  public let text: String

  /// Reads a grade that a remark may follow, after a space, a comma or a semicolon.
  public init?(_ text: String) {
    let plain = text.replacing("’", with: "'")
    guard
      let grade = Grade.allCases.first(where: { grade in
        plain.hasPrefix(grade.rawValue)
          && (plain.dropFirst(grade.rawValue.count).first.map { " ,;".contains($0) } ?? true)
      })
    else { return nil }
    self.grade = grade
    self.text = text
  }
}
