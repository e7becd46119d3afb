import Articles
import Reader

extension LinearSession {
  /// Carries out a command.
  mutating func answer(to command: TypedCommand) -> Answer {
    let words = command.argument
    switch command.act {
    case .next: return readOn(command.times)
    case .previous: return readOn(-command.times)
    case .again: return readText()
    case .nextSection: return goToSection(command.times)
    case .previousSection: return goToSection(-command.times)
    case .beginning: return go(to: Place(block: 0))
    case .ending: return goToEnding()
    case .percent: return goToPercent(command.count)
    case .goToPlace: return goToPlace(words)
    case .whereAmI: return .say(["You are in \(whereAmI)."] + narrowed)
    case .goToAnything: return goToAnything(words)
    case .follow: return follow(words)
    case .card: return showCard(words)
    case .actors, .scope: return showActors(command)
    case .timeline: return showTimeline(words)
    case .wholeTimeline: return show(.timeline(actor: nil))
    case .order: return changeOrder()
    case .contents: return show(.contents)
    case .references: return show(.references)
    case .notes: return show(.notes)
    case .readings: return show(.readings)
    case .places: return show(.places)
    case .hits: return show(finding == nil && filtering != nil ? .passages : .hits)
    case .filter: return filter(words)
    case .nextMention: return goToMention(command.times)
    case .previousMention: return goToMention(-command.times)
    case .search: return search(words, command.times, isBackward: false)
    case .searchBackward: return search(words, command.times, isBackward: true)
    case .nextHit: return goToHit(command.times)
    case .previousHit: return goToHit(-command.times)
    default: return answerOwn(to: command)
    }
  }

  /// Carries out a command on places, on what the reader has written, or on the program.
  private mutating func answerOwn(to command: TypedCommand) -> Answer {
    switch command.act {
    case .back: return goBack(command.times)
    case .forward: return goForward(command.times)
    case .lastPlace: return goToLastPlace()
    case .mark: return setMark(command.argument)
    case .goToMark: return goToMark(command.argument)
    case .copy: return copy(command.argument)
    case .highlight: return highlight(command.argument)
    case .writeNote: return writeNote(command.argument)
    case .own: return show(.own(command.argument))
    case .edit: return edit(command.argument)
    case .remove: return remove(command.argument)
    case .confirm: return confirm(command.argument)
    case .takeBack: return turn(.back)
    case .bringBack: return turn(.forth)
    case .problems: return .say(problems)
    case .help: return .say(Self.commands.map { "\($0.typed): \($0.help)" })
    case .reload: return Answer(lines: [], effect: .reload)
    case .quit: return Answer(lines: [], effect: .quit)
    default:
      return .say("“\(command.argument)” means nothing here; ? lists the commands, i finds names")
    }
  }

  /// What is wrong with the article, as `lectern check` says it, but without the lines at fault and
  /// the marks under them.
  private var problems: [String] {
    guard !loaded.diagnostics.isEmpty else { return [Sentence.noProblems.rawValue] }
    return loaded.diagnostics.flatMap { diagnostic in
      [diagnostic.headline] + [diagnostic.help.map { "help: \($0)" }].compactMap(\.self)
    }
  }
}
