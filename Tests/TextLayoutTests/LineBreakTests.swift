import Testing
import TextLayout

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct LineBreakTests {
  /// The text with the marks of LineBreakTest between its scalars.
  private func marked(_ string: String) -> String {
    let text = Array(string.utf8)
    let breaks = Set(LineBreaker(text: text, in: text.indices).map(\.offset))
    var marked = "×"
    var offset = 0
    for scalar in string.unicodeScalars {
      offset += UTF8.width(scalar)
      let digits = String(scalar.value, radix: 16, uppercase: true)
      marked += " " + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      marked += breaks.contains(offset) ? " ÷" : " ×"
    }
    return marked
  }

  @Test func `Rows may end where the whole of LineBreakTest says so`() throws {
    let cases = try fixture("LineBreakTest.txt").split(separator: "\n").filter {
      !$0.hasPrefix("#")
    }
    #expect(cases.count == 16_672)
    for line in cases {
      let scalars = line.split(separator: " ").compactMap { UInt32($0, radix: 16) }
      let string = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
      #expect(marked(string) == line)
    }
  }

  @Test func `Letters of ASCII, which are read faster, break like other letters`() {
    for (text, _) in samples() {
      let string = String(decoding: text.utf8, as: UTF8.self)
      let cyrillic = String(
        String.UnicodeScalarView(
          string.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.properties.isAlphabetic ? "ж" : scalar
          }))
      #expect(signs(string) == signs(cyrillic), "\(text)")
    }
  }

  /// The breaks between the scalars of a text.
  private func signs(_ string: String) -> String {
    marked(string).filter { "×÷".contains($0) }
  }
}

/// A file of the folder of fixtures.
func fixture(_ name: String) throws -> String {
  let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  let bytes = try Data(contentsOf: URL(filePath: "/\(folder)/Fixtures/\(name)"))
  return String(decoding: bytes, as: UTF8.self)
}
