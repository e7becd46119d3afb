import Screen

extension Keymap {
  /// The keys that Lectern has from the start: those of less and vi where they mean the same.
  public static let standard = Keymap(
    moving + following + finding + selecting + own + panes + timeline + typing + writing + screen)

  private static let moving = [
    binding(.lineDown, "j <down> <c-e>", "down a line", .moving),
    binding(.lineUp, "k <up> <c-y>", "up a line", .moving),
    binding(.pageDown, "<space> <pagedown> <c-f>", "next page", .moving),
    binding(.pageUp, "b <pageup> <c-b>", "previous page", .moving),
    binding(.halfPageDown, "d <c-d>", "down half a page", .moving),
    binding(.halfPageUp, "u <c-u>", "up half a page", .moving),
    binding(.beginning, "g <home>", "the beginning; with a number, that paragraph", .moving),
    binding(.ending, "G <end>", "the end; with a number, that paragraph", .moving),
    binding(.percent, "%", "with a number, that share of the text", .moving),
    binding(.nextSection, "]", "next section", .moving),
    binding(.previousSection, "[", "previous section", .moving),
    binding(.nextParagraph, "}", "next paragraph", .moving),
    binding(.previousParagraph, "{", "previous paragraph", .moving),
  ]

  private static let following = [
    binding(.nextReference, "<tab>", "choose the next reference", .following),
    binding(.previousReference, "<s-tab>", "choose the previous reference", .following),
    binding(.follow, "<enter>", "follow what is chosen", .following),
    binding(.hints, "f", "letters on every reference in sight", .following),
    binding(.card, "K", "the card of what is chosen, beside the text", .following),
    binding(.nextMention, "*", "next mention of the chosen actor", .following),
    binding(.previousMention, "#", "previous mention of the chosen actor", .following),
    binding(.back, "<backspace> <c-o> <lt>", "back to the place before", .following),
    binding(.forward, ">", "forward again", .following),
    binding(.lastPlace, "''", "the last place, to and fro", .following),
  ]

  private static let finding = [
    binding(.search, "/", "search, as you type", .finding),
    binding(.searchBackward, "\\", "search backward", .finding),
    binding(.nextHit, "n", "next hit", .finding),
    binding(.previousHit, "N", "previous hit", .finding),
    binding(.searchOrigin, "'/", "where the search began", .finding),
    binding(.hitList, "L", "list of all hits; s another order, x elsewhere", .finding),
    binding(.filter, "&", "filter text, timeline, actors and notes together", .finding),
    binding(.goToAnything, "i", "go to anything by a part of its name, or by its place", .finding),
    binding(.stop, "<c-c>", "stop a search that takes long", .finding),
  ]

  private static let selecting = [
    binding(
      .select, "v", "select words: from what is chosen or found, else from the top line", .selecting
    ),
    binding(
      .widen, "v", "while selecting: the whole word, sentence, line, paragraph, section",
      .selecting, in: .selecting),
    binding(
      .hints, "f", "letters on every sentence in sight, to select it", .selecting, in: .selecting),
    binding(.swapEnds, "o", "move the other end", .selecting, in: .selecting),
    binding(.characterBack, "h <left>", "a character back", .selecting, in: .selecting),
    binding(.characterForward, "l <right>", "a character on", .selecting, in: .selecting),
    binding(.wordBack, "b", "a word back", .selecting, in: .selecting),
    binding(.wordForward, "w e", "a word on", .selecting, in: .selecting),
    binding(.rowStart, "0 ^ <home>", "the start of the row", .selecting, in: .selecting),
    binding(.rowEnd, "$ <end>", "the end of the row", .selecting, in: .selecting),
    binding(.sentenceBack, "(", "a sentence back", .selecting, in: .selecting),
    binding(.sentenceForward, ")", "a sentence on", .selecting, in: .selecting),
  ]

  private static let own = [
    binding(
      .setMark, "m", "mark this place with a letter or a digit; with ' as the last place", .own,
      takesLetter: true),
    binding(.goToMark, "'", "go to the mark of a letter or a digit", .own, takesLetter: true),
    binding(
      .highlight, "B",
      "highlight what is selected, chosen or found, else the sentence on top; again takes it away",
      .own),
    binding(.writeNote, "A", "write a note on it", .own),
    binding(.writeElsewhere, "E", "write it in $VISUAL, $EDITOR or vi", .own),
    binding(.copy, "y", "copy what is selected, else the paragraph, with its source", .own),
    binding(.own, "M", "list of your marks, highlights and notes; x of one kind", .own),
    binding(.takeBack, "U", "take back the last change of them", .own),
    binding(.bringBack, "<c-r>", "bring back what was taken back", .own),
    binding(.removeOwn, "D", "in the list: remove it", .own, in: .own),
    binding(.narrow, "/ &", "in the list: only those with some words", .own, in: .own),
    binding(.confirmPlace, "C", "in the list: it belongs to the words shown", .own, in: .own),
    binding(
      .nextCandidate, "l <right>", "in the list: the next words that it may belong to", .own,
      in: .own),
    binding(.previousCandidate, "h <left>", "in the list: those before", .own, in: .own),
  ]

