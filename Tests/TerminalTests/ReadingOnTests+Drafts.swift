import Foundation
import Testing

// Notes that are being written when the reader ends without warning.

extension RealTerminalTests.ReadingOnTests {
  @Test func `A note that is written without a pause is kept all the same`() throws {
    let terminal = try TmuxTerminal.reading()
    try terminal.press("A")
    try terminal.wait {
      try $0.press("x")
      return (try? $0.file(Self.places))?.contains("xxx") == true
    }
  }
}
