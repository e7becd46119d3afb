import Articles
import Reader

// What is said in timelines besides the events themselves.

extension LinearSession {
  /// The lines of events, each with the time since the one before.
  func timed(_ lines: [PaneTexts.Line]) -> [PaneTexts.Line] {
    var before: Int?
    return lines.map { line in
      guard case .event(let event)? = line.subject else { return line }
      let jump = before.flatMap { texts.jump(from: $0, to: event) }
      before = event
      return .init(
        PaneTexts.told(line.words, with: jump ?? ""), target: line.target, subject: line.subject)
    }
  }

  /// Which of the events that were listed last is told nearest to where the reader is; nothing of
  /// one alone.
  var nearestEvent: [String] {
    let told = items.enumerated().compactMap { index, item -> (number: Int, distance: Int)? in
      guard case .event(let event)? = item.subject,
        let bytes = article.apparatus.events[event].bytes
      else { return nil }
      return (index + 1, bytes.distance(to: passageHere))
    }
    guard told.count > 1, let nearest = told.min(by: { $0.distance < $1.distance }) else {
      return []
    }
    return ["Nearest to here: number \(nearest.number)."]
  }
}
