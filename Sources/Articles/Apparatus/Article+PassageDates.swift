extension Article {
  /// The event that tells when a passage plays.
  ///
  /// It is the nearest of those that have a date and are told in the same block, else of those in
  /// the same section; the first in told order of several that are as near.
  ///
  /// - Parameter bytes: A range of the text.
  /// - Returns: An index into `Apparatus.events`, and whether the event is told in the same block.
  public func event(datingPassage bytes: Range<ByteOffset>) -> (event: Int, isInBlock: Bool)? {
    guard !blocks.isEmpty else { return nil }
    let block = blocks[block(containing: bytes.lowerBound)]
    if let event = datedEvent(nearestTo: bytes, in: block.bytes) { return (event, true) }
    guard let section = self.bytes(ofSection: block.section) else { return nil }
    return datedEvent(nearestTo: bytes, in: section).map { ($0, false) }
  }

  private func datedEvent(
    nearestTo bytes: Range<ByteOffset>, in whole: Range<ByteOffset>
  ) -> Int? {
    func distance(_ event: Int) -> Int {
      apparatus.events[event].bytes?.distance(to: bytes) ?? .max
    }
    return apparatus.events(in: whole).filter { apparatus.events[$0].date?.date != nil }
      .min { distance($0) < distance($1) }
  }
}
