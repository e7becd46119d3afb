#!/usr/bin/env python3
"""Writes Sources/Search/Folding/ScalarFolding+Generated.swift.

    pip install unicodedata2==16.0.0
    .ci/unicode-foldings.py > Sources/Search/Folding/ScalarFolding+Generated.swift

The table has what a character becomes under compatibility decomposition (UAX #15, NFKD), or where
that makes a space of it under canonical decomposition (NFD), without the marks that search does not
see. What an entry means is documented in ScalarFolding.swift.
"""

import unicodedata2 as unicode

# Combining classes of accents, points and overlays; those of vowels and voicing stay.
ACCENTS = {1, 7, *range(10, 37), *range(200, 241)}

# Composed by rule, not by table.
HANGUL = range(0xAC00, 0xD7A4)

# Surrogates are no scalars.
SURROGATES = range(0xD800, 0xE000)


def folded(scalar):
    """The folded form, or nothing where the table needs no entry."""
    # A mark that stands alone is no letter with an accent, but may itself bear one, as U+1FED does.
    for form in "NFKD", "NFD":
        text = unicode.normalize(form, chr(scalar))
        kept = [ord(c) for c in text if unicode.combining(c) not in ACCENTS]
        if kept and 0x20 not in kept:
            return kept if kept != [scalar] else None
    return None


def entries():
    for scalar in range(0x80, 0x110000):
        if scalar in HANGUL or scalar in SURROGATES:
            continue
        if (form := folded(scalar)) is not None:
            yield f"{scalar:x}:" + "+".join(f"{part:x}" for part in form)


def main():
    print("// Made by .ci/unicode-foldings.py of version 16.0.0 of the Unicode Character Database.")
    print("// Unicode data, © 2024 Unicode, Inc.: Tests/TextLayoutTests/Fixtures/LICENSE-UNICODE.txt.\n")
    print("extension ScalarFolding {")
    print("  /// A scalar, a colon and what it folds to, in hexadecimal; in the order of the scalars.")
    print('  static let decompositions = """')
    line = "   "
    for entry in entries():
        if len(line) + 1 + len(entry) > 98:
            print(line + " \\")
            line = "   "
        line += " " + entry
    print(line)
    print('    """')
    print("}")


main()
