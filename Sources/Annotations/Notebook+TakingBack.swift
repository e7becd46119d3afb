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
      case .add, .restore: nil
      case .mark(let letter, _): mark(letter)
      case .edit(let id, _), .confirm(let id, _), .remove(let id): self[id]
      }
    let isNew = before?.id != changed.id
    return (isNew ? [.remove(id: changed.id)] : []) + (before.map { [.restore($0)] } ?? [])
  }
}
