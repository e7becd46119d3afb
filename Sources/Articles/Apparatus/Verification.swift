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

  /// Reads a grade that a remark may follow, in parentheses or after a semicolon: any other word
  /// behind a grade may take it back, as in `verified in part`.
  public init?(_ text: String) {
    let plain = text.replacing("’", with: "'")
    let grade = Grade.allCases.first { grade in
      guard plain.hasPrefix(grade.rawValue) else { return false }
      let remark = plain.dropFirst(grade.rawValue.count).drop { $0 == " " }
      return remark.first.map { "(;".contains($0) } ?? true
    }
    guard let grade else { return nil }
    self.grade = grade
    self.text = text
  }

  /// The grade for a list in which what is verified goes without saying; nothing where it is.
  public var reservation: String? { grade == .verified ? nil : grade.rawValue }
}
