#!/usr/bin/env python3
"""Review forms given as arguments: what other programs make of them.

openpyxl and LibreOffice read each form; nothing in it is a formula or a link, what is to be filled in is unlocked and
has its list, everything else is locked, and LibreOffice makes pages of it. With SEAGRASS (the program) and SESSION
(the session of the first form) in the environment, the first form is filled in, saved by openpyxl and again by
LibreOffice, and each of the two is read back: all answers must arrive.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

import openpyxl


def convert(path, kind, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--norestore", "--convert-to", kind, "--outdir", folder, path]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    made = pathlib.Path(folder) / (pathlib.Path(path).stem + "." + kind)
    if done.returncode or not made.exists():
        raise SystemExit(f"{path}: LibreOffice makes no {kind}: {done.stderr}")
    return made


def rows(sheet):
    """The rows about pairs: those with a key of sixteen digits."""
    return [row for row in sheet.iter_rows(min_row=4) if len(str(row[9].value or "")) == 16]


def problems(path):
    book = openpyxl.load_workbook(path)
    if [sheet.sheet_state for sheet in book] != ["visible"] * 3 + ["hidden"]:
        yield "other sheets"
        return
    for sheet in book:
        if not sheet.protection.sheet:
            yield f"{sheet.title} is not protected"
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink:
                    yield f"{sheet.title} {cell.coordinate} is live"
    sheet = book.worksheets[1]
    pairs = rows(sheet)
    if not pairs:
        yield "no pairs"
    for row in pairs:
        if [cell.protection.locked for cell in row] != [True] * 3 + [False] * 6 + [True]:
            yield f"row {row[0].row} is not locked as it should be"
        if any(cell.value for cell in row[3:9]):
            yield f"row {row[0].row} is not blank"
    lists = {next(iter(rule.sqref.ranges)).min_col for rule in sheet.data_validations.dataValidation if rule.type == "list"}
    if lists != {4, 5, 6, 7}:
        yield f"lists in columns {sorted(lists)}"
    if not sheet.column_dimensions["J"].hidden or not sheet.row_dimensions[1].hidden:
        yield "keys are in sight"
    with tempfile.TemporaryDirectory() as folder:
        convert(path, "pdf", folder)
    print(f"{path}: {len(pairs)} pairs")


def fill(path, folder):
    """The first pairs of a form answered, as the two programs save them; the number of answers."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[1]
    rule = next(one for one in sheet.data_validations.dataValidation if next(iter(one.sqref.ranges)).min_col == 4)
    offered = rule.formula1.strip('"').split(",")
    answered = list(zip(rows(sheet), offered + ["0", 0]))
    for row, answer in answered:
        row[3].value = answer
        row[7].value = f"Reason {row[1].value}: <&> \"as said\"\n=1+1"
    saved = pathlib.Path(folder) / "filled.xlsx"
    book.save(saved)
    again = pathlib.Path(folder) / "again"
    again.mkdir()
    return len(answered), [saved, convert(saved, "xlsx", again)]


found = [f"{path}: {problem}" for path in sys.argv[1:] for problem in problems(path)]
program, session = os.environ.get("SEAGRASS"), os.environ.get("SESSION")
if program and session and not found:
    with tempfile.TemporaryDirectory() as folder:
        count, files = fill(sys.argv[1], folder)
        for number, file in enumerate(files):
            out = f"{folder}/out{number}.ron"
            command = [program, "form", "--read", file, session, "-o", out]
            done = subprocess.run(command, capture_output=True, text=True, timeout=60)
            print(done.stderr.strip())
            if done.returncode or f": {count} judgement" not in done.stderr:
                found.append(f"{file}: {count} answers did not arrive")
print("\n".join(found), file=sys.stderr)
sys.exit(1 if found or len(sys.argv) < 2 else 0)
