import Articles
import Configuring

/// The file of settings, where the XDG base directories have it.
enum SettingsFile {
  /// Its path; none where neither `XDG_CONFIG_HOME` nor `HOME` names a folder.
  ///
  /// A relative `XDG_CONFIG_HOME` is to be ignored, as the specification wants it.
  static var path: String? {
    let folders = [("XDG_CONFIG_HOME", ""), ("HOME", "/.config")]
    return folders.lazy.compactMap { variable, below in
      System.environment(variable).flatMap { $0.hasPrefix("/") ? $0 + below : nil }
    }.first.map { $0 + "/lectern/config.yaml" }
  }

  /// The path as people write it.
  static var shownPath: String {
    guard let path else { return "~/.config/lectern/config.yaml" }
    guard let home = System.environment("HOME"), home.hasPrefix("/"), path.hasPrefix(home + "/")
    else { return path }
    return "~" + path.dropFirst(home.utf8.count)
  }

  /// Reads the settings; what is wrong with them never stops anything.
  static func read() -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    guard let path else { return (Configuration(), []) }
    do throws(Failure) {
      return Configuration.read(try System.read(path), name: path)
    } catch .noSuchFile {
      return (Configuration(), [])
    } catch {
      let fault = Diagnostic.Fault.setting(.unreadable(error.prose))
      return (Configuration(), [Diagnostic(file: path, position: nil, fault: fault)])
    }
  }
}
