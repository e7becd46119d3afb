/// The folders that the reader's own files are kept in (XDG Base Directory Specification 0.8).
public struct Folders: Hashable, Sendable {
  /// Where the places are kept at which reading was left: `$XDG_STATE_HOME/lectern`.
  public let state: String?

  /// Where marks, highlights and notes are kept: `$XDG_DATA_HOME/lectern`.
  public let data: String?

  /// Where the settings lie: `$XDG_CONFIG_HOME/lectern`.
  public let config: String?

  /// Chooses the folders by the values of environment variables.
  ///
  /// What is empty or no absolute path is passed over, as the specification has it; a folder that
  /// neither its own variable nor `HOME` names there is none of.
  public init(home: String?, stateHome: String?, dataHome: String?, configHome: String?) {
    func folder(_ own: String?, _ usual: String) -> String? {
      if let own, own.hasPrefix("/") { return own + "/lectern" }
      guard let home, home.hasPrefix("/") else { return nil }
      return "\(home)/\(usual)/lectern"
    }
    state = folder(stateHome, ".local/state")
    data = folder(dataHome, ".local/share")
    config = folder(configHome, ".config")
  }
}
