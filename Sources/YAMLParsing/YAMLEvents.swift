import CYAML

/// The events of the parser of libyaml.
@safe struct YAMLEvents: ~Copyable {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let source: UnsafeMutableBufferPointer<UInt8>
  private var isOver = false

  init(_ bytes: [UInt8]) {
    unsafe source = UnsafeMutableBufferPointer.allocate(capacity: bytes.count)
    _ = unsafe source.initialize(from: bytes)
    precondition(unsafe yaml_parser_initialize(parser) == 1, "no memory for a YAML parser")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, source.baseAddress, source.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe source.deallocate()
  }

  /// Gives the next event; none after the end or a mistake.
  mutating func next() -> YAMLEvent? {
    guard !isOver else { return nil }
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      isOver = true
      return mistake()
    }
    defer { unsafe yaml_event_delete(&event) }
    isOver = unsafe event.type == YAML_STREAM_END_EVENT
    return unsafe YAMLEvent(event)
  }

  /// Puts the parser's words for what is wrong together.
  private func mistake() -> YAMLEvent {
    let problem = unsafe text(parser.pointee.problem) ?? "it ends too soon"
    let context = unsafe text(parser.pointee.context)
    if context == "while scanning a quoted scalar" {
      let mark = unsafe YAMLMark(parser.pointee.context_mark)
      return YAMLEvent(kind: .unclosedQuote, anchor: nil, start: mark, end: mark)
    }
    // What is wrong stands where these begin, and not where the parser gives up.
    let isAtContext =
      context.map(Self.contextsAtFault.contains) == true
      || problem == "did not find expected comment or line break"
    let mark = unsafe YAMLMark(
      isAtContext ? parser.pointee.context_mark : parser.pointee.problem_mark)
    let words = (context.map { "\($0), " } ?? "") + problem
    return YAMLEvent(kind: .mistake(words), anchor: nil, start: mark, end: mark)
  }

  private static let contextsAtFault = [
    "while scanning a simple key", "while scanning an alias", "while scanning an anchor",
  ]
}

/// What the parser came upon.
struct YAMLEvent {
  enum Kind {
    /// A text, and whether it has a tag that is none of YAML's own.
    case scalar(String, YAMLNode.Style, hasTag: Bool)
    case sequence
    case mapping
    case end
    case alias(String)
    case document
    /// A mistake, in words.
    case mistake(String)
    /// A quotation mark that is never closed.
    case unclosedQuote
    case other
  }

  let kind: Kind
  let anchor: String?
  let start: YAMLMark
  let end: YAMLMark
}

/// A position as libyaml counts it: from 0, in code points.
struct YAMLMark {
  let line: Int
  let column: Int
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line), column: Int(mark.column))
  }
}

extension YAMLEvent {
  fileprivate init(_ event: yaml_event_t) {
    start = unsafe YAMLMark(event.start_mark)
    end = unsafe YAMLMark(event.end_mark)
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let tag = unsafe text(scalar.tag)
      kind = unsafe .scalar(
        String(decoding: bytes, as: UTF8.self), YAMLNode.Style(scalar.style),
        hasTag: tag?.hasPrefix("tag:yaml.org,2002:") == false)
      anchor = unsafe text(scalar.anchor)
    case YAML_SEQUENCE_START_EVENT:
      (kind, anchor) = unsafe (.sequence, text(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      (kind, anchor) = unsafe (.mapping, text(event.data.mapping_start.anchor))
    case YAML_ALIAS_EVENT:
      (kind, anchor) = unsafe (.alias(text(event.data.alias.anchor) ?? ""), nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: (kind, anchor) = (.end, nil)
    case YAML_DOCUMENT_START_EVENT: (kind, anchor) = (.document, nil)
    default: (kind, anchor) = (.other, nil)
    }
  }
}

extension YAMLNode.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .plain
    }
  }
}

private func text(_ string: UnsafePointer<yaml_char_t>?) -> String? {
  unsafe string.map { unsafe String(decodingCString: $0, as: UTF8.self) }
}

private func text(_ string: UnsafePointer<CChar>?) -> String? {
  unsafe string.map { unsafe String(cString: $0) }
}
