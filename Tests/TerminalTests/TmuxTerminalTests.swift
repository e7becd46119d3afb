import Screen
import Testing

/// Tests of the tests: the terminal that all others rest on.
@Suite(.serialized) struct TmuxTerminalTests {
  @Test func `A terminal runs a line of shell and tells its status`() throws {
    let terminal = try TmuxTerminal("echo in $TERM; stty size; (exit 3)", kind: "vt100")

    #expect(try terminal.status() == 3)
    #expect(try terminal.screen.hasPrefix("in vt100\n24 80\n"))
    #expect(try terminal.modes == terminal.formerModes)
  }

  @Test func `Of the environment of the tests nothing but the path of programs reaches another`()
    throws
  {
    let variables = try TmuxTerminal.run(["env"]).split(separator: "\n").map {
      $0.prefix { $0 != "=" }
    }
    #expect(variables == ["LANG", "PATH"])
  }

  @Test func `Keys arrive as they are written`() throws {
    let terminal = try TmuxTerminal(
      "stty raw -echo; echo ready; dd bs=1 count=16 >~/keys 2>&-; stty sane; od -An -c ~/keys")
    try terminal.waitFor("ready")
    try terminal.press("a;<lt><c-d><tab><esc><s-tab><backspace><up><enter>é")
    try terminal.waitFor("ended with 0")

    #expect(
      try terminal.screen.contains(
        #"  a   ;   < 004  \t 033 033   [   Z 177 033   [   A  \r 303 251"#))
  }

  @Test func `Modes that a program leaves behind are noticed`() throws {
    let terminal = try TmuxTerminal("stty -echo")
    _ = try terminal.status()

    #expect(try terminal.modes != terminal.formerModes)
  }

  @Test func `A program that a signal ends has the status of a shell`() throws {
    let terminal = try TmuxTerminal("echo ready; sleep 100")
    try terminal.waitFor("ready")
    try terminal.wait { try $0.process != Int32($0.state("pane_pid")) }
    try terminal.signal(15)

    #expect(try terminal.status() == 143)
  }
}
