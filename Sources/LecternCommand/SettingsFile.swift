import Articles
import Configuring
import Keeping

/// The file of settings, where the XDG base directories have it.
enum SettingsFile {
  /// Its path; none where neither `XDG_CONFIG_HOME` nor `HOME` names a folder.
  static var path: String? { System.folders.config.map { $0 + "/config.yaml" } }

  /// The path as people write it.
  static var shownPath: String {
    guard let path else { return "~/.config/lectern/config.yaml" }
    guard let home = System.environment("HOME"), home.hasPrefix("/"), path.hasPrefix(home + "/")
    else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// Reads the settings; what is wrong with them never stops anything.
  static func read() -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    guard let path else { return (Configuration(), []) }
    do throws(Failure) {
      return Configuration.read(try System.read(path), name: path)
    } catch .noSuchFile {
      return (Configuration(), [])
    } catch {
      let fault = Diagnostic.Fault.setting(.unreadable(error.proseAfterName))
      return (Configuration(), [Diagnostic(file: path, position: nil, fault: fault)])
    }
  }
}
