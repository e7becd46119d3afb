import Glibc

/// The name of the locale that the environment asks for.
public enum LocaleName {
  /// Whether it names UTF-8; the locale need not be installed.
  public static let hasUTF8: Bool = {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { (variable: String) in
      unsafe getenv(variable).map { unsafe String(cString: $0) }
    }
    let name = (names.first { !$0.isEmpty } ?? "C").uppercased()
    // A search of Swift's own first asks the runtime about types, which delays the first page.
    return unsafe strstr(name, "UTF-8") != nil || strstr(name, "UTF8") != nil
  }()
}
