public import Screen

extension Action {
  /// The name that settings know the action by: `line-down`.
  public var name: String { rawValue.hyphenated }

  public init?(name: String) {
    guard let action = Action.allCases.first(where: { $0.name == name }) else { return nil }
    self = action
  }
}

extension String {
  /// A name of the program's own as settings write it: `line-down` for `lineDown`.
  package var hyphenated: String {
    reduce(into: "") { name, character in
      name += character.isUppercase ? "-\(character.lowercased())" : String(character)
    }
  }
}

extension Keymap.Binding {
  /// The keys as help texts print them, with an x for a letter that follows: `mx`.
  public var label: String {
    keys.map { Keymap.label(of: $0) + (takesLetter ? "x" : "") }.joined(separator: " ")
  }
}

extension Keymap {
  /// A row of keys that gets another meaning, or none.
  public struct Change: Sendable, Equatable {
    public let keys: [Key]
    public let action: Action?

    public init(_ keys: [Key], _ action: Action?) {
      self.keys = keys
      self.action = action
    }
  }

  /// A row of keys that can never be typed to its end, since others act before.
  public struct Conflict: Sendable, Equatable {
    public let keys: [Key]

    /// The row that acts before; nothing when the first key is a digit, which begins a count.
    public let before: [Key]?
  }

  /// The same table after some changes, of which the last one on a row of keys counts.
  ///
  /// Keys lose what they meant where their new action applies, and everywhere if they get none. The
  /// keys that an action is given stand before those that it had, so that the foot and the messages
  /// name them.
  public func changed(by changes: [Change]) -> Keymap {
    let last = changes.enumerated().filter { index, change in
      !changes[(index + 1)...].contains { $0.keys == change.keys }
    }.map(\.element)
    return Keymap(
      bindings.map { binding in
        let lost = last.filter { applies($0, in: binding.context) }.map(\.keys)
        let given = last.filter { $0.action == binding.action }.map(\.keys)
        var binding = binding
        binding.keys = given + binding.keys.filter { !lost.contains($0) }
        return binding
      }, followsOrScrolls: followsOrScrolls)
  }

  /// The same table without some keys where one context gives them a meaning of its own.
  func without(_ keys: [[Key]], in context: Context) -> Keymap {
    Keymap(
      bindings.map { binding in
        var binding = binding
        if binding.context == context { binding.keys.removeAll(where: keys.contains) }
        return binding
      }, followsOrScrolls: followsOrScrolls)
  }

  /// Whether a change touches what keys mean in a context.
  private func applies(_ change: Change, in context: Context) -> Bool {
    change.action == nil
      || bindings.contains { $0.action == change.action && $0.context == context }
  }

  /// The rows of keys that can never be typed to their end, in the order of the table.
  public var conflicts: [Conflict] { Context.allCases.flatMap { conflicts(in: $0) } }

  /// The same table without the rows of keys that can never be typed to their end.
  public var withoutConflicts: Keymap {
    Context.allCases.reduce(self) { keymap, context in
      keymap.without(conflicts(in: context).map(\.keys), in: context)
    }
  }

  private func conflicts(in context: Context) -> [Conflict] {
    let bindings = bindings.filter { $0.context == context }
    let whole = Set(bindings.filter { !$0.takesLetter }.flatMap(\.keys))
    return bindings.flatMap(\.keys).compactMap { keys -> Conflict? in
      if context.hasCounts, Self.beginsCount(keys) { return Conflict(keys: keys, before: nil) }
      let before = (1..<max(1, keys.count)).lazy.map { Array(keys.prefix($0)) }
        .first(where: whole.contains)
      return before.map { Conflict(keys: keys, before: $0) }
    }
  }

  private static func beginsCount(_ keys: [Key]) -> Bool {
    guard case .character(let character)? = keys.first?.name, keys.first?.modifiers == [] else {
      return false
    }
    return ("1"..."9").contains(character)
  }
}
