import Foundation
import Screen
import Testing

extension RealTerminalTests {
  /// What becomes of an address that leads out of the article.
  struct OpeningTests {
    @Test func `An address is handed on as one word, whatever a shell would make of it`() throws {
      let address = "https://example.org/$(touch${IFS}owned);a&b|c`touch${IFS}owned`'d\"e"
      let terminal = try TmuxTerminal(
        """
        cd; mkdir bin; printf '%s\\n' '#!/bin/sh' 'printf "%s\\n" $# "$@" > ~/opened' > bin/xdg-open
        chmod +x bin/xdg-open; PATH=~/bin:$PATH
        cat > a.md <<'end'
        See [the page](<\(address)>).
        end
        $lectern a.md
        """)
      try terminal.waitFor("See the page")
      try terminal.press("<tab><enter>")
      try terminal.waitFor("owned`'d\"e")
      try terminal.press("<enter>")
      try terminal.wait { (try? $0.file("opened")) == "1\n\(address)\n" }
      try terminal.press("Q")

      #expect(try terminal.status() == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: terminal.home.path)
      #expect(!files.contains("owned"))
    }
  }
}
