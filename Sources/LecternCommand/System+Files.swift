import Glibc

extension System {
  /// What tells a file from what it was before: another file, another time, another size.
  struct FileStamp: Equatable {
    let node: UInt

    /// Of the last change, in nanoseconds since 1970.
    let time: Int

    /// In bytes.
    let size: Int
  }

  /// The stamp of a file; nothing where there is none.
  static func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    let time = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    return FileStamp(node: UInt(status.st_ino), time: time, size: Int(status.st_size))
  }
}
