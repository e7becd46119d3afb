import JSONText
import Testing

struct JSONReadingTests {
  static let values: [(String, JSON)] = [
    ("null", JSON.null), (" true ", .boolean(true)), ("false", .boolean(false)), ("0", .number(0)),
    ("-12", .number(-12)), ("1.50", .decimal("1.50")), ("1e3", .decimal("1e3")),
    ("-0", .decimal("-0")), ("99999999999999999999", .decimal("99999999999999999999")),
    ("\"\"", ""), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""é\u00e9\u00E9""#, "ééé"),
    (#""\ud83c\udf0a""#, "🌊"), (#""\ud83c""#, "\u{FFFD}"), (#""\udf0ax""#, "\u{FFFD}x"),
    (#""\ud83c\u0041""#, "\u{FFFD}A"), ("[]", .array([])), ("[1 , [2]]", .array([1, .array([2])])),
    ("{}", [:]), (#"{"a":1,"b":{"c":[]}}"#, ["a": 1, "b": ["c": .array([])]]),
    ("\u{FEFF}1", .number(1)), (#"{"a":1,"a":2}"#, ["a": 1, "a": 2]),
  ]

  @Test(arguments: values)
  func `What the grammar allows is read`(text: String, value: JSON) throws {
    #expect(try JSON(reading: Array(text.utf8)) == value)
  }

  @Test(arguments: [
    ("", "line 1, column 1: it ends too soon"), ("[1,", "line 1, column 4: it ends too soon"),
    ("\"ab", "line 1, column 4: it ends too soon"),
    ("{\"a\":", "line 1, column 6: it ends too soon"),
    ("tru", "line 1, column 1: a value was to stand here"),
    ("[1,]", "line 1, column 4: a value was to stand here"),
    ("{\n  \"a\": 1,\n}", "line 3, column 1: the name of a member was to stand here"),
    ("{\"a\" 1}", "line 1, column 6: a colon was to stand here"),
    ("[1 2]", "line 1, column 4: a comma or the end of the array was to stand here"),
    ("{\"a\":1 \"b\"", "line 1, column 8: a comma or the end of the object was to stand here"),
    ("01", "line 1, column 2: something follows after the end"),
    ("+1", "line 1, column 1: a value was to stand here"),
    ("1.", "line 1, column 3: it ends too soon"),
    ("1.x", "line 1, column 3: a digit was to stand here"),
    ("-", "line 1, column 2: it ends too soon"),
    ("1 2", "line 1, column 3: something follows after the end"),
    ("\"\\x\"", "line 1, column 2: a backslash begins nothing that is known"),
    ("\"\\u12g4\"", "line 1, column 2: a backslash begins nothing that is known"),
    ("\"a\tb\"", "line 1, column 3: a control character stands in a string"),
    ("'a'", "line 1, column 1: a value was to stand here"),
    ("// no", "line 1, column 1: a value was to stand here"),
    ("NaN", "line 1, column 1: a value was to stand here"),
  ])
  func `What it does not allow is refused, with the place`(text: String, prose: String) {
    let fault = #expect(throws: JSONFault.self) { try JSON(reading: Array(text.utf8)) }
    #expect(fault?.prose == prose)
  }

  @Test func `Bytes that are no UTF-8 are refused`() {
    let fault = #expect(throws: JSONFault.self) { try JSON(reading: [0x22, 0xE9, 0x22]) }
    #expect(fault?.kind == .notUTF8)
  }

  @Test func `Nesting has an end`() throws {
    let deep = String(repeating: "[", count: 100_000)
    let fault = #expect(throws: JSONFault.self) { try JSON(reading: Array(deep.utf8)) }
    #expect(fault?.kind == .tooDeep(128))
    let allowed = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    _ = try JSON(reading: Array(allowed.utf8))
  }

  static let samples: [JSON] = [
    .null,
    ["a": .array([1, "x\u{1B}[2J\u{202E}", .decimal("1.0e-5")]), "": [:], "\"\\": .array([])],
    .string("\u{0}\u{7F}\u{9B}\u{2028}\u{206A}\u{FFF9}🌊"),
  ]

  @Test(arguments: samples)
  func `What is written is read again as it was`(value: JSON) throws {
    #expect(try JSON(reading: Array(value.text.utf8)) == value)
  }

  @Test func `What may command a terminal is written by its number`() {
    let text = JSON.string("\u{1B}\u{9B}\u{2028}\u{206A}\u{FFF9}\u{E0041}").text
    #expect(text == "\"\\u001b\\u009b\\u2028\\u206a\\ufff9\\udb40\\udc41\"\n")
  }

  @Test(arguments: [0, 1, 3])
  func `An array that is written as it grows is the one that is written whole`(count: Int) {
    let objects = [JSON](repeating: ["a": .array([1, 2]), "b": ["c": .null]], count: count)
    var growing = GrowingJSON()
    let parts = [growing.text(of: objects), growing.text(of: []), growing.end]
    #expect(parts.joined() == JSON.array(objects).text)
    var oneByOne = GrowingJSON()
    #expect(objects.map { oneByOne.text(of: [$0]) }.joined() + oneByOne.end == parts.joined())
  }

  @Test func `A member is found, replaced, added and taken out`() {
    var object: JSON = ["a": 1, "b": 2]
    object["a"] = "one"
    object["c"] = .null
    object["b"] = nil
    #expect(object == ["a": "one", "c": .null])
    #expect(object["a"]?.string == "one")
    #expect(object["b"] == nil)
    #expect(JSON.number(1)["a"] == nil)
  }

  @Test func `One value stands for a list of one`() {
    #expect(JSON.string("a").elements == ["a"])
    #expect(JSON.array(["a", "b"]).elements == ["a", "b"])
  }
}
