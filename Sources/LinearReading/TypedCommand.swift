import Annotations
import Articles

/// A line that was typed, as it is meant.
struct TypedCommand: Equatable {
  let act: LinearAct

  /// What follows the command, without white space around it.
  var argument = ""

  /// The number before the command.
  var count: Int?

  /// How often to act: the number, or once; never less.
  var times: Int { min(max(count ?? 1, 1), Self.mostTimes) }

  private static let mostTimes = 10_000
}

extension TypedCommand {
  /// Reads a line; a place is what the article knows as one.
  init(_ line: String, in article: Article) {
    let line = trimmed(line[...])
    self =
      Self.empty(line) ?? Self.signed(line) ?? Self.numbered(line) ?? Self.place(line, in: article)
      ?? Self.named(line) ?? Self(act: .unknown, argument: String(line))
  }

  private static func empty(_ line: Substring) -> Self? {
    line.isEmpty ? Self(act: .next) : nil
  }

  /// A search, a filter, and what marks are set and found by.
  private static func signed(_ line: Substring) -> Self? {
    let rest = line.dropFirst()
    switch line.first {
    case "&": return Self(act: .filter, argument: String(trimmed(rest)))
    case "m" where rest.count == 1: return Self(act: .mark, argument: String(rest))
    case "'" where rest.count == 1 && rest != "'":
      return Self(act: .goToMark, argument: String(rest))
    default: return search(line)
    }
  }

  /// A search for what stands behind its sign; white space around it is none of it, but within
  /// the slashes of a regular expression it is.
  private static func search(_ line: Substring) -> Self? {
    let words = String(trimmed(line.dropFirst()))
    return switch line.first {
    case "/": Self(act: .search, argument: words)
    case "\\": Self(act: .searchBackward, argument: words)
    default: nil
    }
  }

  /// A number alone, or before a search or a command of one letter.
  private static func numbered(_ line: Substring) -> Self? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return nil }
    let count = Int(digits) ?? .max
    switch trimmed(line.dropFirst(digits.count)) {
    case "": return Self(act: .follow, argument: String(digits))
    case "%": return Self(act: .percent, count: count)
    case "g", "G": return Self(act: .goToPlace, argument: "p\(digits)")
    case let name:
      guard var command = search(name) ?? (name.count == 1 ? named(name) : nil) else { return nil }
      command.count = count
      return command
    }
  }

  /// A place as it is written everywhere: `p14`, `s2.1`, `title`; or as a citation ends, with the
  /// name of its article and in brackets: `[tides#p14]`.
  private static func place(_ line: Substring, in article: Article) -> Self? {
    let isAddress = !line.contains(where: \.isWhitespace) && line.contains(/.#[npst]/)
    let place = withoutBrackets(line)
    let isWritten = place == "title" || place.contains(/^[ps][0-9][0-9.:ps\-]*$/)
    return isAddress || isWritten ? Self(act: .goToPlace, argument: String(line)) : nil
  }

  /// A command by one of its names, and what follows it.
  private static func named(_ line: Substring) -> Self? {
    let name = line.prefix { !$0.isWhitespace }
    guard let row = LinearAct.table.first(where: { $0.names.contains(String(name)) }) else {
      return nil
    }
    return Self(act: row.act, argument: String(trimmed(line.dropFirst(name.count))))
  }
}

/// A text without white space around it.
func trimmed(_ text: Substring) -> Substring {
  text.drop(while: \.isWhitespace).withoutSpacesAtEnd
}
