/// What the front matter says of an article, in pandoc's fields.
public struct Metadata: Sendable, Equatable {
  /// The title; where no one gives it, the first heading of level 1 if it is the only one, else the
  /// name of the file.
  public var title: String
  public var authors: [String]

  /// The date as written, EDTF (ISO 8601-2) where the author keeps to the form.
  public var date: String?
  public var language: String?
  public var publisher: String?
  public var url: String?
  public var rights: String?

  /// The name that the reader's own files know the article by.
  public var id: String?

  /// Every other field whose value is plain text, in the order of the file.
  public var other: [Field]

  /// A field beside those above, such as `date-basis`, by which citations call a date inferred.
  public struct Field: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    title: String, authors: [String] = [], date: String? = nil, language: String? = nil,
    publisher: String? = nil, url: String? = nil, rights: String? = nil, id: String? = nil,
    other: [Field] = []
  ) {
    self.title = title
    self.authors = authors
    self.date = date
    self.language = language
    self.publisher = publisher
    self.url = url
    self.rights = rights
    self.id = id
    self.other = other
  }
}
