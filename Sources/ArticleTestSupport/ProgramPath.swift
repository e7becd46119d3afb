import Glibc

/// The path of the program that the build has put beside the tests.
///
/// Lines of shell name the program without quotes: where its folder has a blank in its name, the
/// path leads through that folder as this process has it open (proc(5)).
public let programPath: String = {
  guard let tests = unsafe realpath("/proc/self/exe", nil) else {
    preconditionFailure("/proc does not tell what runs, error \(errno)")
  }
  defer { unsafe free(tests) }
  let folder = unsafe String(cString: tests).split(separator: "/").dropLast().joined(separator: "/")
  guard folder.contains(where: \.isWhitespace) else { return "/\(folder)/lectern" }
  let descriptor = unsafe open("/\(folder)", O_RDONLY | O_CLOEXEC)
  return "/proc/\(getpid())/fd/\(descriptor)/lectern"
}()
