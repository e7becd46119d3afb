/// ASCII look-alikes of what Lectern draws and of what authors write, for a terminal without UTF-8.
enum ASCIIStandIn {
  /// Finds what stands in for a glyph, exactly as wide.
  static func of(_ glyph: String, columns: Int) -> String {
    let stand: Character =
      if let scalar = glyph.unicodeScalars.first {
        table[scalar] ?? letter(scalar) ?? "?"
      } else {
        " "
      }
    return String(repeating: stand, count: columns)
  }

  /// A letter without its marks: é as e.
  private static func letter(_ scalar: Unicode.Scalar) -> Character? {
    if scalar.isASCII { return Character(scalar) }
    return letters[scalar]
  }

  /// The signs of the gutter, of lists and of strips have one character each.
  private static let table: [Unicode.Scalar: Character] = pairs([
    ("─━═╌┄┈‐‑‒–—―−¯", "-"), ("│┃║╎┆┊", "|"), ("┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬┏┓┗┛", "+"),
    ("›»→⇒", ">"), ("‹«←⇐⌫", "<"), ("▸►▶", "}"), ("◂◄◀", "{"), ("▴▲↑", "^"), ("▾▼↓", "v"),
    ("↵⏎", "<"), ("↳", "\\"), ("◆★☆•◦‣∙▪▫※", "*"), ("†‡", "%"), ("●", "@"), ("·", "-"),
    ("○◇", "o"), ("≠", "!"), ("█▉▊▋▓▒■", "#"), ("░□", ":"), ("▌▍▎▏▐", "]"), ("▬", "="),
    ("▁", "."), ("▂", ","), ("▃▄", ":"), ("▅▆", "="), ("▇", "#"),
    ("‘’‚‛′ʼ", "'"), ("“”„‟″", "\""), ("…", "_"), ("\u{A0}\u{2007}\u{2009}\u{202F}", " "),
    ("×", "x"), ("÷", "/"), ("§", "S"), ("¶", "P"), ("©", "c"), ("®", "r"), ("✓✔", "+"),
    ("✗✘☑☒", "x"), ("☐", "_"), ("❦", "*"), ("€", "E"), ("£", "L"), ("¥", "Y"), ("µμ", "u"),
    ("¿", "?"), ("¡", "!"), ("°", "o"),
    ("¹₁", "1"), ("²₂", "2"), ("³₃", "3"), ("⁴₄", "4"), ("⁵₅", "5"), ("⁶₆", "6"), ("⁷₇", "7"),
    ("⁸₈", "8"), ("⁹₉", "9"), ("⁰₀", "0"), ("✎", "/"), ("⇄↔⇔", "="), ("⟨", "<"), ("⟩", ">"),
  ])

  private static let letters: [Unicode.Scalar: Character] = pairs([
    ("ÀÁÂÃÄÅĀĂĄÆ", "A"), ("ÇĆĈĊČ", "C"), ("ĎĐÐ", "D"), ("ÈÉÊËĒĔĖĘĚ", "E"), ("ĜĞĠĢ", "G"),
    ("ĤĦ", "H"), ("ÌÍÎÏĨĪĬĮİ", "I"), ("Ĵ", "J"), ("Ķ", "K"), ("ĹĻĽŁ", "L"), ("ÑŃŅŇ", "N"),
    ("ÒÓÔÕÖØŌŎŐŒ", "O"), ("ŔŖŘ", "R"), ("ŚŜŞŠȘ", "S"), ("ŢŤŦȚ", "T"), ("ÙÚÛÜŨŪŬŮŰŲ", "U"),
    ("Ŵ", "W"), ("ÝŶŸ", "Y"), ("ŹŻŽ", "Z"),
    ("àáâãäåāăąæ", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"),
    ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľł", "l"), ("ñńņň", "n"),
    ("òóôõöøōŏőœ", "o"), ("ŕŗř", "r"), ("śŝşšșß", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"),
    ("ŵ", "w"), ("ýŷÿ", "y"), ("źżž", "z"),
  ])

  private static func pairs(
    _ rows: [(String, Character)]
  ) -> [Unicode.Scalar: Character] {
    var table: [Unicode.Scalar: Character] = [:]
    for (scalars, stand) in rows {
      for scalar in scalars.unicodeScalars { table[scalar] = stand }
    }
    return table
  }
}
