import Foundation
import Testing

struct PlainTests {
  @Test func `Commands come from a pipe, whose end is the end of the reading`() throws {
    let run = try Lectern.run(["--plain"], input: "p3\nf\n1\n")
    #expect(run.output.contains("\nThe start of the Taliban activities in Afghanistan in 1995"))
    #expect(run.output.contains("\nIn this paragraph:\n1. "))
    #expect(!run.output.contains("> "))
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }

  @Test func `The place is kept as on the screen, and read on from`() throws {
    let home = try Scratch()
    let environment = ["HOME": home.folder.path]
    _ = try Lectern.run(["--plain"], input: "p7\nq\n", environment: environment)
    let run = try Lectern.run(["--plain"], input: "=\n", environment: environment)
    #expect(run.output.contains("On from section 1 of 4"))
    #expect(run.output.contains("paragraph 7 of 21"))
  }

  @Test func `Of a place that is asked for, the words are read before their paragraph`() throws {
    let run = try Lectern.run(["--plain", "--at", "p3:4-9"], input: "q\n")
    #expect(run.output.contains("\n“start”, in:\nThe start of the Taliban activities"))
  }

  @Test(arguments: ["0%", "50%", "100%", "300%"])
  func `A share of the text is a place to begin at, the same as when it is typed`(
    share: String
  ) throws {
    let begun = try Lectern.run(["--plain", "--at", share], input: "=\n")
    let typed = try Lectern.run(["--plain"], input: "\(share)\n=\n")
    let place = begun.output.split(separator: "\n").last
    #expect(place != nil && place == typed.output.split(separator: "\n").last)
  }

  @Test func `Marks and notes are kept`() throws {
    let home = try Scratch()
    let environment = ["HOME": home.folder.path]
    _ = try Lectern.run(
      ["--plain"], input: "p7\nma\nA why so?\n", environment: environment)
    let run = try Lectern.run(["--plain"], input: "M\n", environment: environment)
    #expect(run.output.contains("1. note “why so?” on "))
    #expect(run.output.contains("2. mark a at "))
  }

  @Test(arguments: ["q", "", "R\nq"])
  func `What was marked is listed when a text has changed, was opened, and then moved`(
    end: String
  ) throws {
    let home = try Scratch()
    let run = try Lectern.shell(
      """
      export HOME=$PWD; printf 'One line.\\n\\nThe harbour follows the sea.\\n' > a.md
      printf '2g\\nB harbour\\n' | $lectern --plain a.md > /dev/null
      sed -i s/One/A/ a.md; printf '\(end)\\n' | $lectern --plain a.md > /dev/null
      mv a.md b.md; echo M | $lectern --plain b.md
      """, in: home.folder)
    #expect(run.output.contains("1. highlight of “harbour”, p2"), "\(run.output)")
    #expect(run.errors.isEmpty)
  }

  @Test func `A place is found again when a text was moved, opened there, and then changed`() throws
  {
    let home = try Scratch()
    let run = try Lectern.shell(
      """
      export HOME=$PWD
      printf '%s\\n\\n' One. 'The moon pulls the sea, the sun twice a month.' 'It ebbs.' > a.md
      echo 3g | $lectern --plain a.md > /dev/null
      mv a.md b.md; echo q | $lectern --plain b.md > /dev/null
      sed -i s/One/Two/ b.md; echo q | $lectern --plain b.md
      """, in: home.folder)
    #expect(run.output.contains("On from Introduction, paragraph 3 of 3"), "\(run.output)")
  }

