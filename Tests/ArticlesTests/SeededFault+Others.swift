extension SeededFault {
  /// Faults in `timeline.yaml`, `notes.yaml` and `sources.yaml`.
  static let ofOthers = [
    SeededFault(
      "title: The press is founded", "title: The #1 press",
      """
      timeline.yaml:8:14: warning: what begins with “#” here is to YAML no part of the text
          8 |   title: The #1 press
            |              ^~
      help: put the text in quotes if it is meant
      """),
    SeededFault(
      "title: The press is founded", "title: !The press",
      """
      timeline.yaml:8:10: warning: what begins with “!” here is to YAML no part of the text
          8 |   title: !The press
            |          ^
      help: put the text in quotes if it is meant
      """),
    SeededFault(
      "title: The press is founded", "title: &Co is founded",
      """
      timeline.yaml:8:10: warning: what begins with “&” here is to YAML no part of the text
          8 |   title: &Co is founded
            |          ^~~
      help: put the text in quotes if it is meant
      """),
    SeededFault(
      "  date: 1843", "  date: 18433",
      """
      timeline.yaml:2:9: error: a year of more than four digits begins with Y: write “18433” as “Y18433”
          2 |   date: 18433
            |         ^~~~~
      """),
    SeededFault(
      "  date: 1843", "  date: 1844",
      """
      timeline.yaml:2:9: warning: the passage gives “1843”, and “date” is “1844”
          2 |   date: 1844
            |         ^~~~
      help: give the article's date under “told”, or say under “disagreement” how the two differ
      """),
    SeededFault(
      "  date: 1843", "  date: 1844\n  told: 1844",
      """
      timeline.yaml:3:9: warning: the passage gives “1843”, and “told” is “1844”
          3 |   told: 1844
            |         ^~~~
      help: write under “told” the date as the article has it
      """),
    SeededFault(
      "  date: 1843", "  date: 1844\n  told: 199u",
      """
      timeline.yaml:3:9: error: “199u” is the spelling of an old draft; write “199X”
          3 |   told: 199u
            |         ^~~~
      """),
    SeededFault(
      "  date: 1843", "  date: 1790\n  told: 1843",
      """
      timeline.yaml:2:9: warning: the event of “1790” lies before the birth of “doe”, “1810”
          2 |   date: 1790
            |         ^~~~
      """),
    SeededFault(
      "actors: [doe]", "actors: [do]",
      """
      timeline.yaml:4:12: error: no actor has the id “do”
          4 |   actors: [do]
            |            ^~
      help: the nearest is “doe”
      """),
    SeededFault(
      "actors: [doe]", "actors: [jane doe]",
      """
      timeline.yaml:4:12: error: no actor has the id “jane doe”
          4 |   actors: [jane doe]
            |            ^~~~~~~~
      help: the id of “jane doe” is “doe”
      """),
    SeededFault(
      "date: 1800", "date: 1801",
      """
      timeline.yaml:7:9: warning: “press” results from this event of “1801”, and has the “foundation” “1800”
          7 |   date: 1801
            |         ^~~~
      help: say under “disagreement” how the two differ, if both are right
      """),
    SeededFault(
      "  quote: wrote the Almanac in 1843\n", "",
      """
      timeline.yaml:1:7: warning: the event “writing” has no passage in the text
          1 | - id: writing
            |       ^~~~~~~
      help: “quote” the words that tell it, or that it belongs to
      """),
    SeededFault(
      "quote: The old Almanac", "quote: {exact: Almanac was burnt, in: p2, they say}",
      """
      timeline.yaml:10:45: warning: a quote has no field “they say”
         10 |   quote: {exact: Almanac was burnt, in: p2, they say}
            |                                             ^~~~~~~~
      help: put a text that has “,” in quotes
      """),
    SeededFault(
      "quote: pulls", "quote: pullls the",
      """
      notes.yaml:2:32: error: the words “pullls the” do not stand in the text
          2 | - {id: n1, kind: gloss, quote: pullls the, text: By its mass., sources: [chart]}
            |                                ^~~~~~~~~~
      help: the nearest are “pulls the”
      """),
    SeededFault(
      "read: burned}", "read: burned}\n- {id: n2, kind: gloss, quote: wrote, text: By hand.}",
      """
      notes.yaml:5:3: error: here stands a note, under “readings”
          5 | - {id: n2, kind: gloss, quote: wrote, text: By hand.}
            |   ^
      help: write it under “notes”
      """),
    SeededFault(
      "readings:\n", "",
      """
      notes.yaml:3:3: error: here stands a reading, under “notes”
          3 | - {quote: burnt, read: burned}
            |   ^
      help: write it under “readings”
      """),
    SeededFault(
      "sources: [chart]", "sources: []",
      """
      sources.yaml:3:8: warning: nothing rests on the source “chart”
          3 | - {id: chart, title: Chart}
            |        ^~~~~
      help: name it under the “sources” of what rests on it, or take it out
      """),
    SeededFault(
      "sources: [chart]", "sources: [cart]",
      """
      notes.yaml:2:69: error: no source has the id “cart”
          2 | - {id: n1, kind: gloss, quote: pulls, text: By its mass., sources: [cart]}
            |                                                                     ^~~~
      help: the nearest is “chart”
      """),
    SeededFault(
      "sources: [chart]", "sources: [Chart]",
      """
      notes.yaml:2:69: error: no source has the id “Chart”
          2 | - {id: n1, kind: gloss, quote: pulls, text: By its mass., sources: [Chart]}
            |                                                                     ^~~~~
      help: the id of “Chart” is “chart”
      """),
    SeededFault(
      "issued: 1843-05", "issued: May 1843",
      """
      sources.yaml:2:37: error: a date is written in digits: write “May 1843” as “1843-05”
          2 | - {id: atlas, title: Atlas, issued: May 1843, grade: P}
            |                                     ^~~~~~~~
      """),
    SeededFault(
      "grade: P", "author: [{familiy: Wood, given: Anne}]",
      """
      sources.yaml:2:56: warning: an author has no field “familiy”
          2 | …itle: Atlas, issued: 1843-05, author: [{familiy: Wood, given: Anne}]}
            |                                          ^~~~~~~
      help: the nearest is “family”
      """),
    SeededFault(
      "grade: P", "author: {name: Anne Wood}",
      """
      sources.yaml:2:55: warning: an author has no field “name”
          2 | - {id: atlas, title: Atlas, issued: 1843-05, author: {name: Anne Wood}}
            |                                                       ^~~~
      help: the nearest is “literal”
      """),
    SeededFault(
      "grade: P", "author: {last: Wood, given: Anne}",
      """
      sources.yaml:2:55: warning: an author has no field “last”
          2 | - {id: atlas, title: Atlas, issued: 1843-05, author: {last: Wood, given: Anne}}
            |                                                       ^~~~
      help: the nearest is “family”
      """),
    SeededFault(
      "grade: P", "author: {first: Anne, family: Wood}",
      """
      sources.yaml:2:55: warning: an author has no field “first”
          2 | …title: Atlas, issued: 1843-05, author: {first: Anne, family: Wood}}
            |                                          ^~~~~
      help: the nearest is “given”
      """),
    SeededFault(
      "grade: P", "author: {family: [Wood], given: Anne}",
      """
      sources.yaml:2:63: error: the field “family” wants a text
          2 | …tlas, issued: 1843-05, author: {family: [Wood], given: Anne}}
            |                                          ^
      """),
    SeededFault(
      "1843-05", "{date-parts: [[1843, 5]], cirac: true}",
      """
      sources.yaml:2:63: warning: a date has no field “cirac”
          2 | …tlas, issued: {date-parts: [[1843, 5]], cirac: true}, grade: P}
            |                                          ^~~~~
      help: the nearest is “circa”
      """),
    SeededFault(
      "1843-05", "{date-parts: [[1843, 5]], season: [1]}",
      """
      sources.yaml:2:71: error: the field “season” wants a text
          2 | …sued: {date-parts: [[1843, 5]], season: [1]}, grade: P}
            |                                          ^
      """),
    SeededFault(
      "1843-05", "{date-parts: [[1843, 5]], circa: maybe}",
      """
      sources.yaml:2:37: error: “maybe” is no “circa”
          2 | - {id: atlas, title: Atlas, issued: {date-parts: [[1843, 5]], circa: maybe}, gra…
            |                                     ^
      help: write “true” or “false”
      """),
    SeededFault(
      "title: Chart}", "title: Chart, DOI: [10.1/2]}",
      """
      sources.yaml:3:34: error: the field “DOI” wants a text
          3 | - {id: chart, title: Chart, DOI: [10.1/2]}
            |                                  ^
      """),
    SeededFault(
      "title: Chart}", "title: Chart, URL: www.example.org}",
      """
      sources.yaml:3:34: warning: the link “www.example.org” cannot be opened
          3 | - {id: chart, title: Chart, URL: www.example.org}
            |                                  ^~~~~~~~~~~~~~~
      help: write it with https:// before it
      """),
    SeededFault(
      "title: Chart}", "title: Chart, URL: \"javascript:x\"}",
      """
      sources.yaml:3:34: warning: the link “javascript:x” cannot be opened
          3 | - {id: chart, title: Chart, URL: "javascript:x"}
            |                                  ^~~~~~~~~~~~~~
      help: only http, https and mailto are opened
      """),
    SeededFault(
      "grade: P", "grade: Q",
      """
      sources.yaml:2:53: error: “Q” is no “grade”
          2 | - {id: atlas, title: Atlas, issued: 1843-05, grade: Q}
            |                                                     ^
      help: write “P”, “N”, “M”, “R” or “T”
      """),
  ]
}
