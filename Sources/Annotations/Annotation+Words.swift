import Articles

extension Annotation.Kind {
  /// What it is called: `mark`, `mark a`, `highlight`, `note`.
  package var name: String {
    switch self {
    case .mark(let letter?): "mark \(letter)"
    case .mark(nil): "mark"
    case .highlight: "highlight"
    case .note: "note"
    }
  }
}

extension Annotation {
  /// What it is, what it says and on which words, as they are given: `note “who?” on “daughter”`.
  package func told(quoting words: String) -> String {
    switch kind {
    case .mark: "\(kind.name) at “\(words)”"
    case .highlight: "\(kind.name) of “\(words)”"
    case .note: "\(kind.name) “\(onOneLine(text))” on “\(words)”"
    }
  }
}
