import Screen

extension LineEditor {
  /// Takes a key as every line editor does: that of Emacs, of shells and of less.
  ///
  /// - Returns: Whether it is a key for the line.
  mutating func take(_ key: Key) -> Bool {
    if let character = key.written {
      insert(String(character))
      return true
    }
    switch (key.name, key.modifiers) {
    case (.backspace, []): deleteBackward()
    case (.backspace, .alt): cutWordLeft()
    case (.delete, []): deleteForward()
    case (.left, []): moveLeft()
    case (.right, []): moveRight()
    case (.left, _): moveWordLeft()
    case (.right, _): moveWordRight()
    case (.home, _): moveToStart()
    case (.end, _): moveToEnd()
    case (.character(let letter), .control): return takeControl(letter)
    case (.character("b"), .alt): moveWordLeft()
    case (.character("f"), .alt): moveWordRight()
    case (.character("d"), .alt): cutWordRight()
    default: return false
    }
    return true
  }

  private mutating func takeControl(_ letter: Character) -> Bool {
    switch letter {
    case "a": moveToStart()
    case "b": moveLeft()
    case "d": deleteForward()
    case "e": moveToEnd()
    case "f": moveRight()
    case "k": cutToEnd()
    case "u": cutToStart()
    case "w": cutBackToSpace()
    case "y": putBack()
    default: return false
    }
    return true
  }
}
