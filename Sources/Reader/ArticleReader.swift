public import Articles
public import Screen

/// The reader as a state machine: events go in, a picture and effects come out.
///
/// It knows no terminal, no clock and no file. The same events on the same article at the same size
/// give the same grid.
public struct ArticleReader: Sendable {
  var model: Model { didSet { (picture, foreseen) = (nil, nil) } }

  /// The picture of the model, where it has been drawn ahead.
  private var picture: Grid?

  /// What comes of the event that is likely to come next.
  private var foreseen: Foreseen?

  /// The event that is likely to come next: the page goes on, or a key is pressed again.
  private var likely: Screen.Event? = .key(Key(.character(" ")))

  /// Opens an article at its beginning, or at a place.
  public init(
    _ loaded: LoadedArticle, size: Size, settings: Settings = Settings(), at place: Place? = nil
  ) {
    model = Model(loaded, size: size, settings: settings, at: place)
  }

  /// The reading place: the start of the page, whatever a pane shows at present.
  public var place: Place { model.readingTop.place }

  /// The number of places that Backspace leads back to.
  package var placesBefore: Int { model.history.past.count }

  /// Takes in what happened and says what is to be done outside.
  public mutating func handle(_ event: Screen.Event) -> [Effect] {
    if let foreseen, foreseen.event == event {
      model = foreseen.model
      picture = foreseen.picture
      return foreseen.effects
    }
    foreseen = nil
    let effects = respond(to: event)
    model.renewPage()
    model.keepCursorsInSight()
    return effects
  }

  /// Takes in the apparatus of the article, of which only the text was there at the opening.
  public mutating func complete(with loaded: LoadedArticle) {
    model.complete(with: loaded)
  }

  /// Sets off the words that were asked for, until the next key is done.
  public mutating func setOff(_ bytes: Range<ByteOffset>) {
    model.asked = bytes
  }

  /// Opens panes beside the text, which keeps the focus.
  public mutating func open(_ panes: [Settings.Pane]) {
    model.open(panes)
    model.renewPage()
  }

  /// Works out what comes of the event that is likely to come, while nothing else is to be done.
  ///
  /// It can be no other than what would come of it then: the same event on the same model.
  ///
  /// - Returns: The picture that would follow, if it is not known already.
  @discardableResult
  public mutating func lookAhead() -> Grid? {
    guard foreseen == nil, let likely else { return nil }
    var next = self
    let effects = next.handle(likely)
    let picture = next.view()
    foreseen = Foreseen(event: likely, model: next.model, picture: picture, effects: effects)
    return picture
  }

  /// Whether something is to be done between two keys.
  public var hasWork: Bool { model.hasWork }

  /// Does a part of what is to be done: so little that the next key need not wait.
  ///
  /// - Returns: Whether the picture may have changed.
  public mutating func work() -> Bool {
    foreseen = nil
    let isSeen = model.work()
    if isSeen {
      model.renewPage()
      model.keepCursorsInSight()
    }
    return isSeen
  }

  /// The picture of the present state; the terminal draws what differs from the last one.
  public func view() -> Grid {
    picture ?? ArticleReader.view(model)
  }

  /// Takes in that no program was found to open an address.
  public mutating func couldNotOpen(_ address: String) {
    model.say(.noBrowser(address))
  }

  /// Whether the last key means nothing, as the message says.
  package var isAtALoss: Bool {
    if case .noSuchKey = model.message { true } else { false }
  }

  private mutating func respond(to event: Screen.Event) -> [Effect] {
    switch event {
    case .key(let key): respond(to: key)
    case .mouse(let mouse): model.respond(to: mouse)
    case .resize(let size): model.resize(to: size)
    case .paste(let text): model.paste(text)
    case .resumed: [.redraw]
    case .terminate: model.keepWhatIsWritten() + [.quit]
    }
  }

  private mutating func respond(to key: Key) -> [Effect] {
    likely = nil
    model.message = nil
    // This key may still be about the words that were asked for, or ask for others.
    let asked = model.asked
    defer { if model.asked == asked { model.asked = nil } }
    if let effects = model.type(key) { return effects }
    switch model.keymap.read(key, after: &model.typed, in: model.keyContext) {
    case .incomplete, .dropped: return []
    case .unknown(let keys):
      model.say(.noSuchKey(keys, help: model.keymap.label(of: .help)))
      return []
    case .command(let command):
      if command.action.isRepeated { likely = .key(key) }
      return model.update(command)
    }
  }
}

/// What comes of an event that has not come yet.
///
/// It lies apart from the reader, which would be twice as large with a second model in it.
private final class Foreseen: Sendable {
  let event: Screen.Event
  let model: Model
  let picture: Grid
  let effects: [Effect]

  init(event: Screen.Event, model: Model, picture: Grid, effects: [Effect]) {
    self.event = event
    self.model = model
    self.picture = picture
    self.effects = effects
  }
}
