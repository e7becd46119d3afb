import Annotations
import ArgumentParser
import Articles
import Exports
import JSONText

/// The article whose apparatus a command is about, and the form of the answer.
struct ApparatusArgument: ParsableArguments {
  @OptionGroup var argument: ArticleArgument

  @Flag(help: "As JSON, for programs.")
  var json = false

  /// Loads the article; what is wrong with it is said on standard error.
  func load() throws(Failure) -> Article {
    let loaded = try argument.load()
    ArticleArgument.report(loaded.diagnostics, of: argument.article)
    return loaded.article
  }

  /// Writes a list in the form that is wanted.
  ///
  /// Throws what there is none of where nothing is in it.
  func write<Item>(
    _ items: [Item], orSay nothing: Failure, json object: (Item) -> JSON, text: ([Item]) -> String
  ) throws(Failure) {
    try json
      ? System.write(JSON.array(items.map(object)))
      : TextOutput.write(text(items))
    if items.isEmpty { throw nothing }
  }
}

extension Article {
  /// Finds an actor by its id; what lists them is said with the article as it was named.
  func actor(_ id: String, in argument: ArticleArgument) throws(Failure) -> Int {
    if let actor = apparatus.actor(id: id) { return actor }
    guard !apparatus.actors.isEmpty else {
      throw .nothingWritten("actors", file: "actors.yaml")
    }
    let list = shellCommand("actors", argument.article)
    throw .noSuchActor(id, nearest: apparatus.actorID(nearestTo: id), list: list)
  }

  /// Finds actors by their ids.
  func actors(_ ids: [String], in argument: ArticleArgument) throws(Failure) -> Set<Int> {
    var actors: Set<Int> = []
    for id in ids { actors.insert(try actor(id, in: argument)) }
    return actors
  }

  /// The blocks of a section, or a single one, as they are written: `s2`, `notes`, `p14`; also with
  /// the name of the article before it.
  func blocks(in written: String) throws(Failure) -> Range<Int> {
    do throws(PlaceError) {
      let place = try place(addressed: written)
      // Of a range the beginning is looked at, so that it is called no place where it is none.
      let range = /(.+?)(?::[0-9]+-[0-9]+|(?::[0-9]+)?-(?:title|notes|[ps][0-9.:]+))/
      guard let parts = place.wholeMatch(of: range)?.output else {
        return try blocks(written: place)
      }
      _ = try blocks(written: String(parts.1))
    } catch {
      throw .noSuchPlace(error)
    }
    throw .placeWithRange(written)
  }

  /// Where something lies, for people: `s2 p14`; for a heading or the title its name alone.
  func whereabouts(of bytes: Range<ByteOffset>?) -> String {
    guard let anchor = bytes.map(anchor(of:)) else { return "" }
    return anchor.place.hasPrefix("p") ? "\(anchor.section) \(anchor.place)" : anchor.place
  }
}