  private static let panes = [
    binding(.contents, "o", "contents", .panes),
    binding(.actors, "a", "actors", .panes),
    binding(.actorScope, "x", "actors of this page, section, article", .panes),
    binding(.timeline, "t", "timeline, of the chosen actor if there is one", .panes),
    binding(.wholeTimeline, "T", "the whole timeline", .panes),
    binding(.notes, "e", "editors' notes", .panes),
    binding(.readings, "r", "readings: how odd words are meant", .panes),
    binding(.showReadings, "S", "mark odd words in the text, or no longer", .panes),
    binding(.sort, "s", "another order of actors, hits, timeline or your own", .panes),
    binding(.history, "<c-t>", "the places that were visited", .panes),
    binding(.problems, "!", "what is wrong in this article", .panes),
    binding(.help, "? <f1>", "all keys", .panes),
    binding(.zoom, "z", "one pane alone", .panes),
    binding(.leave, "<esc>", "unchoose; then leave, back to the text", .panes),
  ]

  private static let timeline = [
    binding(.chart, "v", "chart or list", .timeline, in: .timeline),
    binding(.panEarlier, "h <left>", "in the chart: earlier", .timeline, in: .chart),
    binding(.panLater, "l <right>", "in the chart: later", .timeline, in: .chart),
    binding(.zoomIn, "+", "in the chart: closer", .timeline, in: .chart),
    binding(.zoomOut, "-", "in the chart: from further away", .timeline, in: .chart),
    binding(.nextSection, "]", "in the chart: the next lane", .timeline, in: .chart),
    binding(.previousSection, "[", "in the chart: the lane before", .timeline, in: .chart),
  ]

  private static let typing = [
    binding(.acceptLine, "<enter>", "take the line", .typing, in: .typing),
    binding(.leaveLine, "<esc> <c-g>", "leave it; all is as before", .typing, in: .typing),
    binding(.earlierLine, "<up> <c-p>", "what was typed before", .typing, in: .typing),
    binding(.laterLine, "<down> <c-n>", "what was typed after that", .typing, in: .typing),
    binding(
      .asPattern, "<c-r>", "search for a regular expression, or for words again", .typing,
      in: .typingWords),
    binding(
      .wholeWords, "<a-w>", "search for whole words alone, or for parts again", .typing,
      in: .typingWords),
    binding(
      .otherNames, "<tab>", "list mentions by other names", .typing,
      in: .typingWords),
    binding(.complete, "<tab>", "complete the term of a filter", .typing, in: .typingFilter),
    binding(
      .nextMatch, "<down> <c-n>", "the next of what can be gone to", .typing, in: .typingName),
    binding(.previousMatch, "<up> <c-p>", "the one before", .typing, in: .typingName),
    binding(.matchesDown, "<pagedown>", "half a page of them down", .typing, in: .typingName),
    binding(.matchesUp, "<pageup>", "half a page of them up", .typing, in: .typingName),
  ]

  private static let writing = [
    binding(.keepNote, "<c-s>", "keep the note", .writing, in: .writing),
    binding(
      .leaveNote, "<esc> <c-g>", "leave it; you are asked about new words", .writing, in: .writing),
    binding(
      .continueElsewhere, "<c-x>", "write on in $VISUAL, $EDITOR or vi", .writing, in: .writing),
    binding(.keepWords, "y <enter>", "asked about new words: keep them", .writing, in: .asking),
    binding(.dropWords, "n", "asked about new words: throw them away", .writing, in: .asking),
    binding(.goOnWriting, "<esc> <c-g>", "asked about new words: write on", .writing, in: .asking),
  ]

  private static let screen = [
    binding(.whereAmI, "=", "where am I", .screen),
    binding(.wider, "+", "wider text; with a number, that many columns", .screen),
    binding(.narrower, "-", "narrower text", .screen),
    binding(.theme, "c", "next theme", .screen),
    binding(.reload, "R", "read the article's files anew", .screen),
    binding(.redraw, "<c-l>", "paint the screen anew", .screen),
    binding(.suspend, "<c-z>", "suspend", .screen),
    binding(.close, "q", "close the pane, at last quit", .screen),
    binding(.quit, "Q ZZ", "quit now", .screen),
  ]

  private static func binding(
    _ action: Action, _ notation: String, _ help: String, _ group: Group,
    in context: Context = .anywhere, takesLetter: Bool = false
  ) -> Binding {
    Binding(
      action: action, keys: keys(notation), takesLetter: takesLetter, help: help, group: group,
      context: context)
  }
}
