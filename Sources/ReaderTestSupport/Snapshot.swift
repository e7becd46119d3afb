import FoundationEssentials

/// A file that holds how a screen has to look.
struct Snapshot {
  let path: String

  init(named name: String, besideTest test: String) {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent()
    path = folder.appendingPathComponent("Snapshots/\(name).screen").path
  }

  /// Whether screens are to be recorded, not compared.
  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"
  }

  func read() -> String? {
    try? String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
  }

  /// Writes the file, and tells whether that went well.
  func record(_ text: String) -> Bool {
    let file = URL(fileURLWithPath: path)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    return (try? text.write(to: file, atomically: true, encoding: .utf8)) != nil
  }
}
