/// A step of the walk through a Markdown text.
public enum MarkdownStep: Sendable, Equatable {
  /// A node that holds others begins; its `end` follows after all that it holds.
  case begin(MarkdownBranch)
  /// The innermost node that has begun and not ended ends.
  case end
  /// A node that holds no others.
  case leaf(MarkdownLeaf)
}

/// A node of a Markdown text that holds other nodes.
public enum MarkdownBranch: Sendable, Equatable {
  case quotation
  case list(MarkdownList)
  /// An item of a list; a task is checked or not, any other item is no task.
  case item(isChecked: Bool?)
  case paragraph
  /// A heading; the level is 1 to 6.
  case heading(level: Int)
  /// A table, with the alignment of each of its columns.
  case table([MarkdownAlignment])
  case tableRow
  case tableCell
  /// The text of a footnote. These come last in the document, in the order of their numbers,
  /// which count from 1.
  case note(label: String)
  case emphasis
  case strong
  case struck
  case link(destination: String)
  case image(destination: String)
}

/// A node of a Markdown text that holds no others.
public enum MarkdownLeaf: Sendable, Equatable {
  /// A piece of code; its info is what stands after the fence.
  case code(info: String)
  /// Lines of HTML.
  case html
  case thematicBreak
  /// Text without markup; neighbours may both be text.
  case text
  /// The end of a line that ends nothing else.
  case softBreak
  /// The end of a line as the author wants it.
  case hardBreak
  case codeSpan
  /// A tag, comment or declaration of HTML within a line.
  case inlineHTML
  /// The mark of a footnote, with the number of the footnote.
  case noteMark(number: Int)
}

/// How the items of a list are marked and spaced.
public enum MarkdownList: Sendable, Equatable {
  case bulleted(isTight: Bool)
  /// A numbered list: the number of its first item, and what follows the numbers: `.` or `)`.
  case numbered(start: Int, delimiter: Character, isTight: Bool)
}

public enum MarkdownAlignment: Sendable, Equatable {
  case none
  case left
  case center
  case right
}
