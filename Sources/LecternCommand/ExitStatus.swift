import Keeping

/// How the program ends, as sysexits.h numbers it.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  case problems = 1
  case usage = 64
  case data = 65
  case noInput = 66
  case unavailable = 69
  case cannotCreate = 73
  case inputOutput = 74
  case noPermission = 77

  /// What it says, for people.
  var meaning: String {
    switch self {
    case .success: "All is well."
    case .problems: "There are problems, or nothing was found."
    case .usage: "The command line is not understood."
    case .data:
      "What was given cannot be read as what it is meant to be, or the article has no such place."
    case .noInput: "There is no such article."
    case .unavailable: "The terminal cannot show pages."
    case .cannotCreate: "A file cannot be made, or is there already."
    case .inputOutput: "Something cannot be read or written to its end."
    case .noPermission: "Something may not be read or written."
    }
  }
}

extension ExitStatus {
  /// How the program ends when something of the reader's own is not kept.
  init(_ fault: KeepingFault) {
    switch fault {
    case .unreadable(_, let reason), .unwritable(_, let reason):
      self = reason.isForbidden ? .noPermission : .inputOutput
    case .uncreatable(_, let reason): self = reason.isForbidden ? .noPermission : .cannotCreate
    case .noFolder, .notUTF8, .inTheWay: self = .cannotCreate
    case .locked: self = .inputOutput
    case .tooLarge, .broken, .partlyRead, .ofLaterVersion: self = .data
    case .setAside: self = .success
    }
  }
}
