import Annotations
import ArgumentParser
import Articles
import JSONText

/// Takes in marks and notes that were made elsewhere.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes in highlights and notes made elsewhere.",
    discussion: """
      Read are Web Annotations of the W3C in JSON (one, an array, an AnnotationPage or an \
      AnnotationCollection) and what Hypothesis exports. Each is found by its words, as your own are; \
      what cannot be taken in is listed with the reason, and the status is 1. What is here already is \
      not doubled.

      Examples:
        lectern import notes.json
        lectern import hypothesis.json FILE.md
        command | lectern import - FOLDER
      """)

  @Argument(
    help: ArgumentHelp("The file, or - for standard input.", valueName: "file"),
    completion: .file())
  var file: String

  @OptionGroup var argument: ArticleArgument

  func validate() throws {
    if file == "-", argument.article == "-" {
      throw ValidationError("the notes and the article cannot both be read from standard input")
    }
  }

  func run() throws {
    let article = try argument.loadText()
    let path = ArticleSource(argument: argument.article).path
    let foreign = try annotations()
    let own = OwnFiles(of: article, at: path)
    let report = ImportReport(try own.receive(foreign, into: article), rest: foreign.rest)
    try TextOutput.write(report.summary)
    StandardError.write(report.refusals)
    if report.isPartial { throw ExitCode(ExitStatus.problems.rawValue) }
  }

  /// Reads the file.
  private func annotations() throws(Failure) -> ForeignAnnotations {
    let bytes = file == "-" ? try System.readStandardInput() : try System.read(file)
    let json: JSON
    do throws(JSONFault) {
      // Some shells write what a program prints in UTF-16, with a mark before it.
      let isMarked = bytes.first.map { $0 >= 0xFE } ?? false
      json = try JSON(reading: isMarked ? SourceText(bytes).bytes : bytes)
    } catch {
      throw .noAnnotations(file, reason: error.prose)
    }
    guard let foreign = ForeignAnnotations(json) else {
      throw .noAnnotations(file, reason: "there is neither an annotation nor a list of them in it")
    }
    return foreign
  }
}

/// What is told of annotations that were to be taken in.
struct ImportReport {
  private let received: [Received]

  /// What is not in the file.
  private let rest: ForeignAnnotations.Rest?

  init(_ received: [Received], rest: ForeignAnnotations.Rest?) {
    self.received = received
    self.rest = rest
  }

  /// Whether some have not been taken in.
  var isPartial: Bool { !omitted.isEmpty || rest != nil }

  /// Those that have not been taken in, though they say what is not here, and why.
  private var omitted: [(received: Received, reason: String)] {
    received.compactMap { one -> (received: Received, reason: String)? in
      switch one.outcome {
      case .refused(let fault): (one, "\(visibleLine(fault.prose)); \(fault.help)")
      case .knownOtherwise:
        (
          one,
          "an annotation of its id is here already, in other words; "
            + "give it another id, or a later date as “modified”"
        )
      case .added, .renewed, .known: nil
      }
    }
  }

  /// How many are taken in, and how sure their places are.
  var summary: String {
    let taken = received.compactMap(\.outcome.anchoring)
    let known = received.count { $0.outcome == .known }
    let knownOtherwise = received.count { $0.outcome == .knownOtherwise }
    let found = taken.count { $0.bytes != nil }
    let parts = [
      (found, "found by \(found == 1 ? "its" : "their") words"),
      (taken.count { $0.bytes == nil && !$0.candidates.isEmpty }, "to be confirmed"),
      (taken.count { $0 == .orphan }, "without a place in this text"), (known, "here already"),
      (knownOtherwise, "here already, in other words"),
      (received.count - taken.count - known - knownOtherwise, "refused"),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let heading = "\(taken.count) of \(received.count) taken in"
    return counts.isEmpty ? "\(heading)\n" : "\(heading): \(counts)\(renewals)\n"
  }

  /// How many took the place of what was here, and what became of that.
  private var renewals: String {
    let renewals = received.compactMap { one -> Bool? in
      if case .renewed(_, let isApart) = one.outcome { isApart } else { nil }
    }
    guard !renewals.isEmpty else { return "" }
    let (count, apart) = (renewals.count, renewals.count { $0 })
    let place = "; \(count) in the place of \(count == 1 ? "an older form" : "older forms")"
    guard apart > 0 else { return place }
    return place + ", and your words there are \(apart == 1 ? "a note" : "notes") of their own now"
  }

  /// A line for each that has not been taken in: which, why, and what would be right; and one for
  /// those that are not in the file.
  var refusals: String {
    let missing =
      switch rest {
      case .page(let address) where received.isEmpty:
        "the annotations are on “\(visibleLine(address))”; import that page\n"
      case .page(let address): "more are on “\(visibleLine(address))”; import that page too\n"
      case .total(let total):
        "the file has \(received.count) of \(total); the others are not in it\n"
      case nil: ""
      }
    return omitted.map { one, reason in
      let quote = visibleLine(one.quote)
      let words = quote.isEmpty ? "" : " “\(beginning(of: quote, columns: 40))”"
      return "number \(one.number)\(words): \(reason)\n"
    }.joined() + missing
  }
}
