import Articles
import JSONText

extension Locator {
  /// Reads the target of an annotation: of several the one that is told by words.
  ///
  /// - Returns: One at least; several where there are several quotes, which are to select the same.
  static func locators(of target: JSON?) throws(AnnotationFault) -> [Locator] {
    guard let target, !target.elements.isEmpty else { throw .withoutTarget }
    let targets = target.elements
    guard targets.count > 1 else { return try locators(ofResource: targets[0]) }
    let told = targets.filter { $0["selector"] != nil }
    guard told.count == 1 else { throw .severalTargets(targets.count) }
    return try locators(ofResource: told[0])
  }

  private static func locators(ofResource target: JSON) throws(AnnotationFault) -> [Locator] {
    let chains = (target["selector"]?.elements ?? []).flatMap(\.chains)
    var found: [Locator] = []
    var faults: [AnnotationFault] = []
    for chain in chains {
      do throws(AnnotationFault) {
        if let locator = try selected(by: chain) { found.append(locator) }
      } catch {
        faults.append(error)
      }
    }
    var quotes = found.filter { !$0.exact.isEmpty }
    guard !quotes.isEmpty else {
      // Words are found without their position as well, but not the other way round.
      if let fault = faults.first { throw fault }
      guard let position = found.first else {
        throw .withoutWords(chains.joined().compactMap { $0["type"]?.string })
      }
      return [position]
    }
    if let position = found.first(where: { $0.exact.isEmpty && $0.fragment == nil })?.position {
      for index in quotes.indices {
        quotes[index].position = position
        quotes[index].fragment = nil
      }
    }
    // What this program writes is one quote, not refined: else these are not about its words.
    if quotes.count == 1, chains.allSatisfy({ $0.count == 1 }) {
      quotes[0].text = target["lectern:text"]?.string.map(TextDigest.init(written:))
      quotes[0].uniqueness = target["lectern:unique"]?.string.flatMap(
        Uniqueness.init(rawValue:))
    }
    return quotes
  }

  /// What is selected by the last of a chain of selectors, each of which refines the one before it.
  ///
  /// In a part that is told otherwise than by words, those of a quote are looked for everywhere.
  ///
  /// - Returns: Nothing where neither words nor a position in a part that may be known tell it.
  private static func selected(by chain: [JSON]) throws(AnnotationFault) -> Locator? {
    var selected: Locator?
    var fragment: String?
    for (index, selector) in chain.enumerated() {
      if selector.isSelector("TextQuoteSelector") {
        let quote = try Locator(quote: selector)
        selected = try selected?.refined(by: quote) ?? quote
      } else if selector.isSelector("TextPositionSelector") {
        guard index == 0 || fragment != nil || selected != nil else { return nil }
        let range = try Self.range(selector)
        selected = try selected?.refined(by: range) ?? Locator(exact: "", position: range)
      } else {
        guard selected == nil else { return nil }
        let isFragment = index == 0 && selector.isSelector("FragmentSelector")
        fragment = isFragment ? selector["value"]?.string : nil
      }
    }
    selected?.fragment = fragment
    return selected
  }

  private init(quote: JSON) throws(AnnotationFault) {
    guard let exact = quote["exact"]?.string, !exact.isEmpty else { throw .wordsAreNoText }
    func side(_ name: String) throws(AnnotationFault) -> String {
      // In JSON-LD, null is what is not given.
      guard let member = quote[name], member != .null else { return "" }
      guard let text = member.string else { throw .wordsAreNoText }
      return text
    }
    self.init(exact: exact, prefix: try side("prefix"), suffix: try side("suffix"))
  }

  private static func range(_ position: JSON) throws(AnnotationFault) -> Range<Int> {
    guard let start = position["start"]?.wholeNumber, let end = position["end"]?.wholeNumber,
      start >= 0, start <= end
    else { throw .positionIsNoRange }
    return start..<end
  }
}

// MARK: Refinement

extension Locator {
  /// The words of a quote where they stand in these, with all that surrounds them.
  ///
  /// Of a position the words are not known, so that those of the quote are looked for everywhere.
  private func refined(by quote: Locator) throws(AnnotationFault) -> Locator {
    guard !exact.isEmpty else { return quote }
    let whole = Array((prefix + exact + suffix).utf8)
    let own = prefix.utf8.count..<prefix.utf8.count + exact.utf8.count
    let count = quote.exact.utf8.count
    let behind = quote.suffix.utf8.count
    var (phrases, found) = (PhraseSet(), [Range<Int>]())
    _ = phrases.insert(Array((quote.prefix + quote.exact + quote.suffix).utf8))
    phrases.find(in: whole, range: whole.indices) { _, end in
      let words = end - behind - count..<end - behind
      if own.lowerBound <= words.lowerBound, words.upperBound <= own.upperBound {
        found.append(words)
      }
      return found.count < 2 ? .go : .stop
    }
    guard found.count == 1 else { throw .notInWords }
    return Locator(
      exact: quote.exact, prefix: String(decoding: whole[..<found[0].lowerBound], as: UTF8.self),
      suffix: String(decoding: whole[found[0].upperBound...], as: UTF8.self))
  }

  /// The part of the words, or of the position where no words are known, between two code points
  /// of it.
  private func refined(by part: Range<Int>) throws(AnnotationFault) -> Locator {
    guard !exact.isEmpty else {
      guard let position, part.upperBound <= position.count else { throw .positionIsNoRange }
      let start = position.lowerBound
      return Locator(
        exact: "", position: start + part.lowerBound..<start + part.upperBound)
    }
    let scalars = exact.unicodeScalars
    guard !part.isEmpty, part.upperBound <= scalars.count else { throw .notInWords }
    let start = scalars.index(scalars.startIndex, offsetBy: part.lowerBound)
    let end = scalars.index(start, offsetBy: part.count)
    return Locator(
      exact: String(scalars[start..<end]), prefix: prefix + String(scalars[..<start]),
      suffix: String(scalars[end...]) + suffix)
  }
}

extension JSON {
  /// A selector with those that refine it, one after the other: as many chains as there are ways to
  /// a last one.
  fileprivate var chains: [[JSON]] {
    let refining = (self["refinedBy"]?.elements ?? []).filter { $0 != .null }
    return refining.isEmpty ? [[self]] : refining.flatMap(\.chains).map { [self] + $0 }
  }

  func isSelector(_ type: String) -> Bool {
    self["type"]?.elements.contains(.string(type)) ?? false
  }

  /// A whole number, also where a program has written it as one that might have been none: `10.0`.
  fileprivate var wholeNumber: Int? {
    guard case .decimal(let text) = self, text.hasSuffix(".0") else { return number }
    return Int(text.dropLast(2))
  }
}
