import Screen

extension Model {
  /// The line that is being typed, if there is one.
  var prompt: Prompt? {
    get {
      if case .prompt(let prompt) = overlay { prompt } else { sheet?.asking?.prompt }
    }
    set {
      if sheet == nil {
        overlay = newValue.map(Overlay.prompt)
      } else if let newValue {
        sheet?.asking?.prompt = newValue
      } else {
        sheet?.asking = nil
      }
    }
  }

  /// Asks for a line; for a search, of which the hit of a number is wanted.
  mutating func ask(_ kind: Prompt.Kind, times: Int = 1) {
    typed = Keymap.Typed()
    prompt = Prompt(kind, from: stance, times: times)
    takeLine()
  }

  /// Gives a key to what takes keys as they are typed; nil where nothing does.
  mutating func type(_ key: Key) -> [Effect]? {
    switch overlay {
    case .hints: typeHint(key)
    case .prompt(let prompt): typeInto(prompt, key)
    case .writing(let editor): typeInto(editor, key)
    case .sheet(let sheet): sheet.asking.map { typeInto($0.prompt, key) }
    case .note, nil: nil
    }
  }

  /// Puts a paste, without the line breaks around it, into the line that is being typed.
  mutating func paste(_ text: String) -> [Effect] {
    message = nil
    if let editor { paste(text, into: editor) }
    guard var prompt else { return [] }
    let start = text.drop(while: \.isNewline)
    let end = start.lastIndex { !$0.isNewline }.map(start.index(after:)) ?? start.startIndex
    if !prompt.line.insert(String(start[..<end])) { say(.pasteCut) }
    prompt.offered = nil
    self.prompt = prompt
    takeLine()
    return []
  }

  /// Gives a key to the line: one of the table does what that says, any other is typed.
  private mutating func typeInto(_ prompt: Prompt, _ key: Key) -> [Effect] {
    switch keymap.read(key, after: &typed, in: prompt.kind.context) {
    case .incomplete, .dropped: []
    case .command(let command): take(command.action, in: prompt)
    case .unknown(let keys): keys.flatMap { edit(with: $0) }
    }
  }

  /// Does what a key of the table says.
  private mutating func take(_ action: Action, in old: Prompt) -> [Effect] {
    var prompt = old
    switch action {
    case .acceptLine where asksForNothing(prompt): leavePrompt()
    case .acceptLine: return commit(prompt)
    case .leaveLine: leavePrompt()
    case .otherNames: listAliases(prompt)
    case .nextMatch: moveChoice(by: 1)
    case .previousMatch: moveChoice(by: -1)
    case .matchesDown: moveChoice(by: halfPage)
    case .matchesUp: moveChoice(by: -halfPage)
    case .complete:
      complete(&prompt)
      change(to: prompt)
    default:
      prompt.take(action, promptHistory)
      change(to: prompt)
    }
    return []
  }

  /// Whether nothing is typed or chosen of what can be gone to.
  func asksForNothing(_ prompt: Prompt) -> Bool {
    prompt.kind == .goTo && prompt.line.isEmpty && side?.cursor == 0
  }

  /// Takes a key as every line editor does; one that is none for lines may be one for the screen.
  private mutating func edit(with key: Key) -> [Effect] {
    guard var prompt else { return [] }
    if key.name == .backspace, prompt.line.isEmpty {
      leavePrompt()
    } else if prompt.line.take(key) {
      prompt.offered = nil
      change(to: prompt)
    } else {
      return act(besides: key)
    }
    return []
  }

  /// Does what a key means everywhere that is none for typing, if it is one for the screen.
  mutating func act(besides key: Key) -> [Effect] {
    var nothing = Keymap.Typed()
    guard case .command(let command) = keymap.read(key, after: &nothing) else {
      say(.noSuchKey([key], help: keymap.labelWhileTyping(of: .help)))
      return []
    }
    switch command.action {
    case .redraw, .suspend: return updateScreen(command)
    case .stop where isSearching: stopSearching()
    case .stop: if let editor { leave(editor) } else { leavePrompt() }
    case .help: showSheet(of: .help)
    default: say(.noSuchKey([key], help: keymap.labelWhileTyping(of: .help)))
    }
    return []
  }

  /// Moves the cursor of the list beside the prompt.
  private mutating func moveChoice(by count: Int) {
    guard let cursor = side?.cursor else { return }
    moveCursor(to: cursor + count)
  }

  private mutating func change(to prompt: Prompt) {
    let isOther = self.prompt.map(prompt.asks(otherwiseThan:)) ?? false
    self.prompt = prompt
    if isOther { takeLine() }
  }

  /// Does at once what the line says so far, as far as that is possible without Enter.
  private mutating func takeLine() {
    switch prompt?.kind {
    case .search, .searchBackward: searchTyped()
    case .goTo: listMatches()
    case .filter: filterTyped()
    case .narrow: narrowOwn()
    case .inSheet, .inSheetBackward: searchSheet()
    case nil: break
    }
  }

  /// Takes the line as it is.
  mutating func commit(_ prompt: Prompt) -> [Effect] {
    promptHistory.keep(prompt.line.text, of: prompt.kind)
    switch prompt.kind {
    case .search, .searchBackward: commitSearch(prompt)
    case .goTo: return commitGoTo(prompt)
    case .filter: commitFilter(prompt)
    case .narrow: overlay = nil
    case .inSheet, .inSheetBackward: commitSheetSearch(prompt)
    }
    return []
  }

  /// Puts the line away; all is as it was before.
  mutating func leavePrompt() {
    guard let prompt else { return }
    promptHistory.keep(prompt.line.text, of: prompt.kind)
    guard sheet == nil else { return leaveSheetSearch() }
    overlay = nil
    stance = prompt.departure
  }
}

extension Prompt {
  /// Shows another line, or means it otherwise.
  fileprivate mutating func take(_ action: Action, _ history: PromptHistory) {
    offered = nil
    switch action {
    case .earlierLine: recall(1, of: history)
    case .laterLine: recall(-1, of: history)
    case .asPattern: isPattern.toggle()
    case .wholeWords: wholeWords.toggle()
    default: preconditionFailure("\(action) has no key while a line is typed")
    }
  }

  /// Whether another line is asked for than by an earlier state of the prompt.
  func asks(otherwiseThan old: Prompt) -> Bool {
    line.text != old.line.text || isPattern != old.isPattern || wholeWords != old.wholeWords
  }
}
