import Glibc

extension System {
  /// What tells a file from what it was before: another file, another time, another size.
  struct FileStamp: Equatable {
    let node: UInt

    /// Of the last change, in seconds since 1970 and nanoseconds of the next one: any file system's
    /// years.
    let seconds: Int
    let nanoseconds: Int

    /// In bytes.
    let size: Int
  }

  /// Makes a folder with files in it, in one that is empty or not there; all of them or none.
  static func makeFolder(
    _ path: String, _ files: [(path: String, bytes: [UInt8])]
  ) throws(Failure) {
    let isNew = try makeEmptyFolder(path)
    for index in files.indices {
      do throws(Failure) {
        try create(files[index].path, files[index].bytes)
      } catch {
        for file in files[..<index] { unsafe unlink(spelled(file.path)) }
        if isNew { unsafe rmdir(spelled(path)) }
        throw error
      }
    }
  }

  /// Makes a folder, or takes one that is empty.
  ///
  /// - Returns: Whether it was made.
  private static func makeEmptyFolder(_ path: String) throws(Failure) -> Bool {
    guard unsafe mkdir(spelled(path), 0o777) != 0 else { return true }
    guard errno == EEXIST else { throw uncreated(path, errno) }
    // A link that leads nowhere is in the way as a file is.
    guard (try? isFolder(path)) == true, let folder = unsafe opendir(spelled(path)) else {
      throw .cannotCreate(path, reason: "it is there already")
    }
    defer { unsafe closedir(folder) }
    var count = 0
    while unsafe readdir(folder) != nil { count += 1 }
    // A folder has itself and the one around it.
    guard count <= 2 else {
      throw .cannotCreate(path, reason: "it is there already, with something in it")
    }
    return false
  }

  /// Writes a file that is not there yet; takes it away again if it cannot be written to its end.
  private static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let descriptor = unsafe Glibc.open(
      spelled(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw uncreated(path, errno) }
    defer { close(descriptor) }
    do throws(Failure) {
      try write(bytes, to: descriptor)
    } catch .unwritable(let reason) {
      unsafe unlink(spelled(path))
      throw .incomplete(path, reason: reason)
    }
  }

  /// Lets a file that grows beyond its limit (RLIMIT_FSIZE) be a mistake of writing, as on a full
  /// disk, and not the end of the program.
  ///
  /// Programs that are started have the signal as it was before, unlike one that is ignored.
  static func outliveFileLimit() {
    signal(SIGXFSZ) { _ in }
  }

  private static func uncreated(_ path: String, _ code: Int32) -> Failure {
    switch code {
    case EACCES, EPERM, EROFS: .notPermitted(path, reason: reason(code))
    case EEXIST: .cannotCreate(path, reason: "it is there already")
    case ENOENT, ENOTDIR: .cannotCreate(path, reason: "the folder around it does not exist")
    default: .cannotCreate(path, reason: reason(code))
    }
  }

  /// The stamp of a file; nothing where there is none.
  static func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard unsafe stat(spelled(path), &status) == 0 else { return nil }
    return FileStamp(
      node: UInt(status.st_ino), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size))
  }
}
