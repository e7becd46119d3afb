import Articles
import Testing

struct FormulaTests {
  @Test(arguments: [
    "$x<y>z$ and $f_*(x) = g_*(y)$, $\\{1\\}$", "$a*b*c$", "*$a*b*$", "$$a_*b_*$$", "$[a](b)$",
    "2$^{*a*}$", "H$_{*a*}$", "2$x*a*$", "$\\$*a*$", "$~~a~~$", "$\\|a\\|$",
  ])
  func `a formula is shown as it is written`(formula: String) {
    let plain = formula.first == "*" ? String(formula.dropFirst().dropLast()) : formula
    for (before, after) in [("", ""), ("so ", " *a*"), ("| a | ", " |\n|---|---|")] {
      let article = Article(before + formula + after)
      #expect(article.string(article.blocks[0].bytes).contains(plain))
    }
  }

  @Test(arguments: [
    ("It is $5 and *not* $10.", "It is $5 and not $10."), ("$ *a*$ b", "$ a$ b"),
    ("$5*a* $", "$5a $"), ("$*a*$5", "$a$5"), ("\\$*a*$", "$a$"), ("$*a*\\$", "$a$"),
    ("`$a` *b* `$c`", "$a b $c"), ("$a\n*b*$", "$a b$"), ("$$a *b*$ c", "$$a b$ c"),
    ("$a$ *b* $c$", "$a$ b $c$"),
    ("Cheap ($), ($$), *dear* ($$$)", "Cheap ($), ($$), dear ($$$)"),
    ("5\u{A0}$, *then* 6\u{A0}$", "5\u{A0}$, then 6\u{A0}$"),
    ("5$[^n] *then* 6$[^n]\n\n[^n]: a", "5$¹ then 6$¹"),
    ("**5$** or *C$*, ~~6$~~", "5$ or C$, 6$"), ("5$<br>6$ *a* 7$", "5$\n6$ a 7$"),
    ("[a](x/$b) *and* [c](y/$d)", "a and c"), ("[$A](a) *and* [$B](b)", "$A and $B"),
    ("![US$](a) *and* ![A$](b)", "US$ and A$"),
    ("[a](b \"$5\") *c* [d](e \"A$\")", "a c d"), ("www.a.org/$b *c* d$", "www.a.org/$b c d$"),
    ("<https://a.org/$b> *c* <https://a.org/$d>", "https://a.org/$b c https://a.org/$d"),
    ("a | b\n---|---\n$$ | *c*\n$$$ | *d*", "a\tb\n$$\tc\n$$$\td"),
  ])
  func `what is no formula is text with its markup`(markdown: String, text: String) {
    let article = Article(markdown)
    #expect(article.string(article.blocks[0].bytes) == text)
  }

  @Test(arguments: [
    ("$$\nx &= *y* \\\\\n  - z\n= <a>\n$$\nb *c*", "p1: $$⏎x &= *y* \\\\⏎  - z⏎= <a>⏎$$ b c"),
    ("so\n$$\nx_*\n$$\n*a* $y_*z_*$", "p1: so $$⏎x_*⏎$$ a $y_*z_*$"),
    ("so\n$$ x\ny $$ *a*", "p1: so $$ x y $$ a"),
    ("so $$\nx_*a*\n$$\nb *c* $$d*e*f$$", "p1: so $$ x_*a* $$ b c $$d*e*f$$"),
    (
      "- $$\n  a_*b_*\n  $$\n- *c*\n- $$d*e*f$$",
      "p1 •: $$⏎a_*b_*⏎$$\np2 •: c\np3 •: $$d*e*f$$"
    ),
    (
      "a[^1] b[^2]\n\n[^1]: $$\n    c\n    $$\n[^2]: $$d$$",
      "p1: a¹ b²\np2 note 1: $$ c $$\np3 note 2: $$d$$"
    ),
    ("    $$\n    a_*\n    $$\n\nb", "p1 code: $$⏎a_*⏎$$\np2: b"),
    ("$$\na_*b_*\n$$ {#eq:one}\n\n*c*", "p1: $$⏎a_*b_*⏎$$ {#eq:one}\np2: c"),
    ("$$\na*b*\n$$.\n\n*c*", "p1: $$⏎a*b*⏎$$.\np2: c"),
    ("$$\na*b*\n$$,\nwhere *b*", "p1: $$⏎a*b*⏎$$, where b"),
    ("$$\na*b*\n$$。\n\n*c*", "p1: $$⏎a*b*⏎$$。\np2: c"),
    ("$$\na*b*\n$$，", "p1: $$⏎a*b*⏎$$，"), ("$$\na*b*\n$$ (1).", "p1: $$⏎a*b*⏎$$ (1)."),
    ("$$\na*b*\n$$ (1)", "p1: $$⏎a*b*⏎$$ (1)"), ("$$\na*b*\n$$（1）", "p1: $$⏎a*b*⏎$$（1）"),
    ("$$\na*b*\n$$ (1) {#eq:x}", "p1: $$⏎a*b*⏎$$ (1) {#eq:x}"),
    ("$$\na*b*\n$$ {#eq:x} (1)", "p1: $$⏎a*b*⏎$$ {#eq:x} (1)"),
    ("$$\na*b*\n$$: *c*", "p1: $$ ab $$: c"),
    (
      "$$\na*b*\n$$; {#eq:x alt=\"y z\"}  \n*c*", "p1: $$⏎a*b*⏎$$; {#eq:x alt=\"y z\"}⏎c"
    ),
    ("$$ x_*a*\n - y \\\\\n z $$\n*b*", "p1: $$ x_*a*⏎ - y \\\\⏎ z $$ b"),
    ("- a\n\n  $$\n  # b\n  $$\n- c", "p1 •+: a\np2 •+: $$⏎# b⏎$$\np3 •+: c"),
    ("   $$\n  a\n     b\n  $$", "p1: $$⏎a⏎  b⏎$$"),
    ("~~~\n $$\n a_*\n $$\n~~~\nb", "p1 code:  $$⏎ a_*⏎ $$\np2: b"),
    ("$$\n*a*\n\nb$$", "p1: $$ a\np2: b$$"), ("~~~\n$$\n~~~\n*a* $$", "p1 code: $$\np2: a $$"),
    ("```\n$$\na_*\n$$\n```\nb", "p1 code: $$⏎a_*⏎$$\np2: b"),
    ("$$ is `a`\n*b*, $$ c", "p1: $$ is a b, $$ c"),
  ])
  func `a formula over lines keeps them where its signs begin a line and end one`(
    markdown: String, summary: String
  ) {
    #expect(Article(markdown).summary == summary)
  }

