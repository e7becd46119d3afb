extension CaseIterable where Self: Equatable {
  /// The case after it; after the last one the first.
  package var next: Self {
    let all = Array(Self.allCases)
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
