/// The files of an article to begin with: a small one that is whole, to be written over.
public enum Skeleton {
  public static let article = """
    ---
    title: The light at Sandy Bay
    author: Your name
    lang: en
    ---

    Ada Marsh kept the light at Sandy Bay from 1838. In 1843 a gale broke the quay, and the book of the
    harbor does not say who mended it.

    ## How this is written

    The text is Markdown; a heading begins a section. Nothing in it is marked up for Lectern: the files
    beside it say by quotation what lies where. Write over all of this, and press R in Lectern to read
    the files anew. `lectern check` tells what is wrong.

    """

  public static let actors = """
    # Who is named in article.md.

    - id: ada-marsh                 # lower-case letters, digits and hyphens; it stays when names change
      name: Ada Marsh               # as lists have it
      kind: person                  # or group, movement, government, state, region-group,
                                    # organisation, media, agreement, work, place
      names: [Ada Marsh]            # linked wherever they stand in the text
      summary: Keeper of the light.

    - id: sandy-bay
      name: Sandy Bay
      kind: place
      names: [Sandy Bay]

    """

  public static let timeline = """
    # What happened, and the words that tell it.

    - id: gale
      date: 1843                    # in EDTF: lectern date 1843~ 1838/1843 says what dates mean
      title: A gale breaks the quay
      quote: a gale broke the quay  # stands in the text once; else {exact: the quay, in: p1}
      actors: [sandy-bay]
      sources: [harbour-book]

    """

  public static let notes = """
    # What a reader should know beside the text, and how odd words are meant.

    notes:
    - id: n1
      kind: context                 # or gloss, identification, disagreement, reading, bibliographic
      quote: the light
      text: A lantern on the quay, until the tower was built.

    readings:
    - {quote: harbor, read: harbour, kind: spelling}

    """

  public static let sources = """
    # What all of this rests on, in the form of CSL-YAML.

    references:
    - id: harbour-book
      title: The book of the harbour
      issued: 1850

    """

  /// The notes of a text that has none yet.
  public static let notesOfText = """
    # What a reader should know beside the text, and how odd words are meant; each below its line.

    notes:
    # - {id: n1, kind: context, quote: {exact: these concerns, in: p3}, text: What they were.}

    readings:
    # - {quote: harbor, read: harbour, kind: spelling}

    """

  /// The sources of a text that has none yet.
  public static let sourcesOfText = """
    # What all of this rests on, in the form of CSL-YAML. Like this:
    #
    # references:
    # - {id: harbour-book, title: The book of the harbour, issued: 1850}

    references:

    """

  static let actorsOfText = """
    # SUGGESTIONS, made by a program that understands nothing of the text: words with a capital that
    # stand in article.md more than once. Nobody has looked at them.
    #
    # Delete what is no actor. Put the names of one actor together under its names. Give each the name
    # that lists should have, and a kind: person, group, movement, government, state, region-group,
    # organisation, media, agreement, work or place. Until then lectern check says that it has none.

    """

  static let timelineOfText = """
    # SUGGESTIONS, made by a program that understands nothing of the text: dates that stand in
    # article.md, each with the beginning of its sentence for a title. Nobody has looked at them.
    #
    # Delete what is no event, say in the title what happened, and let the quote be the words that tell
    # it. Under actors, without the #, belongs who took part.

    """

  /// What an actor looks like, for a text without a suggestion.
  static let noActor = """
    # No name was found. Write the actors below, like this:
    #
    # - {id: ada-marsh, name: Ada Marsh, kind: person, names: [Ada Marsh]}

    """

  /// What an event looks like, for a text without a suggestion.
  static let noEvent = """
    # No date was found. Write the events below, like this:
    #
    # - {id: gale, date: 1843, title: A gale breaks the quay, quote: a gale broke the quay}

    """
}
