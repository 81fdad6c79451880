#!/usr/bin/env python3
"""Makes the fonts that papers for Word carry, from the fonts beside this file.

    python3 -m venv fonts && fonts/bin/pip install fonttools==4.59.0 && fonts/bin/python make-word-fonts.py

Word embeds TrueType outlines only. Inter has those of CFF: each curve becomes quadratic ones that are nowhere
further from it than two units of 2816 an em. Both families are cut to the letters of the Latin, Greek, Cyrillic and
Arabic scripts and the signs a text may use, without hints, and get names of their own, since they are not what
their makers made. The licence and the makers' names stay. The same files give the same bytes.
"""

import pathlib

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

HERE = pathlib.Path(__file__).parent
LATIN, ARABIC = "Seagrass Sans", "Seagrass Sans Arabic"

# Latin with its additions, marks, Greek, Cyrillic; punctuation, raised digits, currencies, arrows, signs.
LATIN_LETTERS = [(0x20, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x22FF), (0x25A0, 0x25FF), (0x2600, 0x27BF)]
# What is written in Arabic script; the forms of letters come by rules. Digits and signs of other scripts too.
ARABIC_LETTERS = [(0x20, 0xFF), (0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0x2000, 0x206F), (0xFDF2, 0xFDFD)]

FILES = [
    ("Inter-Regular.otf", "SeagrassSans-Regular.ttf", LATIN, "Regular", LATIN_LETTERS),
    ("Inter-SemiBold.otf", "SeagrassSans-Bold.ttf", LATIN, "Bold", LATIN_LETTERS),
    ("NotoSansArabic-Regular.ttf", "SeagrassSansArabic-Regular.ttf", ARABIC, "Regular", ARABIC_LETTERS),
    ("NotoSansArabic-Bold.ttf", "SeagrassSansArabic-Bold.ttf", ARABIC, "Bold", ARABIC_LETTERS),
]


def cut(font, ranges):
    options = subset.Options()
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    # Forms and marks that a language needs, and kerning; no alternates to choose from.
    options.layout_features = ["ccmp", "locl", "kern", "mark", "mkmk", "init", "medi", "fina", "isol", "rlig", "calt"]
    if "CFF " in font:
        options.layout_features.remove("calt")
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for low, high in ranges for code in range(low, high + 1)])
    subsetter.subset(font)


def with_quadratic_curves(font):
    glyphs = font.getGlyphSet()
    order = font.getGlyphOrder()
    table = newTable("glyf")
    table.glyphOrder = order
    table.glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, max_err=2.0, reverse_direction=True))
        table[name] = pen.glyph()
    font["glyf"] = table
    font["loca"] = newTable("loca")
    del font["CFF "]
    highest = font["maxp"]
    highest.tableVersion = 0x00010000
    for limit in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"):
        setattr(highest, limit, 0)
    highest.maxZones = 1
    highest.maxStackElements = highest.maxSizeOfInstructions = 0
    highest.maxComponentElements = 0
    font["head"].glyphDataFormat = 0
    font["hmtx"].metrics = {
        name: (width, getattr(table[name], "xMin", 0)) for name, (width, _) in font["hmtx"].metrics.items()
    }
    font.sfntVersion = "\0\1\0\0"


def name_it(font, family, style):
    names = font["name"]
    version = names.getDebugName(5)
    made_of = names.getDebugName(4)
    postscript = f"{family.replace(' ', '')}-{style}"
    said = {
        1: family,
        2: style,
        3: f"{postscript} of {version}",
        4: family if style == "Regular" else f"{family} {style}",
        5: version,
        6: postscript,
        10: f"A part of {made_of} with TrueType outlines and another name",
    }
    names.names = [one for one in names.names if one.nameID in (0, 5, 7, 8, 9, 11, 12, 13, 14)]
    for number, text in said.items():
        names.setName(text, number, 3, 1, 0x409)
    is_bold = style == "Bold"
    os2, head = font["OS/2"], font["head"]
    os2.usWeightClass = 700 if is_bold else 400
    os2.fsSelection = (os2.fsSelection & ~0x61) | (0x20 if is_bold else 0x40)
    os2.fsType = 0
    head.macStyle = 1 if is_bold else 0
    os2.achVendID = "NONE"
    font["post"].formatType = 3.0


def main():
    for source, made, family, style, ranges in FILES:
        font = TTFont(HERE / source, recalcTimestamp=False)
        cut(font, ranges)
        if "CFF " in font:
            with_quadratic_curves(font)
        name_it(font, family, style)
        # Smooth at all sizes: there are no hints.
        gasp = newTable("gasp")
        gasp.version, gasp.gaspRange = 1, {0xFFFF: 15}
        font["gasp"] = gasp
        font.save(HERE / made)
        print(made, len(font.getGlyphOrder()), "glyphs,", (HERE / made).stat().st_size, "bytes")


if __name__ == "__main__":
    main()
