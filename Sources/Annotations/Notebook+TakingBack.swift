extension Notebook {
  /// What takes a change back, told by the notebook as it was before.
  ///
  /// - Parameters:
  ///   - change: The change that was made.
  ///   - changed: The annotation as it was after the change, or before it was removed.
  /// - Returns: The changes that do it, in order.
  public func changes(takingBack change: Change, _ changed: Annotation) -> [Change] {
    let before: Annotation? =
      switch change {
      case .add: nil
      case .mark(let letter, _): mark(letter)
      case .edit(let id, _), .confirm(let id, _), .remove(let id): self[id]
      case .restore(let annotation): self[annotation.id]
      }
    let isNew = before?.id != changed.id
    return (isNew ? [.remove(id: changed.id)] : []) + (before.map { [.restore($0)] } ?? [])
  }

  /// What takes back changes that took others back, told by the notebook as it was before them.
  ///
  /// - Parameter changes: Changes that remove and restore, as they take one back.
  /// - Returns: The changes that do it, in order.
  public func changes(takingBack changes: [Change]) -> [Change] {
    changes.reversed().flatMap { change -> [Change] in
      switch change {
      case .restore(let annotation): return self.changes(takingBack: change, annotation)
      case .remove(let id):
        return self[id].map { self.changes(takingBack: change, $0) } ?? []
      case .add, .mark, .edit, .confirm:
        preconditionFailure("\(change) takes nothing back")
      }
    }
  }
}
