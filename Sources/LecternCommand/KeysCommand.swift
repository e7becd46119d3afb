import ArgumentParser
import Configuring
import JSONText
import Reader
import Screen
import TextLayout

/// Prints the table of keys in force.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Lists the keys in force, and the action of each.",
    discussion: """
      In columns: the keys, the name that settings know the action by, and what it does. Settings \
      are read from the file that lectern config explains; what is wrong in it is told on standard \
      error, and the status is then 1.

      Examples:
        lectern keys
        lectern keys --json
      """)

  @Flag(help: "As JSON: group, keys, action, help.")
  var json = false

  func run() throws {
    let (configuration, complaints) = SettingsFile.read()
    ArticleArgument.report(complaints)
    let keymap = configuration.keymap
    try json ? System.write(keymap.json) : TextOutput.write(keymap.listing)
    if !complaints.isEmpty { throw ExitCode(ExitStatus.problems.rawValue) }
  }
}

extension Keymap {
  fileprivate var json: JSON {
    .array(
      bindings.map { binding in
        [
          "group": .string(binding.group.rawValue),
          "keys": .array(
            binding.keys.map { .string($0.map(KeyNotation.notation).joined()) }),
          "action": .string(binding.action.name), "help": .string(binding.help),
        ]
      })
  }

  /// The table by its groups, with the keys as settings and help texts have them.
  fileprivate var listing: String {
    let rows = bindings.map { binding in
      let keys = binding.keys.map(KeyNotation.written)
      return (
        group: binding.group,
        cells: [
          keys.isEmpty ? "-" : keys.joined(separator: " "), binding.action.name, binding.help,
        ]
      )
    }
    let widths = (0..<2).map { column in rows.map { columns(of: $0.cells[column]) }.max() ?? 0 }
    // All groups have the same columns where there is room for any.
    let room = Listing.measure.map { $0 - 2 }
    let isWide = room.map { $0 >= widths.reduce(0) { $0 + $1 + 2 } + Self.helpColumns } ?? true
    return Group.allCases.map { group in
      let cells = rows.filter { $0.group == group }.map { row in
        isWide ? zip(row.cells, widths).map { $0.padded(to: $1) } + [row.cells[2]] : row.cells
      }
      let listing = Listing([.init(), .init(), .init()], cells, subject: 0)
      return "\(group.rawValue)\n"
        + listing.text(measure: isWide ? room : room.map { min($0, 40) })
        .indentedLines
    }.joined(separator: "\n")
  }

  /// The room for what a key does beside its name, in columns.
  private static let helpColumns = 24
}
