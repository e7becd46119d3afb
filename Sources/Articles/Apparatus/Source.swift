/// A bibliographic record that something in the apparatus rests on.
public struct Source: Sendable, Equatable {
  /// A class of sources: `N`, news or agency.
  public struct Grade: Sendable, Equatable {
    public let letter: String
    public let meaning: String

    public init(letter: String, meaning: String) {
      self.letter = letter
      self.meaning = meaning
    }

    /// The grades of an article that does not say what its own mean.
    public static let standard = [
      Grade(letter: "P", meaning: "primary or official"),
      Grade(letter: "N", meaning: "news or agency"),
      Grade(letter: "M", meaning: "mirror of a news item"),
      Grade(letter: "R", meaning: "research or reference"),
      Grade(letter: "T", meaning: "tertiary"),
    ]
  }

  public let id: String
  public let title: String
  public let url: String?
  public let authors: [String]
  public let publisher: String?

  /// When it was published.
  public let issued: WrittenDate?

  /// The letter of its grade, one of `Apparatus.grades`.
  public let grade: String?

  /// Every other field of CSL whose value is plain text, in the order of the file.
  public let other: [Metadata.Field]

  public init(
    id: String, title: String, url: String? = nil, authors: [String] = [],
    publisher: String? = nil, issued: WrittenDate? = nil, grade: String? = nil,
    other: [Metadata.Field] = []
  ) {
    self.id = id
    self.title = title
    self.url = url
    self.authors = authors
    self.publisher = publisher
    self.issued = issued
    self.grade = grade
    self.other = other
  }
}
