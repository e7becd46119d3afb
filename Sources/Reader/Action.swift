/// What a key can mean.
///
/// The table of keys is in `Keymap+Standard.swift`.
public enum Action: String, CaseIterable, Sendable {
  // Moving
  case lineDown
  case lineUp
  case pageDown
  case pageUp
  case halfPageDown
  case halfPageUp
  case beginning
  case ending
  case percent
  case nextSection
  case previousSection
  case nextParagraph
  case previousParagraph

  // Following
  case nextReference
  case previousReference
  case follow
  case hints
  case card
  case nextMention
  case previousMention
  case back
  case forward
  case lastPlace
  case setMark
  case goToMark

  // Finding
  case search
  case searchBackward
  case nextHit
  case previousHit
  case searchOrigin
  case hitList
  case filter
  case goToAnything
  case stop

  // The reader's own
  case own
  case copy
  case highlight
  case writeNote
  case writeElsewhere
  case removeOwn
  case confirmPlace
  case nextCandidate
  case previousCandidate
  case narrow
  case takeBack
  case bringBack

  // Selecting
  case select
  case widen
  case swapEnds
  case characterBack
  case characterForward
  case wordBack
  case wordForward
  case rowStart
  case rowEnd
  case sentenceBack
  case sentenceForward

  // Panes
  case contents
  case actors
  case actorScope
  case timeline
  case wholeTimeline
  case notes
  case readings
  case showReadings
  case history
  case problems
  case help
  case sort
  case zoom
  case leave

  // The chart of a timeline
  case chart
  case panEarlier
  case panLater
  case zoomIn
  case zoomOut

  // Typing a line
  case acceptLine
  case leaveLine
  case earlierLine
  case laterLine
  case asPattern
  case wholeWords
  case otherNames
  case complete
  case nextMatch
  case previousMatch
  case matchesDown
  case matchesUp

  // Writing a note
  case keepNote
  case leaveNote
  case continueElsewhere
  case keepWords
  case dropWords
  case goOnWriting

  // The screen
  case whereAmI
  case wider
  case narrower
  case theme
  case reload
  case redraw
  case suspend
  case close
  case quit
}

extension Action {
  /// Whether its key is likely to be pressed again and again, or held down.
  var isRepeated: Bool {
    switch self {
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .nextSection,
      .previousSection, .nextParagraph, .previousParagraph, .nextReference, .previousReference,
      .nextMention, .previousMention, .nextHit, .previousHit:
      true
    default: false
    }
  }
}

/// An action with what was typed along with it.
struct Command: Hashable, Sendable {
  let action: Action

  /// The number typed before the key.
  var count: Int?

  /// The letter typed after the key, for marks.
  var letter: Character?

  /// How often to act: the number, or once.
  var times: Int { count ?? 1 }
}
