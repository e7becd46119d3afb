extension SeededFault {
  /// Faults in `actors.yaml`.
  static let ofActors = [
    SeededFault(
      "names: [Moon]", "names: [Luna]",
      """
      actors.yaml:1:7: warning: the text never mentions the actor “moon”
          1 | - id: moon
            |       ^~~~
      help: write its “names” as they stand there, quote “mentions”, or add “unmentioned: true”
      """),
    SeededFault(
      "names: [Moon]", "names: [Moon, Mooon]",
      """
      actors.yaml:4:17: warning: the name “Mooon” does not stand in the text
          4 |   names: [Moon, Mooon]
            |                 ^~~~~
      help: write it as it stands there, or give it under “also”
      """),
    SeededFault(
      "unmentioned: true", "unmentioned: true\n  names: [sea]",
      """
      actors.yaml:19:16: error: the actor “press” is said to be unmentioned, and p1 mentions it
         19 |   unmentioned: true
            |                ^~~~
      help: take “unmentioned” out
      """),
    SeededFault(
      "names: [Jane Doe]", "names: [Jane Doe, Moon]",
      """
      actors.yaml:9:21: warning: the name “Moon” is that of “moon” and “doe”
          9 |   names: [Jane Doe, Moon]
            |                     ^~~~
      help: quote each place under the “mentions” of the actor that is meant
      """),
    SeededFault(
      "names: [Jane Doe]", "names: [Moon]",
      """
      actors.yaml:9:11: warning: the name “Moon” is that of “moon” and “doe”
          9 |   names: [Moon]
            |           ^~~~
      help: quote each place under the “mentions” of the actor that is meant
      """),
    SeededFault(
      "mentions: [{exact: Almanac, prefix: \"the \"}]", "mentions: [the Almanak]",
      """
      actors.yaml:15:14: error: the words “the Almanak” do not stand in the text
         15 |   mentions: [the Almanak]
            |              ^~~~~~~~~~~
      help: the nearest are “the Almanac”
      """),
    SeededFault(
      "mentions: [{exact: Almanac, prefix: \"the \"}]", "mentions: [Almanac]",
      """
      actors.yaml:15:14: error: the words “Almanac” stand in the text more than once
         15 |   mentions: [Almanac]
            |              ^~~~~~~
      help: add “prefix” or “suffix”, or “in”: they stand in p1 and in p2
      """),
    SeededFault(
      "prefix: \"the \"}]", "prefix: \"the \"}, Doe wrote]",
      """
      actors.yaml:9:11: error: “Jane Doe” overlaps “Doe wrote”, a mention of “almanac”
          9 |   names: [Jane Doe]
            |           ^~~~~~~~
      help: quote more, or fewer, of the words
      """),
    SeededFault(
      "names: [Moon]", "names: [Moon, \"—\"]",
      """
      actors.yaml:4:17: error: the name “—” has no letter to find it by
          4 |   names: [Moon, "—"]
            |                 ^~~
      help: quote the words under “mentions”
      """),
    SeededFault(
      "names: [Moon]", "names: [Moon, \"\"]",
      """
      actors.yaml:4:17: error: the name “” has no letter to find it by
          4 |   names: [Moon, ""]
            |                 ^~
      help: quote the words under “mentions”
      """),
    SeededFault(
      "- id: almanac", "- id: moon",
      """
      actors.yaml:12:7: error: the id “moon” is given on line 1 already
         12 | - id: moon
            |       ^~~~
      help: give one of the two another id
      """),
    SeededFault(
      "unmentioned: true",
      "unmentioned: true\n  also: [{name: Jane Doe}]\n  relations: [{type: prints, to: Jane Doe}]",
      """
      actors.yaml:21:34: error: no actor has the id “Jane Doe”
         21 |   relations: [{type: prints, to: Jane Doe}]
            |                                  ^~~~~~~~
      help: it may be “doe” or “press”
      """),
    SeededFault(
      "- id: doe",
      "- {id: moon, name: Moon, kind: place, names: [Moon], sources: [atlas]}\n- id: doe",
      """
      actors.yaml:6:8: error: the id “moon” is given on line 1 already
          6 | - {id: moon, name: Moon, kind: place, names: [Moon], sources: [atlas]}
            |        ^~~~
      help: give one of the two another id
      """),
    SeededFault(
      "sources: [atlas]", "sources: [atlass]",
      """
      actors.yaml:5:13: error: no source has the id “atlass”
          5 |   sources: [atlass]
            |             ^~~~~~
      help: the nearest is “atlas”
      """),
    SeededFault(
      "sources: [atlas]", "sources: [atlas, atlas]",
      """
      actors.yaml:5:20: warning: “atlas” is in this list already
          5 |   sources: [atlas, atlas]
            |                    ^~~~~
      help: take one of the two out
      """),
    SeededFault(
      "sources: [atlas]", "sources: [atlas]\n  wikidata: 405",
      """
      actors.yaml:6:13: error: the field “wikidata” wants an item of Wikidata, such as Q889
          6 |   wikidata: 405
            |             ^~~
      """),
    SeededFault(
      "sources: [atlas]", "source: [atlas]",
      """
      actors.yaml:5:3: warning: an actor has no field “source”
          5 |   source: [atlas]
            |   ^~~~~~
      help: the nearest is “sources”
      """),
    SeededFault(
      "kind: place", "kind:",
      """
      actors.yaml:3:3: error: the field “kind” is empty
          3 |   kind:
            |   ^~~~
      help: write it, in quotes if it begins with “#”, “!” or “&”
      """),
    SeededFault(
      "name: Moon", "name: #Moon",
      """
      actors.yaml:2:3: error: the field “name” is empty
          2 |   name: #Moon
            |   ^~~~
      help: write it, in quotes if it begins with “#”, “!” or “&”
      actors.yaml:2:9: warning: what begins with “#” here is to YAML no part of the text
          2 |   name: #Moon
            |         ^~
      help: put the text in quotes if it is meant
      """),
    SeededFault(
      "birth: 1810", "office: 1810",
      """
      actors.yaml:10:11: warning: “dates” has no field “office”
         10 |   dates: {office: 1810, death: 1880}
            |           ^~~~~~
      """),
    SeededFault(
      "birth: 1810", "born: 1810",
      """
      actors.yaml:10:11: warning: “dates” has no field “born”
         10 |   dates: {born: 1810, death: 1880}
            |           ^~~~
      help: the nearest is “birth”
      """),
    SeededFault(
      "birth: 1810", "birth: 1810-00",
      """
      actors.yaml:10:18: error: there is no month “00”; months are 01 to 12, seasons and other parts of a year 21 to 41
         10 |   dates: {birth: 1810-00, death: 1880}
            |                  ^~~~~~~
      """),
    SeededFault(
      "death: 1880", "death: 1800",
      """
      actors.yaml:10:31: error: the “death” “1800” comes before the “birth” “1810”
         10 |   dates: {birth: 1810, death: 1800}
            |                               ^~~~
      """),
    SeededFault(
      "dissolution: 1900", "dissolution: 1799",
      """
      actors.yaml:20:42: error: the “dissolution” “1799” comes before the “foundation” “1800”
         20 |   dates: {foundation: 1800, dissolution: 1799}
            |                                          ^~~~
      """),
    SeededFault(
      "when: 1840/1850", "when: 1850/1840",
      """
      actors.yaml:11:20: error: the end “1840” begins before the start “1850”
         11 |   offices: [{when: 1850/1840}]
            |                    ^~~~~~~~~
      """),
    SeededFault(
      "when: 1840/1850", "when: 1801/1805",
      """
      actors.yaml:11:20: error: the office of “1801/1805” lies before the “birth” “1810”
         11 |   offices: [{when: 1801/1805}]
            |                    ^~~~~~~~~
      """),
    SeededFault(
      "when: 1840/1850", "when: 1890/1895",
      """
      actors.yaml:11:20: error: the office of “1890/1895” lies after the “death” “1880”
         11 |   offices: [{when: 1890/1895}]
            |                    ^~~~~~~~~
      """),
  ]
}
