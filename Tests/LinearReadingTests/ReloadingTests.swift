import ArticleTestSupport
import Articles
import LinearReading
import ReaderTestSupport
import Testing

/// What becomes of all that was asked for when the files are read anew, line by line.
struct ReloadingTests {
  private static let paragraphs = [
    "The tide comes.", "Holm waits for the tide.", "Pike is late.", "Holm goes.",
  ]
  private var reading: Sitting

  init() throws { reading = try Sitting(Self.article(Self.paragraphs)) }

  private static func article(_ paragraphs: [String]) -> LoadedArticle {
    LoadedArticle(
      paragraphs.joined(separator: "\n\n"),
      actors: """
        - {id: holm, name: Jon Holm, kind: person, names: [Holm]}
        - {id: pike, name: Mr Pike, kind: person, names: [Pike]}
        """)
  }

  /// Reads the files with another paragraph at the beginning, and without the last one.
  private mutating func reload() {
    reading.reload(Self.article(["A new beginning."] + Self.paragraphs.dropLast()))
  }

  @Test mutating func `what was searched for is searched for again, on from the same hit`() {
    reading.type("/tide", "n")
    reload()
    #expect(reading.type("n").prefix(2) == ["on from the beginning", "Hit 1 of 2"])
    #expect(reading.session.prompt == "p2> ")
  }

  @Test mutating func `what was searched for before the filter comes back once that is off`() {
    reading.type("/tide", "n", "& @holm")
    reload()
    #expect(reading.type("&") == ["the filter is off"])
    #expect(reading.type("n").prefix(2) == ["on from the beginning", "Hit 1 of 2"])

    reading.type("& @holm")
    reading.reload(Self.article(["Low tide."]))
    #expect(reading.type("L").first == "1 hit of “tide”:")
  }

  @Test mutating func `what was searched for under the filter is found under it again`() {
    reading.type("& @holm", "/tide")
    reload()
    #expect(reading.type("L").first == "1 hit of “tide”:")
    #expect(reading.type("&", "L").first == "2 hits of “tide”:")
  }

  @Test mutating func `Enter goes on in the text, and not with a list that was read before`() {
    #expect(reading.type("p2", "?").last?.hasPrefix("Enter reads on: ") == true)
    reload()
    #expect(reading.type("") == ["Pike is late."])
  }

  @Test mutating func `numbers stand before nothing until something is read`() {
    reading.type("p2")
    reload()
    #expect(reading.type("1") == ["there is nothing here to follow by a number"])
    #expect(reading.type(".", "1").first == "Jon Holm")
  }

  @Test mutating func `nobody has been read about, for others may have the place of an actor`() {
    reading.type("K pike")
    reload()
    #expect(
      reading.type("*") == ["no actor has been read about yet; f lists who is named here"])
  }

  @Test mutating func `the last place is where its words are`() {
    reading.type("p2", "p3")
    reload()
    #expect(reading.session.prompt == "p4> ")
    #expect(reading.type("''") == ["Holm waits for the tide."])
    #expect(reading.session.prompt == "p3> ")
  }

  @Test mutating func `a filter leaves what it leaves of the new text, or is off`() {
    reading.type("& @holm")
    #expect(reading.type("").first == "Holm goes.")
    reload()
    #expect(reading.type("=").last == "Only what “@holm” leaves is read.")
    #expect(reading.type("L") == ["Left of the text:", "1. p3: Holm waits for the tide."])
    reading.reload(Self.article(["Pike alone."]))
    #expect(reading.type("=").count == 1)
  }
}
