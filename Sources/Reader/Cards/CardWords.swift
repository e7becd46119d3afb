import Articles

// What the lines of cards say of dates, grades, offices.

extension Model {
  func facts(of actor: Actor) -> String {
    [
      actor.kind?.rawValue, actor.dates.words(.short), actor.verification?.text, actor.wikidata?.id,
    ]
    .compactMap(\.self).joined(separator: " · ")
  }

  /// The date of an event in words and as written, and what the article has where it differs.
  func dates(of event: Articles.Event) -> [String] {
    guard let date = event.date else { return ["without a date"] }
    let words = date.date?.words(.full, asBounds: event.sense == .within) ?? "no date"
    let told = event.told.map { "told as \($0.date?.words ?? "no date") (EDTF \($0.written))" }
    return ["\(words) (EDTF \(date.written))"] + [told].compactMap(\.self)
  }

  func facts(of event: Articles.Event) -> String {
    let sense =
      switch event.sense {
      case .point: "at that date"
      case .span: "from the one to the other"
      case .within: isOpen(event) ? "at some time" : "at some time between"
      }
    return [
      event.date == nil ? nil : sense, event.basis.words, event.confidenceWords,
      event.verification?.text,
    ]
    .compactMap(\.self).joined(separator: " · ")
  }

  /// Whether an event has a date without a first or a last day.
  private func isOpen(_ event: Articles.Event) -> Bool {
    event.date?.date.map { $0.earliest == nil || $0.latest == nil } ?? false
  }

  func grade(of source: Source) -> String {
    guard let grade = source.grade else { return "not graded" }
    return article.apparatus.meaning(ofGrade: grade) ?? "grade \(grade)"
  }

  /// The office that an actor held when the passage here plays.
  func officeWords(ofActor index: Int) -> String {
    let actor = article.apparatus.actors[index]
    let dating = article.event(datingPassage: peek?.passage ?? passageHere)
    let event = dating.map { article.apparatus.events[$0.event] }
    guard let dating, let date = event?.date?.date, let when = event?.words(.short) else {
      return "This passage has no date: the office then is not known"
    }
    let words = "At this \(dating.isInBlock ? "passage" : "point"), \(when): "
    let offices = actor.offices(at: date).map { office, isCertain in
      "\(isCertain ? "" : "perhaps ")\(office.name), \(office.when.words(.short))"
    }
    return words + (offices.isEmpty ? "no office known" : offices.joined(separator: "; "))
  }
}
