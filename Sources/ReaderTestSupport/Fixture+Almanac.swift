extension Fixture {
  /// An article of many pages: a section for each month, each with two below it.
  ///
  /// No two paragraphs are the same, so that every picture tells where in the article it is.
  public static let almanac = Fixture(
    named: "almanac.md",
    """
    ---
    title: The Almanac of Sandy Bay
    author: [Ada Marsh, Jon Holm]
    lang: en
    ---

    This almanac tells the tides of one harbour for one year, and what is done there.


    """ + months.map(section).joined(separator: "\n"))
}

private let months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]

private func section(of month: String) -> String {
  """
  ## \(month)

  In \(month) the springs come with the new moon. The boats of Sandy Bay go out on the ebb before \
  dawn and are back with the flood, if the wind lets them; in \(month) it seldom does.

  ### The tides of \(month)

  High water stands at the third step of the quay in \(month). The keeper writes the hour into
  the book[^\(month)] and hangs out a lantern.

  - At new moon of \(month): the fourth step.
  - At half moon of \(month): the second.

  ### What is done in \(month)

  Nets are mended in \(month), and the *older* boats are tarred. Whoever has nothing to do
  goes to [the tides of \(month)](#the-tides-of-\(month.lowercased())) and waits.

  Nobody has drowned in \(month) since the book began.

  [^\(month)]: The book of \(month) is kept in the church.

  """
}
