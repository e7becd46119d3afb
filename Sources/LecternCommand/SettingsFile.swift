import Articles
import Configuring
import Keeping

/// The file of settings, where the XDG base directories have it.
enum SettingsFile {
  /// Its path, or why there is none.
  private static var path: Result<String, KeepingFault> {
    System.folders.config.map { $0 + "/config.yaml" }
  }

  /// The path as people write it; with the variable that names its folder where that cannot be
  /// shown.
  static var shownPath: String {
    if case .failure(.notUTF8(variable: "XDG_CONFIG_HOME")) = path {
      return "$XDG_CONFIG_HOME/lectern/config.yaml"
    }
    guard let path = try? path.get() else { return "~/.config/lectern/config.yaml" }
    guard let home = System.environment("HOME"), home.hasPrefix("/"), path.hasPrefix(home + "/")
    else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// Reads the settings; what is wrong with them never stops anything.
  static func read() -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    switch path {
    case .success(let path): return read(path)
    case .failure(.notUTF8(let variable)): return unreadable(variable, "its value is not UTF-8")
    case .failure: return (Configuration(), [])
    }
  }

  private static func read(
    _ path: String
  ) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    do throws(Failure) {
      return Configuration.read(try System.read(path), name: path)
    } catch .noSuchFile {
      return (Configuration(), [])
    } catch {
      return unreadable(path, error.proseAfterName)
    }
  }

  private static func unreadable(
    _ name: String, _ reason: String
  ) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    let wording = SettingFault.unreadable(reason).wording
    return (Configuration(), [Diagnostic(file: name, position: nil, fault: .other(wording))])
  }
}
