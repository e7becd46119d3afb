// Where the Swift library is linked statically there is no Testing, and nothing to test.
#if canImport(Testing)
  import Glibc
  public import Testing

  /// Expects that to do something with eight times as much takes in proportion: less than 24 times
  /// as long, where what grows with the size takes 8 times and what grows with its square 64.
  ///
  /// The processor's time of this thread alone counts, in which neither the load of the machine nor
  /// the kind of build shows. What is too long five times is too long.
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
    var least = Int.max
    for _ in 1...5 where least >= 24 {
      let (few, many) = try (time(of: { try work(count) }), time(of: { try work(8 * count) }))
      least = min(least, many / max(few, 1))
    }
    #expect(least < 24, "it takes \(least) times as long", sourceLocation: sourceLocation)
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
