/// A walk through a Markdown text (CommonMark and GFM, with footnotes), in the order of the text.
///
/// The walk needs no stack for the depth of the text, so that none can overflow it.
public struct MarkdownWalk: ~Copyable {
  private var walk: TreeWalk

  /// What follows the tree of the walk, if the text is long.
  private var pieces: MarkdownPieces?

  /// The characters that the parser was not to see, and what it saw in their place.
  private let standIns: StandIns

  /// The ends of lines among these.
  private let hiddenLineEnds: HiddenLineEnds

  /// Where notes may begin, with their labels, which the parser does not give.
  private let openings: [NoteOpening]

  /// Parses a text.
  ///
  /// All footnotes are kept: those that no mark refers to follow those that have one. The second
  /// one of a name is ordinary text.
  ///
  /// - Parameters:
  ///   - source: Valid UTF-8 without NUL, its lines ended by line feeds.
  ///   - pieceLength: A longer text may be parsed in pieces of at least this length, in bytes,
  ///     which changes nothing but the memory it takes.
  /// - Complexity: O(*n*) in the bytes of the text, whatever stands in them. See `StandIns`.
  public init(_ source: [UInt8], pieceLength: Int = 65_536) {
    var standIns = StandIns(for: source)
    let formulas = Formulas(in: source)
    var hidden = standIns.hide(formulas.hidden, in: source)
    hiddenLineEnds = HiddenLineEnds(of: source, seen: hidden)
    hidden = standIns.hide(formulas.margins, in: hidden, areMargins: true)
    hidden = standIns.hide(overlongNumbers(in: hidden), in: hidden)
    hidden = standIns.hide(rangeTildes(in: hidden), in: hidden)
    hidden = standIns.hide(DelimiterGuard(hidden).excess, in: hidden)
    hidden = standIns.hide(targetsCopiedTooOften(in: hidden), in: hidden)
    let openings = NoteOpening.all(in: hidden)
    hidden = standIns.hide(NoteOpening.looseBrackets(in: hidden, openings), in: hidden)
    var pieces = MarkdownPieces(hidden, length: pieceLength)
    walk = TreeWalk(
      pieces?.next() ?? .keepingNotes(of: hidden, openings: openings, with: &standIns))
    self.pieces = pieces
    self.openings = openings
    self.standIns = standIns
  }

  /// Goes on to the next step; none at the end of the document.
  public mutating func next() -> MarkdownStep? {
    while let turn = walk.next() {
      switch turn {
      case .enters: return stepIn()
      case .leaves where pieces?.isWithinParagraph == true && walk.isAtLastBlock: continue
      case .leaves: return .end
      }
    }
    return stepIntoNextPiece()
  }

  private func stepIn() -> MarkdownStep {
    guard walk.isAtNote else { return walk.step(with: standIns) }
    let opening = walk.opening(among: openings)
    return .begin(.note(label: standIns.replaced(opening?.label ?? "")))
  }

  private mutating func stepIntoNextPiece() -> MarkdownStep? {
    let isWithinParagraph = pieces?.isWithinParagraph == true
    guard let tree = pieces?.next() else { return nil }
    walk = TreeWalk(tree)
    guard isWithinParagraph else { return next() }
    _ = walk.next()
    return .leaf(.softBreak)
  }

  /// The line that the block of the last step begins on, from 1; of what stands within a line the
  /// parser does not always know it.
  public var line: Int { hiddenLineEnds.line(ofParsed: walk.line) }

  /// The fence that the code of the last step begins with, or its first 255 bytes; empty where it
  /// has none.
  public var fence: String { walk.fence }

  /// Appends the text of the node that the last step came to: of text, code or HTML.
  public func appendText(to bytes: inout [UInt8]) {
    let start = bytes.count
    walk.appendText(to: &bytes)
    standIns.replace(in: &bytes, from: start, showsMargins: walk.isAtOutermost)
  }
}
