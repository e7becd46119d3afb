import Articles
import Search
import Testing

extension Article {
  /// What is found, as it stands in the text.
  func found(_ query: Query) throws -> [String] { try hits(query).map(string) }

  /// What is found by what is typed.
  func found(_ typed: String) throws -> [String] { try found(Query(typed: typed)) }

  func hits(_ query: Query) throws -> Hits {
    var text = SearchText(self)
    text.fold()
    var run = try SearchRun(query)
    run.advance(in: text)
    #expect(run.isFinished)
    return run.hits
  }
}
