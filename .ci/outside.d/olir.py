#!/usr/bin/env python3
"""OLIR-shaped workbooks given as arguments: names of columns, values, and a row for every focal element."""
import re
import sys

import openpyxl

GENERAL = """Reference Document|Reference Document Short Name|Version|Author|URL|Date|Informative Reference Name
Informative Reference Short Name|Informative Reference Version|Point of Contact|Developer|Comprehensive (Yes / No)
Summary|Target Audience|Citations|Comments|Web Address""".replace("\n", "|").split("|")
COLUMNS = """Focal Document Element|Focal Document Element Description|Relationship Type|Relationship Property
Relationship Explanation|Reference Document Element|Reference Document Element Description|Comments
Strength of Relationship""".replace("\n", "|").split("|")
TYPES = {"supports", "is supported by", "identical", "equivalent", "contrary", "no relationship"}
PROPERTIES = {None, "example of", "integral to", "precedes"}


def problems(path):
    book = openpyxl.load_workbook(path)
    if book.sheetnames != ["General Information", "Relationships"]:
        yield f"sheets {book.sheetnames}"
        return
    rows = [[cell.value for cell in row] for row in book["General Information"].iter_rows(max_col=2)]
    if [row[0] for row in rows] != GENERAL:
        yield "other names on the general sheet"
    general = {row[0]: row[1] or "" for row in rows}
    for name in ("Reference Document Short Name", "Informative Reference Short Name"):
        if not 0 < len(general[name]) <= 30:
            yield f"{name} has {len(general[name])} characters"
    if not re.fullmatch(r"\d\d/\d\d/\d{4}", general["Date"]):
        yield f"date {general['Date']}"
    if not re.fullmatch(r"\d+\.\d+\.\d+", general["Informative Reference Version"]):
        yield "version"
    if general["Comprehensive (Yes / No)"] not in ("Yes", "No"):
        yield "comprehensive"
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield f"{sheet.title} {cell.coordinate} is a formula"
    head, *body = [[cell.value for cell in row] for row in book["Relationships"].iter_rows(max_col=9)]
    if head != COLUMNS:
        yield f"columns {head}"
    links = 0
    for number, row in enumerate(body, 2):
        focal, _, kind, prop, why, reference, _, comment, strength = row
        if not focal:
            yield f"row {number} has no focal element"
        if kind is None:
            if any(row[1:]):
                yield f"row {number} is neither blank nor a link"
            continue
        links += 1
        if kind not in TYPES or prop not in PROPERTIES or not why or not reference or ":" in reference:
            yield f"row {number}: {row}"
        if prop and kind not in ("supports", "is supported by"):
            yield f"row {number}: {prop} of {kind}"
        if strength not in {"N/A"} | {str(value) for value in range(11)}:
            yield f"row {number}: strength {strength}"
        if not comment or not re.search(r"Action .* Target ", comment):
            yield f"row {number} does not say its direction"
    print(f"{path}: {len(body)} rows, {links} relationships")


found = [f"{path}: {problem}" for path in sys.argv[1:] for problem in problems(path)]
print("\n".join(found), file=sys.stderr)
sys.exit(1 if found or len(sys.argv) < 2 else 0)