  @Test(arguments: [
    ("> $$\n> a_1*b*c\n> x \\\\\n> \\alpha\n> $$", "p1 >: $$⏎a_1*b*c⏎x \\\\⏎\\alpha⏎$$"),
    ("> $$\n>a\n> + b\n> = c\n>   - d\n> $$\n> *e*", "p1 >: $$⏎a⏎+ b⏎= c⏎  - d⏎$$ e"),
    ("> [!NOTE]\n> $$\n> *a*\n> $$\n>\n> *b*", "p1 >: [!NOTE]⏎$$⏎*a*⏎$$\np2 >: b"),
    (">> $$\n> > # a\n>> $$", "p1 > >: $$⏎# a⏎$$"),
    ("> - x\n>   $$\n>   a *b* c *d*\n>   $$", "p1 > •: x $$⏎a *b* c *d*⏎$$"),
    ("> - $$\n>   + a\n>   $$", "p1 > •: $$⏎+ a⏎$$"),
    ("- > $$\n  > + a\n  > $$", "p1 • >: $$⏎+ a⏎$$"),
    ("- $$\n  x\n  + d\n  $$\n- *c*", "p1 •: $$⏎x⏎+ d⏎$$\np2 •: c"),
    ("10. $$\n    # x\n      *y*\n    $$", "p1 10.: $$⏎# x⏎  *y*⏎$$"),
    ("- $$ *a*\n- *b* $$", "p1 •: $$ a\np2 •: b $$"),
    ("- $$ *a*\n  - *b* $$", "p1 •: $$ a\np2 • ◦: b $$"),
    ("> $$\n> *a*\n>\n> $$\n> *b*\n> $$", "p1 >: $$ a\np2 >: $$⏎*b*⏎$$"),
    ("> $$ *a*\n\n> *b* $$", "p1 >: $$ a\np2 >: b $$"),
    ("~~~\n> $$\n> a_*\n> $$\n~~~", "p1 code: > $$⏎> a_*⏎> $$"),
    ("> ~~~\n> $$\n> a_*\n> $$\n> ~~~", "p1 code >: $$⏎a_*⏎$$"),
    ("- ~~~\n  $$\n  a_*\n  $$\n  ~~~", "p1 code •: $$⏎a_*⏎$$"),
  ])
  func `a formula over lines is as it is written in a quotation and in an item too`(
    markdown: String, summary: String
  ) {
    #expect(Article(markdown).summary == summary)
  }

  @Test func `a block behind a formula knows the line it begins on`() {
    let article = Article("$$\na\n$$\n\nb\n\n$$\nc\n$$\nd\n\n> $$\n> e\n> $$\n\n# F\n")
    #expect(article.blocks.map(\.line) == [1, 5, 7, 12, 16])
  }
}
