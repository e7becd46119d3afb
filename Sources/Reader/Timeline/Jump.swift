import Articles

/// The time between an event and the one before it in a list.
struct Jump: Equatable {
  /// `▲` back in time, `▼` on in it; nothing where no one knows which of the two was first.
  let mark: String?

  /// Such as "+3 y 2 mo" or "−9 mo".
  let words: String

  /// The time between the two, whichever was first, and what is said behind it.
  private let apart: Elapsed
  private let direction: String

  /// Measures from the days on which the one may begin to those of the other; nothing comes of an
  /// event without such days, and of two on the same day.
  init?(from first: ClosedRange<Day>?, to second: ClosedRange<Day>?) {
    guard let first, let second, let elapsed = Elapsed(from: first, to: second),
      elapsed.days != 0...0
    else { return nil }
    let isEarlier = elapsed.days.upperBound <= 0
    let isLater = elapsed.days.lowerBound >= 0
    mark = isEarlier ? "▲" : isLater ? "▼" : nil
    words = (isLater ? "+" : "") + elapsed.words
    apart = isEarlier ? Elapsed(from: second, to: first) ?? elapsed : elapsed
    direction = isEarlier ? " earlier" : isLater ? " later" : ", earlier or later"
  }

  /// Such as "3 y 2 mo earlier" or "−5 to +6 mo, earlier or later".
  var phrase: String { apart.words + direction }

  /// The phrase for who listens, such as "3 years 2 months earlier", "2 to 3 years later" or "up to
  /// 23 months later"; nothing where no one knows which of the two was first.
  var spoken: String? { mark == nil ? nil : apart.spoken + direction }
}

extension Model {
  /// How told time jumps from the event that is told before this one.
  func toldJump(to event: Int) -> Jump? {
    let events = article.apparatus.events
    guard event > 0, events[event - 1].bytes != nil, events[event].bytes != nil else { return nil }
    return Jump(from: events[event - 1].startDays, to: events[event].startDays)
  }

  /// What is said of an event that is chosen in the text.
  func telling(_ index: Int) -> Message {
    let event = article.apparatus.events[index]
    let jump = toldJump(to: index).map { jump in
      " · \(jump.mark.map { "\($0) " } ?? "")\(jump.phrase) than told before"
    }
    return .event("\(event.dateWords) · \(event.title)", jump: jump ?? "")
  }
}
