import Glibc

extension Files {
  /// Replaces a file, or makes one: at every moment it has all of its old bytes or all of the new.
  ///
  /// The bytes go into another file of the same folder, which takes the name of the old one once
  /// the disk has them. What a link points to is replaced, not the link. The caller holds the lock
  /// of the folder, so that an unfinished file that is found there is a leftover.
  ///
  /// - Throws: Why not; the old file is then as it was.
  static func replace(_ path: String, with bytes: [UInt8]) throws(KeepingFault) {
    guard bytes.count <= sizeLimit else {
      // It would never be read again.
      let reason = "it would be larger than \(sizeLimit / 1_048_576) MB"
      throw .unwritable(file: path, reason: KeepingFault.Reason(reason, isForbidden: false))
    }
    let path = target(ofLink: path)
    var status = stat()
    if unsafe stat(path, &status) == 0, let kind = kind(of: status) {
      throw .inTheWay(file: path, kind: kind)
    }
    let unfinished = path + ".unfinished"
    remove(unfinished)
    let descriptor = unsafe open(
      unfinished, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw cannotMake(path, errno) }
    do throws(KeepingFault) {
      try fill(descriptor, with: bytes, path)
      guard unsafe rename(unfinished, path) == 0 else {
        throw .unwritable(file: path, reason: reason(errno))
      }
    } catch {
      remove(unfinished)
      throw error
    }
    synchronize(folder: String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
  }

  /// Gives a file another name of the same folder that is free: `NAME.broken-1`.
  ///
  /// - Returns: The other name, with its folder.
  static func setAside(_ path: String) throws(KeepingFault) -> String {
    let path = target(ofLink: path)
    for number in 1...999 {
      let other = "\(path).broken-\(number)"
      // A second name for the same file, which fails where the name is taken, unlike renaming.
      if unsafe link(path, other) == 0 {
        remove(path)
        return other
      }
      if errno == EPERM || errno == EOPNOTSUPP, unsafe access(other, F_OK) != 0,
        unsafe rename(path, other) == 0
      {
        return other
      }
      guard errno == EEXIST else { throw .unwritable(file: path, reason: reason(errno)) }
    }
    throw .unwritable(file: path, reason: "too many broken files lie beside it")
  }

  private static func fill(
    _ descriptor: CInt, with bytes: [UInt8], _ path: String
  ) throws(KeepingFault) {
    var code = write(bytes, to: descriptor)
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    // A network's disk may say only now that it is full.
    if close(descriptor) != 0, code == 0, errno != EINTR { code = errno }
    guard code == 0 else { throw .unwritable(file: path, reason: reason(code)) }
  }

  /// Writes all bytes; gives the number of the error, 0 for none.
  private static func write(_ bytes: [UInt8], to descriptor: CInt) -> CInt {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : EIO }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  /// Where a path leads when it is a link, be there something or not; else the path itself.
  private static func target(ofLink path: String) -> String {
    var path = path
    for _ in 0..<16 {
      guard let target = destination(ofLink: path) else { return path }
      let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
      path = target.hasPrefix("/") ? target : "\(folder)/\(target)"
    }
    return path
  }

  /// The path that stands in a link, as it is written there; nothing where there is no link.
  private static func destination(ofLink path: String) -> String? {
    let bytes = unsafe [CChar](unsafeUninitializedCapacity: 4_096) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = max(0, unsafe readlink(path, start, buffer.count))
    }
    guard !bytes.isEmpty else { return nil }
    return String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
