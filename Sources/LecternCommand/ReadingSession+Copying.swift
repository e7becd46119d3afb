import Articles
import Configuring
import CursesTerminal
import Reader

extension ReadingSession {
  /// Sets out to copy words of the article with their source.
  mutating func copy(_ bytes: Range<ByteOffset>) {
    copying?.cancel()
    copying = nil
    guard configuration.clipboard != .off else {
      return reader.report(Copying.isOff)
    }
    copied = article.notation(ofStretch: bytes)
    copying = Copying(
      article.quotation(of: bytes, configuration.citation),
      by: Copying.Way.all(for: configuration.clipboard))
  }

  /// Looks how far copying is, and says where the words went once that is known.
  ///
  /// - Returns: Whether something is said.
  mutating func goOnCopying() -> Bool {
    guard var copying else { return false }
    let progress = copying.advance()
    self.copying = progress == .underWay ? copying : nil
    if progress == .underWay { return false }
    reader.report(progress.sentence(onWordsAt: copied) ?? sendToTerminal(copying.text))
    return true
  }

  /// Lets copying come to an end, but not for long, since the reader wants to go.
  mutating func finishCopying() {
    let end = System.clock + 1_000
    while copying != nil, !goOnCopying(), System.clock < end {
      System.pause(milliseconds: Int32(Copying.pause))
    }
  }

  private func sendToTerminal(_ text: [UInt8]) -> String {
    switch terminal.copy(text) {
    case .sent: "sent to the terminal, which may not take it: \(copied) with its source"
    case .tooLong: "nothing is copied: \(text.count / 1_000) KB are more than terminals take"
    case .unsupported: "nothing is copied: no program took it, and this terminal cannot"
    }
  }
}
