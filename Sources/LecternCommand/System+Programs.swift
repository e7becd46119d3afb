import Articles
import Glibc

// Other programs that the program starts.

extension System {
  /// Opens an address with the desktop's own program; false when there is none.
  ///
  /// The address is an argument, never a line for a shell. The other program's words go nowhere:
  /// the screen is ours.
  static func open(_ address: String) -> Bool {
    start(["xdg-open", address], streams: "/dev/null", isApart: true) != nil
  }

  /// What has come of a text that was to be edited.
  enum Editing {
    case written(String)
    /// There is no such editor.
    case notFound(String)
    /// In this folder no file can be made for it, or none that holds it.
    case noRoom(String)
    /// What the editor has saved is no text in an encoding that is known; the file stays.
    case notText(file: String)
    /// The editor did not end well; the text as it was saved last, or as it was.
    case failed(String)
  }

  /// Lets a text be written in the reader's own editor: `$VISUAL`, else `$EDITOR`, else vi.
  ///
  /// The editor has the terminal meanwhile, whatever the standard streams are. Its name may be
  /// followed by arguments, as in a shell.
  static func edit(_ text: String) -> Editing {
    let folder = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = Array("\(folder)/lectern-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&name)
    guard descriptor >= 0 else { return .noRoom(folder) }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var stays = false
    defer { if !stays { unsafe unlink(path) } }
    do throws(Failure) {
      try write(Array(text.utf8), to: descriptor)
    } catch {
      return .noRoom(folder)
    }
    let editor =
      [environment("VISUAL"), environment("EDITOR")].compactMap(\.self)
      .first { !$0.isEmpty } ?? "vi"
    let words = ["/bin/sh", "-c", "\(editor) \"$1\"", "sh", path]
    guard let process = start(words, streams: "/dev/tty") else { return .failed(text) }
    let status = wait(for: process)
    if status == notFoundStatus { return .notFound(editor) }
    let file = (try? read(path)).map { SourceText($0) }
    stays = file?.isWhole == false
    guard !stays else { return .notText(file: path) }
    let saved = file.map { String(decoding: $0.bytes, as: UTF8.self) }
    guard status == 0, let written = saved else { return .failed(saved ?? text) }
    return .written(written)
  }

  /// What `waitpid` says of a shell that has not found its program.
  private static let notFoundStatus: Int32 = 127 << 8

  /// Starts a program with a device for its standard streams.
  ///
  /// - Parameters:
  ///   - words: Its name, which is looked for as a shell does, and its arguments.
  ///   - device: The file that is its standard input, output and error.
  ///   - input: The open file that is its standard input instead.
  ///   - isApart: Whether it has a group of its own, which no key and no end of ours reaches.
  /// - Returns: Its process; `nil` when there is no such program.
  static func start(
    _ words: [String], streams device: String, input: Int32? = nil, isApart: Bool = false
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in Int32(0)...2 {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, device, O_RDWR, 0)
    }
    if let input { unsafe posix_spawn_file_actions_adddup2(&actions, input, 0) }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // Of group 0, that is of one that is called like the process.
    if isApart { unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP)) }
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe arguments.indices { unsafe free(arguments[index]) }
    }
    var process: pid_t = 0
    let status = unsafe posix_spawnp(
      &process, words[0], &actions, &attributes, &arguments, environ)
    return status == 0 ? process : nil
  }

  /// Waits for the end of a program, and tells how it ended, as `waitpid` does: 0 if it ended well.
  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    return status
  }
}

// MARK: Programs that nobody waits for

extension System {
  /// Starts a program apart that reads a text from its standard input; nobody hears what it says.
  ///
  /// The text lies in memory, so that the program can take its time and no pipe can break.
  ///
  /// - Returns: Its process; `nil` when there is no such program.
  static func feed(_ text: [UInt8], to words: [String]) -> pid_t? {
    let name = "/lectern-\(UInt64.random(in: 0...(.max)))"
    let file = unsafe shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { return nil }
    unsafe shm_unlink(name)
    defer { close(file) }
    do throws(Failure) {
      try write(text, to: file)
    } catch {
      return nil
    }
    guard lseek(file, 0, SEEK_SET) == 0 else { return nil }
    return start(words, streams: "/dev/null", input: file, isApart: true)
  }

  /// Whether a program ended well; nothing while it runs.
  static func hasSucceeded(_ process: pid_t) -> Bool? {
    var status: Int32 = 0
    let ended = unsafe waitpid(process, &status, WNOHANG)
    if ended == 0 || (ended < 0 && errno == EINTR) { return nil }
    return ended == process && status == 0
  }

  /// Ends a program that was started apart, and those that it has started.
  static func end(_ process: pid_t) {
    kill(-process, SIGKILL)
    // One that the system keeps from ending is not waited for.
    for _ in 0..<10 where hasSucceeded(process) == nil { pause(milliseconds: 1) }
  }

  static func pause(milliseconds: Int32) {
    _ = poll(nil, 0, milliseconds)
  }

  /// A clock that only goes forward, in milliseconds.
  static var clock: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
