import Annotations
public import Articles
public import Search

// What is typed to go somewhere, on the screen and line by line.

extension Article {
  /// What can be gone to by what is typed: the place that is written so, then the names that fit.
  ///
  /// - Parameters:
  ///   - typed: A place, what a citation ends with, or parts of a name.
  ///   - named: What has such a name.
  /// - Returns: The place first, if it is one; nothing twice.
  public func entries(for typed: String, named: [GoTo.Entry]) -> [GoTo.Entry] {
    guard let bytes = try? stretch(typed: typed), let place = self.place(at: bytes.lowerBound)
    else { return named }
    let block = blocks[place.block]
    let isHeading = sections[block.section].blocks.lowerBound == place.block
    let target: GoTo.Target =
      if bytes != block.bytes, !bytes.isEmpty {
        .passage(bytes)
      } else if isHeading, place.offset == 0 {
        .section(block.section)
      } else {
        .place(place)
      }
    let known = named.first { $0.target == target }
    let entry =
      known
      ?? GoTo.Entry(
        target, name: firstWords(at: place), kind: "place", detail: notation(ofStretch: bytes))
    return [entry] + named.filter { $0.target != target }
  }

  /// The stretch of the text that is typed: as a place, or as a citation ends, `[tides#p14]`.
  public func stretch(typed: String) throws(PlaceError) -> Range<ByteOffset> {
    let parts = typed.split(separator: " ")
    guard let written = parts.first, parts.count == 1, !blocks.isEmpty else {
      throw .unreadable(typed)
    }
    return try stretch(addressed: String(written))
  }

  /// Why the place that is typed is not here; nothing for what is not written as a place.
  public func reasonForNoPlace(typed: String) -> String? {
    do throws(PlaceError) {
      _ = try stretch(typed: typed)
      return nil
    } catch {
      guard case .unreadable = error else { return error.description }
      return nil
    }
  }
}
