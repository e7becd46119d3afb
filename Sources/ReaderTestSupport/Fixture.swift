public import Articles

/// A small article to test with, as its author would write it.
public struct Fixture: Sendable {
  /// The name of its file.
  public let name: String

  public let markdown: String

  /// Makes a fixture of a text of one's own.
  public init(named name: String = "test.md", _ markdown: String) {
    self.name = name
    self.markdown = markdown
  }

  /// The article, with what is wrong with it.
  public var loaded: LoadedArticle {
    Article.load(ArticleFiles(article: .init(name: name, bytes: Array(markdown.utf8))))
  }
}

extension Fixture: CustomStringConvertible {
  public var description: String { name }
}

extension Fixture {
  /// Every fixture that is free of faults, by name, for what must hold of any article.
  public static let all: [Fixture] = [
    .empty, .sentence, .tides, .almanac, .lists, .tables, .scripts, .controls,
  ]

  /// Nothing at all.
  public static let empty = Fixture(named: "empty.md", "")

  /// One sentence, without title or section.
  public static let sentence = Fixture(named: "sentence.md", "The tide is out.\n")

  /// A short article with everything that can be followed: notes, links out and links within.
  public static let tides = Fixture(
    named: "tides.md",
    """
    ---
    title: Tides
    author: Ada Marsh
    date: 1843-05
    lang: en
    id: tides
    ---

    The sea rises twice a day[^coasts] and the harbour *follows* it.

    ## The moon

    The moon pulls the water towards itself, and the **bulge** travels round the world
    as the [earth turns](https://example.org/earth).

    The old tables said *when* to the minute, and [how high](#spring-and-neap) to the inch.[^tables]

    ### Spring and neap

    At new and full moon the tides are highest: these are the springs. At half moon they are
    lowest: the `neaps`.

    ## In the harbour

    Boats lie on the mud for six hours and swim for six.

    > Never trust a rope
    > that was tied at noon.

    [^coasts]: Not everywhere.
    [^tables]: Almanac of 1843, page 12. It was wrong about
        [the moon](#the-moon) in March.
    """)

  /// Lists in lists, tasks, quotations in quotations, code and a rule.
  public static let lists = Fixture(
    named: "lists.md",
    """
    # What to take

    - a lamp, and oil enough for two nights on the sandbank, should the tide come early
    - rope:
      1. thirty feet of thin
      2. sixty feet of thick, which is kept dry below the thwart
         - and a knife
    - [x] the tide table
    - [ ] a watch

    9. First, read the table.

       Then read it again.
    10. Second, look at the sky.

    > The old man said:
    >
    > > Whoever counts on the ebb has counted once too often.
    >
    > - and he laughed

    ```text
    high  06:12   3.4 m
    low   12:27   0.6 m        a line of code that is longer than any page of a small screen is wide
    ```

    ---

    After the rule comes ~~nothing~~ ***the end***.\\
    On a line of its own.
    """)

  /// Tables: a narrow one, a wide one, and one with empty cells.
  public static let tables = Fixture(
    named: "tables.md",
    """
    # Harbours

    | Harbour | High | Low |
    |:--|--:|:-:|
    | Sandy Bay | 3.4 | 0.6 |
    | *Cold Ness* | 11.0 | 1.25 |

    Heights are in metres.

    | Harbour | Who keeps the light, and since when | What a stranger has to know |
    |---|---|---|
    | Sandy Bay | The sisters Holm, since the winter of 1838 | The bar moves after every gale |
    | Cold Ness | | Anchor outside; the stones are sharp, and [the chart](#harbours) is wrong |
    | 潮見 | 灯台守 | 満潮の一時間前に入ること |
    """)

  /// Chinese, Japanese, Korean, Arabic, Persian, combining marks and emoji.
  public static let scripts = Fixture(
    named: "scripts.md",
    """
    # Tides 潮汐

    海水每天涨落两次，渔民们按照月亮的圆缺出海。老人说：「潮水不等人。」于是大家都在天亮以前就把船推下了水。

    潮が引くと、子どもたちは貝を拾いに浜へ出る。カニは穴に隠れ、カモメは空を回る。

    바닷물은 하루에 두 번 오르내리고, 배는 그때를 기다린다.

    يرتفع البحر مرتين في اليوم، وينتظر الصيادون القمر.

    دریا روزی دو بار بالا می‌آید و کشتی‌ها چشم‌به‌راه ماه‌اند.

    Cafe\u{301} and cafe\u{301}s; a\u{300}\u{323} mark on a mark; 👩‍🚀 looks at 🌊 and 🇳🇴.
    """)

  /// Text that would command a terminal, were it not shown instead.
  public static let controls = Fixture(
    named: "controls.md",
    """
    # Clear\u{1B}[2J the screen

    A bell \u{7} and a title \u{1B}]0;owned\u{7} and an eight-bit \u{9B}31m red.

    Turned \u{202E}round\u{202C} and isolated \u{2066}here\u{2069}, \u{200B}nothing\u{FEFF} seen.
    """)
}
