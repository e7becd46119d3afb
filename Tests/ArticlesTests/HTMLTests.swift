import Articles
import Testing

struct HTMLTests {
  @Test(arguments: [
    ("a<br>b<br/>c", "p1: a⏎b⏎c"), ("a<br/> b<br> *c*", "p1: a⏎b⏎c"),
    ("H<sub>2</sub>O <b>is *wet*</b>", "p1: H₂O is wet"),
    ("10<sup>6</sup> m, x<sup>n+1</sup> and 10<sup>-6</sup>", "p1: 10⁶ m, xⁿ⁺¹ and 10⁻⁶"),
    ("<p>10<sup>6</sup></p>", "p1: 10⁶"), ("the 1<sup>st</sup>", "p1: the 1st"),
    ("*10<sup>6</sup>* <sup>2\n\n3</sup>", "p1: 10⁶ 2\np2: 3"),
    ("a<sup>[1](x)</sup> <sup></sup>b", "p1: a¹ b"),
    ("a <!-- aside --> b", "p1: a b"), ("## <a id=x></a> A", "h2: A"),
    ("<a id=x></a> <a id=y></a> a  b", "p1: a  b"),
    ("a <span> b </span> c <b></b> .", "p1: a b c ."), ("*a* <!-- b --> *c*", "p1: a c"),
    ("a <b></b>\n<b></b> c\n<i> d</i>", "p1: a c d"), ("漢\n<i> 字</i>", "p1: 漢字"),
    ("- [ ] <!-- id:3 --> a", "p1 ☐: a"),
    ("| <!-- a --> b | <b> c</b> |\n|---|---|", "p1 table: b⇥c"),
    ("<!-- first -->\ntext", "p1: text"),
    ("<p>One   two\nthree</p>", "p1: One two three"),
    ("<p>One</p><p>Two</p>", "p1: One\np2: Two"),
    ("<div>\n<p>a &amp; b &eacute; &#8212; &nosuch; &</p>\n</div>", "p1: a & b é — &nosuch; &"),
    ("<script>\nlet words = 1\n</script>", "p1"),
    ("<style>p {}</style>\n\nafter", "p1: after"),
    ("a <script>var *b*\n = \"c\";</script>d <style>p {}</style>*e*", "p1: a d e"),
    ("a\n*<style>p {}</style>b*", "p1: a b"),
    ("a <script>b <sup>2</script>c", "p1: a c"), ("a <script>b *c*", "p1: a b c"),
    ("a *<script>b* c</script>", "p1: a b c"), ("a</script>b", "p1: ab"),
    ("a *b<script>c* *d</script>e* f", "p1: a bc de f"),
    ("A **<script> tag** begins, a **</script> tag** ends.", "p1: A tag begins, a tag ends."),
    ("<a href=x>a<script>b</a> <a href=y>c</script>d</a>", "p1: ab cd"),
    ("a <script>b[^n]</script>\n\n[^n]: c", "p1: a b¹\np2 note 1: c"),
    ("<!-- not shown -->\n\nshown", "p1: shown"),
    ("<pre>\n a\n  b\n</pre>", "p1 code:  a⏎  b"), ("<pre> a</pre>", "p1 code:  a"),
    ("<pre lang=c>a\n\n\tb</pre>c", "p1 code: a⏎⏎⇥b\np2: c"),
    ("<ul><li><pre>\na <b>b</b>\n<p>c\n  d</pre>e", "p1 code •: a b\np2 code •: c⏎  d\np3 •: e"),
    ("<p>above</p>\n<hr>\n<p>below</p>", "p1: above\nrule\np2: below"),
    ("<table><tr><td>a<td>b<tr><td>c</table>", "p1: a b\np2: c"),
    ("<h2>a\nb</h2>c", "h2: a b\np1: c"), ("<h3 align=center><b>a</b> <p>b", "h3: a\np1: b"),
    ("<div>\n<H6>a</H6>\n<h7>b</h7></div>", "h6: a\np1: b"), ("<h2> <br> </h2>\n\na", "p1: a"),
    ("<div title=\"a > b\">c</div>", "p1: c"),
    ("<div>1 < 2 and <3</div>", "p1: 1 < 2 and <3"),
    ("<div>never <b closed", "p1: never <b closed"),
    ("<!-- never closed\n\ntext", "p1: <!-- never closed text"),
    ("<script>\nvar x\n\nThe <b>rest</b>", "p1: var x The <b>rest</b>"),
    ("<div>One <style>two", "p1: One two"),
    ("<DIV>CAPS<BR>too</DIV>", "p1: CAPS⏎too"),
    ("<p>漢\n字 字</p>", "p1: 漢字 字"),
    ("<div><!-->a<!---->b</div>", "p1: ab"), ("<pre>\n \n</pre>\n\nafter", "p1: after"),
    ("<?php echo ?>\n\nafter", "p1: after"),
    ("one\n\n<a id=\"x\"></a>\n\ntwo", "p1: one\np2: two"), ("<a id=\"x\"></a>", "p1"),
    ("## A\n\n<span></span> <i> </i>\n\ntwo", "h2: A\np1: two"), ("- <a id=x></a>", "p1 •"),
    ("> <a id=x></a>\n>\n> a", "p1 >: a"), ("a[^n]\n\n[^n]: <a id=x></a>", "p1: a¹\np2 note 1"),
  ])
  func `HTML shows its text and nothing else`(markdown: String, summary: String) {
    #expect(Article(markdown).summary == summary)
  }

