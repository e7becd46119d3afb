import Screen

extension Model {
  /// The line that is being typed, if there is one.
  var prompt: Prompt? {
    get {
      if case .prompt(let prompt) = overlay { prompt } else { nil }
    }
    set { overlay = newValue.map(Overlay.prompt) }
  }

  /// Asks for a line.
  mutating func ask(_ kind: Prompt.Kind) {
    prompt = Prompt(kind, from: stance)
    takeLine()
  }

  /// Gives a key to what takes keys as they are typed; nil where nothing does.
  mutating func type(_ key: Key) -> [Effect]? {
    switch overlay {
    case .hints: typeHint(key)
    case .prompt(let prompt): typeInto(prompt, key)
    case .note, .sheet, nil: nil
    }
  }

  /// Puts a paste, without the line breaks around it, into the line that is being typed.
  mutating func paste(_ text: String) -> [Effect] {
    guard var prompt else { return [] }
    let start = text.drop(while: \.isNewline)
    let end = start.lastIndex { !$0.isNewline }.map(start.index(after:)) ?? start.startIndex
    if !prompt.line.insert(String(start[..<end])) { say(.pasteCut) }
    self.prompt = prompt
    takeLine()
    return []
  }

  private mutating func typeInto(_ old: Prompt, _ key: Key) -> [Effect] {
    var prompt = old
    switch (key.name, key.modifiers) {
    case (.enter, _): commit(prompt)
    case (.escape, _), (.character("g"), .control): leavePrompt()
    case (.backspace, _) where prompt.line.isEmpty: leavePrompt()
    case (.character("c"), .control) where isSearching: stopSearching()
    case (.character("c"), .control): leavePrompt()
    case (.character("l"), .control): return [.redraw]
    case (.character("z"), .control): return [.suspend]
    default:
      guard take(key, into: &prompt) else {
        say(.noSuchKey([key]))
        return []
      }
      self.prompt = prompt
      if prompt.asks(otherwiseThan: old) { takeLine() }
    }
    return []
  }

  /// Takes a key that changes the line or how it is meant; false for any other.
  private func take(_ key: Key, into prompt: inout Prompt) -> Bool {
    switch (key.name, key.modifiers) {
    case (.up, _), (.character("p"), .control): prompt.recall(1, of: promptHistory)
    case (.down, _), (.character("n"), .control): prompt.recall(-1, of: promptHistory)
    case (.character("r"), .control): prompt.isPattern.toggle()
    case (.character("w"), .alt): prompt.wholeWords.toggle()
    default: return prompt.line.take(key)
    }
    return true
  }

  /// Does at once what the line says so far, as far as that is possible without Enter.
  private mutating func takeLine() {
    switch prompt?.kind {
    case .search, .searchBackward: searchTyped()
    case .filter, .goTo, nil: break
    }
  }

  /// Takes the line as it is.
  private mutating func commit(_ prompt: Prompt) {
    promptHistory.keep(prompt.line.text, of: prompt.kind)
    switch prompt.kind {
    case .search, .searchBackward: commitSearch(prompt)
    case .filter, .goTo: break
    }
  }

  /// Puts the line away; all is as it was before.
  mutating func leavePrompt() {
    guard let prompt else { return }
    promptHistory.keep(prompt.line.text, of: prompt.kind)
    overlay = nil
    stance = prompt.departure
  }
}

extension Prompt {
  /// Whether another line is asked for than by an earlier state of the prompt.
  func asks(otherwiseThan old: Prompt) -> Bool {
    line.text != old.line.text || isPattern != old.isPattern || wholeWords != old.wholeWords
  }
}
