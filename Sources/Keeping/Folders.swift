/// The folders that the reader's own files are kept in (XDG Base Directory Specification 0.8), or
/// why there are none.
public struct Folders: Hashable, Sendable {
  /// Where the places are kept at which reading was left: `$XDG_STATE_HOME/lectern`.
  public let state: Result<String, KeepingFault>

  /// Where marks, highlights and notes are kept: `$XDG_DATA_HOME/lectern`.
  public let data: Result<String, KeepingFault>

  /// Where the settings lie: `$XDG_CONFIG_HOME/lectern`.
  public let config: Result<String, KeepingFault>

  /// Chooses the folders by the values of environment variables.
  ///
  /// What is empty or no absolute path is passed over, as the specification has it; a folder that
  /// neither its own variable nor `HOME` names there is none of. Nor is there one where its
  /// variable is among those whose values are `notUTF8`, for no other folder is meant.
  public init(
    home: String?, stateHome: String?, dataHome: String?, configHome: String?,
    notUTF8: Set<String> = []
  ) {
    func folder(
      _ variable: String, _ own: String?, _ usual: String
    ) -> Result<String, KeepingFault> {
      if notUTF8.contains(variable) { return .failure(.notUTF8(variable: variable)) }
      if let own, own.hasPrefix("/") { return .success(own + "/lectern") }
      if notUTF8.contains("HOME") { return .failure(.notUTF8(variable: "HOME")) }
      guard let home, home.hasPrefix("/") else { return .failure(.noFolder) }
      return .success("\(home)/\(usual)/lectern")
    }
    state = folder("XDG_STATE_HOME", stateHome, ".local/state")
    data = folder("XDG_DATA_HOME", dataHome, ".local/share")
    config = folder("XDG_CONFIG_HOME", configHome, ".config")
  }
}
