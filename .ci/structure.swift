// Checks what the compiler does not: that files, functions and the lines of comments are short, that
// no import crosses a border of the architecture, and that nothing lies where it does not belong.
//
// swift .ci/structure.swift [FOLDER]

import FoundationEssentials
import Glibc

// MARK: - The rules

let longestFile = 300
let longestFunction = 40

/// The columns of a comment, which the formatter does not look into.
let widestComment = 100

/// What the folder of the package holds, besides files whose names begin with a dot.
///
/// The package manager writes `Package.resolved`, which is no part of the project.
let topLevel: Set = [
  "Content", "Package.resolved", "Package.swift", "README.md", "Sources", "Tests",
]

/// The modules that each target may import; the graph of `Sources/ARCHITECTURE.md`.
let borders: [String: Set<String>] = [
  "Screen": [],
  "MarkdownParsing": ["CMarkdown", "Synchronization"],
  "YAMLParsing": ["CYAML"],
  "PatternMatching": ["CPCRE2"],
  "Articles": ["MarkdownParsing", "Swift", "YAMLParsing"],
  "TextLayout": ["Articles"],
  "Search": ["Articles", "PatternMatching"],
  "Drafting": ["Articles", "Search"],
  "JSONText": [],
  "Annotations": ["Articles", "JSONText"],
  "Exports": ["Annotations", "Articles", "JSONText"],
  "Keeping": ["Annotations", "Articles", "Glibc", "JSONText"],
  "Reader": ["Annotations", "Articles", "Screen", "Search", "TextLayout"],
  "LinearReading": ["Annotations", "Articles", "Reader", "Search", "TextLayout"],
  "CursesTerminal": ["CNcurses", "CTerminalRestore", "Glibc", "Screen"],
  "Configuring": ["Articles", "CursesTerminal", "Exports", "Reader", "Screen", "YAMLParsing"],
  "LecternCommand": [
    "Annotations", "ArgumentParser", "Articles", "BundledArticle", "Configuring",
    "CursesTerminal", "Drafting", "Exports", "Glibc", "JSONText", "Keeping",
    "LinearReading", "Reader", "Screen", "Search", "TextLayout",
  ],
  "ArticleTestSupport": ["Annotations", "Articles", "BundledArticle", "Glibc", "Testing"],
  "ReaderTestSupport": [
    "Annotations", "Articles", "FoundationEssentials", "Reader", "Screen", "Testing",
  ],
  "LecternBenchmark": ["CPseudoTerminal", "Foundation", "Glibc"],
  "FuzzTargets": [
    "Annotations", "Articles", "Configuring", "JSONText", "LinearReading", "MarkdownParsing",
    "PatternMatching", "Reader", "Screen", "Search", "TextLayout",
  ],
  "LecternFuzz": ["CFuzzer", "FoundationEssentials", "FuzzTargets"],
]

/// The targets that may use what the compiler cannot check: each wraps a part of the outside world.
let wrappers: Set = [
  "ArticleTestSupport", "CursesTerminal", "Keeping", "LecternBenchmark", "LecternCommand",
  "LecternFuzz", "MarkdownParsing", "PatternMatching", "YAMLParsing",
]

/// The modules of C, and the tests that may import one to compare with it.
let testsOfCLibrary: [String: Set<String>] = [
  "CFuzzer": [], "CMarkdown": [], "CNcurses": ["TerminalTests"], "CPCRE2": [],
  "CPseudoTerminal": ["TerminalTests"],
  "CTerminalRestore": ["TerminalTests"], "CYAML": [],
]

/// The one file of the tests that lets time pass, between two looks at what is waited for.
let pausing = "Tests/TerminalTests/Pause.swift"

/// The targets that tests need built and do not import: the program that they run.
let programs: Set = ["LecternCommand"]

/// How the manifest writes down a target and what it uses.
let manifestTarget =
  #/\.(?:target|\w+Target)\(\s*name: "(?<name>\w+)",\s*dependencies: \[(?<modules>[^\]]*)/#

/// How the first line of a function, an initializer or a property looks.
let swiftFunction = #/^ *(?:[a-z()]+ |@\w+ )*(?:func|init|deinit|subscript|var|let)\b/#
let cFunction = #/^[a-z][\w* ]*\([^;]*$/#

