import Articles
import Configuring
import CursesTerminal
import Exports
import Reader

extension ReadingSession {
  /// Sets out to copy words of the article with their source.
  mutating func copy(_ bytes: Range<ByteOffset>) {
    copying?.cancel()
    copying = nil
    guard configuration.clipboard != .off else {
      return reader.report("nothing is copied: the settings say clipboard: off")
    }
    let text = visibleLines(Citation(of: bytes, in: article).text(configuration.citation))
    copied = article.notation(ofStretch: bytes)
    copying = Copying(String(text.dropLast()), by: Copying.Way.all(for: configuration.clipboard))
  }

  /// Looks how far copying is, and says where the words went once that is known.
  ///
  /// - Returns: Whether something is said.
  mutating func goOnCopying() -> Bool {
    guard var copying else { return false }
    let progress = copying.advance()
    self.copying = progress == .underWay ? copying : nil
    switch progress {
    case .underWay: return false
    case .taken(by: "tmux"):
      reader.report("copied to tmux, which offers it to the terminal: \(copied) with its source")
    case .taken(let name): reader.report("copied by \(name): \(copied) with its source")
    case .forTerminal: reader.report(sendToTerminal(copying.text))
    case .refused(let names):
      reader.report("nothing is copied: \(names.joined(separator: ", ")) did not take it")
    }
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
