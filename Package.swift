// swift-tools-version:6.2

import PackageDescription

/// What every Swift target is held to.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Those of the targets that go over every byte of a text or every cell of a screen.
///
/// They are optimised also where the rest is not, for the tests; whoever looks at one of them in a
/// debugger takes this out.
let optimized = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// What makes the program start quickly: nothing is left for a loader to find, map and relocate.
///
/// All libraries are linked in from their archives: those in C as their module maps name them, that
/// of Swift whether or not its static form is asked for. What Foundation's needs is named here, for
/// a build that asks for the dynamic form does not tell, nor one for the static form with every
/// toolchain. The linker is the one that comes with Swift.
let quickStart: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-executable", "-use-ld=lld", "-l_FoundationCollections", "-l_FoundationCShims",
      "-lswiftSynchronization",
    ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "lectern",
  products: [
    .executable(name: "lectern", targets: ["LecternCommand"]),
    .executable(name: "lectern-benchmark", targets: ["LecternBenchmark"]),
    .executable(name: "lectern-fuzz", targets: ["LecternFuzz"]),
  ],
  dependencies: [
    // One version, for the words of the usage, the manual and the completions are its own.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // The article
    .target(
      name: "Articles", dependencies: ["MarkdownParsing", "YAMLParsing"], swiftSettings: optimized),
    .target(name: "TextLayout", dependencies: ["Articles"], swiftSettings: optimized),
    .target(
      name: "Search", dependencies: ["Articles", "PatternMatching"], swiftSettings: optimized),
    .target(
      name: "Annotations", dependencies: ["Articles", "JSONText"], swiftSettings: optimized),
    .target(
      name: "Exports", dependencies: ["Annotations", "Articles", "JSONText"],
      swiftSettings: settings),
    .target(name: "Drafting", dependencies: ["Articles", "Search"], swiftSettings: settings),
    .target(name: "JSONText", swiftSettings: settings),

    // The reader
    .target(name: "Screen", swiftSettings: optimized),
    .target(
      name: "Reader", dependencies: ["Annotations", "Articles", "Screen", "Search", "TextLayout"],
      swiftSettings: optimized),
    .target(
      name: "LinearReading",
      dependencies: ["Annotations", "Articles", "Reader", "Search", "TextLayout"],
      swiftSettings: settings),

    // The outside world
    .target(
      name: "Keeping", dependencies: ["Annotations", "Articles", "JSONText"],
      swiftSettings: settings),
    .target(
      name: "CursesTerminal", dependencies: ["CNcurses", "CTerminalRestore", "Screen"],
      swiftSettings: settings),
    .target(
      name: "Configuring",
      dependencies: ["Articles", "CursesTerminal", "Exports", "Reader", "Screen", "YAMLParsing"],
      swiftSettings: settings),
    .executableTarget(
      name: "LecternCommand",
      dependencies: [
        "Annotations", "Articles", "BundledArticle", "Configuring", "CursesTerminal",
        "Drafting", "Exports", "JSONText", "Keeping", "LinearReading", "Reader",
        "Screen", "Search", "TextLayout", argumentParser,
      ],
      swiftSettings: settings, linkerSettings: quickStart),

    // Libraries in C, each behind one target
    .target(name: "MarkdownParsing", dependencies: ["CMarkdown"], swiftSettings: settings),
    .target(name: "YAMLParsing", dependencies: ["CYAML"], swiftSettings: settings),
    .target(name: "PatternMatching", dependencies: ["CPCRE2"], swiftSettings: settings),
    .systemLibrary(name: "CMarkdown", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CTerminalRestore", cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "BundledArticle",
      cSettings: [.treatAllWarnings(as: .error), .disableWarning("c23-extensions")]),

    // Tests and measurements
    .target(
      name: "ArticleTestSupport", dependencies: ["Annotations", "Articles", "BundledArticle"],
      swiftSettings: settings),
    .target(
      name: "ReaderTestSupport",
      dependencies: ["Annotations", "Articles", "Reader", "Screen"], swiftSettings: settings),
    .executableTarget(
      name: "LecternBenchmark", dependencies: ["CPseudoTerminal"], exclude: ["README.md"],
      swiftSettings: settings),
    .target(name: "CPseudoTerminal", cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Annotations", "Articles", "Configuring", "JSONText", "LinearReading", "MarkdownParsing",
        "PatternMatching", "Reader", "Screen", "Search", "TextLayout",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "LecternFuzz", dependencies: ["CFuzzer", "FuzzTargets"], swiftSettings: settings),
    .systemLibrary(name: "CFuzzer"),
    .testTarget(
      name: "ScreenTests", dependencies: ["ReaderTestSupport", "Screen"], swiftSettings: settings),
    .testTarget(
      name: "ArticlesTests",
      dependencies: ["ArticleTestSupport", "Articles", "MarkdownParsing", "YAMLParsing"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "TextLayoutTests", dependencies: ["ArticleTestSupport", "Articles", "TextLayout"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "ExportsTests",
      dependencies: ["Annotations", "ArticleTestSupport", "Articles", "Exports"],
      swiftSettings: settings),
    .testTarget(
      name: "DraftingTests", dependencies: ["ArticleTestSupport", "Articles", "Drafting"],
      swiftSettings: settings),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: settings),
    .testTarget(
      name: "AnnotationsTests",
      dependencies: ["Annotations", "ArticleTestSupport", "Articles", "JSONText"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "KeepingTests",
      dependencies: ["Annotations", "ArticleTestSupport", "Articles", "JSONText", "Keeping"],
      swiftSettings: settings),
    .testTarget(
      name: "SearchTests",
      dependencies: ["ArticleTestSupport", "Articles", "PatternMatching", "Search"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "ReaderTests",
      dependencies: [
        "Annotations", "ArticleTestSupport", "Articles", "CursesTerminal", "JSONText", "Reader",
        "ReaderTestSupport", "Screen", "TextLayout",
      ],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "LinearReadingTests",
      dependencies: [
        "Annotations", "ArticleTestSupport", "Articles", "LinearReading", "ReaderTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ContentTests",
      dependencies: ["ArticleTestSupport", "Articles", "Exports", "JSONText", "TextLayout"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "ConfiguringTests",
      dependencies: [
        "Articles", "Configuring", "CursesTerminal", "Exports", "Reader", "Screen", "TextLayout",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["ArticleTestSupport", "Articles", "LecternCommand"],
      swiftSettings: settings),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets"], exclude: ["Corpus"],
      swiftSettings: settings),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "ArticleTestSupport", "CNcurses", "CPseudoTerminal", "CTerminalRestore", "CursesTerminal",
        "LecternCommand", "Screen",
      ],
      swiftSettings: settings),
  ]
)
