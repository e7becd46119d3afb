extension Unicode.Scalar {
  /// Whether it is a digit that stands above the line: the mark of a note, most often, or a power.
  package var isRaisedDigit: Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }
}

extension Character {
  package var isRaisedDigit: Bool { unicodeScalars.first?.isRaisedDigit == true }
}
