// Where the Swift library is linked statically there is no Testing, and nothing to test.
#if canImport(Testing)
  import Glibc
  public import Testing

  /// Expects that to do something with eight times as much takes in proportion.
  ///
  /// It is to take less than three times as long as to do it eight times with as much: what grows
  /// with the size takes as long, what grows with its square eight times as long.
  ///
  /// The processor's time of this thread alone counts, in which neither the load of the machine nor
  /// the kind of build shows, and of up to five times the shortest: what else runs empties caches.
  ///
  /// - Parameters:
  ///   - count: The smaller size that is worked with; the larger is eight times that.
  ///   - sourceLocation: Where the test stands.
  ///   - work: What is to be done with a size.
  /// - Throws: What `work` throws.
  public func expectProportion(
    from count: Int, sourceLocation: SourceLocation = #_sourceLocation,
    _ work: (Int) throws -> Void
  ) throws {
    // The first time fills caches and tables.
    try work(count)
    var (few, many) = (Int.max, Int.max)
    var ratio = Double.infinity
    for _ in 1...5 where ratio >= 3 {
      few = try min(few, time(of: { for _ in 1...8 { try work(count) } }))
      many = try min(many, time(of: { try work(8 * count) }))
      ratio = Double(many) / Double(max(few, 1))
    }
    #expect(ratio < 3, "it takes \(ratio) times as long", sourceLocation: sourceLocation)
  }

  /// The processor's time that something takes in this thread, in nanoseconds.
  private func time(of work: () throws -> Void) rethrows -> Int {
    let start = threadTime()
    try work()
    return threadTime() - start
  }

  private func threadTime() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
#endif
