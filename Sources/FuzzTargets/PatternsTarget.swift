import Articles
import PatternMatching
import Search

/// Searches a text, which stands behind a byte 0x1E, for what stands before it.
///
/// The first byte says how: as words or as a pattern, anywhere or as whole words, in which slices.
func searchText(_ bytes: [UInt8]) {
  var supply = ByteSupply(bytes)
  let manner = supply.byte()
  let words = String(decoding: supply.part(upTo: 0x1E), as: UTF8.self)
  // A pattern may take its full time at each byte.
  let text = Array(String(decoding: supply.remainder.prefix(2_048), as: UTF8.self).utf8)
  checkMatches(of: words, in: text)
  let query = Query(words, isPattern: manner & 1 != 0, wholeWords: manner & 2 != 0)
  do throws(QueryFault) {
    checkSearch(try SearchRun(query), in: text, slice: Int(manner >> 2) + 1)
  } catch {
    expect(!error.reason.isEmpty, "a fault without a word")
    checkPrintable(error.reason)
    expect((0...words.unicodeScalars.count).contains(error.column), "a fault outside of the words")
  }
}

/// Checks that matches are whole characters in order, none of them empty, with what each must have.
private func checkMatches(of expression: String, in text: [UInt8]) {
  guard let pattern = try? Pattern(expression) else { return }
  var matcher = Matcher(pattern)
  var offset = 0
  while offset < text.count,
    case .match(let match) = matcher.first(
      in: text, subject: text.indices, starts: offset..<text.count)
  {
    expect(match.lowerBound >= offset && match.upperBound <= text.count, "a match out of order")
    checkCharacters(match, of: text, "a match")
    let hasRequired = pattern.required.map { $0.first(in: text, range: text.indices) != nil }
    expect(hasRequired ?? true, "a match without what it must have")
    offset = match.upperBound
  }
}

/// Checks that hits lie in order, each within a block, and that slices find what one go finds.
private func checkSearch(_ run: SearchRun, in text: [UInt8], slice: Int) {
  let file = ArticleFiles.File(name: "fuzz.md", bytes: text)
  let article = Article.loadText(ArticleFiles(article: file)).article
  var (whole, sliced) = (run, run)
  let ready = SearchText(article).folded
  var growing = SearchText(article)
  whole.advance(in: ready)
  expect(whole.isFinished, "a search does not end")
  var end = 0
  for hit in whole.hits {
    expect(!hit.isEmpty && hit.lowerBound >= end, "a hit out of order")
    checkCharacters(hit, of: article.text, "a hit")
    let (first, last) = (article.place(at: hit.lowerBound), article.place(at: hit.upperBound - 1))
    expect(first?.block == last?.block, "a hit goes beyond its block")
    end = hit.upperBound
  }
  // A letter may become many.
  let most = 64 * (article.text.count + 64)
  var steps = 0
  while !sliced.isFinished {
    growing.fold(bytes: 3 * slice)
    sliced.advance(in: growing, bytes: slice)
    steps += 1
    expect(steps <= most, "slices do not end")
  }
  expect(sliced.hits == whole.hits, "slices find something else")
  expect(sliced.isLimited == whole.isLimited, "slices give up elsewhere")
}
