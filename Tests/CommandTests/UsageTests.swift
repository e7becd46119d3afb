import Testing

/// What is said of a command line that is not understood.
struct UsageTests {
  @Test(arguments: [
    (
      "notes --kind rumour",
      "“rumour” is no value for --kind: there are gloss, context, identification, disagreement, "
        + "reading or bibliographic"
    ),
    (
      "timeline --format pdf",
      "“pdf” is no value for --format: there are text, json, csv, timelinejs or svg"
    ),
    ("completions dos", "“dos” is no value for <shell>: there are bash, zsh or fish"),
    (
      "timeline --from foo",
      "“foo” does not begin with a year; a date is written as 1997, 1997-06 or 1997-06-27"
    ),
    (
      "timeline --from 1998 --to 1996",
      "the timeline would end, on 1996-12-31, before it starts, on 1998-01-01"
    ),
    ("timeline --json --format svg", "--json is one form, and --format svg another"),
    ("timeline --notes --format svg", "--notes belongs to the text, and svg is another form"),
    ("print --width x", "“x” is no value for --width"),
    ("print --width -3", "a width of -3 columns has no room for text; 1 is the least"),
    ("search", "<pattern> is missing"), ("read --at", "after --at belongs <place>"),
    ("contents a b", "“b” is one argument too many"),
    (
      "search opium war drugs trade",
      "“drugs” and “trade” are 2 arguments too many; "
        + "words that belong together want quotation marks"
    ),
    ("print --foo", "there is no option --foo; the nearest is --color"),
    ("print -x", "there is no option -x; after -- it is a word like any other"),
    ("search -5", "there is no option -5; after -- it is a word like any other"),
    ("search -x --word", "there is no option -x; after -- it is a word like any other"),
    ("search -the", "there is no option -the; after -- it is a word like any other"),
    ("search -wh x", "there is no option -wh; after -- it is a word like any other"),
    ("-the", "there is no option -the; after -- it is a word like any other"),
    (
      "timeline --from -0043 -width",
      "there is no option -width; after -- it is a word like any other"
    ),
    ("search -rw", "<pattern> is missing"),
    ("print -width 60", "there is no option -width; the nearest is --width"),
    ("print -widht", "there is no option -widht; the nearest is --width"),
    ("actors -with russia", "there is no option -with; the nearest is --with"),
    ("actors -json", "there is no option -json; the nearest is --json"),
    ("cite p1 -style bibtex", "there is no option -style; the nearest is --style"),
    ("search x -word", "there is no option -word; the nearest is --word"),
    ("-plain", "there is no option -plain; the nearest is --plain"),
    ("date -jsno 1996", "there is no option -jsno; the nearest is --json"),
    ("search --regxe", "there is no option --regxe; the nearest is --regex"),
    ("import --foo", "there is no option --foo"), ("cite --json", "there is no option --json"),
    ("completions --foo", "there is no option --foo"), ("search --word", "<pattern> is missing"),
    ("date 1996 --jsno", "there is no option --jsno; the nearest is --json"),
    ("date --foo", "there is no option --foo"),
    ("print --notes=yes", "--notes takes no value: leave out “=yes”"),
    ("print --width=a\nb", "“a^Jb” is no value for --width"),
    ("contents a x\ny", "“x^Jy” is one argument too many"),
    ("print --a\nb", "there is no option --a^Jb"),
    ("keys --json=1\n", "--json takes no value: leave out “=1^J”"),
    (
      "cite p1 --style=a\nb",
      "“a^Jb” is no value for --style: there are plain, markdown, chicago or bibtex"
    ),
  ])
  func `A mistake of usage is told as every other, with what would be right`(
    command: String, sentence: String
  ) throws {
    let run = try Lectern.run(command.split(separator: " ").map(String.init))
    #expect(run.errors.hasPrefix("lectern: \(sentence)\n"))
    #expect(run.errors.contains("\nUsage: lectern "))
    #expect(run.status == 64)
  }

  @Test(arguments: ["a\n  - b", "a\nHelp:  b", "a\nUsage: b", "a\nHelp:  b\nUsage: c\n  - d"])
  func `A value of several lines is told on one, whatever they are like`(value: String) throws {
    let run = try Lectern.run(["actors", "--kind", value])
    let shown = value.replacing("\n", with: "^J")
    #expect(
      run.errors.hasPrefix("lectern: “\(shown)” is no value for --kind: there are person, group, "))
    #expect(run.errors.contains(" or place\nHelp:  --kind <kind>  "))
    #expect(run.errors.contains("\nUsage: lectern actors "))
  }

  @Test(arguments: ["+/winter", "+G", "+20"])
  func `Of a command to begin with, as less takes it, it is told what does the same`(
    word: String
  ) throws {
    for words in [[word], [word, "book.md"]] {
      let run = try Lectern.run(words)
      #expect(
        run.errors == "lectern: there is no file or folder “\(word)”; "
          + "--at begins at a place, and / searches the text\n")
      #expect(run.status == 66)
    }
  }

  @Test(arguments: ["-h", "--help"])
  func `Help that is asked for before a command is that of the command`(option: String) throws {
    #expect(try Lectern.run([option, "print"]) == Lectern.run(["help", "print"]))
  }

  @Test(arguments: ["-h", "-help", "--help"])
  func `Help that is asked for after a command is that of the command`(option: String) throws {
    #expect(try Lectern.run(["print", option]) == Lectern.run(["help", "print"]))
  }
}
