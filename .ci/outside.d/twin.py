#!/usr/bin/env python3
"""Texts that a paper must hold, taken from its twin in Markdown: twin.py FILE.md [CELLS]

Headings, control totals, and as many sampled cells of tables, one a line.
"""

import re
import sys


def plain(text):
    """Markdown as a reader sees it."""
    text = re.sub(r"<br>|\\?\n", " ", text)
    text = re.sub(r"</?(?:ins|sup)>", "", text)
    # Signs of emphasis that are not escaped.
    text = re.sub(r"(?<!\\)(\*\*|\*|~~|`)", "", text)
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    for mark, meant in (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u00a0"), ("&amp;", "&")):
        text = text.replace(mark, meant)
    return " ".join(text.split())


def is_sample(cell):
    """Long enough to be told apart, short enough to stand in one place, in letters that stand in order."""
    return 4 <= len(cell) <= 40 and re.search("[A-Za-z]{3}", cell) and not re.search("[\u0590-\u08ff]", cell)


def texts(path, cells):
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    found = [plain(line.lstrip("#")) for line in lines if re.match("#{1,4} ", line)]
    found += [plain(line) for line in lines if line.startswith("Control: ")]
    rows = [line for line in lines if line.startswith("|")]
    rows = [row for row, below in zip(rows, rows[1:] + [""]) if not re.match(r"\|[ :|-]+\|$", row) and not re.match(r"\|[ :|-]+\|$", below)]
    all_cells = [plain(cell) for row in rows for cell in re.split(r"(?<!\\)\|", row)]
    samples = list(dict.fromkeys(cell for cell in all_cells if is_sample(cell)))
    if cells and samples:
        step = max(1, len(samples) // cells)
        found += samples[::step][:cells]
    return [text for text in found if text]


if __name__ == "__main__":
    print("\n".join(texts(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10)))
