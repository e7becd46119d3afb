import CPCRE2

/// A regular expression, in the syntax of PCRE2 with all of Unicode.
///
/// It is compiled once, to machine code where the system allows it, and may then be used by any
/// number of matchers. Nothing changes it afterwards, so that threads may share it.
@safe public final class Pattern: @unchecked Sendable {
  let code: OpaquePointer

  /// Bytes that a text must have for the expression to match in it, where there are such.
  public let required: Literal?

  /// - Parameter source: The expression, of 100,000 bytes at most.
  /// - Throws: What is wrong with it.
  public init(_ source: String) throws(PatternFault) {
    guard source.utf8.count <= greatestLength else { throw .tooLong }
    let options =
      PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_USE_OFFSET_LIMIT | PCRE2_NEVER_BACKSLASH_C
    var number: Int32 = 0
    var offset = 0
    var source = source
    let compiled = source.withUTF8 { bytes in
      unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, options, &number, &offset, nil)
    }
    guard let compiled = unsafe compiled else {
      throw PatternFault(number: number, offset: offset)
    }
    unsafe code = compiled
    required = requiredLiteral(of: source)
    // Without it the same matches are found, more slowly.
    unsafe pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
  }

  deinit { unsafe pcre2_code_free_8(code) }
}

/// The bytes of the longest expression, which the words of `tooLong` name.
private let greatestLength = 100_000

/// What is wrong with a regular expression.
public struct PatternFault: Error, Equatable {
  /// What is wrong, in words that begin with a small letter.
  public let reason: String

  /// Where, in bytes from the start of the expression.
  public let offset: Int

  public init(reason: String, offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  init(number: Int32, offset: Int) {
    let words = unsafe [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      count = unsafe max(
        0, Int(pcre2_get_error_message_8(number, buffer.baseAddress, buffer.count)))
    }
    reason = String(decoding: words, as: UTF8.self)
    self.offset = offset
  }

  static let tooLong = PatternFault(
    reason: "the expression is longer than 100,000 bytes", offset: greatestLength)
}
