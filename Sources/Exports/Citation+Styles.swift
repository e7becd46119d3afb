import Articles

extension Citation {
  /// All that is known, parted by commas, and the address at the end.
  var plain: String {
    let parts = [
      marked(authors, "author"), "“\(title)”", marked(publisher, "publisher"),
      marked(date, "date"), section.map { placed($0) { "“\($0)”" } },
      paragraphs("paragraph", "paragraphs"), marked(url, "url"),
    ]
    return parts.compactMap(\.self).joined(separator: ", ") + " [\(address)]"
  }

  /// A quotation in Markdown, with its source as the last line.
  var markdown: String {
    guard !quotation.isEmpty else { return markdownSource + "\n" }
    let blocks = zip(passages, quotation).map { passage, words in
      article.blocks[passage.place.block].isCode ? quotedCode(words) : quotedProse(words)
    }
    return blocks.joined(separator: ">\n") + ">\n> — \(markdownSource)\n"
  }

  /// The citation in Markdown, on one line.
  var markdownSource: String { "\(markdownWork), \(markdownPlace)" }

  /// The work in Markdown, on one line: who wrote what, and who published it where and when.
  var markdownWork: String {
    let title = "*\(escapedMarkdown(title))*"
    let parts = [
      marked(authors, "author").map(escapedMarkdown),
      url.flatMap { isAddress($0) ? markdownLink(title, to: $0) : nil } ?? title,
      marked(publisher, "publisher").map(escapedMarkdown),
      marked(date, "date").map(escapedMarkdown),
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private func markdownLink(_ title: String, to url: String) -> String {
    let parts = ["[\(title)](\(angled(url)))", toldApart(url, "url").map { "(\($0))" }]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// The place in Markdown: section, paragraph and address.
  var markdownPlace: String {
    let parts = [
      section.map { placed($0) { "“\(escapedMarkdown($0))”" } },
      paragraphs("paragraph", "paragraphs"),
    ]
    let place = parts.compactMap(\.self).joined(separator: ", ")
    return place.isEmpty ? codeSpan(address) : "\(place) \(codeSpan(address))"
  }

  /// A note, in which what is inferred stands in brackets with a question mark; but for an address,
  /// which the mark would become a part of.
  ///
  /// `Ada Marsh, “Tides,” Almanac, [1843?], under “The Moon,” para. 4, https://… [tides#p4].`
  var chicago: String {
    let heading = section.flatMap { section in
      section.number == nil ? nil : "under \(withComma(section.heading))"
    }
    let place = [heading, paragraphs("para.", "paras.")].compactMap(\.self).joined(separator: " ")
    let parts = [
      bracketed(publisher, "publisher"), bracketed(date, "date") ?? "n.d.",
      place.isEmpty ? nil : place, marked(url, "url"),
    ]
    let head = [bracketed(authors, "author"), withComma(title)].compactMap(\.self)
    // A heading brings its comma along, within the quotation marks.
    let rest = parts.compactMap(\.self).reduce("") { line, part in
      guard !line.isEmpty else { return part }
      let hasComma = [",”", ",’”"].contains(where: line.hasSuffix)
      return "\(line)\(hasComma ? "" : ",") \(part)"
    }
    return "\(head.joined(separator: ", ")) \(rest) [\(address)]."
  }

  /// A title in quotation marks with a comma, which stands within all marks at its end.
  private func withComma(_ title: String) -> String {
    let words = withSingleMarks(title)
    let endsInMark = words.hasSuffix("’") && !title.hasSuffix("’")
    return endsInMark ? "“\(words.dropLast()),’”" : "“\(words),”"
  }

  /// The words for a note, whose quotation marks stand within others; code stays as it is.
  var chicagoQuotation: [String] {
    quote { passage in
      let words = article.string(passage.bytes)
      if article.blocks[passage.place.block].isCode { return words }
      let inlines = article.inlines(overlapping: passage.bytes).map { article.inlines[$0] }
      let code = inlines.filter { $0.kind == .code }.map(\.bytes)
      return withSingleMarks(words, from: passage.bytes.lowerBound, except: code)
    }
  }

  /// An entry for BibTeX and BibLaTeX: where the words stand is its note, they are its annotation.
  var bibtex: String {
    let authors = article.metadata.authors.map { "{\(escapedTeX(onOneLine($0)))}" }
    let year = year.map { isInferred("date") ? "[\($0)?]" : String($0) }
    let place = [
      section.map { placed($0) { "“\($0)”" } }, paragraphs("paragraph", "paragraphs"),
      marked(date, "date").map { "dated \($0)" }, toldApart(self.authors, "author"),
      toldApart(url, "url"), address,
    ]
    let fields: [(String, String?)] = [
      ("author", authors.isEmpty ? nil : authors.joined(separator: " and ")),
      ("title", "{\(escapedTeX(title))}"),
      ("howpublished", marked(publisher, "publisher").map(escapedTeX)), ("year", year),
      ("url", url.map(bracedAddress)),
      ("note", escapedTeX(place.compactMap(\.self).joined(separator: ", "))),
      ("annote", quotation.isEmpty ? nil : escapedTeX("“\(quotation.joined(separator: "\n\n"))”")),
    ]
    return "@misc{\(bibtexKey),\n"
      + fields.compactMap { name, value in value.map { "  \(name) = {\($0)},\n" } }.joined() + "}\n"
  }

  /// The address in the characters that every program takes in a key; others by their numbers, so
  /// that no two ids in another script have the same key.
  private var bibtexKey: String {
    substituting(address) { scalar in
      switch scalar {
      case "#": ":"
      case "{", "}", "(", ")", ",", "=", "\\", "\"", "'", "%", "~": "-"
      case _ where !scalar.isASCII: "U" + String(scalar.value, radix: 16, uppercase: true)
      default: nil
      }
    }
  }
}

// MARK: Parts

extension Citation {
  /// `§2.1 “Spring and neap”`; of what has no number the name alone, `Introduction`.
  private func placed(
    _ section: (number: String?, heading: String), quote: (String) -> String
  ) -> String {
    section.number.map { "§\($0) \(quote(section.heading))" } ?? section.heading
  }

  /// A fact, called inferred if it is.
  private func marked(_ fact: String?, _ field: String) -> String? {
    fact.map { isInferred(field) ? "\($0) (inferred)" : $0 }
  }

  /// `url inferred`, of a fact that nothing may be added to; nothing if it is not inferred.
  private func toldApart(_ fact: String?, _ field: String) -> String? {
    fact != nil && isInferred(field) ? "\(field) inferred" : nil
  }

  private func bracketed(_ fact: String?, _ field: String) -> String? {
    fact.map { isInferred(field) ? "[\($0)?]" : $0 }
  }
}
