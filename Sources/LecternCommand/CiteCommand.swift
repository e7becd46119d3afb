import Annotations
public import ArgumentParser
import Articles
public import Exports

/// Quotes words of an article with their source.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "Quotes a place of an article with its source.",
    discussion: """
      The place is written as for --at, but never as a share of the text: p14, p14:3-27, p14-p16, \
      s2.1, s2-s3, title, notes; or as a citation ends, with the name of the article: \
      taliban-and-moscow#p14. What ends a citation opens the same words again with --at. What the \
      front matter calls inferred is called so.

      Examples:
        lectern cite p14
        lectern cite p14:3-27 --style markdown
        lectern cite s2 FILE.md --style bibtex >> sources.bib
      """)

  @Argument(
    help: ArgumentHelp(
      """
      What to quote; s2 stands for the heading of section 2, s2-s2 for all of the section, and \
      notes for the first note.
      """,
      valueName: "place"),
    completion: .nothing)
  var place: String

  @OptionGroup var argument: ArticleArgument

  @Option(help: "How the citation is written.")
  var style = Citation.Style.plain

  func run() throws {
    let article = try argument.loadText()
    let words = try article.stretch(for: place)
    if words.isEmpty { throw Failure.placeWithoutWords(place) }
    let text = visibleLines(Citation(of: words, in: article).text(style))
    try style.isForPrograms ? System.write(Array(text.utf8)) : TextOutput.write(text)
  }
}

extension Citation.Style: ExpressibleByArgument {
  /// Whether it is read by programs, which know one encoding.
  fileprivate var isForPrograms: Bool { self == .bibtex || self == .markdown }
}

extension Article {
  /// Finds what a place or an address on the command line leads to.
  func stretch(for written: String) throws(Failure) -> Range<ByteOffset> {
    do throws(PlaceError) {
      return try stretch(addressed: written)
    } catch {
      throw .noSuchPlace(error)
    }
  }
}
