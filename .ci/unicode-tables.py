#!/usr/bin/env python3
"""Writes Sources/TextLayout/Unicode/ScalarTable+Generated.swift.

    .ci/unicode-tables.py FOLDER > Sources/TextLayout/Unicode/ScalarTable+Generated.swift

FOLDER holds three files of https://www.unicode.org/Public/16.0.0/ucd/: LineBreak.txt,
EastAsianWidth.txt and emoji/emoji-data.txt. General categories are read from the comments of
LineBreak.txt. What an entry means is documented in Sources/TextLayout/Unicode/ScalarTable.swift.
"""

import re
import sys

BLOCK = 64
LIMIT = 0x110000

# The cases of LineBreakClass, in its order.
CLASSES = (
    "BK CR LF NL SP ZW WJ GL CM ZWJ CB AL HL DC B2 BA HH BB HY CL CP EX IN IS NS OP QU QI QF SY "
    "NU PO PR EB EM H2 H3 JL JV JT ID XP RI AK AP AS VF VI"
).split()

# Columns of what is never sent to a terminal: it has a stand-in, see Glyph.
HIDDEN = 3

HIDDEN_RANGES = [
    (0x0000, 0x001F), (0x007F, 0x009F),  # C0, DEL, C1
    (0x2028, 0x2029),  # line and paragraph separator
    (0x202A, 0x202E), (0x2065, 0x206F),  # bidi embeddings, overrides, isolates; deprecated controls
    (0xFFF0, 0xFFFB),  # interlinear annotation
    (0xE0000, 0xE00FF), (0xE01F0, 0xE0FFF),  # tags
]

# Format controls that take a column: they enclose the digits that follow them.
ENCLOSING = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}


def records(path):
    """Yields the ranges of a data file: first, last, value, general category."""
    pattern = re.compile(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)\s*#\s*(\S+)")
    with open(path, encoding="utf-8") as file:
        for line in file:
            if match := pattern.match(line):
                first = int(match[1], 16)
                yield first, int(match[2] or match[1], 16), match[3], match[4]


def property_of_all(path, default, wanted=None):
    values, categories = [default] * LIMIT, ["Cn"] * LIMIT
    for first, last, value, category in records(path):
        if wanted is None or value == wanted:
            for scalar in range(first, last + 1):
                values[scalar], categories[scalar] = value, category
    return values, categories


def line_break_class(scalar, value, category, is_pictograph):
    """Resolves a class by LB1 and splits those that a rule of UAX #14 looks into."""
    if scalar == 0x2010:
        return "HH"
    if scalar == 0x25CC:
        return "DC"
    if is_pictograph and category == "Cn":
        return "XP"
    if value == "QU":
        return {"Pi": "QI", "Pf": "QF"}.get(category, "QU")
    if value == "SA":
        return "CM" if category in ("Mn", "Mc") else "AL"
    return {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}.get(value, value)


def columns(scalar, category, width):
    """The width that glibc's wcwidth gives a scalar, by the rules it is generated with."""
    if any(first <= scalar <= last for first, last in HIDDEN_RANGES) or scalar & 0xFFFE == 0xFFFE:
        return HIDDEN
    if 0xFDD0 <= scalar <= 0xFDEF:
        return HIDDEN
    if scalar in ENCLOSING:
        return 1
    # Vowels and finals of Hangul are drawn in the cell of the initial before them.
    if category in ("Mn", "Me", "Cf") or 0x1160 <= scalar <= 0x11FF or 0xD7B0 <= scalar <= 0xD7FF:
        return 0
    return 2 if width in ("W", "F") or 0x3248 <= scalar <= 0x324F else 1


def entries(folder):
    breaks, categories = property_of_all(f"{folder}/LineBreak.txt", "XX")
    widths, _ = property_of_all(f"{folder}/EastAsianWidth.txt", "N")
    pictographs, _ = property_of_all(
        f"{folder}/emoji-data.txt", None, "Extended_Pictographic")
    for scalar in range(LIMIT):
        category, width = categories[scalar], widths[scalar]
        name = line_break_class(scalar, breaks[scalar], category, pictographs[scalar] is not None)
        yield (CLASSES.index(name)
               | columns(scalar, category, width) << 6
               | (width in ("F", "W", "H")) << 8)


def blocks_of(values):
    """Cuts values into blocks: the number of the block at each position, and the blocks."""
    numbers, blocks, known = [], [], {}
    for start in range(0, len(values), BLOCK):
        block = tuple(values[start:start + BLOCK])
        if block not in known:
            known[block] = len(blocks)
            blocks.append(block)
        numbers.append(known[block])
    return numbers, [value for block in blocks for value in block]


def literal(name, comment, values):
    """A table of 16-bit values as an array of 64-bit words, the first value in the lowest bits.

    A fourth of the literals compile in a fourth of the time."""
    values = list(values) + [0] * (-len(values) % 4)
    words = [sum(value << 16 * place for place, value in enumerate(values[start:start + 4]))
             for start in range(0, len(values), 4)]
    print(f"\n  /// {comment}\n  static let {name}: [UInt64] = [")
    for start in range(0, len(words), 5):
        print("    " + " ".join(f"0x{word:x}," for word in words[start:start + 5]))
    print("  ]")


def main(folder):
    numbers, leaves = blocks_of(list(entries(folder)))
    roots, middle = blocks_of(numbers)
    print("// Written by .ci/unicode-tables.py from the data files of Unicode 16.0.0.")
    print("// Unicode data, © 2024 Unicode, Inc.: Tests/TextLayoutTests/Fixtures/LICENSE-UNICODE.txt.")
    print("// swift-format-ignore-file\n")
    print("extension ScalarTable {", end="")
    literal("roots", "The middle block of each 4096 scalars.", roots)
    literal("middle", "The leaf block of each 64 scalars.", middle)
    literal("leaves", "The entry of each scalar.", leaves)
    print("}")


main(sys.argv[1])
