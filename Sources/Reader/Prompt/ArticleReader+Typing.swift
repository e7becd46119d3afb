public import Screen

extension ArticleReader {
  /// Whether a line or a note takes what is typed.
  public var isTyping: Bool { typingContext != nil }

  /// The character that a key writes into a line or a note, if that is all it does.
  public func character(typedBy event: Screen.Event) -> Character? {
    guard case .key(let key) = event, let typingContext, model.typed == Keymap.Typed() else {
      return nil
    }
    var typed = Keymap.Typed()
    guard case .unknown = model.keymap.read(key, after: &typed, in: typingContext) else {
      return nil
    }
    return key.name == .enter && model.editor != nil ? "\n" : key.written
  }

  private var typingContext: Keymap.Context? {
    if let prompt = model.prompt { return prompt.kind.context }
    return model.editor.flatMap { $0.isAsking ? nil : .writing }
  }
}
