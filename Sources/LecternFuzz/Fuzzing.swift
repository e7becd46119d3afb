import FuzzTargets

/// `lectern-fuzz TARGET` and, where it is built for a fuzzer, libFuzzer's own arguments; else
/// files.
@main struct Fuzzing {
  static func main() throws {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
    guard let target = CommandLine.arguments.dropFirst().first.flatMap(FuzzTarget.init) else {
      return print("usage: lectern-fuzz \(names) [ARGUMENT...]")
    }
    try run(target, Array(CommandLine.arguments.dropFirst(2)))
  }
}

#if FUZZING
  import CFuzzer

  /// The target that the inputs are for; it is set once, before the first of them.
  nonisolated(unsafe) private var chosen: FuzzTarget?

  /// Lets libFuzzer look for inputs that break something.
  private func run(_ target: FuzzTarget, _ arguments: [String]) throws {
    unsafe chosen = target
    var count = CInt(CommandLine.argc - 1)
    // libFuzzer takes the first argument for the program's name.
    var values = unsafe Optional(CommandLine.unsafeArgv + 1)
    _ = unsafe LLVMFuzzerRunDriver(&count, &values, takeInput)
  }

  /// Takes an input; the name is that which libFuzzer's own main function would call.
  @_cdecl("LLVMFuzzerTestOneInput")
  func takeInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe chosen?.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
#else
  import FoundationEssentials

  /// Runs inputs that a fuzzer has found, to look at what they do.
  private func run(_ target: FuzzTarget, _ files: [String]) throws {
    for file in files {
      print(file)
      target.run(Array(try Data(contentsOf: URL(filePath: file))))
    }
  }
#endif
