import Annotations
import Articles

extension Model {
  /// The actor that is chosen in the text, or in the focused pane; where nothing is chosen, the one
  /// that is named by the hit of a search.
  var chosenActor: Int? {
    if let actor = actorOfPane { return actor }
    guard case .mention(let mention) = named?.target else { return nil }
    return article.apparatus.mentions[mention].actor
  }

  /// The actor that the cursor of the focused pane is on, else the one whose card that is.
  var actorOfPane: Int? {
    guard let pane = focused else { return nil }
    let subject = pane.items[safe: pane.cursor].flatMap(subject(of:))
    if case .actor(let actor) = subject { return actor }
    if case .card(.actor(let actor)) = pane.kind { return actor }
    return nil
  }

  /// What is chosen in the text, else the name that the hit of a search lies in.
  private var named: Reference? {
    chosen ?? referenceAtHit { if case .mention = $0.target { true } else { false } }
  }

  /// Opens the timeline: that of the chosen actor, if there is one.
  mutating func openTimeline(ofAll isWhole: Bool) {
    guard !article.apparatus.events.isEmpty else { return say(.noEvents) }
    if !isWhole, focus == .timeline { return closePane() }
    let actor = isWhole ? nil : chosenActor
    let kind = ListPane.Kind.timeline(actor: actor)
    guard let actor else { return togglePane(isWhole ? kind : timeline?.kind ?? kind) }
    let events = article.apparatus.events(ofActor: actor)
    guard !events.isEmpty else {
      return say(.noEventsOf(article.apparatus.actors[actor].name))
    }
    guard events.contains(where: { isLeft(.event($0)) }) else {
      return say(.eventsLeftOut)
    }
    let here = moment
    returnFromPeek()
    history.leave(here)
    lastTop = here.top
    open(kind)
  }

  /// Opens the card of what is chosen beside the text, which keeps the focus; once more, goes into
  /// the card.
  mutating func openCard() {
    guard let subject = chosenSubject else {
      return chosen == nil && focus == .text ? say(.nothingChosen) : say(.noCard)
    }
    if focus == .text, arrangement.side != nil, side?.kind == .card(subject) {
      focus = .side
      return
    }
    let (here, before, events) = (moment, focus, timeline)
    open(.card(subject))
    if before != .text || arrangement.text == nil { history.leave(here) }
    if arrangement.text != nil {
      focus = before
      if arrangement.side == nil { focus = .side } else { timeline = events }
    }
    keepCursorsInSight()
  }

  /// Goes so many mentions of the chosen actor on, or back by a count below 0, or as many as there
  /// are.
  mutating func goToMention(_ count: Int) {
    guard !article.apparatus.actors.isEmpty else { return say(.noActors) }
    guard let actor = chosenActor else { return say(.noActorChosen) }
    let apparatus = article.apparatus
    let here = named?.bytes.lowerBound ?? page.bytes.lowerBound
    guard let mention = apparatus.mention(ofActor: actor, stepping: count, from: here) else {
      return say(count > 0 ? .noMoreMentions : .noEarlierMentions)
    }
    history.leave(moment)
    lastTop = readingTop
    returnFromPeek()
    leaveToText()
    choose(Reference(target: .mention(mention), bytes: apparatus.mentions[mention].bytes))
  }

  /// Lists the actors of another part of the text: the page, the section, the article; where their
  /// list is open but lies behind another pane, shows it first.
  mutating func changeScope() {
    if case .hits(let scope) = focused?.kind { return changeHitScope(scope) }
    if focus == .side, case .own(let kind) = side?.kind { return list(kind.next) }
    guard !article.apparatus.actors.isEmpty else { return say(.noActors) }
    guard var pane = side, case .actors(let scope) = pane.kind else {
      return togglePane(.actors(.page))
    }
    guard arrangement.side != nil else { return open(pane.kind) }
    let isUsual = pane.order == pane.kind.orders.first
    pane.kind = .actors(scope.next)
    if isUsual { pane.order = pane.kind.orders.first }
    side = filled(pane)
    keepCursorsInSight()
  }

  /// What is said of a name when it is chosen: whose it is, and where it was met before.
  func meeting(_ mention: Int) -> Message {
    let apparatus = article.apparatus
    let actor = apparatus.mentions[mention].actor
    let start = apparatus.mentions[mention].bytes.lowerBound
    let previous = apparatus.mention(ofActor: actor, stepping: -1, from: start)
    func block(_ mention: Int) -> Int {
      article.block(containing: apparatus.mentions[mention].bytes.lowerBound)
    }
    return .met(
      apparatus.actors[actor].name, number: apparatus.position(ofMention: mention) + 1,
      count: apparatus.mentions(ofActor: actor).count,
      paragraphsAgo: previous.map { article.paragraphs(between: block(mention), block($0)) })
  }
}
