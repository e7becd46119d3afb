import Articles

/// The time between an event and the one before it in a list.
struct Jump: Equatable {
  /// `▲` back in time, `▼` on in it; nothing where no one knows which of the two was first.
  let mark: String?

  /// Such as "+3 y 2 mo" or "−9 mo", with "c." before it where one of the two starts is in doubt.
  let words: String

  /// What stands before the time: nothing unless one of the two starts is in doubt.
  private let about: String

  /// The time from the one to the other, and from the other to the one.
  private let ahead: Elapsed
  private let back: Elapsed

  /// Measures from the start of the one to that of the other; nothing comes of an event whose start
  /// no one knows, of two on the same day, and of two moments less than 24 hours apart.
  init?(from first: Start?, to second: Start?) {
    guard let first, let second, let ahead = Elapsed(from: first, to: second),
      let back = Elapsed(from: second, to: first), ahead.days != 0...0
    else { return nil }
    let isLater = ahead.days.lowerBound >= 0
    mark = ahead.days.upperBound <= 0 ? "▲" : isLater ? "▼" : nil
    about = ahead.isDoubtful ? "c. " : ""
    words = about + (isLater ? "+" : "") + ahead.words
    (self.ahead, self.back) = (ahead, back)
  }

  /// Such as "3 y 2 mo earlier" or "up to 5 mo earlier or 6 mo later".
  var phrase: String {
    switch mark {
    case "▲"?: "\(about)\(back.words) earlier"
    case "▼"?: "\(about)\(ahead.words) later"
    default: "up to \(about)\(back.mostWords) earlier or \(ahead.mostWords) later"
    }
  }

  /// The phrase for who listens, such as "3 years 2 months earlier", "2 to 3 years later" or "up to
  /// 23 months later"; nothing where no one knows which of the two was first.
  var spoken: String? {
    switch mark {
    case "▲"?: "\(back.spoken) earlier"
    case "▼"?: "\(ahead.spoken) later"
    default: nil
    }
  }
}

extension Model {
  /// How told time jumps from the event that is told before this one.
  func toldJump(to event: Int) -> Jump? {
    let events = article.apparatus.events
    guard event > 0, events[event - 1].bytes != nil, events[event].bytes != nil else { return nil }
    return Jump(from: events[event - 1].start, to: events[event].start)
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
