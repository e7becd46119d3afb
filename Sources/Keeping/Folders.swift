/// The folders that the reader's own files are kept in (XDG Base Directory Specification 0.8), or
/// why there are none.
public struct Folders: Hashable, Sendable {
  /// Where the places are kept at which reading was left: `$XDG_STATE_HOME/lectern`.
  public let state: Result<String, KeepingFault>

  /// Where marks, highlights and notes are kept: `$XDG_DATA_HOME/lectern`.
  public let data: Result<String, KeepingFault>

  /// Where the settings lie: `$XDG_CONFIG_HOME/lectern`.
  public let config: Result<String, KeepingFault>

  /// What an environment variable says: nothing if it is not set, a fault if it cannot be read.
  public typealias Value = Result<String?, KeepingFault>

  /// Chooses the folders by the values of environment variables.
  ///
  /// What is empty or no absolute path is passed over, as the specification has it; a folder that
  /// neither its own variable nor `HOME` names there is none of. Nor is there one where its
  /// variable cannot be read, for no other folder is meant.
  public init(home: Value, stateHome: Value, dataHome: Value, configHome: Value) {
    func folder(_ own: Value, _ usual: String) -> Result<String, KeepingFault> {
      own.flatMap { own in
        if let own, own.hasPrefix("/") { return .success(own + "/lectern") }
        return home.flatMap { home in
          guard let home, home.hasPrefix("/") else { return .failure(.noFolder) }
          return .success("\(home)/\(usual)/lectern")
        }
      }
    }
    state = folder(stateHome, ".local/state")
    data = folder(dataHome, ".local/share")
    config = folder(configHome, ".config")
  }
}
