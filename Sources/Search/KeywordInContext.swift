public import Articles

/// A hit with what stands beside it, as a line of a concordance.
public struct KeywordInContext: Sendable, Equatable {
  public let scope: Scope

  /// What the words are about.
  public let subject: SearchSubject

  public let before: String
  public let match: String
  public let after: String

  /// The code points of the hit, from the start of its block, or of the field that it lies in.
  public let range: Range<Int>

  /// Where it leads in the article: the hit itself, or the passage of its subject.
  public let bytes: Range<ByteOffset>?
}

extension SearchText {
  /// Shows a hit in its context, of which at most so many characters are given on either side.
  public func keyword(
    at hit: Range<ByteOffset>, in article: Article, reach: Int
  ) -> KeywordInContext {
    let part = part(containing: hit)
    let whole =
      scope == .text ? article.blocks[article.block(containing: hit.lowerBound)].bytes : parts[part]
    let subject = subject(ofPart: part, in: article)
    let start = codePoints.count(in: whole.lowerBound..<hit.lowerBound)
    let context = source.context(of: hit, within: parts[part], reach: reach)
    return KeywordInContext(
      scope: scope, subject: subject, before: context.before, match: string(hit),
      after: context.after, range: start..<start + codePoints.count(in: hit),
      bytes: scope == .text ? hit : article.passage(of: subject))
  }

  /// What a hit is about.
  public func subject(of hit: Range<ByteOffset>, in article: Article) -> SearchSubject {
    subject(ofPart: part(containing: hit), in: article)
  }

  private func subject(ofPart part: Int, in article: Article) -> SearchSubject {
    subjects.isEmpty
      ? .block(article.block(containing: parts[part].lowerBound)) : subjects[part]
  }

  func part(containing hit: Range<ByteOffset>) -> Int {
    partitioningIndex(0..<parts.count) { parts[$0].lowerBound > hit.lowerBound } - 1
  }

  func string(_ range: Range<ByteOffset>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }
}
