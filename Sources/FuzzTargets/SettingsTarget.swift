import Configuring
import Reader
import Screen

/// Reads a file of settings, and an article with them: each row of keys of its own can be typed.
func readSettings(_ bytes: [UInt8]) {
  let (configuration, diagnostics) = Configuration.read(bytes, name: "config.yaml")
  checkDiagnostics(diagnostics)
  expect(Settings.measures.contains(configuration.measure), "a measure of \(configuration.measure)")
  let size = Size(columns: 80, rows: 24)
  var reader = ArticleReader(
    annotated, size: size, settings: configuration.settings(colorfgbg: nil))
  reader.open(configuration.panes)
  expect(reader.view().size == size, "the picture does not fill the screen")
  for keys in ownKeys(of: configuration.keymap).prefix(16) {
    let written = keys.map(KeyNotation.notation).joined()
    expect((try? KeyNotation.parse(written)) == keys, "\(written) is read as other keys")
    var typing = reader
    for key in keys where typing.handle(.key(key)).contains(.quit) { break }
    expect(typing.view().size == size, "the picture does not fill the screen")
    checkPlace(typing.place)
  }
}

/// The rows of keys that are in no table of the program.
private func ownKeys(of keymap: Keymap) -> [[Key]] {
  let usual = Set(Keymap.standard.bindings.flatMap(\.keys))
  return keymap.bindings.flatMap(\.keys).filter { !usual.contains($0) }
}
