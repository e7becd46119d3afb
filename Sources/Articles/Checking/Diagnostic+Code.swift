extension Diagnostic {
  /// The name of the kind of fault, for programs: it stays when the prose changes.
  public var code: String {
    switch fault {
    case .notUTF8: "not-utf-8"
    case .otherEncoding: "other-encoding"
    case .nulBytes: "nul-bytes"
    case .unclosedFrontMatter: "unclosed-front-matter"
    case .lateFrontMatter: "late-front-matter"
    case .brokenYAML: "broken-yaml"
    case .repeatedField: "repeated-field"
    case .unknownAlias: "unknown-alias"
    case .circularAlias: "circular-alias"
    case .tooManyAliases: "too-many-aliases"
    case .tooDeep: "too-deep"
    case .noPartOfText: "no-part-of-text"
    case .secondDocument: "second-document"
    case .frontMatterNoMap: "front-matter-no-map"
    case .frontMatterInTOML: "front-matter-in-toml"
    case .fieldOfWrongShape: "field-of-wrong-shape"
    case .unclosedHTML: "unclosed-html"
    case .unclosedCode: "unclosed-code"
    case .noteWithoutText: "note-without-text"
    case .noteWithoutMark: "note-without-mark"
    case .noteWrittenTwice: "note-written-twice"
    case .noteInHTML: "note-in-html"
    case .linkToNoSection: "link-to-no-section"
    case .linkToUnopenable: "link-to-unopenable"
    case .rowTooLong: "row-too-long"
    case .apparatus(let fault): fault.code
    case .check(let fault): fault.code
    case .other(let wording): wording.code
    }
  }
}

extension ApparatusFault {
  fileprivate var code: String {
    switch self {
    case .unreadableFile: "unreadable-file"
    case .misnamedFile: "misnamed-file"
    case .emptyFile: "empty-file"
    case .wrongShape: "wrong-shape"
    case .unknownField, .textAfterComma: "unknown-field"
    case .missingField, .emptyField: "missing-field"
    case .inOtherList: "in-other-list"
    case .unknownWord: "unknown-word"
    case .repeatedID, .numberOfReading: "repeated-id"
    case .unseenInID: "unseen-character"
    case .unknownID, .nameAsID: "unknown-id"
    case .listedTwice: "listed-twice"
    case .badDate: "unreadable-date"
    case .quoteNotFound, .quoteBesideOthers, .quoteElsewhere: "quote-not-found"
    case .quoteNotUnique: "quote-not-unique"
    case .unreadablePlace: "unreadable-place"
    case .placeWithRange: "place-with-range"
    case .nameWithoutLetters: "name-without-letters"
    case .ambiguousName: "ambiguous-name"
    case .mentionsOverlap: "mentions-overlap"
    case .tooManyMentions: "too-many-mentions"
    }
  }
}

extension CheckFault {
  fileprivate var code: String {
    switch self {
    case .endBeforeStart: "end-before-start"
    case .officeOutsideLife: "office-outside-life"
    case .eventBeforeBirth: "event-before-birth"
    case .resultOfOtherDate: "result-of-other-date"
    case .passageOfOtherDate: "passage-of-other-date"
    case .neverMentioned: "never-mentioned"
    case .nameNowhere: "name-nowhere"
    case .mentionedAfterAll: "mentioned-after-all"
    case .eventWithoutPassage: "event-without-passage"
    case .unusedSource: "unused-source"
    }
  }
}
