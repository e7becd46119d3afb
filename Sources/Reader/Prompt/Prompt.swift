/// A line at the foot that the reader types into.
struct Prompt: Sendable {
  /// What is asked for.
  enum Kind: Hashable, Sendable {
    case search
    case searchBackward
    case filter
    case goTo
    /// Words that the list of the reader's own is narrowed to.
    case narrow
    /// What to look for on a page of explanation.
    case inSheet
    case inSheetBackward

    /// The kind whose earlier lines are offered.
    var memory: Kind {
      switch self {
      case .searchBackward: .search
      case .inSheetBackward: .inSheet
      case .search, .filter, .goTo, .narrow, .inSheet: self
      }
    }

    /// Where its keys are read.
    var context: Keymap.Context {
      switch self {
      case .search, .searchBackward: .typingWords
      case .filter: .typingFilter
      case .goTo, .narrow: .typingName
      case .inSheet, .inSheetBackward: .typing
      }
    }

    /// What stands before the line.
    var sign: String {
      switch self {
      case .search, .inSheet: "/"
      case .searchBackward, .inSheetBackward: "\\"
      case .filter: "& "
      case .goTo: "go to: "
      case .narrow: "only with: "
      }
    }
  }

  let kind: Kind

  /// What Esc brings back.
  let departure: Stance

  /// Which of the hits Enter leads to, from 1.
  let times: Int

  var line = LineEditor()

  /// Whether all of the line is a regular expression, also without slashes.
  var isPattern = false

  /// Whether hits must begin and end where words do.
  var wholeWords = false

  /// What Tab puts in place of the end of the line, one after the other, until another key comes.
  var offered: Offer?

  struct Offer: Sendable {
    /// The characters of the line before the end that is completed.
    let start: Int
    let terms: [String]
    var index = 0

    /// What comes next, round the end; nothing where nothing is offered.
    var next: String? { terms.isEmpty ? nil : terms[index % terms.count] }
  }

  /// The earlier line that shows, counted back from the latest; 0 where none does.
  private var recalled = 0

  /// What was being typed before an earlier line was asked for.
  private var draft = LineEditor()

  init(_ kind: Kind, from departure: Stance, times: Int = 1) {
    self.kind = kind
    self.departure = departure
    self.times = times
  }

  /// Whether a filter has a term: spaces alone are none.
  var hasTerm: Bool { line.text.contains { $0 != " " } }

  /// Puts the next of what is offered into the line; false where nothing is.
  mutating func offerNext() -> Bool {
    guard var offer = offered, let next = offer.next else { return false }
    line.replace(from: offer.start, with: next)
    offer.index += 1
    offered = offer
    return true
  }

  /// Shows an earlier line, or by a count below 0 a later one; the last of all is what was being
  /// typed.
  mutating func recall(_ count: Int, of history: PromptHistory) {
    let lines = history.lines(of: kind)
    let target = max(0, min(lines.count, recalled + count))
    guard target != recalled else { return }
    if recalled == 0 { draft = line }
    recalled = target
    line = target == 0 ? draft : LineEditor(lines[lines.count - target])
  }
}