  @Test func `Where the notes cannot be written to, a text that has changed is read with them`()
    throws
  {
    let home = try Scratch()
    let run = try Lectern.shell(
      """
      export HOME=$PWD; printf 'One line.\\n\\nThe harbour follows the sea.\\n' > a.md
      printf '2g\\nB harbour\\n' | $lectern --plain a.md > /dev/null
      cd .local/share/lectern/notes; cat *.json > ~/before; rm .lock; mkdir .lock; cd
      sed -i s/One/A/ a.md; echo M | $lectern --plain a.md
      cat .local/share/lectern/notes/*.json | cmp - before
      """, in: home.folder)
    #expect(run.output.contains("1. highlight of “harbour”, p2"), "\(run.output)")
    #expect(!run.output.contains("not kept"))
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ":", "sed -i 's/\"items\": \\[/&{\"is\": \"foreign\"},/' .local/share/lectern/notes/*.json",
  ])
  func `What a second reader marks is listed by the first as well, and both are kept`(
    adding: String
  ) throws {
    let home = try Scratch()
    let run = try Lectern.shell(
      """
      export HOME=$PWD; mkfifo typed
      $lectern --plain < typed | {
        exec 3> typed; printf 'p7\\nma\\n' >&3
        while read -rt 60 line; do
          echo "$line"; [[ $line == "marked as a" ]] || continue
          \(adding)
          printf 'p3\\nmb\\n' | $lectern --plain > /dev/null
          printf 'M\\nD 2\\n' >&3; exec 3>&-
        done
      }
      printf 'M\\n' | $lectern --plain
      """, in: home.folder)
    #expect(run.output.contains("\nYours:\n1. mark b at "))
    #expect(run.output.contains("\n2. mark a at "))
    #expect(run.output.contains("\nremoved: mark a at "))
    let left = run.output.components(separatedBy: "Yours:\n").last
    #expect(left?.hasPrefix("1. mark b at ") == true && left?.contains("mark a") == false)
  }

  @Test func `What is copied goes to the clipboard's program, or else is said, with its source`()
    throws
  {
    let home = try Scratch()
    let run = try Lectern.shell(
      """
      mkdir bin; printf '#!/bin/sh\ncat > taken\n' > bin/wl-copy; chmod +x bin/wl-copy
      echo 'The tide turns.' > a.md; printf 'y tide\ny whale\n' > typed
      PATH=$PWD/bin:$PATH WAYLAND_DISPLAY=w $lectern --plain a.md < typed
      cat taken; echo; $lectern --plain a.md < typed
      """, in: home.folder)
    let parts = run.output.components(separatedBy: "p1:4-8 with its source copied by wl-copy\n")
    #expect(parts.count == 2)
    #expect(parts.last?.contains("“whale” does not stand in this paragraph\n“tide”\n— ") == true)
    #expect(run.output.contains("no program takes it; with its source it is:\n“tide”\n— "))
  }

  @Test func `An address that no program is found to open is said`() throws {
    let home = try Scratch()
    let run = try Lectern.shell(
      """
      echo 'See [the tide](https://example.org/tide).' > a.md
      printf 'p1\n1\n' | PATH=/nowhere $lectern --plain a.md
      """, in: home.folder)
    #expect(run.output.hasSuffix("\nno browser was found for https://example.org/tide\n"))
    #expect(run.status == 0)
  }

  @Test func `That the files were read anew is said, with the problems that they have`() throws {
    let home = try Scratch()
    let run = try Lectern.shell(
      """
      mkfifo typed; echo 'The tide turns.' > a.md
      $lectern --plain a.md < typed | {
        exec 3> typed
        while read -rt 60 line; do
          echo "$line"; [[ $line == 'The tide turns.' ]] || continue
          echo 'The tide[^ebb] turned.' > a.md; echo R >&3; exec 3>&-
        done
      }
      """, in: home.folder)
    #expect(run.output.contains("\nread anew with 1 problem; ! lists it\nThe tide"))
  }

  @Test func `No control that is typed comes back`() throws {
    let home = try Scratch()
    let run = try Lectern.run(
      ["--plain"], input: "m\u{1B}\nA \u{1B}[2J\u{9B}\nM\n/\u{1B}]0;x\n",
      environment: ["HOME": home.folder.path])
    #expect(run.output.contains("no hit of “^[]0;x”"))
    #expect(
      !run.output.unicodeScalars.contains {
        $0.properties.generalCategory == .control && $0 != "\n"
      })
  }

  @Test func `A place that cannot be kept is said, and reading goes on`() throws {
    let home = try Scratch()
    try FileManager.default.createDirectory(
      atPath: home.folder.path + "/state/lectern", withIntermediateDirectories: true)
    _ = try home.file("state/lectern/places", "a file in the way")
    let run = try Lectern.shell(
      """
      set -o pipefail; mkfifo typed
      XDG_STATE_HOME=$PWD/state $lectern --plain < typed | {
        exec 3> typed; echo p7 >&3
        while read -rt 60 line; do
          echo "$line"; case $line in "not kept: "*) echo = >&3; exec 3>&-;; esac
        done
      }
      """, in: home.folder)
    #expect(run.output.contains("not kept: "))
    #expect(run.output.contains("paragraph 7 of 21"))
    #expect(run.status == 0)
  }

  @Test func `A place that cannot be kept at the end is told`() throws {
    let environment = ["XDG_STATE_HOME": "/dev/null"]
    let run = try Lectern.run(["--plain"], input: "p7\nq\n", environment: environment)
    #expect(run.errors.hasPrefix("lectern: not kept: “/dev/null/lectern"), "\(run.errors)")
    #expect(run.errors.count(where: \.isNewline) == 1)
    #expect(run.status == 0)
  }

  @Test func `A note that cannot be kept is not called kept, and is told once more at the end`()
    throws
  {
    let home = try Scratch()
    let data = try home.file("data", "a file in the way")
    let fault = "not kept: “\(data)/lectern/notes” cannot be made: not a directory"
    let run = try Lectern.run(
      ["--plain"], input: "A why?\nU\nA why so?\nq\n", environment: ["XDG_DATA_HOME": data])
    #expect(run.output.components(separatedBy: "\(fault)\n").count == 4)
    #expect(!run.output.contains("the note is kept") && !run.output.contains("taken back"))
    #expect(run.errors.hasPrefix("lectern: \(fault); lost: note “why so?” on “The Afghan Taliban"))
    #expect(run.status == 73)
  }

  @Test func `A file that is empty now leaves what is read, and one sentence says so`() throws {
    let home = try Scratch()
    let run = try Lectern.shell(
      """
      mkfifo typed; echo One. > a.md
      $lectern --plain a.md < typed | {
        exec 3> typed
        while read -rt 60 line; do
          echo "$line"; [[ $line == One. && -s a.md ]] || continue
          : > a.md; printf 'R\n.\n' >&3; exec 3>&-
        done
      }
      """, in: home.folder)
    #expect(run.output.contains("not read anew: “a.md” is empty now\n"))
    #expect(run.output.hasSuffix("\nOne.\n"))
  }

  /// What waits a minute, at most, for words in a file, in the shell.
  private static let await =
    #"await() { for i in {1..600}; do grep -qs -- "$1" $2 && break; sleep 0.1; done; }"#

  @Test func `A notebook that is broken beside the reader takes nothing from it`() throws {
    let home = try Scratch()
    let run = try Lectern.shell(
      """
      \(Self.await); export HOME=$PWD
      file=.local/share/lectern/notes/id-taliban-and-moscow.json
      { printf 'ma\\n'; await '"a"' $file; echo '{' > $file
        printf '=\\nmb\\nq\\n'; } | $lectern --plain
      grep -o '"value": "[ab]"' $file
      """, in: home.folder)
    #expect(run.output.hasSuffix("\n\"value\": \"a\"\n\"value\": \"b\"\n"))
  }

  @Test func `What others write while nothing can be kept takes nothing from what is not kept`()
    throws
  {
    let home = try Scratch()
    let run = try Lectern.shell(
      """
      \(Self.await); export HOME=$PWD
      file=.local/share/lectern/notes/id-taliban-and-moscow.json
      { printf 'ma\\n'; await '"a"' $file
        exec 9> ${file%/*}/.lock; flock 9; printf 'mb\\n'; await 'does not let go of' said
        sed -i 's/"value": "a"/"value": "c"/' $file; printf '=\\n'; await 'You are in' said
        cp said answers; exec 9>&-; printf 'q\\n'; } | $lectern --plain > said
      grep -q 'does not let go of' answers && grep -q 'You are in' answers &&
        grep -o '"value": "[abc]"' $file
      """, in: home.folder)
    #expect(run.output == "\"value\": \"c\"\n\"value\": \"b\"\n")
  }

  @Test func `Where the article is standard input and there is no terminal, one sentence says so`()
    throws
  {
    let run = try Lectern.shell("echo Text. | setsid -w $lectern --plain -")
    #expect(
      run.errors
        == "lectern: the article is read from standard input, and there is no terminal to type at\n"
    )
    #expect(run.status == 69)
  }

  @Test(arguments: ["=", "=\n", "=\r\n"])
  func `A command is the same however its line ends`(typed: String) throws {
    let run = try Lectern.run(["--plain"], input: typed)
    #expect(run.output.hasSuffix("\nYou are in Introduction, 0%.\n"))
    #expect(run.status == 0)
  }

  @Test func `A line without an end, and one that is no text, are answered`() throws {
    let run = try Lectern.shell(
      "head -c 3000000 /dev/zero | $lectern --plain | grep -c 'means nothing here'")
    #expect(run.output == "3\n")
    #expect(
      try Lectern.shell("printf '\\377\\n=\\n' | $lectern --plain | tail -1").output.hasPrefix(
        "You are in"))
  }
}
