import YAMLParsing

// What entries of several files have.

extension EntryReader {
  /// The fault of a value that is to be a list of entries, and is none.
  ///
  /// It may have the list under its one field, if that has the name of the entries or any with
  /// fields in it.
  static func noList(
    of entries: String, _ node: YAMLNode, in file: ApparatusFile
  ) -> FaultAtPlace {
    var name: String?
    if let fields = node.entries, fields.count == 1 {
      let (key, value) = (fields[0].key.text, fields[0].value)
      let items: [YAMLNode]? = value.isBlank ? [] : value.items
      if let items, key == entries || items.contains(where: { $0.entries != nil }) { name = key }
    }
    let fault = ApparatusFault.wrongShape(wanted: "a list of \(entries)", field: name)
    return (.apparatus(fault), FilePlace(file: file, place: node.place))
  }

  /// Takes a quote.
  mutating func quote(_ name: String) -> QuoteDraft? {
    guard let node = node(name), node.text?.isEmpty != true else { return nil }
    if let quote = quote(node) { return quote }
    report(name, wants: "words of the text, or “exact” with “prefix” or “suffix”", at: node)
    return nil
  }

  /// Reads a quote: a text, or fields.
  ///
  /// - Returns: Nothing at all for what is neither; an empty value for what has been reported.
  mutating func quote(_ node: YAMLNode) -> QuoteDraft?? {
    guard let text = node.text else { return inner(node, entry: "quote") { $0.quoteFields() } }
    guard !text.isEmpty else { return nil }
    return QuoteDraft(quote: Quote(exact: text), place: place(of: node), scopePlace: nil)
  }

  /// Takes the fields of a quote, which the entry itself has.
  mutating func quoteFields() -> QuoteDraft? {
    let exact = required("exact")
    let prefix = text("prefix") ?? ""
    let suffix = text("suffix") ?? ""
    let scope = written("in")
    guard let exact else { return nil }
    return QuoteDraft(
      quote: Quote(exact: exact.text, prefix: prefix, suffix: suffix, scope: scope?.text),
      place: exact.place, scopePlace: scope?.place)
  }

  /// Takes a date in EDTF; reports one that is none.
  mutating func date(_ name: String) -> DateDraft? {
    written(name, wants: wantedDate).map { date($0, of: name) }
  }

  /// Takes a date that the entry must have.
  mutating func requiredDate(_ name: String) -> DateDraft? {
    isMissing(name) ? nil : date(name)
  }

  /// Reads the date of a field; reports one that is none.
  mutating func date(_ written: Written, of field: String) -> DateDraft {
    var date: HistoricalDate?
    do throws(DateFault) {
      date = try HistoricalDate(edtf: written.text, suggests: suggests)
    } catch {
      report(.badDate(error), at: written.place)
    }
    return DateDraft(
      field: field, date: WrittenDate(written.text, as: date), place: written.place)
  }

  mutating func verification() -> Verification? {
    guard let written = written("verification") else { return nil }
    if let verification = Verification(written.text) { return verification }
    report(
      .unknownWord(
        written.text, field: "verification",
        words: Verification.Grade.allCases.map(\.rawValue)), at: written.place)
    return nil
  }
}

/// What is wanted where a date is no text: brackets, in which EDTF has several dates, are a list
/// for YAML.
let wantedDate = "a date in EDTF; one that begins with “[” or “{” stands in quotation marks"
