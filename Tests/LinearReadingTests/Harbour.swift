import ArticleTestSupport
import Articles

extension LoadedArticle {
  /// A short article with actors, events, a note and a reading.
  static let harbour = LoadedArticle(
    """
    ---
    title: The Harbour
    author: Ada Marsh
    ---

    Captain Holm built the quay in 1838, and the Company paid for it.

    ## The gale

    In the gale of 1843 the quay broke. Holm was in the harbor that night.

    The Company sent Mr Pike, who knew nothing of stones.

    | Who | When |
    |---|---|
    | Holm | 1838 |

    ## After

    Pike left; Holm's daughter stayed.
    """,
    actors: """
      - {id: holm, name: Jon Holm, kind: person, names: [Captain Holm, Holm], summary: A builder of quays.}
      - {id: company, name: The Sandy Bay Company, kind: organisation, names: [the Company, The Company]}
      - {id: pike, name: Pike, kind: person, names: [Mr Pike, Pike]}
      """,
    timeline: """
      - {id: gale, date: 1843, title: The quay breaks, actors: [{id: holm}], quote: the quay broke}
      - {id: quay, date: 1838, title: The quay is built, actors: [{id: holm}, {id: company}], quote: built the quay}
      """,
    notes: """
      notes:
      - {id: n1, kind: context, quote: the gale of 1843, text: The worst in a century.}
      readings:
      - {quote: harbor, read: harbour, kind: spelling}
      """)
}
