public import Articles

// Addresses of words, for use outside of the article: its name and a place in it, `tides#p14:3-27`.

extension Article {
  /// What the article is called in addresses: its id, else the digest of its text.
  ///
  /// What of an id would end an address, and what cannot be seen, is percent-encoded, in small
  /// letters.
  public var addressName: String {
    guard let id = metadata.id else { return "text-" + digest.written }
    return id.unicodeScalars.reduce(into: "") { name, scalar in
      if scalar == "#" || scalar == "%" || !scalar.isSeen {
        name += String(scalar).utf8.map(percentEncoded).joined().lowercased()
      } else {
        name.unicodeScalars.append(scalar)
      }
    }
  }

  /// The address of a stretch of the text: `tides#p14`, `tides#p14:3-27`, `tides#p14:3-p15:27`.
  ///
  /// Where many are asked for, `name` is the `addressName`: to make it of the text takes as long as
  /// to read that.
  public func address(of bytes: Range<ByteOffset>, called name: String? = nil) -> String {
    "\(name ?? addressName)#\(notation(ofStretch: bytes))"
  }

  /// Finds the stretch that an address leads to, or a place without the name of the article; also
  /// as it stands at the end of a citation, by `withoutBrackets`.
  public func stretch(addressed written: String) throws(PlaceError) -> Range<ByteOffset> {
    try stretch(written: place(addressed: written))
  }

  /// The place in an address of this article, as it is written; also in one without its name.
  public func place(addressed written: String) throws(PlaceError) -> String {
    let address = String(withoutBrackets(written[...]))
    guard let mark = address.lastIndex(of: "#") else { return address }
    let name = address[..<mark]
    // The name may begin with a bracket of its own.
    guard name.isEmpty || name == addressName || "[\(name)" == addressName else {
      throw .ofAnotherArticle(String(name), own: addressName)
    }
    return String(address[mark...].dropFirst())
  }
}

/// An address or a place without the brackets and the full stop that it has at the end of a
/// citation, `[tides#p14].`; either bracket may be missing, as where it was not copied.
package func withoutBrackets(_ written: Substring) -> Substring {
  var address = written
  if address.hasSuffix("].") { address.removeLast() }
  if address.hasSuffix("]") { address.removeLast() }
  return address.hasPrefix("[") ? address.dropFirst() : address
}
