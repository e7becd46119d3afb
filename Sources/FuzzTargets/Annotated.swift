import Articles

/// A small article in which everything occurs that a key can lead to.
let annotated = Article.load(
  ArticleFiles(
    article: .init(name: "article.md", bytes: Array(text.utf8)),
    actors: .init(name: "actors.yaml", bytes: Array(actors.utf8)),
    timeline: .init(name: "timeline.yaml", bytes: Array(timeline.utf8)),
    notes: .init(name: "notes.yaml", bytes: Array(notes.utf8)),
    sources: .init(name: "sources.yaml", bytes: Array(sources.utf8))))

private let text = """
  ---
  title: The Harbour of Wells
  author: Ada Marsh
  id: harbour
  ---

  Ada Marsh kept the harbour of Wells from 1843 to 1851[^logs]. Captain Reeve did not like it.

  ## The flood

  In January 1849 the sea came over the bar, and 漢字 and café were washed ashore. Marsh wrote down
  what she saw; Reeve wrote down what he was told.

  > *The sea has come over the bar*, and [the town](https://example.org/wells) has moved uphill.

  | day | feet |
  |-----|-----:|
  | 1   |   12 |
  | 2   |   31 |

  ### After the flood

  - The quay was built anew in 1850.
  - Reeve left Wells; [nobody asked why](#the-flood).

  ```
  wells = { quay: 1850, bar: "open", keeper: "Marsh", and: "a line of code that is very long" }
  ```

  ## The end

  Marsh gave the keys to Reeve’s son in the spring of 1851, or so Reeve said.

  [^logs]: Her logs are kept in the town hall, all but one.
  """

private let actors = """
  - id: marsh
    name: Ada Marsh
    kind: person
    names: [Marsh]
    dates: {birth: 1811, death: 1890~}
    offices: [{when: 1843/1851, title: keeper of the harbour}]
    summary: Keeper of the harbour of Wells.
    relations: [{type: opposes, to: reeve, quote: Captain Reeve did not like it}]
    sources: [logs]
  - id: reeve
    name: Captain Reeve
    kind: person
    names: [Reeve]
  - id: wells
    name: Wells
    kind: place
  """

private let timeline = """
  - id: keeper
    date: 1843/1851
    title: Ada Marsh keeps the harbour
    actors: [{id: marsh, role: keeper}]
    sense: span
    quote: kept the harbour of Wells from 1843 to 1851
    basis: article
  - id: flood
    date: 1849-01
    told: 1849-02~
    title: The sea comes over the bar
    actors: [{id: marsh, role: witness}, {id: reeve, role: witness}]
    quote: In January 1849 the sea came over the bar
    disagreement: The town's book has February.
    basis: article
    sources: [logs]
  - id: quay
    date: 1850?
    title: The quay is built anew
    quote: The quay was built anew in 1850
    basis: article
  - id: keys
    date: 1851-21/..
    title: The keys change hands
    actors: [{id: reeve, role: father}]
    sense: within
    quote: in the spring of 1851
    basis: editor
  """

private let notes = """
  notes:
  - {id: n1, kind: context, quote: Captain Reeve did not like it, text: Nor did the town., sources: [logs]}
  - {id: n2, kind: disagreement, quote: or so Reeve said, text: His son said otherwise.}
  readings:
  - {quote: washed ashore, read: washed away, kind: wording, note: So the logs.}
  """

private let sources = """
  references:
  - {id: logs, title: The logs of the harbour, publisher: Town of Wells, issued: 1852, grade: P}
  """
