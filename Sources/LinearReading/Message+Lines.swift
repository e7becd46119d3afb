package import Reader

extension Message {
  /// How it is worded line by line, with the commands that are typed there.
  package var words: String { text(columns: .max, LinearAct.typed) }
}

extension LinearAct {
  /// What is typed for what an action does on the screen, if a message speaks of it.
  static func typed(_ action: Action) -> String? {
    switch action {
    case .setMark: "m"
    case .hitList: hits.name
    case .own: own.name
    case .problems: problems.name
    case .reload: reload.name
    case .takeBack: takeBack.name
    case .bringBack: bringBack.name
    default: nil
    }
  }

  /// The shortest that is typed for it.
  private var name: String? { Self.table.first { $0.act == self }?.names.first }
}
