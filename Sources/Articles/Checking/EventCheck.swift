/// Looks for events that no passage tells.
struct EventCheck {
  private let drafts: ApparatusDrafts

  init(_ drafts: ApparatusDrafts) { self.drafts = drafts }

  func run(_ report: inout ApparatusReport) {
    for event in drafts.events where !event.hasQuote {
      report.add(.eventWithoutPassage(event.id.text), at: event.id.place)
    }
  }
}
