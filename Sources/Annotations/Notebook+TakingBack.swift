extension Notebook {
  /// A step that undoes a change, or a part of one.
  public enum Reversal: Equatable, Sendable {
    case remove(id: String)
    /// Brings back an annotation as it was before it was changed or removed.
    case restore(Annotation)
  }

  /// What takes a change back, told by the notebook as it was before.
  ///
  /// - Parameters:
  ///   - change: The change that was made.
  ///   - changed: The annotation as it was after the change, or before it was removed.
  /// - Returns: The reversals that do it, in order.
  public func reversals(of change: Change, _ changed: Annotation) -> [Reversal] {
    let former = self[changed.id]
    let before =
      if case .mark(let letter, _) = change {
        annotations.filter { $0.kind == .mark(letter) }
      } else {
        [former].compactMap(\.self)
      }
    return (former == nil ? [.remove(id: changed.id)] : []) + before.map(Reversal.restore)
  }

  /// What undoes reversals, told by the notebook as it was before them.
  ///
  /// - Parameter reversals: What was or is to be undone, in order.
  /// - Returns: The reversals that do it, in order.
  public func reversals(of reversals: [Reversal]) -> [Reversal] {
    reversals.reversed().compactMap { reversal -> Reversal? in
      switch reversal {
      case .restore(let annotation):
        self[annotation.id].map(Reversal.restore) ?? .remove(id: annotation.id)
      case .remove(let id): self[id].map(Reversal.restore)
      }
    }
  }
}

extension Notebook.Reversal {
  /// Whether annotations, by their addresses, are as this leaves them.
  package func isDone(in annotations: [String: Annotation]) -> Bool {
    switch self {
    case .remove(let id): annotations[id] == nil
    case .restore(let annotation): annotations[annotation.id]?.isWritten(as: annotation) == true
    }
  }

  /// Does it to annotations by their addresses.
  package func apply(to annotations: inout [String: Annotation]) {
    switch self {
    case .remove(let id): annotations[id] = nil
    case .restore(let annotation): annotations[annotation.id] = annotation
    }
  }
}
