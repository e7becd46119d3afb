/// What a stretch of the text is found again by: its words, what surrounds them, and its position.
///
/// These are the TextQuoteSelector and the TextPositionSelector of the W3C's Web Annotation Data
/// Model. The surroundings are as long as it takes to make the words unique, and not less than 32
/// code points on each side where there are so many; for a bookmark 128.
public struct Locator: Hashable, Sendable {
  /// How far the surroundings must be known to tell the words from all others of the text that they
  /// were taken from.
  public enum Uniqueness: String, Hashable, Sendable {
    /// Not at all: the words alone stand nowhere else.
    case words
    /// No further than the block: the words can be followed when a paragraph moves.
    case block
    /// All that is written down.
    case text
    /// The text repeats itself: nothing but the position tells them apart.
    case repeated = "no"
  }

  /// The words, as the text has them.
  public internal(set) var exact: String

  /// What stands right before and right after them; a line feed parts blocks.
  public internal(set) var prefix: String
  public internal(set) var suffix: String

  /// Unicode code points of the article's text, or of the part that `fragment` names, from 0;
  /// nothing where another program gave none.
  public internal(set) var position: Range<Int>?

  /// The part of the text that the words are in, as another program names it: `p14`, `s2.1`, or
  /// what has no meaning here.
  ///
  /// It is a hint, as the numbers of paragraphs change with the text.
  public internal(set) var fragment: String?

  /// The digest of the text that the position counts in, and how unique the words were there;
  /// nothing where another program made the locator.
  public internal(set) var text: TextDigest?
  public internal(set) var uniqueness: Uniqueness?

  public init(
    exact: String, prefix: String = "", suffix: String = "", position: Range<Int>? = nil,
    text: TextDigest? = nil, uniqueness: Uniqueness? = nil
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.position = position
    self.text = text
    self.uniqueness = uniqueness
  }

  /// The same words with no more around them than their block has.
  var withinBlock: Locator {
    var locator = self
    if let end = prefix.utf8.lastIndex(of: 0x0A) {
      locator.prefix = String(prefix[end...].dropFirst())
    }
    if let end = suffix.utf8.firstIndex(of: 0x0A) { locator.suffix = String(suffix[..<end]) }
    return locator
  }
}
