/// Looks for dates that contradict each other.
///
/// Only what is sure is reported: a date with a mark of doubt contradicts none.
struct DateCheck {
  /// The dates of an actor that can be read, by their fields.
  private typealias Life = [String: HistoricalDate]

  private let article: Article
  private let drafts: ApparatusDrafts
  private let quotes: [Quote: Range<ByteOffset>]

  init(_ article: Article, _ drafts: ApparatusDrafts, quotes: [Quote: Range<ByteOffset>]) {
    self.article = article
    self.drafts = drafts
    self.quotes = quotes
  }

  func run(_ report: inout ApparatusReport) {
    var lives: [String: Life] = [:]
    for actor in drafts.actors {
      lives[actor.id.text] = checkLife(of: actor, &report)
    }
    for event in drafts.events { check(event, lives, &report) }
  }
}

// MARK: Actors

extension DateCheck {
  /// Checks the dates of an actor; gives them, if there are any.
  private func checkLife(of actor: ActorDraft, _ report: inout ApparatusReport) -> Life? {
    var life: Life = [:]
    for draft in actor.dates { life[draft.field] = draft.date.date }
    for (startField, endField) in [("birth", "death"), ("foundation", "dissolution")] {
      guard let start = life[startField], let end = life[endField], end.isSurelyBefore(start),
        let place = actor.dates.first(where: { $0.field == endField })?.place
      else { continue }
      report.add(
        .endBeforeStart(end.edtf, field: endField, start: start.edtf, startField: startField),
        at: place)
      // Which of the two is wrong is not known.
      (life[startField], life[endField]) = (nil, nil)
    }
    for office in actor.offices { check(office, within: life, &report) }
    return life.isEmpty ? nil : life
  }

  private func check(
    _ office: DateDraft, within life: Life, _ report: inout ApparatusReport
  ) {
    guard let date = office.date.date else { return }
    if let birth = life["birth"], date.isSurelyBefore(birth) {
      report.add(
        .officeOutsideLife(date.edtf, field: "birth", date: birth.edtf), at: office.place)
    } else if let death = life["death"], death.isSurelyBefore(date) {
      report.add(
        .officeOutsideLife(date.edtf, field: "death", date: death.edtf), at: office.place)
    }
  }
}

// MARK: Events

extension DateCheck {
  private func check(
    _ event: EventDraft, _ lives: [String: Life], _ report: inout ApparatusReport
  ) {
    let date = event.date?.date.date
    if let date { check(date, of: event, lives, &report) }
    if let draft = event.told {
      if let told = draft.date.date { checkPassage(of: event, tells: told, draft, &report) }
    } else if let draft = event.date, let date, !event.isDeclaredToDiffer,
      event.event.basis == .article
    {
      checkPassage(of: event, tells: date, draft, &report)
    }
  }

  /// Compares the date of an event with those of the actors that take part in it.
  private func check(
    _ date: HistoricalDate, of event: EventDraft, _ lives: [String: Life],
    _ report: inout ApparatusReport
  ) {
    guard let place = event.date?.place else { return }
    for participant in event.participants {
      let actor = participant.id.text
      guard let life = lives[actor] else { continue }
      if let birth = life["birth"], date.isSurelyBefore(birth) {
        report.add(.eventBeforeBirth(date.edtf, actor: actor, birth: birth.edtf), at: place)
      }
      guard participant.role == "result", !event.isDeclaredToDiffer else { continue }
      for field in ["date", "foundation"] {
        guard let result = life[field], !result.mayMeet(date) else { continue }
        report.add(
          .resultOfOtherDate(date.edtf, actor: actor, field: field, date: result.edtf), at: place)
      }
    }
  }

  /// Checks that a passage gives no other date than that of its event.
  private func checkPassage(
    of event: EventDraft, tells date: HistoricalDate, _ draft: DateDraft,
    _ report: inout ApparatusReport
  ) {
    guard let bytes = event.quote.flatMap({ quotes[$0.quote] }),
      let passage = DateInPassage(article.text[bytes]),
      let given = try? HistoricalDate(edtf: passage.edtf), !date.mayMeet(given)
    else { return }
    report.add(
      .passageOfOtherDate(given.words, date: date.edtf, field: draft.field), at: draft.place)
  }
}

extension EventDraft {
  /// Whether someone says that article and record differ.
  fileprivate var isDeclaredToDiffer: Bool { told != nil || event.disagreement != nil }
}

extension HistoricalDate {
  /// Whether neither surely ends before the other begins.
  fileprivate func mayMeet(_ other: HistoricalDate) -> Bool {
    !isSurelyBefore(other) && !other.isSurelyBefore(self)
  }

  /// Whether it ends before another begins, and neither is in doubt.
  fileprivate func isSurelyBefore(_ other: HistoricalDate) -> Bool {
    doubt.isEmpty && other.doubt.isEmpty && whole.last < other.whole.first
  }
}
