import Glibc

/// What the reader's own files ask of the system; every unsafe call of keeping is in this folder.
package enum Files {
  /// No file of the reader's own is read that is larger, in bytes.
  static let sizeLimit = 64 * 1_048_576

  /// Reads a file whole; nothing where there is none.
  static func read(_ path: String) throws(KeepingFault) -> [UInt8]? {
    let descriptor = unsafe path.withCString { path in
      unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    }
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .unreadable(file: path, reason: reason(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw .unreadable(file: path, reason: reason(errno))
    }
    if let kind = kind(of: status) { throw .inTheWay(file: path, kind: kind) }
    guard status.st_size <= sizeLimit else { throw .tooLarge(file: path, limit: sizeLimit) }
    return try readAll(descriptor, path)
  }

  private static func readAll(_ descriptor: CInt, _ path: String) throws(KeepingFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= sizeLimit {
      var code: CInt = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, count in
        let result = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        code = result < 0 ? errno : 0
        count = max(0, result)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw .unreadable(file: path, reason: reason(code)) }
      if part.isEmpty { return bytes }
      bytes += part
    }
    throw .tooLarge(file: path, limit: sizeLimit)
  }

  static func names(in folder: String) -> [String] {
    names(in: Array(folder.utf8CString))
  }

  /// The names in a folder in the order of the alphabet, without those that begin with a dot; none
  /// where it cannot be read.
  ///
  /// The path is in the bytes that the system knows it by, with a zero behind them.
  package static func names(in folder: [CChar]) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// When a file was last written, in seconds and nanoseconds.
  static func writingTime(_ path: String) -> (Int, Int)? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }

  static func remove(_ path: String) {
    unsafe unlink(path)
  }

  /// Makes a folder and those around it, for the reader alone (XDG: mode 0700).
  static func makeFolder(_ path: String) throws(KeepingFault) {
    var status = stat()
    if unsafe stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw .uncreatable(file: path, reason: "it is no folder")
      }
      return
    }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw cannotMake(path, errno)
    }
    let parent = String(path[..<slash])
    try makeFolder(parent)
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw cannotMake(path, errno)
    }
    synchronize(folder: parent)
  }

  /// Makes sure that the names in a folder survive a loss of power, where the file system can.
  static func synchronize(folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// What lies somewhere, if it is no file.
  static func kind(of status: stat) -> String? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }

  /// Why a file or a folder cannot be made: for want of room, or for what is in the way.
  static func cannotMake(_ path: String, _ code: CInt) -> KeepingFault {
    [ENOSPC, EDQUOT, EIO].contains(code)
      ? .unwritable(file: path, reason: reason(code))
      : .uncreatable(file: path, reason: reason(code))
  }

  static func reason(_ code: CInt) -> KeepingFault.Reason {
    let words = unsafe strerror(code).map { unsafe String(cString: $0).lowercased() }
    return KeepingFault.Reason(
      words ?? "error \(code)", isForbidden: [EACCES, EPERM, EROFS].contains(code))
  }
}
