import CPCRE2

/// Counts the bytes from the start of a range on that are visible ASCII or single spaces between
/// such.
public func plainRun(in text: [UInt8], range: Range<Int>) -> Int {
  precondition(range.upperBound <= text.count, "there is no byte \(range.upperBound)")
  return unsafe text.withUnsafeBufferPointer { text in
    unsafe cpcre2_plain_run(text.baseAddress.map { unsafe $0 + range.lowerBound }, range.count)
  }
}

/// Appends a part of a text with its ASCII letters in lower case.
public func appendLowercase(_ text: [UInt8], range: Range<Int>, to lower: inout [UInt8]) {
  precondition(range.upperBound <= text.count, "there is no byte \(range.upperBound)")
  let part = unsafe text.withUnsafeBufferPointer { text in
    unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = range.count
      unsafe cpcre2_lowercase(
        text.baseAddress.map { unsafe $0 + range.lowerBound }, count, buffer.baseAddress)
    }
  }
  lower += part
}
