import YAMLParsing

extension Diagnostic {
  /// How grave the fault is: an error is surely wrong, a warning is perhaps meant.
  public var severity: Severity {
    switch fault {
    case .otherEncoding, .lateFrontMatter, .noPartOfText, .secondDocument, .unclosedCode,
      .noteWithoutMark, .linkToUnopenable:
      .warning
    case .notUTF8, .nulBytes, .unclosedFrontMatter, .brokenYAML, .repeatedField, .unknownAlias,
      .circularAlias, .tooManyAliases, .tooDeep, .frontMatterNoMap, .frontMatterInTOML,
      .fieldOfWrongShape, .unclosedHTML, .noteWithoutText, .noteWrittenTwice, .noteInHTML,
      .linkToNoSection, .rowTooLong:
      .error
    case .apparatus(let fault): fault.severity
    case .check(let fault): fault.severity
    case .other(let wording): wording.severity
    }
  }

  /// What is wrong, in one line.
  public var message: String {
    switch fault {
    case .notUTF8: "the file is not all UTF-8; what cannot be read is shown as “\u{FFFD}”"
    case .otherEncoding(let name): "the file is in \(name), not in UTF-8"
    case .nulBytes(1): "the file has a NUL byte, which is shown as “\u{FFFD}”"
    case .nulBytes(let count):
      "the file has \(count) NUL bytes, which are shown as “\u{FFFD}”; this is the first"
    case .unclosedFrontMatter: "the front matter begins here and never ends"
    case .lateFrontMatter: "the front matter is not on the first line, so it is shown as text"
    case .brokenYAML(let fault): fault.message
    case .repeatedField(let field): "the field “\(field)” is given twice; the first one counts"
    case .unknownAlias(let name): "the alias “*\(name)” has no anchor before it"
    case .circularAlias(let name): "the alias “*\(name)” stands within the value that it names"
    case .tooManyAliases:
      "the aliases stand for more than \(grouped(UInt(YAMLDocument.greatestExpansion))) values, or "
        + "for too long ones; the rest is not read"
    case .tooDeep:
      "the values are nested deeper than \(YAMLDocument.greatestDepth) levels; the rest is not read"
    case .noPartOfText(let mark): "what begins with “\(mark)” here is to YAML no part of the text"
    case .secondDocument: "a second document begins here, which is not read"
    case .frontMatterNoMap: "the front matter has no fields, so it is shown as text"
    case .frontMatterInTOML: "the front matter is TOML, of which no field is read"
    case .fieldOfWrongShape(let field, let wanted): "the field “\(field)” wants \(wanted)"
    case .unclosedHTML(let opener, _): "what “\(opener)” begins here never ends"
    case .unclosedCode: "the code begins here and never ends"
    case .noteWithoutText(let label): "the note “\(label)” is referred to but never written"
    case .noteWithoutMark(let label): "the note “\(label)” is written but never referred to"
    case .noteWrittenTwice(let label):
      "the note “\(label)” is written twice; the second is shown as text"
    case .noteInHTML(let label): "the note “\(label)” stands within HTML, where no note can"
    case .linkToNoSection(let anchor, _): "no heading has the anchor “#\(anchor)”"
    case .linkToUnopenable(let destination): "the link “\(destination)” cannot be opened"
    case .rowTooLong(let cells, let columns):
      "this row has \(counted(cells, "cell")), the table \(counted(columns, "column")); the rest "
        + "is added to the last cell"
    case .apparatus(let fault): fault.message
    case .check(let fault): fault.message
    case .other(let wording): wording.message
    }
  }

  /// What would be right, in one line.
  public var help: String? {
    switch fault {
    case .notUTF8, .otherEncoding: "save the file as UTF-8"
    case .nulBytes: "take it out, or save the file as UTF-8"
    case .unclosedFrontMatter: "add a line “---” after the last field"
    case .lateFrontMatter: "take the blank lines before it out"
    case .brokenYAML(let fault): fault.help
    case .repeatedField: "take one of the two out"
    case .unknownAlias(let name):
      "write “&\(name)” before the value that is meant, or put the whole text in quotes"
    case .circularAlias(let name): "take it out, or write “&\(name)” before another value"
    case .tooManyAliases: "write the values out, or take aliases of aliases out"
    case .noPartOfText: "put the text in quotes if it is meant"
    case .secondDocument: "take the line “---” before it out"
    case .frontMatterNoMap: "write a field and its value on each line, such as “title: Tides”"
    case .frontMatterInTOML:
      "write YAML between two lines “---”, such as “title: Tides” for “title = \"Tides\"”"
    case .tooDeep, .fieldOfWrongShape: nil
    case .unclosedHTML(_, let closer): "add “\(closer)” after its last word"
    case .unclosedCode(let fence): "add a line “\(fence)” after the last of its lines"
    case .noteWithoutText(let label):
      "add a line that begins “[^\(label)]:”, or remove the mark"
    case .noteWithoutMark(let label): "add the mark “[^\(label)]” where the note belongs"
    case .noteInHTML: "write it outside of the HTML, after a blank line"
    case .noteWrittenTwice: "give the second note a name of its own"
    case .linkToNoSection(_, let nearest?): "the nearest one is “#\(nearest)”"
    case .linkToNoSection: nil
    case .linkToUnopenable(let destination) where !destination.contains(":"):
      ["/", "."].contains(where: destination.hasPrefix)
        ? "write the whole address" : "write it with https:// before it"
    case .linkToUnopenable: "only http, https and mailto are opened"
    case .rowTooLong: "write “\\|” for a bar within a cell, in code too"
    case .apparatus(let fault): fault.help
    case .check(let fault): fault.help
    case .other(let wording): wording.help
    }
  }

  /// Where it is, how grave, and what is wrong: `article.md:14:26: error: …`.
  public var headline: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(file)\(place): \(severity): \(message)"
  }

  /// The diagnostic as compilers write it: the place, the message, the line with a mark, the help.
  ///
  /// The lines may have control characters and even line feeds, since the file and its name may
  /// have them; who shows them makes them visible.
  ///
  /// - Parameters:
  ///   - room: The columns that there are for the line with its mark, which are not broken; the
  ///     other lines are as long as they are.
  ///   - columns: The width of a character with its marks as it is shown, in columns.
  /// - Returns: The lines, of which there is at least one.
  public func lines(within room: Int = .max, columns: (Character) -> Int) -> [String] {
    var lines = [headline]
    if let position { lines += position.excerpt(within: room, columns: columns) }
    if let help { lines.append("help: \(help)") }
    return lines
  }
}

extension Diagnostic.Severity: CustomStringConvertible {
  public var description: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    }
  }
}
