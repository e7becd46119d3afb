import CPCRE2

/// Finds the matches of a pattern.
///
/// It owns the memory that matching takes, so that none is set up for each match.
@safe public struct Matcher: ~Copyable {
  /// What a search has come to.
  public enum Outcome: Equatable, Sendable {
    case match(Range<Int>)
    case none
    /// There are too many ways in which it might match at a place; none was found up to there.
    case gaveUp
  }

  private let pattern: Pattern
  private let data: OpaquePointer
  private let context: OpaquePointer
  private let stack: OpaquePointer?

  /// Whether the last look for a match took more than some hundred tries at one of the places.
  public private(set) var wasHard = false

  public init(_ pattern: Pattern) {
    guard let data = unsafe pcre2_match_data_create_from_pattern_8(pattern.code, nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { preconditionFailure("no memory to match a pattern") }
    self.pattern = pattern
    unsafe self.data = data
    unsafe self.context = context
    unsafe stack = pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    unsafe pcre2_set_heap_limit_8(context, greatestHeap)
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_jit_stack_free_8(stack)
  }

  /// Finds the first match that is not empty.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - subject: The part of it that the pattern sees; what is beyond does not exist for it.
  ///   - starts: Where the match may begin, or at its end: a range within the subject, cutting no
  ///     character.
  /// - Returns: The match, in bytes of the text; none in this range of starts; or that it gave up.
  public mutating func first(
    in text: [UInt8], subject: Range<Int>, starts: Range<Int>
  ) -> Outcome {
    precondition(subject.upperBound <= text.count, "there is no byte \(subject.upperBound)")
    let base = subject.lowerBound
    let limit = starts.upperBound < subject.upperBound ? starts.upperBound - base : Int.max
    unsafe pcre2_set_offset_limit_8(context, limit == Int.max ? ~0 : limit)
    var result = run(in: text, subject, from: starts.lowerBound, tries: easyCount)
    wasHard = result == PCRE2_ERROR_MATCHLIMIT
    if wasHard { result = run(in: text, subject, from: starts.lowerBound, tries: greatestCount) }
    if result == PCRE2_ERROR_NOMATCH { return .none }
    guard result >= 0, let ends = unsafe pcre2_get_ovector_pointer_8(data) else { return .gaveUp }
    let (start, end) = unsafe (base + ends[0], base + ends[1])
    return start < end ? .match(start..<end) : .none
  }

  /// What PCRE2 says when it may try so many choices at each place.
  private func run(
    in text: [UInt8], _ subject: Range<Int>, from start: Int, tries: UInt32
  ) -> Int32 {
    unsafe pcre2_set_match_limit_8(context, tries)
    return unsafe text.withUnsafeBufferPointer { bytes in
      unsafe pcre2_match_8(
        pattern.code, bytes.baseAddress.map { unsafe $0 + subject.lowerBound }, subject.count,
        start - subject.lowerBound, UInt32(PCRE2_NO_UTF_CHECK) | PCRE2_NOTEMPTY, data, context)
    }
  }
}

/// The choices that are tried at first for one place where a match could begin: about a
/// microsecond.
private let easyCount: UInt32 = 500

/// The choices that may be tried for one place where a match could begin: some milliseconds.
private let greatestCount: UInt32 = 200_000

/// The memory that may be taken where there is no machine code, in KiB.
private let greatestHeap: UInt32 = 20_000