  @Test func `a comment that never ends is told, and hides no word`() {
    let loaded = Article.loaded("One.\n\n- a\n\n  <!-- LATER\n  b")
    #expect(loaded.article.summary == "p1: One.\np2 •+: a\np3 •+: <!-- LATER b")
    #expect(
      loaded.printedDiagnostics == """
        tides.md:5:3: error: what “<!--” begins here never ends
            5 |   <!-- LATER
              |   ^~~~
        help: add “-->” after its last word
        """)
  }

  @Test(arguments: [
    ("<pre>", "<pre>", "</pre>"), ("<PRE class=\"x\">", "<PRE", "</pre>"),
    ("<pre>a</pre >", "<pre>", "</pre>"), ("<script>", "<script>", "</script>"),
    ("<style\nmedia=print>", "<style", "</style>"), ("<?php", "<?", "?>"),
    ("<!DOCTYPE", "<!", ">"), ("<![CDATA[ > --", "<![CDATA[", "]]>"),
  ])
  func `HTML that never ends is told, since all the rest stands in it`(
    html: String, opener: String, closer: String
  ) {
    let loaded = Article.loaded("One.\n\n\(html)\na\n\n## Two\n\nb")
    #expect(loaded.article.sections.count == 1)
    #expect(
      loaded.diagnostics.map(\.fault) == [.unclosedHTML(opener: opener, closer: closer)])
    #expect(loaded.diagnostics.map(\.position?.length) == [opener.utf8.count])
    #expect(loaded.diagnostics.map(\.help) == ["add “\(closer)” after its last word"])
  }

  @Test(arguments: [
    "<!-- a\n\nb -->", "<!-->", "a <!-- b", "<div>\n<!-- a -->\n</div>", " <!---->",
    "<pre>\n\na</PRE>", "<pre>a</style>", "<prefix-a>\nb", "<textarea>\nb", "<div><pre>\nb",
    "<?>", "<? a\n\n?>", "<!A>", "<!a\nb", "<![CDATA[]]>", "a <pre> b",
  ])
  func `HTML that ends, also at a blank line, is no fault`(markdown: String) {
    #expect(Article.loaded(markdown).diagnostics == [])
  }

  @Test(arguments: [
    ("<ul>\n<li>a\n<li>b\n</ul>\nc", "p1 •: a\np2 •: b\np3: c"),
    ("<ol start=\"5\"><li>a</li><li>b</li></ol>", "p1 5.: a\np2 6.: b"),
    ("<ol start=9223372036854775807><li>a</ol>", "p1 1.: a"),
    ("<ol><li>a<li value=5>b<li>c<li value=x>d</ol>", "p1 1.: a\np2 5.: b\np3 6.: c\np4 7.: d"),
    (
      "<ol reversed><li>a<ol><li>b</ol><li>c</ol><ol start=0 reversed><li>d<li>e",
      "p1 2.: a\np2 2. 1.: b\np3 1.: c\np4 0.: d\np5 -1.: e"
    ),
    ("<ol type=a start=26><li>a<li>b</ol><ol type=A><li>c", "p1 z.: a\np2 aa.: b\np3 A.: c"),
    ("<ol type=i start=0><li>a<li>b<li value=1994>c", "p1 0.: a\np2 i.: b\np3 mcmxciv.: c"),
    ("<ol type=I><li value=4000>a<li value=49>b", "p1 4000.: a\np2 XLIX.: b"),
    ("<ul><li>a<ul><li>b<ol><li>c</ol></ul><li>d", "p1 •: a\np2 • ◦: b\np3 • ◦ 1.: c\np4 •: d"),
    (
      "<ul><li><input type=\"checkbox\" checked disabled> a</li><li><label><INPUT type=CHECKBOX>b",
      "p1 ☑: a\np2 ☐: b"
    ),
    ("<ol><li><p>\n<input type=checkbox> a<li>b <input type=checkbox>c", "p1 1. ☐: a\np2 2.: b c"),
    ("- <input type=checkbox checked> *a*\n- <input type=radio> b", "p1 ☑: a\np2 •: b"),
    ("- [x] <input type=checkbox> a", "p1 ☑: a"),
    ("1. [x] <input type=checkbox> a", "p1 1. ☑: a"),
    ("<ul><li><p>a<p>b</li><li></li></ul>", "p1 •: a\np2 •: b"),
    ("<ol>\n<li>a\n\n<li>b\n</ol>\n\n<li>c", "p1 1.: a\np2 2.: b\np3 •: c"),
    (
      "<ol><li>a\n\n<ul><li>b</li></ul>\n\n</li>\n<li>c</li></ol>\n\n<li>d",
      "p1 1.: a\np2 •: b\np3 2.: c\np4 •: d"
    ),
    ("<blockquote>a<p>b</blockquote>c", "p1 >: a\np2 >: b\np3: c"),
    ("<blockquote>\n\na\n\n</blockquote>\n\n</ul></li>b", "p1: a\np2: b"),
    ("<blockquote><h2>a</h2><ul><li>b</blockquote>c", "h2 >: a\np2 > •: b\np3: c"),
    ("- a\n\n  <ul><li>b</ul>\n- c", "p1 •+: a\np2 •+ ◦: b\np3 •+: c"),
  ])
  func `lists and quotations in HTML are such`(markdown: String, summary: String) {
    #expect(Article(markdown).summary == summary)
  }

  @Test(arguments: [
    ("e<sup>x</sup> + 2<sup>2N</sup>", "eˣ + 2^(2N)"), ("a<sub>max</sub>", "aₘₐₓ"),
    ("a<sub>2k+B</sub>", "a_(2k+B)"), ("word<sup>1,2</sup>.", "word¹,²."),
    ("Foo<sup>TM</sup> <sub>in small words</sub>", "FooTM in small words"),
    ("<sup>1</sup> See there.", "¹ See there."), ("10<sup>*6*</sup>", "10⁶"),
    ("10<sup>`6`</sup>", "106"), ("*a<sup>2*</sup>", "a2"),
    ("(**<sub>**(2**1</sub> c**)", "((21 c)"),
    ("H<sub>1<script>2</sub> a </script>b", "H₁₂ a b"),
    ("H<sub>1<script>2</script></sub> a", "H₁ a"), ("H<script><sub>1</sub>2</script> a", "H a"),
    ("a<sup>[^n]</sup>\n\n[^n]: b", "a¹"),
    ("<ruby>漢字<rt>かんじ</rt></ruby>だ", "漢字（かんじ）だ"),
    ("<ruby>漢字<rt>かんじ</ruby>だ", "漢字（かんじ）だ"),
    ("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>だ", "漢字(かんじ)だ"),
  ])
  func `what HTML sets above or below the line says what it means`(
    markdown: String, text: String
  ) {
    let article = Article(markdown)
    #expect(article.string(article.blocks[0].bytes) == text)
  }

  @Test(arguments: [
    "<ul><li>first</li><li>second</li></ul>", "<p>first</p><p>second</p>",
    "first<div>second</div>",
  ])
  func `blocks of HTML in a cell part its words`(html: String) {
    let summary = Article("| \(html) | \(html) |\n|---|---|").summary
    #expect(summary == "p1 table: first second⇥first second")
  }

  @Test(arguments: [
    (
      "<a href=\"https://x.org/?a&amp;b\">two words</a>.",
      ["link to https://x.org/?a&b “two words”"]
    ),
    (
      "<p align=\"center\"><a href=\"#use\">Use</a> · <a href=#more><b>More</b></a></p>",
      ["link to #use “Use”", "link to #more “More”"]
    ),
    ("<a href=x><img src=m.png></a> b", ["link to x “m.png”", "image of m.png “m.png”"]),
    ("<a href=x>a **b** c</a> d", ["link to x “a b c”", "strong “b”"]),
    ("*<a href=x>a* b</a> c", ["emphasis “a”", "link to x “a”"]),
    ("<a href=x>open\n\nnext", ["link to x “open”"]),
    ("<p><a href=x>open<p>next</a> end", ["link to x “open”", "link to x “next”"]),
    (
      "<a href=x>\n<h3>Words</h3>\n<p>and more</p>\n</a>\n<p>after</p>",
      ["link to x “Words”", "link to x “and more”"]
    ),
    ("<div><a href=x><hr>Words<a name=y><p>after</div>", ["link to x “Words”"]),
    ("<a href=x>\n<p>open\n\nnext", ["link to x “open”"]),
    ("[<a href=x>a</a>](y)", ["link to y “a”"]),
    ("<a href=x>a[b](y)c</a>", ["link to x “a”", "link to y “b”"]),
    ("| <a href=x>a | b |\n|---|---|", ["link to x “a”"]),
    ("<a name=x>anchor</a> <a href=\"\">none</a> </a>", []), ("a\n\n<a href=x>\n\nb", []),
    ("a<sup><a href=#n>1</a></sup> b", ["link to #n “¹”"]),
    ("<a href=x>*a* </a>", ["link to x “a”", "emphasis “a”"]),
    ("<a href=x>a <a href=y>b</a> c", ["link to x “a ”", "link to y “b”"]),
    ("<pre><a href=x> </a></pre>\n\nb", []), ("<pre>a <a href=x>b\n</a></pre>", ["link to x “b”"]),
  ])
  func `a link in HTML is a link`(markdown: String, inlines: [String]) {
    let article = Article(markdown)
    #expect(article.inlineSummary == inlines)
    for block in article.blocks {
      for inline in article.inlines[block.inlines] {
        #expect(block.bytes.clamped(to: inline.bytes) == inline.bytes)
      }
    }
  }

  @Test(arguments: ["![](x.png)", "&nbsp;", "<img src=x.png>"])
  func `a paragraph that has something to show is one`(markdown: String) {
    #expect(Article("one\n\n\(markdown)\n\ntwo").summary.hasSuffix("\np3: two"))
  }

  @Test func `a link to an anchor that stands alone leads somewhere`() {
    #expect(Article.loaded("[a](#x)\n\n<a id=\"x\"></a>\n\ntwo").diagnostics == [])
  }

  @Test(arguments: [
    ("<img src=\"m.png\" alt=\"A &amp; B\">", "image of m.png “A & B”"),
    ("<p><img src='maps/m.png'></p>", "image of maps/m.png “m.png”"),
    ("a <img src=m.png alt=map> b", "image of m.png “map”"),
    ("<img src=m.png alt=\" \">", "image of m.png “m.png”"),
    ("a <i>b</i><img src=m.png alt=\"&#10;\"> c", "image of m.png “m.png”"),
  ])
  func `an image in HTML is shown by its text`(markdown: String, inline: String) {
    #expect(Article(markdown).inlineSummary == [inline])
  }
}
