// Where the Swift library is linked statically there is no Testing, and nothing to test.
#if canImport(Testing)
  public import Annotations
  public import Articles
  public import Reader
  public import Screen
  public import Testing

  /// A reader without a terminal: keys go in, and pictures of the screen come out.
  ///
  /// Every key has to do something: one that means nothing, or changes neither the screen nor the
  /// world, is an issue.
  public struct ReaderDriver {
    /// What the reader has asked of the world since the last call of `takeEffects`, in order.
    public private(set) var effects: [Effect] = []

    /// Whether the reader gets the time to finish what it does between two keys.
    public var worksBetweenKeys = true

    private var reader: ArticleReader

    /// What the reader shows: drawn once after each event, for to draw is most of what a test does.
    private var grid: Grid

    /// What has been written so far.
    public private(set) var notebook: Notebook

    private var keys = ""
    private var stamps = 0

    /// Opens an article on a screen of its own.
    public init(_ fixture: Fixture, screen size: Size, settings: Settings = Settings()) {
      self.init(fixture.loaded, screen: size, settings: settings)
    }

    /// Opens an article that has been loaded, with its apparatus.
    public init(_ loaded: LoadedArticle, screen size: Size, settings: Settings = Settings()) {
      reader = ArticleReader(loaded, size: size, settings: settings)
      notebook = Notebook(of: loaded.article)
      reader.take(notebook)
      grid = reader.view()
    }

    /// Opens an article where it was left, with what was written in it.
    public init(
      _ loaded: LoadedArticle, screen size: Size, readOnFrom bookmark: Bookmark,
      _ notebook: Notebook? = nil
    ) {
      self.init(loaded, screen: size)
      if let notebook { self.notebook = notebook }
      reader = ArticleReader(loaded, size: size, at: bookmark.place(in: loaded.article))
      reader.take(self.notebook)
      reader.reopen(bookmark)
      grid = reader.view()
    }

    /// Where the reading would be taken up again.
    public var bookmark: Bookmark { reader.bookmark }

    /// What the screen shows.
    public var screen: ScreenPicture { ScreenPicture(grid, keys: keys) }

    /// The reading place.
    public var place: Place { reader.place }

    /// The number of places that Backspace leads back to.
    public var placesBefore: Int { reader.placesBefore }

    /// Presses keys one after the other, written as `KeyNotation` has them: `]]<tab><c-d>`.
    ///
    /// - Parameters:
    ///   - notation: The keys.
    ///   - allowingNothing: Whether a key may do nothing, as `k` at the top.
    ///   - sourceLocation: Where the test that presses them stands.
    /// - Returns: What the screen shows after the last key.
    /// - Throws: `Misspelling`, before any key is pressed.
    @discardableResult
    public mutating func press(
      _ notation: String, allowingNothing: Bool = false,
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws(Misspelling) -> ScreenPicture {
      for key in try Misspelling.check(notation) {
        let name = KeyNotation.notation(of: key)
        keys += name
        let didSomething = send(.key(key))
        if !didSomething && !allowingNothing {
          Issue.record("\(name) does nothing here:\n\(screen)", sourceLocation: sourceLocation)
        }
      }
      return screen
    }

    /// Reads another state of the article, as `R` does.
    @discardableResult
    public mutating func reload(_ loaded: LoadedArticle) -> ScreenPicture {
      notebook = Notebook(of: loaded.article).merged(with: notebook.page, base: NotebookPage())
      reader.reload(loaded, notebook)
      workOn()
      grid = reader.view()
      return screen
    }

    /// Gives the reader other marks and notes, as they come from elsewhere.
    public mutating func take(_ notebook: Notebook) {
      self.notebook = notebook
      reader.take(notebook)
      grid = reader.view()
    }

    /// Says what has become of the article's files; tells whether that was said.
    public mutating func tell(_ news: FileNews) -> Bool {
      defer { grid = reader.view() }
      return reader.tell(news)
    }

    /// Gives the terminal another size.
    @discardableResult
    public mutating func resize(to size: Size) -> ScreenPicture {
      send(.resize(size))
      return screen
    }

    /// Presses the mouse button on a cell and lets it go.
    @discardableResult
    public mutating func click(row: Int, column: Int) -> ScreenPicture {
      send(.mouse(Mouse(.press, Point(column: column, row: row))))
      send(.mouse(Mouse(.release, Point(column: column, row: row))))
      return screen
    }

    /// Turns the wheel by one notch over a cell.
    @discardableResult
    public mutating func wheel(_ act: Mouse.Act, row: Int, column: Int) -> ScreenPicture {
      send(.mouse(Mouse(act, Point(column: column, row: row))))
      return screen
    }

    /// Lets anything happen, and tells whether the reader does something about it.
    @discardableResult
    public mutating func send(_ event: Screen.Event) -> Bool {
      let before = grid
      let wanted = reader.handle(event)
      effects += wanted
      for effect in wanted { keepOwn(effect) }
      workOn()
      grid = reader.view()
      return !wanted.isEmpty || (grid != before && !reader.isAtALoss)
    }

    /// Lets the reader finish what it does between two keys, if it is to get the time.
    private mutating func workOn() {
      if worksBetweenKeys { while reader.hasWork { _ = reader.work() } }
    }

    /// Does with the reader's own marks and notes what the world would do, but keeps no file.
    private mutating func keepOwn(_ effect: Effect) {
      switch effect {
      case .keep(let change):
        let changed = notebook.apply(change, stamp)
        reader.take(notebook, after: change, changed)
      case .turn(let turn, let count):
        notebook.reverse(reader.turn(turn, count: count), at: stamp.time)
        reader.take(notebook)
      default: break
      }
    }

    /// A moment that comes after all before it.
    private var stamp: Stamp {
      mutating get {
        stamps += 1
        return Stamp(id: "urn:test:\(stamps)", time: Timestamp(milliseconds: stamps * 1_000))
      }
    }

    /// What the reader has asked of the world since it was last asked for, in order.
    public mutating func takeEffects() -> [Effect] {
      defer { effects = [] }
      return effects
    }
  }

  /// Keys that no keyboard has.
  public struct Misspelling: Error, CustomStringConvertible {
    public let description: String

    fileprivate static func check(_ notation: String) throws(Misspelling) -> [Key] {
      do {
        return try KeyNotation.parse(notation)
      } catch {
        throw Misspelling(description: description(of: error, in: notation))
      }
    }

    private static func description(of fault: KeyNotation.Fault, in notation: String) -> String {
      switch fault {
      case .unknownKey(let name): "no key is named \(name)"
      case .missingBracket: "\(notation) has a < without its >; the key itself is <lt>"
      }
    }
  }
#endif
