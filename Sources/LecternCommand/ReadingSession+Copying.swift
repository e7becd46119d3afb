import Articles
import Configuring
import CursesTerminal
import Reader

extension ReadingSession {
  /// Sets out to copy words of the article with their source.
  mutating func copy(_ bytes: Range<ByteOffset>) {
    guard configuration.clipboard != .off else { return reader.report(Copying.isOff) }
    copy(
      article.quotation(of: bytes, configuration.citation),
      called: "\(article.notation(ofStretch: bytes)) with its source")
  }

  /// Sets out to copy an address that no program was found to open, so that it can be opened
  /// elsewhere.
  mutating func copy(address: String) {
    guard configuration.clipboard != .off else { return reader.couldNotOpen(address) }
    copy(address, called: "no browser found; the address")
  }

  private mutating func copy(_ text: String, called name: String) {
    copying?.cancel()
    copying = Copying(text, called: name, by: Copying.Way.all(for: configuration.clipboard))
  }

  /// Looks how far copying is, and says where the words went once that is known.
  ///
  /// - Returns: Whether something is said.
  mutating func goOnCopying() -> Bool {
    guard var copying else { return false }
    let progress = copying.advance()
    self.copying = progress == .underWay ? copying : nil
    if progress == .underWay { return false }
    let (name, text) = (copying.name, copying.text)
    reader.report(progress.sentence(on: name) ?? sendToTerminal(text, called: name))
    return true
  }

  /// Lets copying come to an end, but not for long, since the reader wants to go: one program that
  /// hangs is ended, and the next is asked.
  mutating func finishCopying() {
    let end = System.clock + 2 * Copying.patience
    while copying != nil, !goOnCopying(), System.clock < end {
      System.pause(milliseconds: Int32(Copying.pause))
    }
    copying?.cancel()
  }

  private func sendToTerminal(_ text: [UInt8], called name: String) -> String {
    switch terminal.copy(text) {
    case .sent: "\(name) sent to the terminal, which may not take it"
    case .tooLong: "nothing is copied: \(text.count / 1_000) KB are more than terminals take"
    case .unsupported: "nothing is copied: no program took it, and this terminal cannot"
    }
  }
}
