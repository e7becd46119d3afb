package import Annotations
package import Search

/// What the last line says in words that are always the same.
package enum Sentence: String, Sendable {
  case beginning = "this is the beginning"
  case ending = "this is the end"
  case noMoreSections = "no section further on"
  case noMoreParagraphs = "no paragraph further on"
  case noMoreReferences = "no reference further on"
  case noSuchHint = "nothing here has that letter"
  case noReferences = "in this text nothing can be followed"
  case noReferenceHere = "nothing on this page can be followed"
  case noPlaceBefore = "no place to go back to"
  case noPlaceAfter = "no place to go forward to"
  case noLastPlace = "no last place yet"
  case lastPlaceHere = "this is the last place from now on"
  case noLetterOfMark = "a mark has a letter or a digit"
  case isLastPlace = "this is the last place"
  case percentNeedsNumber = "type the number first, such as 50%"
  case noProblems = "no problem in this article"
  case noEvents = "this article has no timeline"
  case noNotes = "this article has no editors' notes"
  case noActors = "this article has no actors"
  case noReadings = "this article has no readings"
  case readingsHidden = "readings are no longer marked"
  case chosenElsewhere = "what is chosen is not on this page"
  case noCard = "there is no card of this"
  case noMoreMentions = "no mention further on"
  case noEarlierMentions = "this is the first mention"
  case noOtherOrder = "this list has one order only"
  case noListInFocus = "no list is in focus"
  case chartHasOneOrder = "a chart has one order only, that of its lanes"
  case noAxis = "no event of this list has a place on an axis"
  case wholeTime = "the whole time is in sight"
  case earliestTime = "nothing is earlier"
  case latestTime = "nothing is later"
  case closest = "a column is a day already"
  case pasteCut = "the end of the paste was cut off"
  case nothingSearched = "nothing searched for yet"
  case nothingSearchedInRest = "no search in what is left"
  case stillSearching = "still searching"
  case stopped = "stopped; there may be more"
  case filterOff = "the filter is off"
  case eventLeftOut = "the filter leaves this event out"
  case eventsLeftOut = "the filter leaves out all its events"
  case noCompletion = "nothing completes this"
  case noOtherNames = "nobody is meant by another name"
  case fromBeginning = "on from the beginning"
  case fromEnd = "on from the end"
  case highlighted = "highlighted"
  case noteKept = "the note is kept"
  case bothNotesKept = "changed elsewhere as well; both notes are kept"
  case changedMeanwhile = "not done: it was changed elsewhere meanwhile"
  case noteLeft = "the note was not kept"
  case noteUnchanged = "the note is as it was"
  case noteUnfinished = "your unfinished note"
  case noteUnplaced = "your unfinished note; its place is not certain"
  case placeConfirmed = "this is its place from now on"
  case nothingToTakeBack = "there is nothing to take back"
  case nothingToBringBack = "there is nothing to bring back"
  case nothingOfOwn = "no mark and no note of yours here yet"
  case nothingOfOwnHere = "there is none of your own here"
  case nothingToConfirm = "its place is certain"
  case nowhereToConfirm = "its passage is not found in this text"
  case noWordsHere = "there are no words here"
  case noWordsInLine = "this line shows no words of the text"
  case nothingWider = "the whole section is selected"
  case nothingListed = "there is nothing in this list"
  case leadsNowhere = "this line leads nowhere"
  case filesGone = "gone from disk; the article stays here"
}

extension Sentence {
  /// Why a change of the reader's own could not be made.
  package init(obstacleTo change: Notebook.Change) {
    switch change {
    case .add, .mark, .edit: self = .noWordsHere
    case .remove, .confirm: self = .changedMeanwhile
    }
  }

  /// What there is to say of a step that leads round an end.
  package init(_ wrap: HitStep.Wrap) {
    switch wrap {
    case .fromBeginning: self = .fromBeginning
    case .fromEnd: self = .fromEnd
    }
  }

  /// What there is to say where no change can be taken back, or none brought back.
  init(nothingTo turn: Turn) {
    switch turn {
    case .back: self = .nothingToTakeBack
    case .forth: self = .nothingToBringBack
    }
  }
}