/// What of a line of the same indentation ends a declaration, by a body or without one.
let endOfDeclaration = #/^(?!where)[^ )\]{#]/#

let importLine = #/^ *(@[^ ]+ )*([a-z]+ )?import ([a-z]+ )?(?<name>[A-Z]\w*)/#

/// The words that complaints are made about.
let unfinished = #/\b(TODO|FIXME|XXX)\b/#.wordBoundaryKind(.simple)
let waiting = #/\b((u|nano)?sleep\(|poll\(nil)/#.wordBoundaryKind(.simple)
let uncheckable = #/\bunsafe\b/#.wordBoundaryKind(.simple)

// MARK: - The checks

/// Says what is wrong in a file, as the compiler does.
struct Complaint: CustomStringConvertible {
  let path: String
  let line: Int
  let text: String

  var description: String { "\(path):\(line): error: \(text)" }
}

/// A source file: its path from the folder of the package, and its lines.
struct SourceFile {
  let path: String
  let lines: [Substring]

  /// The lines of each function, initializer and computed property, counted from 1; none in a file
  /// that is generated.
  let functions: [ClosedRange<Int>]

  init(path: String, text: String) {
    self.path = path
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.lines = text.hasSuffix("\n") ? lines.dropLast() : lines
    functions =
      path.hasSuffix("+Generated.swift")
      ? []
      : linesOfFunctions(
        in: self.lines, opening: path.hasSuffix(".swift") ? swiftFunction : cFunction)
  }

  /// The folder below `Sources` or `Tests`.
  var target: String { String(path.split(separator: "/")[1]) }
  var isTest: Bool { path.hasPrefix("Tests/") }
  var isSwift: Bool { path.hasSuffix(".swift") }
  var isGenerated: Bool { path.hasSuffix("+Generated.swift") }

  /// The lines that are more than a comment, with their numbers.
  var code: [(number: Int, text: Substring)] {
    lines.enumerated()
      .filter { !$0.element.trimmingPrefix(while: { $0 == " " }).hasPrefix("//") }
      .map { ($0.offset + 1, $0.element) }
  }

  func mayImport(_ module: String) -> Bool {
    isTest
      ? testsOfCLibrary[module, default: [target]].contains(target)
      : borders[target, default: []].contains(module)
  }

  func complaint(_ line: Int, _ text: String) -> Complaint {
    Complaint(path: path, line: line, text: text)
  }
}

func checkFileLength(_ file: SourceFile) -> [Complaint] {
  guard file.lines.count > longestFile, !file.isGenerated else { return [] }
  return [file.complaint(1, "\(file.lines.count) lines, not \(longestFile) at most")]
}

func checkFunctionLength(_ file: SourceFile) -> [Complaint] {
  file.functions.filter { $0.count > longestFunction }.map { lines in
    file.complaint(
      lines.lowerBound, "a function of \(lines.count) lines, not \(longestFunction) at most")
  }
}

func checkComments(_ file: SourceFile) -> [Complaint] {
  guard !file.isGenerated else { return [] }
  return file.lines.enumerated().compactMap { index, line in
    let isComment = line.trimmingPrefix(while: { $0 == " " }).hasPrefix("//")
    guard isComment, line.count > widestComment else { return nil }
    return file.complaint(
      index + 1, "a comment of \(line.count) columns, not \(widestComment) at most")
  }
}

func checkImports(_ file: SourceFile) -> [Complaint] {
  guard file.isSwift else { return [] }
  guard file.isTest || borders[file.target] != nil else {
    return [file.complaint(1, "no borders are drawn for \(file.target) in .ci/structure.swift")]
  }
  return file.code.compactMap { line in
    guard let module = importedModule(line.text), !file.mayImport(module) else { return nil }
    return file.complaint(line.number, "\(module) lies beyond the borders of \(file.target)")
  }
}

func checkWords(_ file: SourceFile) -> [Complaint] {
  file.lines.enumerated().filter { $0.element.contains(unfinished) }.map { index, _ in
    file.complaint(index + 1, "something is left to do here")
  }
}

func checkWaiting(_ file: SourceFile) -> [Complaint] {
  guard file.isTest, file.path != pausing else { return [] }
  return file.code.filter { $0.text.contains(waiting) }.map { line in
    file.complaint(line.number, "a test waits for time to pass, not for what it needs")
  }
}

