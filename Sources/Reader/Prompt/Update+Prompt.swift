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
    case .writing(let editor): typeInto(editor, key)
    case .note, .sheet, nil: nil
    }
  }

  /// Puts a paste, without the line breaks around it, into the line that is being typed.
  mutating func paste(_ text: String) -> [Effect] {
    if let editor { paste(text, into: editor) }
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
    case (.enter, _): return commit(prompt)
    case (.tab, []) where prompt.isSearch: listAliases(prompt)
    case _ where prompt.kind == .goTo && moveChoice(key): break
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

  /// Takes a key that moves the cursor of the list beside the prompt; false for any other.
  private mutating func moveChoice(_ key: Key) -> Bool {
    guard let cursor = side?.cursor else { return false }
    switch (key.name, key.modifiers) {
    case (.down, _), (.character("n"), .control): moveCursor(to: cursor + 1)
    case (.up, _), (.character("p"), .control): moveCursor(to: cursor - 1)
    case (.pageDown, _): moveCursor(to: cursor + halfPage)
    case (.pageUp, _): moveCursor(to: cursor - halfPage)
    default: return false
    }
    return true
  }

  /// Takes a key that changes the line or how it is meant; false for any other.
  private mutating func take(_ key: Key, into prompt: inout Prompt) -> Bool {
    switch (key.name, key.modifiers) {
    case (.up, _), (.character("p"), .control): prompt.recall(1, of: promptHistory)
    case (.down, _), (.character("n"), .control): prompt.recall(-1, of: promptHistory)
    case (.character("r"), .control) where prompt.isSearch: prompt.isPattern.toggle()
    case (.tab, []) where prompt.kind == .filter: complete(&prompt)
    case (.character("w"), .alt) where prompt.isSearch: prompt.wholeWords.toggle()
    default:
      prompt.offered = nil
      return prompt.line.take(key)
    }
    return true
  }

  /// Does at once what the line says so far, as far as that is possible without Enter.
  private mutating func takeLine() {
    switch prompt?.kind {
    case .search, .searchBackward: searchTyped()
    case .goTo: listMatches()
    case .filter: filterTyped()
    case nil: break
    }
  }

  /// Takes the line as it is.
  private mutating func commit(_ prompt: Prompt) -> [Effect] {
    promptHistory.keep(prompt.line.text, of: prompt.kind)
    switch prompt.kind {
    case .search, .searchBackward: commitSearch(prompt)
    case .goTo: return commitGoTo(prompt)
    case .filter: commitFilter(prompt)
    }
    return []
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
  /// Whether words of the text are asked for.
  var isSearch: Bool { kind == .search || kind == .searchBackward }

  /// Whether another line is asked for than by an earlier state of the prompt.
  func asks(otherwiseThan old: Prompt) -> Bool {
    line.text != old.line.text || isPattern != old.isPattern || wholeWords != old.wholeWords
  }
}
