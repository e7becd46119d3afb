/// What a typed line can ask for.
///
/// The letters are those of the screen reader's keys, as far as they make sense without a screen.
enum LinearAct: String, CaseIterable, Sendable {
  case next, again, previous, nextSection, previousSection, beginning, ending, percent
  case goToPlace, goToAnything, contents, whereAmI
  case references, follow, card, actors, scope, timeline, wholeTimeline, order, notes, readings
  case nextMention, previousMention
  case search, searchBackward, nextHit, previousHit, hits, filter
  case back, forward, lastPlace, places
  case mark, goToMark, copy, highlight, writeNote, own, edit, remove, confirm, takeBack
  case bringBack
  case problems, reload, help, quit
  case unknown

  /// A row of the table of commands.
  struct Row: Sendable {
    let act: LinearAct

    /// What may be typed, a letter first; a word for those who would rather have one.
    let names: [String]

    /// What follows it.
    var argument = ""
    let help: String

    /// How the help shows what is typed.
    var label: String {
      let first = names.first.map { argument.isEmpty ? $0 : "\($0) \(argument)" } ?? argument
      return ([first] + names.dropFirst()).joined(separator: " or ")
    }
  }

  /// All commands, in the order of the help; the help and the reading of lines go by this table.
  static let table: [Row] = [
    Row(
      act: .next, names: ["Enter", "}", "next"], help: "the next paragraph, or the rest of a list"),
    Row(act: .previous, names: ["{", "previous"], help: "the paragraph before"),
    Row(act: .again, names: [".", "again"], help: "this paragraph once more"),
    Row(act: .nextSection, names: ["]"], help: "the next section; 3] the third from here"),
    Row(
      act: .previousSection, names: ["["], help: "this section from its start, then the one before"),
    Row(act: .beginning, names: ["g", "first"], help: "the beginning"),
    Row(act: .ending, names: ["G", "last"], help: "the last paragraph"),
    Row(act: .percent, names: [], argument: "50%", help: "that share of the text"),
    Row(
      act: .goToPlace, names: [], argument: "p14 or s2.1 or title",
      help: "that place; the end of a citation will do as well; i notes finds the footnotes"),
    Row(act: .contents, names: ["o", "contents"], help: "the sections"),
    Row(
      act: .goToAnything, names: ["i"], argument: "WORDS",
      help: "anything by a part of its name: section, actor, event, note, mark; or its place"),
    Row(act: .whereAmI, names: ["=", "where"], help: "where am I"),
    Row(act: .follow, names: [], argument: "3", help: "follow number 3 of what was read last"),
    Row(
      act: .references, names: ["f", "references"],
      help: "what can be followed in this paragraph, numbered"),
    Row(
      act: .card, names: ["K", "card"], argument: "3",
      help: "all about number 3; a name will do as well"),
    Row(act: .actors, names: ["a", "actors"], help: "the actors named here"),
    Row(act: .scope, names: ["x"], help: "those of the paragraph, the section, the article"),
    Row(
      act: .timeline, names: ["t", "timeline"],
      help: "the timeline, of the actor read about last; t 3 or t NAME of that one"),
    Row(act: .wholeTimeline, names: ["T"], help: "the whole timeline"),
    Row(act: .order, names: ["s"], help: "the timeline as the text tells it, or by dates"),
    Row(act: .notes, names: ["e", "notes"], help: "the editors' notes"),
    Row(act: .readings, names: ["r", "readings"], help: "how odd words are meant"),
    Row(act: .nextMention, names: ["*"], help: "the next mention of the actor read about last"),
    Row(act: .previousMention, names: ["#"], help: "the mention before"),
    Row(
      act: .search, names: [], argument: "/WORDS",
      help: "search on; 3/WORDS goes to the third hit; //…/ is a regular expression"),
    Row(act: .searchBackward, names: [], argument: "\\WORDS", help: "search back"),
    Row(act: .nextHit, names: ["n"], help: "the next hit"),
    Row(act: .previousHit, names: ["N"], help: "the hit before"),
    Row(act: .hits, names: ["L", "hits"], help: "all hits"),
    Row(act: .goToMark, names: [], argument: "'/", help: "go to where the search began"),
    Row(
      act: .filter, names: ["&", "filter"], argument: "TERMS",
      help: "read and list only what fits: @NAME, #KIND, #GRADE, 1995..1997, words; & alone: all"),
    Row(act: .back, names: ["<", "back"], help: "back to where you were, lists too"),
    Row(act: .forward, names: [">", "forward"], help: "forward again"),
    Row(act: .lastPlace, names: ["''"], help: "the last place, to and fro"),
    Row(act: .places, names: ["places"], help: "the places that were visited"),
    Row(
      act: .mark, names: [], argument: "mx",
      help: "mark this place with x, a letter or a digit, or by m' as the last place"),
    Row(act: .goToMark, names: [], argument: "'x", help: "go to the mark x"),
    Row(
      act: .copy, names: ["y", "copy"], argument: "WORDS",
      help: "copy these words of the paragraph, or all of it, with their source"),
    Row(
      act: .highlight, names: ["B"], argument: "WORDS",
      help: "highlight these words of the paragraph, or all of it; again takes it away"),
    Row(
      act: .writeNote, names: ["A"], argument: "TEXT",
      help: "write a note on the paragraph; A \"words\" TEXT on these words of it"),
    Row(
      act: .own, names: ["M"], argument: "WORDS",
      help: "your marks, highlights and notes that have these words, or all of them"),
    Row(
      act: .edit, names: ["E"], argument: "3 TEXT",
      help: "your note of that number, or on the words of that number, says TEXT"),
    Row(act: .remove, names: ["D"], argument: "3", help: "remove yours of that number"),
    Row(
      act: .confirm, names: ["C"], argument: "3",
      help: "its words are those that 3 reads out; of several passages, C 3 2 takes the second"),
    Row(act: .takeBack, names: ["U", "undo"], help: "take back the last change of yours"),
    Row(act: .bringBack, names: ["redo"], help: "bring back what was taken back"),
    Row(act: .problems, names: ["!", "problems"], help: "what is wrong in this article"),
    Row(act: .reload, names: ["R", "reload"], help: "read the article's files anew"),
    Row(act: .help, names: ["?", "help"], help: "this list"),
    Row(act: .quit, names: ["q", "Q", "quit"], help: "end; the place is kept"),
  ]
}

extension LinearSession {
  /// What can be typed, and what it does, in the order of the help.
  public static let commands = LinearAct.table.map { (typed: $0.label, help: $0.help) }
}