func checkSafety(_ file: SourceFile) -> [Complaint] {
  guard file.isSwift, !file.isTest, !wrappers.contains(file.target) else { return [] }
  return file.code.filter { $0.text.contains(uncheckable) }.map { line in
    file.complaint(line.number, "unsafe code in \(file.target), which wraps no C library")
  }
}

/// A border that is drawn too wide is none.
func checkBorders(_ files: [SourceFile]) -> [Complaint] {
  let sources = Dictionary(grouping: files.filter { !$0.isTest }, by: \.target)
  return borders.sorted { $0.key < $1.key }.flatMap { target, modules in
    let imported = sources[target, default: []].flatMap { file in
      file.code.compactMap { importedModule($0.text) }
    }
    return modules.subtracting(imported).sorted().map { module in
      Complaint(path: ".ci/structure.swift", line: 1, text: "\(target) imports no \(module)")
    }
  }
}

/// What the manifest names for a target is imported there, but for programs that are run.
func checkManifest(_ files: [SourceFile], _ folder: String) throws -> [Complaint] {
  let manifest = try String(contentsOfFile: "\(folder)/Package.swift", encoding: .utf8)
  let sources = Dictionary(grouping: files, by: \.target)
  return manifest.matches(of: manifestTarget).flatMap { target in
    let imported = sources[String(target.name), default: []].flatMap { file in
      file.code.compactMap { importedModule($0.text) }
    }
    let named = target.modules.matches(of: #/"(\w+)"/#).map { String($0.1) }
    return Set(named).subtracting(imported).subtracting(programs).sorted().map { module in
      let line = manifest[..<target.range.lowerBound].count(where: \.isNewline) + 1
      return Complaint(
        path: "Package.swift", line: line, text: "\(target.name) imports no \(module)")
    }
  }
}

func checkTopLevel(_ folder: String) throws -> [Complaint] {
  try FileManager.default.contentsOfDirectory(atPath: folder)
    .filter { !$0.hasPrefix(".") && !topLevel.contains($0) }
    .map { Complaint(path: $0, line: 1, text: "does not belong at the top level") }
}

// MARK: - Reading Swift and C

/// The lines of each declaration with a body, counted from 1, by how its first line looks.
///
/// Files are formatted, so that a declaration ends at the first closing brace that is indented as
/// the declaration is. Any other line of that indentation shows that it has no body.
func linesOfFunctions(
  in lines: [Substring], opening: Regex<Substring>
) -> [ClosedRange<Int>] {
  lines.indices.compactMap { start in
    guard lines[start].contains(opening) else { return nil }
    let indentation = lines[start].prefix { $0 == " " }
    let end = lines[(start + 1)...].firstIndex { line in
      line.hasPrefix(indentation)
        && line.dropFirst(indentation.count).contains(endOfDeclaration)
    }
    guard let end, lines[end] == indentation + "}" else { return nil }
    return start + 1...end + 1
  }
}

func sourceFiles(in folder: String) throws -> [SourceFile] {
  try FileManager.default.subpathsOfDirectory(atPath: folder)
    .filter { $0.contains(#/^(Sources|Tests)/.*\.(swift|c|h)$/#) && !$0.contains("/Fixtures/") }
    .sorted()
    .map { path in
      SourceFile(
        path: path, text: try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8))
    }
}

/// The module that a line imports, if it imports one.
func importedModule(_ line: Substring) -> String? {
  line.firstMatch(of: importLine).map { String($0.name) }
}

// MARK: - The run

let folder = CommandLine.arguments.dropFirst().first ?? "."
let files = try sourceFiles(in: folder)
let checks = [
  checkFileLength, checkFunctionLength, checkComments, checkImports, checkWords, checkWaiting,
  checkSafety,
]
let complaints =
  try checkTopLevel(folder) + checkBorders(files) + checkManifest(files, folder)
  + files.flatMap { file in checks.flatMap { $0(file) } }
for complaint in complaints { print(complaint) }

let lengths = files.flatMap(\.functions).map(\.count).sorted()
let median = lengths.isEmpty ? 0 : lengths[lengths.count / 2]
print("\(files.count) files, \(lengths.count) functions with \(median) lines in the median")
exit(complaints.isEmpty ? 0 : 1)
