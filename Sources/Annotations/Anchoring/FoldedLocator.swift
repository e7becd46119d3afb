import Articles

/// A locator as it is looked for: in folded bytes.
struct FoldedLocator {
  let locator: Locator

  /// The words with all their surroundings.
  let far: FoldedQuote

  /// The words with less around them, where that is known to be enough to tell them from all others
  /// and is more than a few letters; where others have found them, which tells nothing of that, the
  /// words alone.
  let near: FoldedQuote?

  /// What surrounds them in their block, be that enough or not.
  let block: FoldedQuote

  init(_ locator: Locator) {
    let locator = locator.limited
    self.locator = locator
    far = FoldedQuote(locator)
    block = FoldedQuote(locator.withinBlock)
    let enough: [FoldedQuote] =
      switch locator.uniqueness {
      case .words: [FoldedQuote(.locator, locator.exact), block]
      case .block: [block]
      case nil: [FoldedQuote(.locator, locator.exact)]
      case .text, .repeated: []
      }
    near = enough.first { locator.uniqueness == nil || $0.bytes.count >= Self.fewestBytes }
  }

  /// Whether what may be enough is the words alone.
  var isNearAlone: Bool { near.map { $0.exact.count == $0.bytes.count } ?? false }

  /// Shorter words may have been typed anew elsewhere.
  private static let fewestBytes = 24
}

extension FoldedQuote {
  fileprivate init(_ locator: Locator) {
    self.init(.locator, locator.exact, prefix: locator.prefix, suffix: locator.suffix)
  }
}

extension Locator {
  /// The same words with no more around them than `AnchoredText` itself takes down, 512 code points
  /// on each side: who writes pages of surroundings means what stands nearest.
  fileprivate var limited: Locator {
    var locator = self
    locator.prefix = String(prefix.unicodeScalars.suffix(512))
    locator.suffix = String(suffix.unicodeScalars.prefix(512))
    return locator
  }
}
