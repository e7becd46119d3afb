import Articles

/// How much a filter leaves: `3 passages, 2 events, 1 note`.
public func wordsLeft(passages: Int, events: Int, notes: Int) -> String {
  guard passages + events + notes > 0 else { return "nothing is left" }
  return [
    counted(passages, "passage"), counted(events, "event"), counted(notes, "note"),
  ].joined(separator: ", ")
}
